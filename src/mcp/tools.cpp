#include "mcp/tools.hpp"

#include "operations/confidence.hpp"
#include "operations/operation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace goodturn::mcp {

namespace {

using operations::Access;
using operations::Operation;

/// More than this is no answer for an assistant: it would fill all that it can keep in mind.
constexpr std::size_t most_text = std::size_t{1} << 20;

/// Fields that name a file of this computer: an assistant reads none.
constexpr std::array fields_of_files{std::string_view("photo")};

bool is_of_a_file(const std::string& field) {
    return std::ranges::find(fields_of_files, field) != fields_of_files.end();
}

void take_away_files(Json& schema) {
    if (!schema.is_structured()) return;
    if (schema.is_object() && schema.contains("properties"))
        for (const std::string_view field : fields_of_files)
            schema["properties"].erase(std::string(field));
    for (Json& each : schema)
        take_away_files(each);
}

bool names_a_file(const Json& input) {
    if (input.is_object())
        for (const auto& [field, value] : input.items())
            if (is_of_a_file(field)) return true;
    return input.is_structured() && std::ranges::any_of(input, names_a_file);
}

Json tool_of(const Operation& operation) {
    Json schema = operation.input_schema();
    take_away_files(schema);
    const bool reads = operation.access == Access::reads;
    Json hints{{"readOnlyHint", reads}};
    if (!reads) hints["destructiveHint"] = operation.access == Access::replaces;
    hints["idempotentHint"] = operation.is_idempotent();
    hints["openWorldHint"] = false; // nothing leaves this computer
    return {{"name", std::string(operation.name)},
            {"description", reads ? std::string(operation.help)
                                  : fmt::format("{} (a change; it can be taken back)", operation.help)},
            {"inputSchema", std::move(schema)},
            {"annotations", std::move(hints)}};
}

Json result_of(std::string text, Json content, bool is_error) {
    return {{"content", Json::array({{{"type", "text"}, {"text", std::move(text)}}})},
            {"structuredContent", std::move(content)},
            {"isError", is_error}};
}

Json result_of(const Error& error) {
    std::string text = to_sentence(error);
    for (const std::string& candidate : error.candidates)
        text += "\n  " + candidate;
    return result_of(std::move(text), {{"error", to_json(operations::body_of(error))}}, true);
}

/// What was done is done, however long the answer is.
Json too_much(const Operation& operation, std::size_t size) {
    if (operation.access != Access::reads)
        return result_of("Done. The answer is too long to be shown.", {{"done", true}}, false);
    return result_of(Error{Problem::refused,
                           fmt::format("the answer would be {} MB long", (size >> 20) + 1),
                           "Ask for less of it: with a limit, or about one person.",
                           {},
                           0,
                           {},
                           {}});
}

} // namespace

Json list_tools() {
    Json tools = Json::array();
    for (const Operation& operation : operations::all())
        if (operation.owners_alone.empty()) tools.push_back(tool_of(operation));
    return {{"tools", std::move(tools)}};
}

Answer call_tool(operations::Context& context, const Json& params) {
    const auto name = params.find("name");
    if (name == params.end() || !name->is_string())
        return refuse(Code::invalid_params, "tools/call needs the name of a tool");
    const Operation* const operation = operations::find(name->get_ref<const std::string&>());
    if (operation == nullptr)
        return refuse(Code::invalid_params, fmt::format("there is no tool \"{}\"", name->get<std::string>()));
    if (!operation->owners_alone.empty())
        return refuse(Code::invalid_params, fmt::format("\"{}\" is for the owner alone: {}", operation->name,
                                                        operation->owners_alone));
    Json input = params.value("arguments", Json::object());
    if (input.is_null()) input = Json::object();
    if (!input.is_object()) return refuse(Code::invalid_params, "the arguments of a tool are an object");
    if (names_a_file(input))
        return result_of(Error{Problem::refused,
                               "an assistant names no files of this computer",
                               "Leave out the photo; its owner can add it.",
                               {},
                               0,
                               "photo",
                               {}});

    auto output = operations::call(*operation, context, input);
    if (!output) return result_of(output.error());
    operations::blank_confidences(*output);
    // Structured content is an object.
    Json content = *std::move(output);
    if (!content.is_object()) content = Json{{"items", std::move(content)}};
    std::string text = to_json_text(content);
    if (text.size() > most_text) return too_much(*operation, text.size());
    return result_of(std::move(text), std::move(content), false);
}

} // namespace goodturn::mcp
