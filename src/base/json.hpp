#pragma once
/// Described structs to and from JSON, and their JSON Schema (2020-12). Include only in .cpp files: the JSON
/// library is heavy.
#include "base/civil_date.hpp"
#include "base/described.hpp"
#include "base/error.hpp"
#include "base/time.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <limits>

namespace goodturn {

/// Keeps the order of fields.
using Json = nlohmann::ordered_json;

/// Named numbers in an order that matters: a JSON object.
using NamedNumbers = std::vector<std::pair<std::string, double>>;

template <class T>
Json to_json(const T& value) {
    if constexpr (std::is_same_v<T, Json> || std::is_same_v<T, bool> || std::is_arithmetic_v<T>) {
        return value;
    } else if constexpr (std::is_same_v<T, Day> || std::is_same_v<T, Instant> ||
                         std::is_same_v<T, CivilDate>) {
        return to_text(value);
    } else if constexpr (DescribedEnum<T>) {
        return std::string(word(value));
    } else if constexpr (is_optional<T>::value) {
        return value ? to_json(*value) : Json(nullptr);
    } else if constexpr (std::is_same_v<T, NamedNumbers>) {
        Json object = Json::object();
        for (const auto& [name, number] : value)
            object[name] = number;
        return object;
    } else if constexpr (is_vector<T>::value) {
        Json list = Json::array();
        for (const auto& each : value)
            list.push_back(to_json(each));
        return list;
    } else if constexpr (Described<T>) {
        Json object = Json::object();
        for_each_field<T>([&](const auto& f) { object[std::string(f.name)] = to_json(value.*(f.member)); });
        return object;
    } else {
        return std::string(value);
    }
}

/// Compact text; bytes that are not UTF-8 become U+FFFD instead of an exception.
inline std::string to_json_text(const Json& json, int indent = -1) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

/// Errors name the field by its path: "input, emails[2].value: expected a text".
inline std::unexpected<Error> wrong_field(const std::string& path, std::string expected) {
    Error error;
    error.problem = Problem::invalid;
    error.field = path.empty() ? "input" : path;
    error.message = "expected " + std::move(expected);
    return std::unexpected(std::move(error));
}

/// A field that is not known, and those that are.
template <Described T>
std::unexpected<Error> unknown_field(const std::string& path, const std::string& name) {
    Error error;
    error.problem = Problem::invalid;
    error.field = path;
    error.message = fmt::format("the field \"{}\" is not known", name);
    std::string names;
    for_each_field<T>([&](const auto& f) { names += (names.empty() ? "" : ", ") + std::string(f.name); });
    error.advice = fmt::format("There are: {}.", names);
    return std::unexpected(std::move(error));
}

/// Reads a JSON value into a described type. A field that is missing keeps the struct's default; a field that
/// is not known is an error, so that a misspelt name is never silently dropped.
template <class T>
Result<T> from_json(const Json& json, const std::string& path = {}) {
    if constexpr (std::is_same_v<T, Json>) {
        return json;
    } else if constexpr (std::is_same_v<T, bool>) {
        if (!json.is_boolean()) return wrong_field(path, "true or false");
        return json.get<bool>();
    } else if constexpr (std::is_integral_v<T>) {
        if (!json.is_number_integer()) return wrong_field(path, "a whole number");
        if (json.is_number_unsigned() &&
            json.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return wrong_field(path, "a smaller number");
        const auto number = json.get<std::int64_t>();
        if (!std::in_range<T>(number)) return wrong_field(path, "a smaller number");
        return static_cast<T>(number);
    } else if constexpr (std::is_floating_point_v<T>) {
        if (!json.is_number()) return wrong_field(path, "a number");
        return json.get<T>();
    } else if constexpr (std::is_same_v<T, Day> || std::is_same_v<T, Instant> ||
                         std::is_same_v<T, CivilDate>) {
        if (!json.is_string()) return wrong_field(path, "a date as text");
        const auto text = json.get<std::string>();
        auto parsed = [&] {
            if constexpr (std::is_same_v<T, Day>)
                return parse_day(text);
            else if constexpr (std::is_same_v<T, Instant>)
                return parse_instant(text, "UTC");
            else
                return CivilDate::parse(text);
        }();
        if (!parsed) {
            parsed.error().field = path;
            return std::unexpected(parsed.error());
        }
        return *parsed;
    } else if constexpr (DescribedEnum<T>) {
        if (!json.is_string()) return wrong_field(path, "one of " + all_words<T>());
        auto value = from_word<T>(json.get<std::string>());
        if (!value) return wrong_field(path, "one of " + all_words<T>());
        return *value;
    } else if constexpr (is_optional<T>::value) {
        if (json.is_null()) return T{};
        TRY(auto value, from_json<typename T::value_type>(json, path));
        return T{std::move(value)};
    } else if constexpr (std::is_same_v<T, NamedNumbers>) {
        if (!json.is_object()) return wrong_field(path, "an object of numbers");
        T numbers;
        for (const auto& [name, number] : json.items()) {
            if (!number.is_number()) return wrong_field(path + "." + name, "a number");
            numbers.emplace_back(name, number.template get<double>());
        }
        return numbers;
    } else if constexpr (is_vector<T>::value) {
        if (!json.is_array()) return wrong_field(path, "a list");
        T list;
        list.reserve(json.size());
        for (std::size_t i = 0; i < json.size(); ++i) {
            TRY(auto value, from_json<typename T::value_type>(json[i], fmt::format("{}[{}]", path, i)));
            list.push_back(std::move(value));
        }
        return list;
    } else if constexpr (Described<T>) {
        if (!json.is_object()) return wrong_field(path, "an object");
        T value{};
        std::optional<Error> problem;
        std::size_t known = 0;
        for_each_field<T>([&](const auto& f) {
            const auto found = json.find(std::string(f.name));
            if (found == json.end()) return;
            ++known;
            if (problem) return;
            using Member = std::remove_reference_t<decltype(value.*(f.member))>;
            auto read = from_json<Member>(*found, path.empty() ? std::string(f.name)
                                                               : path + "." + std::string(f.name));
            if (read)
                value.*(f.member) = *std::move(read);
            else
                problem = std::move(read).error();
        });
        if (problem) return std::unexpected(*std::move(problem));
        if (known < json.size())
            for (const auto& [name, unused] : json.items()) {
                bool is_known = false;
                for_each_field<T>([&](const auto& f) { is_known = is_known || f.name == name; });
                if (!is_known) return unknown_field<T>(path, name);
            }
        return value;
    } else {
        if (!json.is_string()) return wrong_field(path, "a text");
        return T(json.get<std::string>());
    }
}

/// Parses text, then reads it. The error names `what` as its file ("standard input", "gifts.jsonl").
template <class T>
Result<T> parse_json(std::string_view text, const std::string& what = {}) {
    auto json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) {
        Error error;
        error.problem = Problem::invalid;
        error.file = what;
        error.message = "this is not JSON";
        return std::unexpected(std::move(error));
    }
    auto read = from_json<T>(json);
    if (!read) read.error().file = what;
    return read;
}

/// JSON Schema of a type, for OpenAPI and MCP.
template <class T>
Json schema_of() {
    if constexpr (std::is_same_v<T, Json>)
        return Json::object();
    else if constexpr (std::is_same_v<T, bool>)
        return {{"type", "boolean"}};
    else if constexpr (std::is_integral_v<T>)
        return {{"type", "integer"}};
    else if constexpr (std::is_floating_point_v<T>)
        return {{"type", "number"}};
    else if constexpr (std::is_same_v<T, Day>)
        return {{"type", "string"}, {"format", "date"}};
    else if constexpr (std::is_same_v<T, Instant>)
        return {{"type", "string"}, {"format", "date-time"}};
    else if constexpr (std::is_same_v<T, CivilDate>)
        return {{"type", "string"}, {"description", "1990-04-12, --04-12, 1990-04 or 1990"}};
    else if constexpr (DescribedEnum<T>) {
        Json words = Json::array();
        for (std::string_view each : words_of(T{}))
            words.push_back(std::string(each));
        return {{"type", "string"}, {"enum", words}};
    } else if constexpr (is_optional<T>::value) {
        return {{"anyOf", Json::array({schema_of<typename T::value_type>(), {{"type", "null"}}})}};
    } else if constexpr (std::is_same_v<T, NamedNumbers>) {
        return {{"type", "object"}, {"additionalProperties", {{"type", "number"}}}};
    } else if constexpr (is_vector<T>::value) {
        return {{"type", "array"}, {"items", schema_of<typename T::value_type>()}};
    } else if constexpr (Described<T>) {
        Json properties = Json::object();
        for_each_field<T>([&](const auto& f) {
            using Member = std::remove_reference_t<decltype(std::declval<T&>().*(f.member))>;
            Json schema = schema_of<Member>();
            if (!f.help.empty()) schema["description"] = std::string(f.help);
            properties[std::string(f.name)] = std::move(schema);
        });
        return {{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
    } else {
        return {{"type", "string"}};
    }
}

} // namespace goodturn
