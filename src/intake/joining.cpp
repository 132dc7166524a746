#include "intake/joining.hpp"

#include "base/text.hpp"
#include "coffee/invitation.hpp"
#include "intake/sources.hpp"
#include "intake/update.hpp"
#include "people/same.hpp"
#include "people/same_name.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::intake {

using people::Person;

namespace {

/// A name that more people have than this is no one's own.
constexpr std::size_t most_of_one_name = 8;

std::int64_t number_of(store::Database& database, const Id& id) {
    store::Query query(database, "SELECT number FROM person WHERE id = ?");
    query.bind(id);
    return query.next() ? query.number(0) : 0;
}

} // namespace

Joining::Joining(store::Write& write, const ImportOptions& options, Imported& imported)
    : write_(write), options_(options), imported_(imported) {
    store::Query query(write, "SELECT coalesce(max(number), 0) FROM person");
    query.next();
    last_before_ = query.number(0);
}

void Joining::note(const Id& person, const Id& other, bool by_another_file) {
    if (person == other) return;
    const Pair pair = std::minmax(person, other);
    pairs_.try_emplace(pair, false);
    if (by_another_file) of_this_file_.push_back(pair);
}

void Joining::note_all(const Person& person) {
    for (const people::Labelled& email : person.emails)
        for (const Id& other : people::with_email(write_, email.value))
            note(person.id, other);
    for (const people::Phone& phone : person.phones)
        for (const Id& other : people::with_phone(write_, phone.e164))
            note(person.id, other);
    for (const people::Name& name : person.names) {
        const auto alike = people::with_name_like(write_, name);
        if (alike.size() <= most_of_one_name)
            for (const Id& other : alike)
                note(person.id, other);
    }
}

void Joining::end_file(const Seen& told_of) {
    const std::hash<std::string_view> hash;
    for (const Pair& pair : of_this_file_)
        if (!told_of.contains(hash(pair.first)) || !told_of.contains(hash(pair.second))) pairs_[pair] = true;
    of_this_file_.clear();
}

Id Joining::now(const Id& person) const {
    Id id = person;
    for (auto next = became_.find(id); next != became_.end(); next = became_.find(id))
        id = next->second;
    return id;
}

const Person& Joining::person(const Id& id) {
    auto known = people_.find(id);
    if (known == people_.end())
        known = people_.emplace(id, people::find(write_, id).value_or(Person{})).first;
    return known->second;
}

bool Joining::is_new(const Id& id) {
    return number_of(write_, id) > last_before_;
}

bool Joining::share_a_kind_of_source(const Id& a, const Id& b) {
    store::Query query(
        write_, "SELECT 1 FROM source_record x JOIN source_record y ON y.kind = x.kind "
                "WHERE x.person = ? AND y.person = ? AND x.kind NOT LIKE 'monica%' AND x.kind <> 'said' "
                "LIMIT 1");
    query.bind(a, b);
    return query.next();
}

bool Joining::are_called_different(const Id& a, const Id& b) {
    store::Query query(write_, "SELECT 1 FROM not_duplicate WHERE (a, b) = (?1, ?2) OR (a, b) = (?2, ?1)");
    query.bind(a, b);
    return query.next();
}

/// Those who are two still, under the ids they have now.
std::vector<Joining::Pair> Joining::open_pairs() const {
    std::set<Pair> open;
    for (const auto& [pair, two_files] : pairs_) {
        Id a = now(pair.first);
        Id b = now(pair.second);
        if (a != b) open.insert(std::minmax(a, b));
    }
    return {open.begin(), open.end()};
}

Result<bool> Joining::join_the_sure() {
    std::map<Id, std::vector<Id>> fitting;
    std::vector<Pair> sure;
    for (const Pair& pair : open_pairs()) {
        if (oneness(person(pair.first), person(pair.second)) != Oneness::surely) continue;
        if (are_called_different(pair.first, pair.second)) continue;
        sure.push_back(pair);
        fitting[pair.first].push_back(pair.second);
        fitting[pair.second].push_back(pair.first);
    }
    // "A. Lee", whose number is Ann's and Andy's, is neither for sure.
    const auto fits_another = [&](const Id& one, const Id& other) {
        return std::ranges::any_of(fitting[one], [&](const Id& third) {
            return third != other && !people::names_fit_one_mailbox(person(third), person(other));
        });
    };
    std::erase_if(sure, [&](const Pair& pair) {
        return fits_another(pair.first, pair.second) || fits_another(pair.second, pair.first);
    });
    for (const auto& [a, b] : sure)
        if (!options_.stop.stop_requested()) CHECK_OK(join(now(a), now(b)));
    return !sure.empty();
}

bool Joining::are_one_by_name(const Id& a, const Id& b, const std::set<Pair>& of_two_files) {
    if (oneness(person(a), person(b)) == Oneness::no || are_called_different(a, b)) return false;
    return !share_a_kind_of_source(a, b) || of_two_files.contains(std::minmax(a, b));
}

Result<bool> Joining::join_by_name() {
    std::map<Id, std::set<Id>> alike; // everybody beside all those of the name, themselves included
    for (const auto& [a, b] : open_pairs()) {
        if (!people::share_a_whole_name(person(a), person(b))) continue;
        alike[a].insert({a, b});
        alike[b].insert({a, b});
    }
    std::set<Pair> of_two_files;
    for (const auto& [pair, two_files] : pairs_)
        if (two_files) of_two_files.insert(std::minmax(now(pair.first), now(pair.second)));
    bool joined = false;
    std::set<Id> seen;
    for (const auto& [first, beside] : alike) {
        if (!seen.insert(first).second) continue;
        std::set<Id> all = beside; // and those beside these
        for (std::size_t before = 0; before != all.size();) {
            before = all.size();
            const std::set<Id> so_far = all;
            for (const Id& each : so_far)
                all.insert(alike[each].begin(), alike[each].end());
        }
        seen.insert(all.begin(), all.end());
        if (all.size() > most_of_one_name) continue;
        const bool are_one = std::ranges::all_of(all, [&](const Id& a) {
            return std::ranges::all_of(
                all, [&](const Id& b) { return a == b || are_one_by_name(a, b, of_two_files); });
        });
        if (!are_one) continue;
        for (const Id& each : all)
            if (now(each) != now(first)) CHECK_OK(join(now(first), now(each)));
        named_.insert(person(now(first)).name);
        joined = true;
    }
    return joined;
}

/// The one who was here first stays, with what the other brings. Who came in with this import has nothing but
/// what files say, which is kept beside them.
Result<void> Joining::join(Id keep, Id gone) {
    if (keep == gone) return {};
    if (number_of(write_, gone) < number_of(write_, keep)) std::swap(keep, gone);
    const bool keep_is_new = is_new(keep);
    const bool gone_is_new = is_new(gone);
    const Person& ours = person(keep);
    const Person& theirs = person(gone);
    Person both = gone_is_new ? updated(ours, Person{}, theirs) : people::merged(ours, theirs);
    both.id = keep;
    move_all_sources(write_, gone, keep);
    if (has_source(write_, keep)) drop_names_only_said(write_, both);
    put_linkedin_names_last(write_, both);
    TRY(both, people::save(write_, std::move(both), options_.region));
    people::move_all(write_, gone, keep);
    conversations::move_all(write_, gone, keep);
    coffee::move_all(write_, gone, keep);
    if (options_.joined) options_.joined(write_, gone, keep);
    people::remove(write_, gone);
    if (gone_is_new) { // nobody has heard of that id
        store::Query forget(write_, "DELETE FROM merged_person WHERE id = ?");
        forget.bind(gone);
        forget.run();
        --imported_.people.added;
    }
    if (!keep_is_new && counted_.insert(keep).second) ++imported_.people.updated;
    became_[gone] = keep;
    people_.erase(gone);
    people_[keep] = std::move(both);
    took_();
    return {};
}

void Joining::tell() {
    if (named_.empty()) return;
    constexpr std::size_t most_told = 5;
    std::vector<std::string> names(named_.begin(), named_.end());
    const std::size_t count = names.size();
    if (count > most_told) {
        names.resize(most_told);
        names.push_back(fmt::format("{} more", count - most_told));
    }
    imported_.notes.push_back(
        fmt::format("Taken for one person by the whole name alone: {}.", join_as_sentence(names)));
}

Result<void> Joining::join_all(const std::function<void()>& took) {
    took_ = took;
    for (bool again = !pairs_.empty(); again && !options_.stop.stop_requested();) {
        TRY(again, join_the_sure());
        if (again) continue;
        TRY(again, join_by_name());
    }
    return {};
}

} // namespace goodturn::intake
