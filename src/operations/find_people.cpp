#include "base/text.hpp"
#include "operations/people_operations.hpp"
#include "people/search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

namespace goodturn::operations {

namespace {

std::optional<std::string> last_conversation(store::Database& database, const Id& person) {
    const auto latest = conversations::with_person(database, person, 1);
    if (latest.empty()) return std::nullopt;
    return latest.front().at ? to_text(*latest.front().at) : to_text(latest.front().day) + "T00:00:00";
}

PersonLine line_of(store::Database& database, const people::Person& person) {
    return {
        person.id,    person.name,     person.emails, person.phones, person.organization,
        person.title, person.birthday, person.circle, person.tags,   last_conversation(database, person.id)};
}

/// Those with whom a note holds the words: after those who fit by themselves.
void add_by_notes(store::Database& database, std::string_view query, std::size_t limit,
                  std::vector<Id>& ids) {
    std::unordered_set<Id> seen(ids.begin(), ids.end());
    for (const Id& id : conversations::search_notes(database, query, limit)) {
        const auto conversation = conversations::find(database, id);
        if (!conversation) continue;
        for (const Id& person : conversation->people)
            if (ids.size() < limit && seen.insert(person).second) ids.push_back(person);
    }
}

/// "Ann Lee, Acme (a1b2c3)" without the id.
std::string_view without_id(std::string_view line) {
    return line.substr(0, line.rfind(" ("));
}

/// What may tell two records of one name apart, in the order in which it is looked at.
std::vector<std::string> details_of(store::Database& database, const people::Person& person) {
    const std::size_t talks = conversations::count_with_person(database, person.id);
    std::string note = shorten(join_spaces(person.note), 40);
    return {person.title,
            person.emails.size() > 1 ? person.emails[1].value : std::string(),
            person.phones.empty() ? std::string() : person.phones.front().value,
            person.birthday ? "born " + person.birthday->to_words() : std::string(),
            person.addresses.empty()
                ? std::string()
                : join_spaces(person.addresses.front().locality + ' ' + person.addresses.front().text),
            person.how_met,
            join(person.tags, ", "),
            std::move(note),
            talks == 0   ? std::string("no conversation")
            : talks == 1 ? std::string("one conversation")
                         : fmt::format("{} conversations", talks)};
}

/// Puts before each id the first two details in which the two differ.
void tell_apart(store::Database& database, const people::Person& a, const people::Person& b,
                DuplicateLine& line) {
    const auto of_a = details_of(database, a);
    const auto of_b = details_of(database, b);
    std::string for_a;
    std::string for_b;
    int told = 0;
    for (std::size_t i = 0; i < of_a.size() && told < 2; ++i) {
        if (of_a[i] == of_b[i]) continue;
        ++told;
        if (!of_a[i].empty()) for_a += ", " + of_a[i];
        if (!of_b[i].empty()) for_b += ", " + of_b[i];
    }
    line.a_line.insert(without_id(line.a_line).size(), for_a);
    line.b_line.insert(without_id(line.b_line).size(), for_b);
    if (told == 0) line.because.emplace_back("nothing tells them apart");
}

} // namespace

Result<std::vector<PersonLine>> find_people(Context& context, const FindPeople& input) {
    const Owner owner = owner_of(context.database);
    constexpr std::size_t everyone = 10'000'000;
    const std::size_t limit = input.limit > 0 ? static_cast<std::size_t>(input.limit) : everyone;
    const bool filtered = input.circle || !input.tag.empty();
    auto ids = people::search(context.database, input.query, owner.region, filtered ? everyone : limit);
    if (!trim(input.query).empty() && ids.size() < limit)
        add_by_notes(context.database, input.query, std::min(limit, std::size_t{500}), ids);
    std::vector<PersonLine> lines;
    for (const Id& id : ids) {
        if (lines.size() == limit) break;
        const auto person = people::find(context.database, id);
        if (!person || (input.circle && person->circle != input.circle)) continue;
        if (!input.tag.empty() && std::ranges::find(person->tags, input.tag) == person->tags.end()) continue;
        lines.push_back(line_of(context.database, *person));
    }
    return lines;
}

Result<std::vector<DuplicateLine>> find_duplicates(Context& context, const FindDuplicates& input) {
    std::vector<DuplicateLine> lines;
    for (const people::Duplicate& each : people::duplicates(
             context.database, static_cast<std::size_t>(std::max<std::int64_t>(0, input.limit)))) {
        const auto a = people::find(context.database, each.a);
        const auto b = people::find(context.database, each.b);
        DuplicateLine line{each.a, people::describe(*a), each.b, people::describe(*b), each.because};
        // Both begin alike and end in their ids: what tells them apart goes before these.
        if (without_id(line.a_line) == without_id(line.b_line)) tell_apart(context.database, *a, *b, line);
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace goodturn::operations
