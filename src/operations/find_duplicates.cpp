#include "base/text.hpp"
#include "operations/people_operations.hpp"
#include "people/same.hpp"
#include "people/search.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::operations {

namespace {

using people::Person;

template <class Items, class Text>
std::string listed(const Items& items, Text text) {
    std::vector<std::string> parts;
    for (const auto& item : items)
        parts.push_back(text(item));
    std::erase(parts, "");
    return join(parts, ", ");
}

std::string number_of_talks(store::Database& database, const Id& person) {
    const std::size_t talks = conversations::count_with_person(database, person);
    return talks == 0 ? "none" : std::to_string(talks);
}

std::string address_of(const people::Address& address) {
    if (!address.text.empty() && address.street.empty()) return join_spaces(address.text);
    return join_spaces(fmt::format("{} {} {}", address.street, address.postal_code, address.locality));
}

/// What a person would look at to tell them apart, in that order; "" for what is not known.
std::vector<std::pair<std::string, std::string>> details_of(store::Database& database, const Person& person) {
    const auto value = [](const people::Labelled& each) { return each.value; };
    return {{"name", listed(person.names, [](const people::Name& each) { return each.text; })},
            {"work",
             join_spaces(person.title + (person.title.empty() || person.organization.empty() ? "" : ", ") +
                         person.organization)},
            {"email", listed(person.emails, value)},
            {"phone", listed(person.phones, [](const people::Phone& each) { return each.value; })},
            {"page", listed(person.urls, value)},
            {"handle", listed(person.handles, value)},
            {"birthday", person.birthday ? person.birthday->to_words() : std::string()},
            {"address", listed(person.addresses, address_of)},
            {"how met", person.how_met},
            {"tags", join(person.tags, ", ")},
            {"note", shorten(join_spaces(person.note), 60)},
            {"conversations", number_of_talks(database, person.id)}};
}

std::vector<SideBySide> side_by_side(store::Database& database, const Person& a, const Person& b) {
    const auto of_a = details_of(database, a);
    const auto of_b = details_of(database, b);
    std::vector<SideBySide> rows;
    for (std::size_t i = 0; i < of_a.size(); ++i)
        if (!of_a[i].second.empty() || !of_b[i].second.empty())
            rows.push_back({of_a[i].first, of_a[i].second, of_b[i].second});
    return rows;
}

} // namespace

Result<std::vector<DuplicateLine>> find_duplicates(Context& context, const FindDuplicates& input) {
    std::vector<DuplicateLine> lines;
    for (people::Duplicate& each : people::duplicates(
             context.database, static_cast<std::size_t>(std::max<std::int64_t>(0, input.limit)))) {
        const auto a = people::find(context.database, each.a);
        const auto b = people::find(context.database, each.b);
        DuplicateLine line;
        line.a = each.a;
        line.a_line = people::describe(*a);
        line.b = each.b;
        line.b_line = people::describe(*b);
        line.sure = word(each.likeness);
        line.because = std::move(each.because);
        line.against = std::move(each.against);
        line.details = side_by_side(context.database, *a, *b);
        line.terms = std::move(each.terms);
        const bool nothing_differs =
            std::ranges::all_of(line.details, [](const SideBySide& detail) { return detail.a == detail.b; });
        if (nothing_differs) line.because.emplace_back("nothing tells them apart");
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace goodturn::operations
