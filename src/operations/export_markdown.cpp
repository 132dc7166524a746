#include "intake/markdown/markdown.hpp"
#include "listen/open_threads.hpp"
#include "operations/export_parts.hpp"
#include "operations/references.hpp"
#include "people/relation.hpp"

#include <fmt/format.h>

#include <map>

namespace goodturn::operations {

namespace {

namespace markdown = intake::markdown;

/// Whose file is called how. Ids rise with time, so the older of two of one name keeps it.
std::map<Id, markdown::Link> links_to(store::Database& database) {
    std::map<Id, markdown::Link> links;
    markdown::FileNames names;
    people::for_each(database, [&](const people::Person& person) {
        links.emplace(person.id, markdown::Link{person.name, names.name_for(person)});
    });
    return links;
}

template <class Item>
void add_line(markdown::Section& section, const Item& item, std::string line) {
    if (!item.in_confidence) section.lines.push_back(std::move(line));
}

std::vector<markdown::Section> sections_of(store::Database& database, const Id& person) {
    const listen::Looking open{person, true};
    markdown::Section needs{"Needs", {}};
    for (const listen::Need& each : listen::needs(database, open))
        add_line(needs, each, each.gist.empty() ? each.quote : each.gist);
    markdown::Section promises{"I promised", {}};
    for (const listen::Promise& each : listen::promises(database, open))
        add_line(promises, each,
                 each.due ? fmt::format("{} (by {})", each.text, to_text(*each.due)) : each.text);
    markdown::Section to_ask{"To ask about", {}};
    for (const listen::FollowUp& each : listen::follow_ups(database, open))
        add_line(to_ask, each,
                 each.ask_on ? fmt::format("{} (on {})", each.what, to_text(*each.ask_on)) : each.what);
    markdown::Section news{"News", {}};
    for (const listen::News& each : listen::news(database, open))
        add_line(news, each, fmt::format("{}: {}", to_text(each.day), each.quote));
    return {needs, promises, to_ask, news};
}

markdown::PersonPage page_of(store::Database& database, const people::Person& person,
                             const std::map<Id, markdown::Link>& links) {
    markdown::PersonPage page;
    page.person = person;
    for (const people::Relation& each : people::relations_of(database, person.id))
        if (const auto to = links.find(each.to); to != links.end())
            page.relations.push_back({each.kind, to->second});
    page.sections = sections_of(database, person.id);
    for (const conversations::Conversation& each : conversations::with_person(database, person.id, 0)) {
        if (each.in_confidence) continue;
        markdown::ConversationEntry entry{each.day, std::string(word(each.kind)), {}, each.note};
        for (const Id& other : each.people)
            if (const auto to = links.find(other); other != person.id && to != links.end())
                entry.with.push_back(to->second);
        page.conversations.push_back(std::move(entry));
    }
    if (!page.conversations.empty()) page.last_conversation = page.conversations.front().day;
    return page;
}

} // namespace

Result<Done> export_folder(Context& context, const ExportEverything& input, const MayWrite& may_write,
                           const WriteFile& write_file) {
    store::Database& database = context.database;
    std::optional<Id> chosen;
    if (!input.person.empty()) {
        TRY(chosen, person_named(context, input.person));
    }
    const auto links = links_to(database);
    Result<void> outcome;
    for_each_chosen(context, chosen, [&](const people::Person& person) {
        if (outcome) outcome = may_write(links.at(person.id).file);
    });
    CHECK_OK(outcome);
    std::size_t count = 0;
    for_each_chosen(context, chosen, [&](const people::Person& person) {
        if (!outcome) return;
        outcome = write_file(links.at(person.id).file, markdown::page_text(page_of(database, person, links)));
        ++count;
    });
    CHECK_OK(outcome);
    return Done{fmt::format("{} written; what was told in confidence stays here.",
                            count == 1 ? "One file is" : fmt::format("{} files are", count))};
}

} // namespace goodturn::operations
