#include "intake/own_addresses.hpp"

#include "base/text.hpp"
#include "intake/machine_address.hpp"
#include "intake/somebody.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace goodturn::intake {

namespace {

constexpr std::size_t fewest_events = 3;
constexpr std::size_t most_unclear = 3; ///< as many are named

using Addresses = std::set<std::string>;

/// The addresses of those who may be people.
void add_people(const icalendar::Event& event, Addresses& to) {
    const auto add = [&](const icalendar::Attendee& each) {
        if (each.takes_part && !each.email.empty() && !is_machine_address(each.email)) to.insert(each.email);
    };
    if (event.organizer) add(*event.organizer);
    std::ranges::for_each(event.attendees, add);
}

/// By UID, so that a series with its exceptions is one.
std::map<std::string, Addresses> addresses_by_event(const std::vector<const icalendar::Event*>& events) {
    std::map<std::string, Addresses> all;
    for (const icalendar::Event* event : events)
        add_people(*event, all[event->when.uid]);
    std::erase_if(all, [](const auto& each) { return each.second.empty(); });
    return all;
}

Addresses with_name(const std::vector<const icalendar::Event*>& events, std::string_view owner_name) {
    Addresses named;
    const std::string wanted = fold(owner_name);
    if (wanted.empty()) return named;
    const auto look = [&](const icalendar::Attendee& each) {
        if (!each.email.empty() && fold(name_beside_address(each.name)) == wanted) named.insert(each.email);
    };
    for (const icalendar::Event* event : events) {
        if (event->organizer) look(*event->organizer);
        std::ranges::for_each(event->attendees, look);
    }
    return named;
}

struct Counted {
    std::string address;
    std::size_t events = 0;
};

/// On how many events each stands, the most first.
std::vector<Counted> counted(const std::map<std::string, Addresses>& events) {
    std::map<std::string, std::size_t> counts;
    for (const auto& [uid, addresses] : events)
        for (const std::string& address : addresses)
            ++counts[address];
    std::vector<Counted> all;
    for (const auto& [address, count] : counts)
        all.push_back({address, count});
    std::ranges::stable_sort(all, std::greater{}, &Counted::events);
    return all;
}

} // namespace

OwnAddresses own_addresses(const std::vector<const icalendar::Event*>& events,
                           const std::set<std::string>& known, std::string_view owner_name,
                           const std::set<std::string>& names) {
    OwnAddresses own{known, {}, {}};
    const auto take = [&](const std::string& address) {
        if (own.all.insert(address).second) own.taken.push_back(address);
    };
    for (const std::string& address : with_name(events, owner_name))
        take(address);
    if (!own.all.empty()) return own;
    auto others = addresses_by_event(events);
    // One alone may be the owner as well as the guest.
    std::erase_if(others, [](const auto& each) { return each.second.size() < 2; });
    auto most = counted(others);
    const auto is_enough = [&](const Counted& each) {
        return others.size() >= fewest_events && each.events * 5 >= others.size() * 4;
    };
    std::vector<Counted> likely;
    std::ranges::copy_if(most, std::back_inserter(likely), is_enough);
    if (likely.size() > 1 && likely[0].events == likely[1].events) {
        const auto named =
            std::ranges::find_if(likely, [&](const Counted& each) { return names.contains(each.address); });
        likely = named == likely.end() ? std::vector<Counted>{} : std::vector{*named};
    }
    if (!likely.empty())
        take(likely.front().address);
    else
        for (std::size_t i = 0; i < most.size() && i < most_unclear; ++i)
            own.unclear.push_back(std::move(most[i].address));
    return own;
}

std::string note_of_taken(const std::vector<std::string>& taken, const std::set<std::string>& all,
                          std::string_view source) {
    return fmt::format(
        "{} {} taken to be yours, by what the {} says. If so: goodturn settings set addresses {}",
        join_as_sentence(taken), taken.size() == 1 ? "was" : "were", source,
        join({all.begin(), all.end()}, ","));
}

std::string note_of_said(const std::set<std::string>& said, const std::set<std::string>& known) {
    std::set<std::string> all = known;
    all.insert(said.begin(), said.end());
    return fmt::format("{} {} yours, as LinkedIn has it. If so: goodturn settings set addresses {}",
                       join_as_sentence({said.begin(), said.end()}), said.size() == 1 ? "is" : "are",
                       join({all.begin(), all.end()}, ","));
}

} // namespace goodturn::intake
