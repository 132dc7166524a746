#pragma once
/// Described structs to and from JSON, and their JSON Schema (2020-12). Include only in .cpp files: the JSON
/// library is heavy. Where text is enough, base/json_text.hpp does.
#include "base/json_text.hpp"

#include <nlohmann/json.hpp>

namespace goodturn {

/// Keeps the order of fields.
using Json = nlohmann::ordered_json;

Json to_json(const Type& type, const void* value);

template <class T>
Json to_json(const T& value) {
    return to_json(type_of<T>(), &value);
}

/// Compact text; bytes that are not UTF-8 become U+FFFD instead of an exception.
std::string to_json_text(const Json& json, int indent = -1);

/// Errors name the field by its path: "input, emails[2].value: expected a text".
std::unexpected<Error> wrong_field(const std::string& path, std::string expected);

/// Reads a JSON value into a fresh one of a described type. A field that is missing keeps the struct's
/// default; a field that is not known is an error, so that a misspelt name is never silently dropped.
Result<void> read_json(const Type& type, void* into, const Json& json, const std::string& path = {});

template <class T>
Result<T> from_json(const Json& json, const std::string& path = {}) {
    T value{};
    CHECK_OK(read_json(type_of<T>(), &value, json, path));
    return value;
}

/// For OpenAPI and MCP.
Json schema_of(const Type& type);

template <class T>
Json schema_of() {
    return schema_of(type_of<T>());
}

} // namespace goodturn
