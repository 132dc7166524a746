#include "cli/print_person.hpp"

#include "base/text.hpp"
#include "cli/print.hpp"
#include "cli/say.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::cli {

namespace {

using operations::PersonPage;
using people::Person;

std::string_view kind_in_words(people::NameKind kind) {
    switch (kind) {
    case people::NameKind::full:
        return "also written";
    case people::NameKind::nickname:
        return "called";
    case people::NameKind::maiden:
        return "born";
    case people::NameKind::phonetic:
        return "said";
    case people::NameKind::other:
        return "also";
    }
    return "also";
}

void print_names(Page& to, const Person& person) {
    std::vector<std::string> others;
    for (const people::Name& name : person.names)
        if (name.text != person.name)
            others.push_back(fmt::format("{} {}", kind_in_words(name.kind), name.text));
    if (!others.empty()) to.text(sentence(join(others, ", ")));
    if (!person.description.empty() && person.description != person.name)
        to.text(sentence(person.description));
}

void print_standing(Page& to, const PersonPage& page, Day today) {
    const Person& person = page.person;
    std::vector<std::string> work;
    for (const std::string* part : {&person.title, &person.role, &person.department, &person.organization})
        if (!part->empty() && std::ranges::find(work, *part) == work.end()) work.push_back(*part);
    if (!work.empty()) to.text(sentence(join(work, ", ")));
    if (!person.how_met.empty())
        to.text(fmt::format("How you know each other: {}", sentence(person.how_met)));
    if (person.dead || person.died)
        to.text(person.died ? fmt::format("Died: {}.", person.died->to_words()) : std::string("Has died."));
    if (person.leave_in_peace) to.text("Left in peace: kept out of every suggestion.");
    if (person.no_introductions) to.text("Not to be introduced to others.");
    if (page.snoozed_until && *page.snoozed_until > today)
        to.text(fmt::format("Not suggested before {}.", day_in_words(*page.snoozed_until, today)));
    if (!page.rhythm.empty()) to.text(page.rhythm);
    if (person.circle)
        to.text(fmt::format("Circle: {}.", word(*person.circle)));
    else if (page.inferred_circle)
        to.text(fmt::format("Circle: {}, as it looks from your conversations.", word(*page.inferred_circle)));
    if (!person.tags.empty()) to.text("Tags: " + join(person.tags, ", "));
}

void print_news(Page& to, std::string_view heading, const std::vector<listen::News>& news, Day today) {
    if (news.empty()) return;
    to.heading(heading);
    for (const listen::News& each : news)
        to.text(fmt::format("{} {} {}", in_quotes(each.quote), soft("· " + ago(each.day, today)),
                            in_brackets(each.id)),
                2, 2);
}

void print_open(Page& to, const PersonPage& page, Day today) {
    if (!page.needs.empty()) to.heading("What they need");
    for (const listen::Need& need : page.needs)
        to.text(fmt::format("{}{} {}", need_in_words(need, page.person.name),
                            need.state == listen::NeedState::heard ? soft(" (heard)") : "",
                            in_brackets(need.id)),
                2, 2);
    if (!page.offers.empty()) to.heading("What you offered");
    for (const operations::OfferLine& offer : page.offers)
        to.text(fmt::format("{}, for {}: {} {}", offer.gift_title, offer.gist, offer.state,
                            in_brackets(offer.id)),
                2, 2);
    if (!page.promises.empty()) to.heading("What you promised");
    for (const listen::Promise& promise : page.promises)
        to.text(
            fmt::format("{} {}", promise_in_words(promise.text, promise.due, today), in_brackets(promise.id)),
            2, 2);
    if (!page.follow_ups.empty()) to.heading("Worth asking about");
    for (const listen::FollowUp& follow_up : page.follow_ups)
        to.text(fmt::format("{} {}", follow_up_in_words(follow_up, today), in_brackets(follow_up.id)), 2, 2);
}

void print_conversations(Page& to, const PersonPage& page, Day today) {
    if (page.conversations.empty()) return;
    const auto more = page.conversation_count - static_cast<std::int64_t>(page.conversations.size());
    to.heading("What was said");
    for (const auto& each : page.conversations) {
        const std::string when = day_in_words(each.day, today);
        const std::string confidence = each.in_confidence ? ", in confidence" : "";
        to.text(fmt::format("{} {}", when, soft(fmt::format("{}{}", word(each.kind), confidence))), 2);
        if (!each.note.empty()) to.text(each.note, 4);
    }
    if (more > 0) to.text(soft(fmt::format("and {} before that: goodturn show PERSON --all", more)), 2);
}

void add_labelled(Table& table, std::string_view what, const std::vector<people::Labelled>& all) {
    for (const people::Labelled& each : all)
        table.rows.push_back({std::string(what), each.value, soft(each.label)});
}

void print_reaching(Page& to, const PersonPage& page) {
    const Person& person = page.person;
    Table table;
    add_labelled(table, "email", person.emails);
    for (const people::Phone& phone : person.phones)
        table.rows.push_back({"phone",
                              phone.e164.empty() ? phone.value : people::phone_for_people(phone.e164),
                              soft(phone.label)});
    for (const people::Address& address : person.addresses)
        table.rows.push_back({"address", people::in_one_line(address), soft(address.label)});
    add_labelled(table, "web", person.urls);
    add_labelled(table, "chat", person.handles);
    if (!person.channel.empty()) table.rows.push_back({"likes", person.channel, ""});
    if (!person.language.empty()) table.rows.push_back({"speaks", person.language, ""});
    if (!person.time_zone.empty()) table.rows.push_back({"zone", person.time_zone, ""});
    if (table.rows.empty()) return;
    to.heading("How to reach them");
    to.table(table, 2);
}

void print_life(Page& to, const PersonPage& page, Day today) {
    const Person& person = page.person;
    Table table;
    if (person.birthday) {
        const auto age = person.birthday->age(today, person.leap_day);
        table.rows.push_back({"birthday", person.birthday->to_words(),
                              age && !person.dead ? soft(fmt::format("{} now", *age)) : ""});
    }
    for (const people::Occasion& each : person.occasions)
        table.rows.push_back({each.what, each.on.to_words(), ""});
    for (const operations::RelationLine& each : page.relations)
        table.rows.push_back({each.kind, each.name, in_brackets(each.id)});
    for (const people::NamedRelative& each : person.relatives)
        table.rows.push_back({each.kind.empty() ? "theirs" : each.kind, each.name, ""});
    if (table.rows.empty()) return;
    to.heading("Their days and their people");
    to.table(table, 2);
}

} // namespace

void print_person(Face& face, const PersonPage& page) {
    Page& to = face.page();
    const Day today = face.today();
    to.text(fmt::format("{} {}", bold(page.person.name), in_brackets(page.person.id)));
    print_names(to, page.person);
    print_standing(to, page, today);
    print_news(to, "What is going on, at work", page.work, today);
    print_news(to, "What is going on, in their life", page.personal, today);
    print_open(to, page, today);
    print_conversations(to, page, today);
    print_life(to, page, today);
    if (!page.person.note.empty()) to.heading("From your address book").text(page.person.note, 2);
    print_reaching(to, page);
    if (page.has_photo)
        to.blank().text(soft("There is a picture of them; it goes out with: goodturn export vcard."));
    if (!page.unused.empty()) {
        to.heading("Kept from your address book, not used here");
        for (const std::string& line : page.unused)
            to.text(soft(shorten(line, 200)), 2, 2);
    }
}

} // namespace goodturn::cli
