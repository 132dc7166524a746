#include "base/text.hpp"
#include "operations/coffee_operations.hpp"
#include "operations/offer_lines.hpp"
#include "operations/references.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace goodturn::operations {

namespace {

using people::Person;

constexpr std::size_t most_news = 3;
constexpr std::chrono::days near_ahead{30};
constexpr std::chrono::days near_behind{14};

template <class Item>
void drop_confidences(std::vector<Item>& items, bool& any) {
    const auto dropped = std::erase_if(items, [](const Item& each) { return each.in_confidence; });
    any = any || dropped > 0;
}

std::string who_in_words(const Person& person) {
    std::vector<std::string> sentences;
    std::string work = person.title.empty() ? person.role : person.title;
    if (!person.organization.empty())
        work = work.empty() ? person.organization : fmt::format("{}, {}", work, person.organization);
    if (!work.empty()) sentences.push_back(work + ".");
    if (!person.how_met.empty()) {
        std::string met = join_spaces(person.how_met);
        if (!std::string_view(".?!").contains(met.back())) met += '.';
        sentences.push_back("How you know each other: " + met);
    }
    return join(sentences, " ");
}

/// The beginning of a note that says something: "Coffee." alone does not.
std::string first_words(std::string_view note) {
    constexpr std::size_t enough = 25; // characters
    constexpr std::size_t most = 140;
    const std::string text = join_spaces(note);
    std::size_t end = text.size();
    for (std::size_t at = text.find(". "); at != std::string::npos; at = text.find(". ", at + 1))
        if (at >= enough) {
            end = at + 1;
            break;
        }
    return shorten(text.substr(0, end), most);
}

std::string last_time_in_words(const conversations::Conversation& last, Day today) {
    std::string kind(conversations::with_article(last.kind));
    kind.front() = 'A';
    const std::string when = fmt::format("{} {}", kind, ago(last.day, today));
    if (last.in_confidence) return when + ", told in confidence.";
    if (last.note.empty()) return when + ".";
    std::string said = first_words(last.note);
    while (said.ends_with('.'))
        said.pop_back();
    return fmt::format("{}: “{}”.", when, said);
}

/// The last one up to today.
std::optional<conversations::Conversation> last_conversation(Context& context, const Id& person) {
    for (auto& each : conversations::with_person(context.database, person, 20))
        if (each.day <= context.clock.today) return std::move(each);
    return std::nullopt;
}

void add_yearly(Brief& page, const std::string& what, const CivilDate& on, LeapDay leap, Day today) {
    const auto next = on.next_anniversary(today, leap);
    if (next && *next <= today + near_ahead) page.days.push_back({what, on, ago(*next, today)});
}

void add_days(Context& context, const Person& person, Brief& page) {
    const Day today = context.clock.today;
    if (person.birthday && !person.dead)
        add_yearly(page, "birthday", *person.birthday, person.leap_day, today);
    for (const people::Occasion& each : person.occasions)
        add_yearly(page, each.what, each.on, person.leap_day, today);
    for (const listen::FollowUp& each : listen::follow_ups(context.database, {person.id, true})) {
        if (each.in_confidence || !each.happens_on) continue;
        const auto on = each.happens_on->whole();
        if (on && (*on < today - near_behind || *on > today + near_ahead)) continue;
        page.days.push_back(
            {each.what, *each.happens_on, on ? ago(*on, today) : each.happens_on->to_words()});
    }
}

/// In how many conversations something that they told was heard: listening, not cards.
std::int64_t times_listened(const std::vector<listen::News>& news, const std::vector<listen::Need>& needs,
                            const std::vector<listen::FollowUp>& follow_ups) {
    std::set<Id> heard_in;
    const auto add = [&](const auto& items) {
        for (const auto& each : items)
            if (each.conversation) heard_in.insert(*each.conversation);
    };
    add(news);
    add(needs);
    add(follow_ups);
    return static_cast<std::int64_t>(heard_in.size());
}

bool is_in_the_air(const serve::Offer& offer) {
    using enum serve::OfferState;
    return offer.state == drafted || offer.state == asked || offer.state == accepted || offer.state == given;
}

void add_threads(Context& context, const Id& id, Brief& page) {
    store::Database& database = context.database;
    bool any_confidence = false;
    auto news = listen::news(database, {id, true});
    page.needs = listen::needs(database, {id, true});
    page.promises = listen::promises(database, {id, true});
    page.listened =
        times_listened(news, listen::needs(database, {id, false}), listen::follow_ups(database, {id, false}));
    drop_confidences(news, any_confidence);
    drop_confidences(page.needs, any_confidence);
    drop_confidences(page.promises, any_confidence);
    for (listen::News& each : news) {
        auto& list = each.sphere == listen::Sphere::work ? page.work : page.personal;
        if (list.size() < most_news) list.push_back(std::move(each));
    }
    for (const serve::Offer& offer : serve::offers_for_person(database, id)) {
        const auto need = listen::find_need(database, offer.need);
        if (!is_in_the_air(offer) || (need && need->in_confidence)) continue;
        if (auto line = offer_line(database, offer)) page.offers.push_back(*std::move(line));
    }
    if (any_confidence)
        page.notes.push_back(fmt::format("What was told in confidence is left out here; it is on their page: "
                                         "goodturn show {}",
                                         short_id(id)));
}

} // namespace

Result<Brief> brief(Context& context, const AskBrief& input) {
    TRY(const Id id, person_named(context, input.person));
    store::Database& database = context.database;
    const Owner owner = owner_of(database);
    const Person person = *people::find(database, id);
    const auto last = last_conversation(context, id);

    Brief page;
    page.person = {id, person.name};
    page.who = who_in_words(person);
    page.met = last.has_value();
    if (last) page.last_time = last_time_in_words(*last, context.clock.today);
    if (const auto tie = reach::tie_with(database, context.clock, rhythm_of(context, owner), id))
        page.rhythm = tie->words;
    if (const auto open = coffee::open_invitation_of(database, id))
        page.coffee = invitation_line(database, owner, *open);
    add_threads(context, id, page);
    add_days(context, person, page);

    listen::Asking asking;
    asking.person = id;
    asking.name = person.name;
    asking.organization = person.organization;
    asking.how_met = join_spaces(person.how_met);
    asking.place = join_spaces(input.at);
    asking.met = page.met;
    asking.today = context.clock.today;
    page.questions = listen::questions(database, asking);
    return page;
}

} // namespace goodturn::operations
