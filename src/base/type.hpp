#pragma once
/// A type as data: what it is made of and how to reach the parts of a value. JSON, JSON Schema and rows of
/// SQL are written once on top of this, for every described struct, instead of being made anew by the
/// compiler for each of them in each file.
///
///     const Type& type = type_of<Gift>();
///     for (const Member& member : type.members()) … type.kind == TypeKind::object …
#include "base/civil_date.hpp"
#include "base/described.hpp"
#include "base/time.hpp"

#include <cstdint>
#include <limits>
#include <span>

namespace goodturn {

/// Named numbers in an order that matters.
using NamedNumbers = std::vector<std::pair<std::string, double>>;

enum class TypeKind : std::uint8_t {
    truth,
    whole, ///< an integer of any width
    real,
    text,
    day,
    instant,
    civil_date,
    word,    ///< a described enum
    numbers, ///< NamedNumbers
    optional,
    list,
    object ///< a described struct
};

struct Member;

/// Of the functions, those of the type's kind are there, the others null. Each takes the address of a value
/// of that very type.
struct Type {
    TypeKind kind = TypeKind::text;

    /// whole and word: the value; of a word, its place among the words.
    std::int64_t (*whole)(const void*) = nullptr;
    /// Returns false, and changes nothing, where the number does not fit.
    bool (*set_whole)(void*, std::int64_t) = nullptr;
    double (*real)(const void*) = nullptr;
    void (*set_real)(void*, double) = nullptr;

    /// word: in the order of their values.
    std::span<const std::string_view> (*words)() = nullptr;

    /// optional and list: the type of what is in it.
    const Type& (*element)() = nullptr;

    /// optional: what it holds, or null.
    const void* (*held)(const void*) = nullptr;
    /// Makes it hold a new value, and returns that.
    void* (*hold)(void*) = nullptr;
    void (*clear)(void*) = nullptr;

    /// list
    std::size_t (*size)(const void*) = nullptr;
    const void* (*at)(const void*, std::size_t) = nullptr;
    void* (*place)(void*, std::size_t) = nullptr; ///< the same, to write to
    void (*resize)(void*, std::size_t) = nullptr;

    /// object: in the order of its declaration.
    std::span<const Member> (*members)() = nullptr;

    template <class T>
    static const T& as(const void* value) {
        return *static_cast<const T*>(value);
    }
    template <class T>
    static T& as(void* value) {
        return *static_cast<T*>(value);
    }
};

/// One field of an object.
struct Member {
    std::string_view name;
    std::string_view help;
    std::size_t offset; ///< in bytes, from the start of the object
    const Type& (*type)();

    const void* in(const void* object) const { return static_cast<const std::byte*>(object) + offset; }
    void* in(void* object) const { return static_cast<std::byte*>(object) + offset; }
};

template <class T>
const Type& type_of();

namespace detail {

template <class T>
constexpr Type number_type() {
    Type type;
    if constexpr (std::is_floating_point_v<T>) {
        type.kind = TypeKind::real;
        type.real = [](const void* value) { return static_cast<double>(Type::as<T>(value)); };
        type.set_real = [](void* value, double number) { Type::as<T>(value) = static_cast<T>(number); };
    } else {
        type.kind = TypeKind::whole;
        type.whole = [](const void* value) { return static_cast<std::int64_t>(Type::as<T>(value)); };
        type.set_whole = [](void* value, std::int64_t number) {
            const bool fits = std::in_range<T>(number);
            if (fits) Type::as<T>(value) = static_cast<T>(number);
            return fits;
        };
    }
    return type;
}

template <DescribedEnum E>
constexpr auto word_views() {
    constexpr auto list = words_of(E{});
    std::array<std::string_view, list.size()> views;
    for (std::size_t i = 0; i < list.size(); ++i)
        views[i] = list[i];
    return views;
}
template <DescribedEnum E>
constexpr Type word_type() {
    Type type;
    type.kind = TypeKind::word;
    type.words = []() -> std::span<const std::string_view> {
        static constexpr auto views = word_views<E>();
        return views;
    };
    type.whole = [](const void* value) { return static_cast<std::int64_t>(Type::as<E>(value)); };
    type.set_whole = [](void* value, std::int64_t place) {
        Type::as<E>(value) = static_cast<E>(place);
        return true;
    };
    return type;
}

/// A value that is about to be written over.
template <class T>
T fresh() {
    if constexpr (std::is_same_v<T, CivilDate>)
        return CivilDate::of(Day{}); // which is never empty
    else
        return T{};
}

template <class T>
constexpr Type optional_type() {
    Type type;
    type.kind = TypeKind::optional;
    type.element = [] -> const Type& { return type_of<typename T::value_type>(); };
    type.held = [](const void* value) -> const void* {
        const auto& optional = Type::as<T>(value);
        return optional ? &*optional : nullptr;
    };
    type.hold = [](void* value) -> void* {
        return &Type::as<T>(value).emplace(fresh<typename T::value_type>());
    };
    type.clear = [](void* value) { Type::as<T>(value).reset(); };
    return type;
}

template <class T>
constexpr Type list_type() {
    Type type;
    type.kind = TypeKind::list;
    type.element = [] -> const Type& { return type_of<typename T::value_type>(); };
    type.size = [](const void* value) { return Type::as<T>(value).size(); };
    type.at = [](const void* value, std::size_t place) -> const void* { return &Type::as<T>(value)[place]; };
    type.place = [](void* value, std::size_t place) -> void* { return &Type::as<T>(value)[place]; };
    type.resize = [](void* value, std::size_t size) { Type::as<T>(value).resize(size); };
    return type;
}

/// Where a field lies is the same in every object, so that one made for it tells.
template <Described T>
std::vector<Member> members_of() {
    const T sample{};
    std::vector<Member> members;
    for_each_field<T>([&](const auto& field) {
        const auto& member = sample.*(field.member);
        const auto offset =
            reinterpret_cast<const std::byte*>(&member) - reinterpret_cast<const std::byte*>(&sample);
        members.push_back({field.name, field.help, static_cast<std::size_t>(offset),
                           &type_of<std::remove_cvref_t<decltype(member)>>});
    });
    return members;
}

template <Described T>
constexpr Type object_type() {
    Type type;
    type.kind = TypeKind::object;
    type.members = []() -> std::span<const Member> {
        static const auto members = members_of<T>();
        return members;
    };
    return type;
}

template <class T>
constexpr Type make_type() {
    if constexpr (std::is_same_v<T, bool>)
        return {.kind = TypeKind::truth};
    else if constexpr (std::is_arithmetic_v<T>)
        return number_type<T>();
    else if constexpr (std::is_same_v<T, Day>)
        return {.kind = TypeKind::day};
    else if constexpr (std::is_same_v<T, Instant>)
        return {.kind = TypeKind::instant};
    else if constexpr (std::is_same_v<T, CivilDate>)
        return {.kind = TypeKind::civil_date};
    else if constexpr (DescribedEnum<T>)
        return word_type<T>();
    else if constexpr (std::is_same_v<T, NamedNumbers>)
        return {.kind = TypeKind::numbers};
    else if constexpr (is_optional<T>::value)
        return optional_type<T>();
    else if constexpr (is_vector<T>::value)
        return list_type<T>();
    else if constexpr (Described<T>)
        return object_type<T>();
    else {
        static_assert(std::is_same_v<T, std::string>, "this type has no description");
        return {.kind = TypeKind::text};
    }
}

} // namespace detail

/// The one description of T.
template <class T>
const Type& type_of() {
    static constexpr Type type = detail::make_type<T>();
    return type;
}

} // namespace goodturn
