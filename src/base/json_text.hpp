#pragma once
/// Described values to and from JSON text. Light, where base/json.hpp brings the JSON library with it.
#include "base/error.hpp"
#include "base/type.hpp"

namespace goodturn {

/// Compact, or with `indent` spaces a level where that is not negative; bytes that are not UTF-8 become
/// U+FFFD.
std::string json_text(const Type& type, const void* value, int indent = -1);

template <class T>
std::string json_text(const T& value, int indent = -1) {
    return json_text(type_of<T>(), &value, indent);
}

/// Reads JSON into a value that is fresh (just made). The error names `what` as its file ("gifts.jsonl"), and
/// the field by its path: "input, emails[2].value: expected a text".
Result<void> read_json_text(const Type& type, void* into, std::string_view text,
                            const std::string& what = {});

template <class T>
Result<T> parse_json(std::string_view text, const std::string& what = {}) {
    T value{};
    CHECK_OK(read_json_text(type_of<T>(), &value, text, what));
    return value;
}

} // namespace goodturn
