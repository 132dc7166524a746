#include "base/json.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn {
namespace {

Json object_to_json(const Type& type, const void* value) {
    Json object = Json::object();
    for (const Member& member : type.members())
        object[std::string(member.name)] = to_json(member.type(), member.in(value));
    return object;
}

Json list_to_json(const Type& type, const void* value) {
    Json list = Json::array();
    for (std::size_t i = 0; i < type.size(value); ++i)
        list.push_back(to_json(type.element(), type.at(value, i)));
    return list;
}

Json numbers_to_json(const NamedNumbers& numbers) {
    Json object = Json::object();
    for (const auto& [name, number] : numbers)
        object[name] = number;
    return object;
}

std::string listed(auto&& names) {
    std::string list;
    for (const std::string_view name : names)
        list.append(list.empty() ? "" : ", ").append(name);
    return list;
}

std::unexpected<Error> unknown_field(const Type& type, const std::string& path, const std::string& name) {
    Error error;
    error.problem = Problem::invalid;
    error.field = path;
    error.message = fmt::format("the field \"{}\" is not known", name);
    std::vector<std::string_view> names;
    for (const Member& member : type.members())
        names.push_back(member.name);
    error.advice = fmt::format("There are: {}.", listed(names));
    return std::unexpected(std::move(error));
}

Result<void> read_whole(const Type& type, void* into, const Json& json, const std::string& path) {
    if (!json.is_number_integer()) return wrong_field(path, "a whole number");
    if (json.is_number_unsigned() &&
        json.get<std::uint64_t>() > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return wrong_field(path, "a smaller number");
    if (!type.set_whole(into, json.get<std::int64_t>())) return wrong_field(path, "a smaller number");
    return {};
}

template <class T>
Result<void> read_date(Result<T> parsed, void* into, const std::string& path) {
    if (!parsed) {
        parsed.error().field = path;
        return std::unexpected(std::move(parsed).error());
    }
    Type::as<T>(into) = *std::move(parsed);
    return {};
}

Result<void> read_word(const Type& type, void* into, const Json& json, const std::string& path) {
    const auto found = json.is_string() ? std::ranges::find(type.words(), json.get_ref<const std::string&>())
                                        : type.words().end();
    if (found == type.words().end()) return wrong_field(path, "one of " + listed(type.words()));
    type.set_whole(into, found - type.words().begin());
    return {};
}

Result<void> read_numbers(NamedNumbers& numbers, const Json& json, const std::string& path) {
    if (!json.is_object()) return wrong_field(path, "an object of numbers");
    for (const auto& [name, number] : json.items()) {
        if (!number.is_number()) return wrong_field(path + "." + name, "a number");
        numbers.emplace_back(name, number.get<double>());
    }
    return {};
}

Result<void> read_list(const Type& type, void* into, const Json& json, const std::string& path) {
    if (!json.is_array()) return wrong_field(path, "a list");
    type.resize(into, json.size());
    for (std::size_t i = 0; i < json.size(); ++i)
        CHECK_OK(read_json(type.element(), type.place(into, i), json[i], fmt::format("{}[{}]", path, i)));
    return {};
}

Result<void> read_object(const Type& type, void* into, const Json& json, const std::string& path) {
    if (!json.is_object()) return wrong_field(path, "an object");
    std::size_t known = 0;
    for (const Member& member : type.members()) {
        const std::string name(member.name);
        const auto found = json.find(name);
        if (found == json.end()) continue;
        ++known;
        CHECK_OK(read_json(member.type(), member.in(into), *found, path.empty() ? name : path + "." + name));
    }
    if (known == json.size()) return {};
    for (const auto& [name, unused] : json.items())
        if (std::ranges::find(type.members(), name, &Member::name) == type.members().end())
            return unknown_field(type, path, name);
    return {};
}

} // namespace

Json to_json(const Type& type, const void* value) {
    switch (type.kind) {
    case TypeKind::truth:
        return Type::as<bool>(value);
    case TypeKind::whole:
        return type.whole(value);
    case TypeKind::real:
        return type.real(value);
    case TypeKind::text:
        return Type::as<std::string>(value);
    case TypeKind::day:
        return to_text(Type::as<Day>(value));
    case TypeKind::instant:
        return to_text(Type::as<Instant>(value));
    case TypeKind::civil_date:
        return Type::as<CivilDate>(value).to_text();
    case TypeKind::word:
        return std::string(type.words()[static_cast<std::size_t>(type.whole(value))]);
    case TypeKind::numbers:
        return numbers_to_json(Type::as<NamedNumbers>(value));
    case TypeKind::optional: {
        const void* held = type.held(value);
        return held ? to_json(type.element(), held) : Json(nullptr);
    }
    case TypeKind::list:
        return list_to_json(type, value);
    case TypeKind::object:
        return object_to_json(type, value);
    }
    return nullptr;
}

std::string to_json_text(const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

std::string json_text(const Type& type, const void* value, int indent) {
    return to_json_text(to_json(type, value), indent);
}

std::unexpected<Error> wrong_field(const std::string& path, std::string expected) {
    Error error;
    error.problem = Problem::invalid;
    error.field = path.empty() ? "input" : path;
    error.message = "expected " + std::move(expected);
    return std::unexpected(std::move(error));
}

Result<void> read_json(const Type& type, void* into, const Json& json, const std::string& path) {
    switch (type.kind) {
    case TypeKind::truth:
        if (!json.is_boolean()) return wrong_field(path, "true or false");
        Type::as<bool>(into) = json.get<bool>();
        return {};
    case TypeKind::whole:
        return read_whole(type, into, json, path);
    case TypeKind::real:
        if (!json.is_number()) return wrong_field(path, "a number");
        type.set_real(into, json.get<double>());
        return {};
    case TypeKind::text:
        if (!json.is_string()) return wrong_field(path, "a text");
        Type::as<std::string>(into) = json.get<std::string>();
        return {};
    case TypeKind::day:
    case TypeKind::instant:
    case TypeKind::civil_date: {
        if (!json.is_string()) return wrong_field(path, "a date as text");
        const auto& text = json.get_ref<const std::string&>();
        if (type.kind == TypeKind::day) return read_date(parse_day(text), into, path);
        if (type.kind == TypeKind::instant) return read_date(parse_instant(text, "UTC"), into, path);
        return read_date(CivilDate::parse(text), into, path);
    }
    case TypeKind::word:
        return read_word(type, into, json, path);
    case TypeKind::numbers:
        return read_numbers(Type::as<NamedNumbers>(into), json, path);
    case TypeKind::optional:
        if (!json.is_null()) return read_json(type.element(), type.hold(into), json, path);
        type.clear(into);
        return {};
    case TypeKind::list:
        return read_list(type, into, json, path);
    case TypeKind::object:
        return read_object(type, into, json, path);
    }
    return {};
}

Result<void> read_json_text(const Type& type, void* into, std::string_view text, const std::string& what) {
    const auto json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) {
        Error error;
        error.problem = Problem::invalid;
        error.file = what;
        error.message = "this is not JSON";
        return std::unexpected(std::move(error));
    }
    auto read = read_json(type, into, json);
    if (!read) read.error().file = what;
    return read;
}

Json schema_of(const Type& type) {
    switch (type.kind) {
    case TypeKind::truth:
        return {{"type", "boolean"}};
    case TypeKind::whole:
        return {{"type", "integer"}};
    case TypeKind::real:
        return {{"type", "number"}};
    case TypeKind::text:
        return {{"type", "string"}};
    case TypeKind::day:
        return {{"type", "string"}, {"format", "date"}};
    case TypeKind::instant:
        return {{"type", "string"}, {"format", "date-time"}};
    case TypeKind::civil_date:
        return {{"type", "string"}, {"description", "1990-04-12, --04-12, 1990-04 or 1990"}};
    case TypeKind::word: {
        Json words = Json::array();
        for (const std::string_view each : type.words())
            words.push_back(std::string(each));
        return {{"type", "string"}, {"enum", std::move(words)}};
    }
    case TypeKind::numbers:
        return {{"type", "object"}, {"additionalProperties", {{"type", "number"}}}};
    case TypeKind::optional:
        return {{"anyOf", Json::array({schema_of(type.element()), {{"type", "null"}}})}};
    case TypeKind::list:
        return {{"type", "array"}, {"items", schema_of(type.element())}};
    case TypeKind::object: {
        Json properties = Json::object();
        for (const Member& member : type.members()) {
            Json schema = schema_of(member.type());
            if (!member.help.empty()) schema["description"] = std::string(member.help);
            properties[std::string(member.name)] = std::move(schema);
        }
        return {{"type", "object"}, {"properties", std::move(properties)}, {"additionalProperties", false}};
    }
    }
    return Json::object();
}

} // namespace goodturn
