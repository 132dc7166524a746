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
    return {person.id,
            person.name,
            person.emails,
            person.phones,
            person.organization,
            person.title,
            person.birthday,
            person.circle,
            person.tags,
            last_conversation(database, person.id),
            people::has_photo(database, person.id)};
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

} // namespace

Result<std::vector<PersonLine>> find_people(Context& context, const FindPeople& input) {
    const Owner owner = owner_of(context.database);
    constexpr std::size_t everyone = 10'000'000;
    if (input.offset < 0) return invalid("the offset cannot be less than 0");
    const auto offset = static_cast<std::size_t>(input.offset);
    const std::size_t limit =
        input.limit > 0 ? std::min(everyone, offset + static_cast<std::size_t>(input.limit)) : everyone;
    const bool filtered = input.circle || !input.tag.empty();
    auto ids = people::search(context.database, input.query, owner.region, filtered ? everyone : limit);
    if (!trim(input.query).empty() && ids.size() < limit)
        add_by_notes(context.database, input.query, std::min(limit, std::size_t{500}), ids);
    std::vector<PersonLine> lines;
    std::size_t fitting = 0;
    for (const Id& id : ids) {
        if (fitting == limit) break;
        if (!filtered && fitting < offset) {
            ++fitting;
            continue;
        }
        const auto person = people::find(context.database, id);
        if (!person || (input.circle && person->circle != input.circle)) continue;
        if (!input.tag.empty() && std::ranges::find(person->tags, input.tag) == person->tags.end()) continue;
        if (fitting++ >= offset) lines.push_back(line_of(context.database, *person));
    }
    return lines;
}

} // namespace goodturn::operations
