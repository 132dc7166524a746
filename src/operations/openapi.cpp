#include "operations/openapi.hpp"

#include "base/text.hpp"
#include "operations/operation.hpp"

#include <fmt/format.h>

#include <map>
#include <set>

namespace goodturn::operations {

namespace {

/// "add-promise" -> "AddPromise".
std::string type_name(std::string_view name) {
    std::string type;
    bool begins = true;
    for (const char c : name) {
        if (c != '-') type += begins ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
        begins = c == '-';
    }
    return type;
}

Json reference(const std::string& schema) {
    return {{"$ref", "#/components/schemas/" + schema}};
}

Json as_json(Json schema) {
    return {{"application/json", {{"schema", std::move(schema)}}}};
}

/// What comes out has all of its fields, always.
void require_all(Json& schema) {
    if (!schema.is_structured()) return;
    if (schema.is_object() && schema.contains("properties") && !schema["properties"].empty()) {
        Json required = Json::array();
        for (const auto& [name, unused] : schema["properties"].items())
            required.push_back(name);
        schema["required"] = std::move(required);
    }
    for (Json& each : schema)
        require_all(each);
}

std::set<std::string> parts_of(std::string_view path) {
    std::set<std::string> parts;
    for (std::size_t at = path.find('{'); at != std::string_view::npos; at = path.find('{', at + 1))
        parts.emplace(path.substr(at + 1, path.find('}', at) - at - 1));
    return parts;
}

Json parameter(const std::string& name, const char* where, Json schema) {
    Json made{{"name", name}, {"in", where}, {"required", std::string_view(where) == "path"}};
    if (schema.contains("description")) {
        made["description"] = schema["description"];
        schema.erase("description");
    }
    made["schema"] = std::move(schema);
    return made;
}

Json responses(const std::string& type) {
    Json all{{"200", {{"description", "Done."}, {"content", as_json(reference(type + "Output"))}}}};
    // Several problems may share a status; each is told once.
    static const std::map<int, const char*> problems{
        {http_status(Problem::invalid), "The input cannot be understood."},
        {http_status(Problem::not_found), "Nothing fits."},
        {http_status(Problem::refused), "Understood, but not allowed now."},
        {http_status(Problem::ambiguous), "It fits several; see the candidates."},
        {http_status(Problem::failed), "A file or the disk let us down."}};
    for (const auto& [status, description] : problems)
        all[std::to_string(status)] = {{"description", description},
                                       {"content", as_json(reference("Error"))}};
    return all;
}

/// Puts the operation's types among the schemas and returns what stands under its path and method.
Json described(const Operation& operation, Json& schemas) {
    const std::string type = type_name(operation.name);
    Json output = operation.output_schema();
    require_all(output);
    schemas[type + "Output"] = std::move(output);

    Json input = operation.input_schema();
    const auto parts = parts_of(operation.path);
    const bool has_body = operation.method != Method::get && operation.method != Method::del;
    Json parameters = Json::array();
    Json body = Json::object();
    for (const auto& [name, schema] : input["properties"].items()) {
        if (parts.contains(name))
            parameters.push_back(parameter(name, "path", schema));
        else if (has_body)
            body[name] = schema;
        else
            parameters.push_back(parameter(name, "query", schema));
    }
    Json made{{"operationId", std::string(operation.name)}, {"summary", std::string(operation.help)}};
    made["x-access"] = std::string(word(operation.access));
    if (!parameters.empty()) made["parameters"] = std::move(parameters);
    if (!body.empty()) {
        input["properties"] = std::move(body);
        schemas[type + "Input"] = std::move(input);
        made["requestBody"] = {{"required", true}, {"content", as_json(reference(type + "Input"))}};
    }
    made["responses"] = responses(type);
    return made;
}

} // namespace

Json openapi_document(std::string_view version) {
    Json error = schema_of<ErrorBody>();
    require_all(error);
    Json schemas{{"Error", std::move(error)}};
    Json paths = Json::object();
    for (const Operation& operation : all())
        paths[std::string(operation.path)][lower_ascii(word(operation.method))] =
            described(operation, schemas);
    return {{"openapi", "3.1.0"},
            {"info",
             {{"title", "Goodturn"},
              {"version", std::string(version)},
              {"summary", "Whom to reach, what they need, and what you could give them."},
              {"license", {{"name", "MIT"}, {"identifier", "MIT"}}}}},
            {"servers", Json::array({{{"url", "/"}}})},
            {"paths", std::move(paths)},
            {"components", {{"schemas", std::move(schemas)}}}};
}

std::string openapi_text(std::string_view version) {
    return to_json_text(openapi_document(version), 2) + '\n';
}

} // namespace goodturn::operations
