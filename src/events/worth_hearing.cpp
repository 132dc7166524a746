#include "events/worth_hearing.hpp"

#include "base/text.hpp"
#include "conversations/conversation.hpp"
#include "conversations/tie.hpp"
#include "listen/open_threads.hpp"
#include "serve/match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>

namespace goodturn::events {

namespace {

using people::Person;

/// How often the shelf may be looked at: a look takes milliseconds on a large one.
int looks_at_the_shelf(store::Database& database) {
    constexpr std::int64_t most_looks = 1500;
    constexpr std::int64_t most_gifts = 500'000; // in all looks together
    store::Query query(database, "SELECT count(*) FROM gift WHERE retired = 0");
    query.next();
    if (query.number(0) == 0) return 0;
    return static_cast<int>(std::clamp<std::int64_t>(most_gifts / query.number(0), 20, most_looks));
}

/// A firm that says nothing of who works beside whom.
bool is_no_firm(const std::string& folded) {
    constexpr std::array<std::string_view, 14> none{
        "",        "self employed", "self-employed", "freelance", "freelancer",
        "student", "independent",   "none",          "n/a",       "-",
        "home",    "consultant",    "retired",       "self"};
    return std::ranges::find(none, folded) != none.end();
}

class Looking {
  public:
    Looking(store::Database& database, const Event& event, Day today, meaning::WordVectors* vectors)
        : database_(database), today_(today), vectors_(vectors), looks_(looks_at_the_shelf(database)) {
        read_met(event.id);
        read_firms();
    }

    std::optional<WorthHearing> look_at(const Attendee& attendee) {
        if (is_left_out(attendee)) return std::nullopt;
        WorthHearing worth{attendee.id, attendee.details.name, attendee.person, Because::gift_fits, {}, {}};
        if (worth.why = why_a_gift_fits(attendee, worth.through); !worth.why.empty()) return worth;
        worth.because = Because::shared_person;
        if (worth.why = why_a_person_is_shared(attendee, worth.through); !worth.why.empty()) return worth;
        if (!attendee.new_here) return std::nullopt;
        worth.because = Because::new_too;
        worth.why = "It is their first time there, and they may know nobody yet.";
        return worth;
    }

  private:
    /// Also whoever is called as somebody who is never suggested: their name would hurt.
    bool is_left_out(const Attendee& attendee) {
        if (attendee.person)
            return met_.contains(*attendee.person) ||
                   conversations::is_never_suggested(database_, *attendee.person);
        return std::ranges::any_of(people::with_name(database_, attendee.details.name), [this](const Id& id) {
            return conversations::is_never_suggested(database_, id);
        });
    }
    void read_met(const Id& event) {
        store::Query query(database_, "SELECT DISTINCT person FROM encounter WHERE event = ?");
        query.bind(event);
        while (query.next())
            met_.insert(query.text(0));
    }
    /// Of the people whom the owner has talked with: who works where.
    void read_firms() {
        store::Query query(
            database_,
            "SELECT person.id, person.name, person.organization FROM person "
            "JOIN derived_tie ON derived_tie.person = person.id WHERE person.organization <> '' AND NOT "
            "(dead OR died IS NOT NULL OR leave_in_peace OR is_organization) ORDER BY last_day");
        while (query.next())
            if (const std::string firm = fold(query.view(2)); !is_no_firm(firm))
                firms_[firm] = {query.text(0), query.text(1)};
    }

    /// What they do and said, in pieces: each may be what a gift is good for. "" where nothing fits.
    std::string why_a_gift_fits(const Attendee& attendee, std::string& gift) {
        if (attendee.person)
            for (const listen::Need& need : listen::needs(database_, {attendee.person, true}))
                if (!need.in_confidence && !need.care && need.state == listen::NeedState::open &&
                    fits(serve::sought(need), attendee, gift))
                    return fmt::format("You have something for what they told you about ({}): {}.", need.gist,
                                       gift);
        for (const std::string& said : split(attendee.about, '\n'))
            if (fits({said, attendee.person, {}, false, false}, attendee, gift))
                return fmt::format("What you could give fits what they said (“{}”): {}.",
                                   shorten(join_spaces(said), 60), gift);
        const std::string& title = attendee.details.title;
        if (fits({title, attendee.person, {}, false, false}, attendee, gift))
            return fmt::format("What you could give fits what they do ({}): {}.", title, gift);
        return {};
    }
    bool fits(const serve::Sought& sought, const Attendee& attendee, std::string& gift) {
        if (looks_ <= 0 || trim(sought.text).empty()) return false;
        --looks_;
        for (const serve::Match& match : serve::match_shelf(database_, sought, today_, 3, vectors_)) {
            const bool introduces_them = match.gift.person && attendee.person == match.gift.person;
            if (introduces_them) continue;
            gift = match.gift.title;
            return true;
        }
        return false;
    }

    std::string why_a_person_is_shared(const Attendee& attendee, std::string& shared) {
        if (shared = who_spoke_of(attendee); !shared.empty())
            return fmt::format("You share a person: their name is in a note of yours about {}.", shared);
        const auto firm = firms_.find(fold(attendee.details.organization));
        if (firm == firms_.end() || firm->second.id == attendee.person) return {};
        shared = firm->second.name;
        return fmt::format("You share a person: {} is at {} too.", shared, attendee.details.organization);
    }
    /// Of whom a note speaks that has their whole name, and whose it is not.
    std::string who_spoke_of(const Attendee& attendee) {
        const std::string name = fold(attendee.details.name);
        if (name.find(' ') == std::string::npos) return {}; // a first name alone says too little
        constexpr std::size_t newest = 5;
        for (const Id& id : conversations::search_notes(database_, attendee.details.name, newest)) {
            const auto talk = conversations::find(database_, id);
            if (!talk || talk->in_confidence || fold(talk->note).find(name) == std::string::npos) continue;
            for (const Id& person : talk->people)
                if (person != attendee.person && fold(people::name_of(database_, person)) != name &&
                    !conversations::is_never_suggested(database_, person))
                    return people::name_of(database_, person);
        }
        return {};
    }

    struct Colleague {
        Id id;
        std::string name;
    };
    store::Database& database_;
    Day today_;
    meaning::WordVectors* vectors_;
    int looks_ = 0;
    std::set<Id> met_;
    std::map<std::string, Colleague> firms_; ///< by their folded names
};

} // namespace

std::vector<WorthHearing> worth_hearing(store::Database& database, const Event& event, Day today,
                                        std::size_t limit, meaning::WordVectors* vectors) {
    constexpr std::size_t most_looked_at = 1000;
    Looking looking(database, event, today, vectors);
    std::vector<WorthHearing> found;
    std::vector<WorthHearing> more; // by the same gift or person as one before
    std::set<std::string> through;
    std::size_t strong = 0;
    std::size_t looked_at = 0;
    for (const Attendee& attendee : attendees(database, event.id)) {
        if (++looked_at > most_looked_at || strong >= limit) break;
        auto worth = looking.look_at(attendee);
        if (!worth) continue;
        const bool is_other = worth->through.empty() || through.insert(worth->through).second;
        if (is_other && worth->because == Because::gift_fits) ++strong;
        (is_other ? found : more).push_back(*std::move(worth));
    }
    std::ranges::stable_sort(found, {}, &WorthHearing::because);
    std::ranges::stable_sort(more, {}, &WorthHearing::because);
    std::ranges::move(more, std::back_inserter(found));
    if (found.size() > limit) found.resize(limit);
    return found;
}

} // namespace goodturn::events
