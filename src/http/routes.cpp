#include "http/routes.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace goodturn::http {

namespace {

using operations::Method;
using operations::Operation;

bool is_part(std::string_view segment) {
    return segment.starts_with('{');
}

/// What stands in the place of each part in braces; nothing if the path is another. The more words are the
/// same, the better it fits.
std::optional<std::vector<std::pair<std::string, std::string>>> match(const std::vector<std::string>& wanted,
                                                                      const std::vector<std::string>& given) {
    if (wanted.size() != given.size()) return std::nullopt;
    std::vector<std::pair<std::string, std::string>> parts;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if (is_part(wanted[i])) {
            if (given[i].empty()) return std::nullopt;
            parts.emplace_back(wanted[i].substr(1, wanted[i].size() - 2), percent_decoded(given[i], false));
        } else if (wanted[i] != given[i]) {
            return std::nullopt;
        }
    }
    return parts;
}

/// A query's text as the schema of its field has it.
Json value_of(const Json& schema, const std::string& text) {
    if (schema.contains("anyOf")) return text.empty() ? Json(nullptr) : value_of(schema["anyOf"][0], text);
    const std::string type = schema.value("type", "string");
    if (type == "boolean") {
        if (text == "true" || text == "1" || text.empty()) return true;
        if (text == "false" || text == "0") return false;
        return text;
    }
    if (type == "string") return text;
    // A number, or what only JSON can say. That which is neither is refused by its field.
    Json read = Json::parse(text, nullptr, false);
    if (read.is_discarded()) return text;
    return read;
}

Json query_as_json(const Operation& operation, const Request& request) {
    const Json properties = operation.input_schema()["properties"];
    Json input = Json::object();
    for (const auto& [name, text] : request.query) {
        const auto found = properties.find(name);
        const Json schema = found == properties.end() ? Json::object() : *found;
        if (schema.value("type", "") == "array")
            input[name].push_back(value_of(schema["items"], text));
        else
            input[name] = value_of(schema, text);
    }
    return input;
}

Result<Json> body_as_json(const Request& request) {
    if (trim(request.body).empty()) return Json::object();
    Json body = Json::parse(request.body, nullptr, false);
    if (body.is_discarded())
        return invalid("the body is not JSON", "Send one JSON object, in UTF-8, as application/json.");
    if (!body.is_object()) return invalid("the body is no JSON object", "Its fields are the input.");
    return body;
}

std::unexpected<Error> not_here(std::string message, std::string instead, std::string field_name = {}) {
    auto error = refused(std::move(message), std::move(instead));
    error.error().field = std::move(field_name);
    return error;
}

} // namespace

Route route_of(const Request& request) {
    const auto given = split(request.path, '/');
    Route best;
    for (const Operation& operation : operations::all()) {
        auto parts = match(split(operation.path, '/'), given);
        if (!parts) continue;
        const std::string_view method = word(operation.method);
        if (best.allowed.find(method) == std::string::npos)
            best.allowed.append(best.allowed.empty() ? "" : ", ").append(method);
        if (method != request.method && !(method == "GET" && request.method == "HEAD")) continue;
        if (best.operation != nullptr && best.parts.size() <= parts->size()) continue;
        best.operation = &operation;
        best.parts = *std::move(parts);
    }
    return best;
}

Result<Json> input_of(const Route& route, const Request& request) {
    const Operation& operation = *route.operation;
    Json input;
    if (operation.method == Method::get || operation.method == Method::del) {
        input = query_as_json(operation, request);
    } else {
        TRY(input, body_as_json(request));
    }
    const Json properties = route.parts.empty() ? Json() : operation.input_schema()["properties"];
    for (const auto& [name, text] : route.parts)
        input[name] = value_of(properties[name], text);
    return input;
}

Result<void> may_be_asked(const Operation& operation, const Json& input) {
    if (operation.name == "import")
        return not_here("files of this computer are not named over HTTP",
                        "Send the file itself: POST /api/imports?name=contacts.vcf");
    if (operation.name == "backup")
        return not_here("files of this computer are not named over HTTP", "Fetch it: GET /api/backup");
    if (operation.name == "restore")
        return not_here("a backup is not put in the place of what is here over HTTP",
                        "On the computer itself: goodturn restore FILE");
    if (operation.name == "doctor" && input.value("rebuild", Json(false)) != false)
        return not_here("nothing is made anew over HTTP", "On the computer itself: goodturn doctor --rebuild",
                        "rebuild");
    const auto set = input.find("set");
    if (set != input.end() && set->is_object() && set->contains("photo") && !(*set)["photo"].is_null() &&
        (*set)["photo"] != "")
        return not_here("a picture is not named as a file of this computer over HTTP",
                        "Send the picture itself: PUT /api/people/PERSON/photo", "set.photo");
    return {};
}

} // namespace goodturn::http
