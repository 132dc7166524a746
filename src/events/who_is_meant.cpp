/// From a few words typed at an event to who is meant by them.
#include "base/text.hpp"
#include "events/encounter.hpp"
#include "people/search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <initializer_list>

namespace goodturn::events {

namespace {

using people::Person;

/// How well what was typed fits a name: each of its words is one of the name's, or, from three letters on,
/// begins one.
enum class Fits : std::uint8_t { whole_words, beginnings, not_at_all };

Fits how_it_fits(const std::vector<std::string>& typed, const std::string& name) {
    constexpr std::size_t least_beginning = 3;
    if (typed.empty()) return Fits::not_at_all;
    const auto have = words(search_key(name));
    Fits fits = Fits::whole_words;
    for (const std::string& each : typed) {
        if (std::ranges::find(have, each) != have.end()) continue;
        const bool begins =
            each.size() >= least_beginning &&
            std::ranges::any_of(have, [&](const std::string& word) { return word.starts_with(each); });
        if (!begins) return Fits::not_at_all;
        fits = Fits::beginnings;
    }
    return fits;
}

bool is_part_of_name(const std::vector<std::string>& typed, const std::string& name) {
    return how_it_fits(typed, name) != Fits::not_at_all;
}

bool has_email(const Person& person, const std::string& email) {
    return std::ranges::any_of(person.emails, [&](const people::Labelled& each) {
        return equal_ignoring_ascii_case(each.value, email);
    });
}

std::string line_of(const Attendee& attendee) {
    const Person& details = attendee.details;
    return details.organization.empty()
               ? fmt::format("{}, on the list", details.name)
               : fmt::format("{}, {}, on the list", details.name, details.organization);
}

class Meaning {
  public:
    Meaning(store::Database& database, const Event& event, std::string_view typed)
        : database_(database), event_(event), list_(attendees(database, event.id)) {
        meant_.called = read_called(typed);
        called_ = meant_.called.name.empty() ? meant_.called.description : meant_.called.name;
        words_ = words(fold(called_));
    }

    Meant run() {
        for (const auto way : {&Meaning::is_met, &Meaning::has_address, &Meaning::is_whole_name,
                               &Meaning::is_on_list, &Meaning::is_perhaps_known})
            if ((this->*way)()) break;
        return std::move(meant_);
    }

  private:
    /// Each way answers whether it found somebody, surely or perhaps.
    bool is_met() {
        std::vector<Id> whole;
        std::vector<Id> part;
        for (const Met& met : people_met(database_, event_)) {
            const auto person = people::find(database_, met.person);
            if (!person || !firms_agree(person->organization, meant_.called.organization)) continue;
            const bool is_whole =
                fold(met.name) == fold(called_) ||
                (!person->description.empty() && fold(person->description) == fold(called_));
            const std::string known_by = met.name + ' ' + person->description;
            if (is_whole)
                whole.push_back(met.person);
            else if (is_part_of_name(words_, known_by))
                part.push_back(met.person);
        }
        if (whole.size() == 1) return surely(whole.front());
        if (whole.empty() && part.size() == 1 && on_list_by_part().empty()) return surely(part.front());
        if (whole.empty() && part.empty()) return false;
        for (const Id& id : whole.empty() ? part : whole)
            meant_.maybe.push_back(people::describe(*people::find(database_, id)));
        if (whole.empty())
            for (const Attendee* each : on_list_by_part())
                meant_.maybe.push_back(line_of(*each));
        return true;
    }
    bool has_address() {
        if (meant_.called.email.empty()) return false;
        if (const auto ids = people::with_email(database_, meant_.called.email); ids.size() == 1)
            return surely(ids.front());
        const auto found = std::ranges::find_if(
            list_, [&](const Attendee& each) { return has_email(each.details, meant_.called.email); });
        return found != list_.end() && surely(*found);
    }
    /// The whole name: of one attendee, or of one person.
    bool is_whole_name() {
        std::vector<const Attendee*> listed;
        for (const Attendee& each : list_)
            if (fold(each.details.name) == fold(called_) &&
                firms_agree(each.details.organization, meant_.called.organization))
                listed.push_back(&each);
        if (listed.size() == 1) return surely(*listed.front());
        std::vector<Id> known;
        for (const Id& id : people::with_name(database_, called_)) {
            const auto person = people::find(database_, id);
            if (person && !person->dead && firms_agree(person->organization, meant_.called.organization))
                known.push_back(id);
        }
        if (listed.empty() && known.size() == 1) return surely(known.front());
        if (listed.empty() && known.empty()) return false;
        for (const Attendee* each : listed)
            meant_.maybe.push_back(line_of(*each));
        for (const Id& id : known)
            meant_.maybe.push_back(people::describe(*people::find(database_, id)));
        return true;
    }
    bool is_on_list() {
        const auto fitting = on_list_by_part();
        if (fitting.size() == 1) return surely(*fitting.front());
        for (const Attendee* each : fitting)
            meant_.maybe.push_back(line_of(*each));
        return !fitting.empty();
    }
    std::vector<const Attendee*> on_list_by_part() const {
        std::vector<const Attendee*> fitting;
        Fits best = Fits::beginnings;
        for (const Attendee& each : list_) {
            const Fits fits = how_it_fits(words_, each.details.name);
            if (fits > best || !firms_agree(each.details.organization, meant_.called.organization)) continue;
            if (fits < best) fitting.clear();
            best = fits;
            fitting.push_back(&each);
        }
        return fitting;
    }
    /// Known by a part of the name, and on no list: another Ann may stand there.
    bool is_perhaps_known() {
        if (meant_.called.name.empty()) return false; // a description is no part of a name
        constexpr std::size_t most_looked_at = 50;
        constexpr std::size_t most_named = 6;
        for (const Id& id : people::search(database_, called_, {}, most_looked_at)) {
            const auto person = people::find(database_, id);
            if (!person || person->dead || person->is_organization) continue;
            if (is_part_of_name(words_, person->name) &&
                firms_agree(person->organization, meant_.called.organization) &&
                meant_.maybe.size() < most_named)
                meant_.maybe.push_back(people::describe(*person));
        }
        return !meant_.maybe.empty();
    }

    bool surely(const Id& person) {
        meant_.person = person;
        return true;
    }
    bool surely(const Attendee& attendee) {
        if (attendee.person) return surely(*attendee.person);
        meant_.attendee = attendee;
        return true;
    }

    store::Database& database_;
    const Event& event_;
    std::vector<Attendee> list_;
    Meant meant_;
    std::string called_;
    std::vector<std::string> words_;
};

} // namespace

Meant who_is_meant(store::Database& database, const Event& event, std::string_view typed) {
    const std::string id = lower_ascii(trim(typed));
    constexpr std::size_t least_of_an_id = 6;
    if (id.size() >= least_of_an_id && id.find_first_not_of("0123456789abcdef-") == std::string::npos &&
        !digits_of(id).empty())
        if (const auto known = people::resolve(database, id, {})) return {*known, {}, {}, {}};
    return Meaning(database, event, typed).run();
}

} // namespace goodturn::events
