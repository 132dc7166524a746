#pragma once
/// Described structs: one list of fields a struct, from which JSON, SQL rows and JSON Schema are made.
///
///     struct Gift {
///         Id id;
///         std::string title;
///         std::vector<std::string> tags;
///
///         static constexpr auto fields() {
///             return Fields{field("id", &Gift::id, "its id"), field("title", &Gift::title, "a few words"),
///                               field("tags", &Gift::tags, "words to find it by")};
///         }
///     };
///
/// An enum is described by its words, in the order of its values:
///
///     enum class Sphere { work, personal };
///     constexpr auto words_of(Sphere) { return std::array{"work", "personal"}; }
#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace goodturn {

template <class Struct, class Member>
struct Field {
    std::string_view name;
    Member Struct::*member;
    std::string_view help; ///< one line: what it is, unit, range
};

template <class Struct, class Member>
constexpr Field<Struct, Member> field(std::string_view name, Member Struct::*member,
                                      std::string_view help = {}) {
    return {name, member, help};
}

template <std::size_t Place, class Each>
struct PlacedField {
    Each each;
};
template <class Places, class... Each>
struct PlacedFields;
template <std::size_t... Place, class... Each>
struct PlacedFields<std::index_sequence<Place...>, Each...> : PlacedField<Place, Each>... {};

/// The fields of a struct, in order. Not a std::tuple: choosing among its constructors cost every file a
/// second of the compiler's time.
template <class... Each>
struct Fields {
    constexpr explicit Fields(Each... each) : all{{each}...} {}
    PlacedFields<std::index_sequence_for<Each...>, Each...> all;
};

/// Calls `use(field)` for each of them.
template <class Use, std::size_t... Place, class... Each>
constexpr void for_each_of(const PlacedFields<std::index_sequence<Place...>, Each...>& fields, Use&& use) {
    (use(static_cast<const PlacedField<Place, Each>&>(fields).each), ...);
}

template <class T>
concept Described = requires {
    T::fields();
};

template <class T>
concept DescribedEnum = std::is_enum_v<T> && requires(T value) {
    words_of(value);
};

/// Calls `use(field)` for each field of T, in order.
template <Described T, class Use>
constexpr void for_each_field(Use&& use) {
    for_each_of(T::fields().all, use);
}

template <Described T>
constexpr std::size_t field_count() {
    std::size_t count = 0;
    for_each_field<T>([&](const auto&) { ++count; });
    return count;
}

/// The word for an enum value: Sphere::work -> "work".
template <DescribedEnum E>
constexpr std::string_view word(E value) {
    return words_of(value).at(static_cast<std::size_t>(value));
}

template <DescribedEnum E>
constexpr std::optional<E> from_word(std::string_view text) {
    constexpr auto all = words_of(E{});
    for (std::size_t i = 0; i < all.size(); ++i)
        if (text == all.at(i)) return static_cast<E>(i);
    return std::nullopt;
}

/// All words of an enum, "work, personal": for help texts and error messages.
template <DescribedEnum E>
std::string all_words() {
    std::string list;
    for (std::string_view each : words_of(E{}))
        list += (list.empty() ? "" : ", ") + std::string(each);
    return list;
}

template <class T>
struct is_optional : std::false_type {};
template <class T>
struct is_optional<std::optional<T>> : std::true_type {};
template <class T>
struct is_vector : std::false_type {};
template <class T>
struct is_vector<std::vector<T>> : std::true_type {};

} // namespace goodturn
