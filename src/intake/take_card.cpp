#include "intake/take_card.hpp"

#include "base/json_text.hpp"
#include "base/text.hpp"
#include "intake/sources.hpp"
#include "intake/update.hpp"
#include "people/same.hpp"
#include "people/same_name.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::intake {

using people::Person;

namespace {

std::size_t hash_of(std::string_view text) {
    return std::hash<std::string_view>{}(text);
}

/// Nothing but a name, or that and a birthday, as a calendar of birthdays has it.
bool is_bare(const Person& person) {
    return person.emails.empty() && person.phones.empty() && person.organization.empty() &&
           person.urls.empty() && person.addresses.empty();
}

bool same_text(const std::string& a, const std::string& b) {
    return !a.empty() && fold(a) == fold(b);
}

/// Another field than the name agrees.
bool second_field_agrees(const Person& a, const Person& b) {
    if (same_text(a.organization, b.organization)) return true;
    if (a.birthday && a.birthday == b.birthday) return true;
    return std::ranges::any_of(a.urls, [&](const people::Labelled& url) {
        return std::ranges::any_of(b.urls,
                                   [&](const people::Labelled& other) { return url.value == other.value; });
    });
}

/// In whatever spelling, or as the very same words: "Cher".
bool share_a_name(const Person& a, const Person& b) {
    return people::share_a_whole_name(a, b) || std::ranges::any_of(a.names, [&](const people::Name& name) {
               return std::ranges::any_of(
                   b.names, [&](const people::Name& other) { return fold(name.text) == fold(other.text); });
           });
}

bool second_field_contradicts(const Person& a, const Person& b) {
    return a.birthday && b.birthday && !may_be_same(*a.birthday, *b.birthday);
}

} // namespace

ReadyCard make_ready(Card card, const people::Region& region) {
    auto [person, search, keys] = people::prepare(std::move(card.person), region);
    card.person = std::move(person);
    std::string understood = card.kind == "vcard" ? std::string() : json_text(card.person);
    return {std::move(card), std::move(search), std::move(keys), std::move(understood)};
}

TakeCards::TakeCards(store::Write& write, const ImportOptions& options, Imported& imported, Joining& joining)
    : write_(write), options_(options), imported_(imported), joining_(joining) {}

void TakeCards::begin_file(std::string file) {
    end();
    file_ = std::move(file);
    keys_seen_.clear();
    people_seen_.clear();
}

void TakeCards::end() {
    joining_.end_file(people_seen_);
}

std::string TakeCards::key_within_file(const Card& card) {
    const int times = keys_seen_.count(hash_of(card.key));
    return times == 1 ? card.key : fmt::format("{}#{}", card.key, times);
}

bool TakeCards::is_owner(const Person& person) const {
    return std::ranges::any_of(person.emails, [&](const people::Labelled& email) {
        return options_.owner.contains(lower_ascii(trim(email.value)));
    });
}

std::optional<Id> TakeCards::one_of(const std::vector<Id>& candidates, const Card& card, Fits fits) {
    std::optional<Id> match;
    for (const Id& id : candidates) {
        const auto person = people::find(write_, id);
        if (!person || !fits(*person, card.person)) continue;
        if (person->is_organization != card.person.is_organization) continue;
        if (match && *match != id) return std::nullopt; // two people fit equally: not sure enough
        match = id;
    }
    return match;
}

std::optional<Id> TakeCards::by_name(const Card& card, const std::vector<Id>& candidates) {
    std::optional<Id> match;
    for (const Id& id : candidates) {
        if (people_seen_.contains(hash_of(id))) continue;
        const auto person = people::find(write_, id);
        if (!person || second_field_contradicts(*person, card.person)) continue;
        if (!share_a_name(*person, card.person)) continue;
        const bool one_is_bare = is_bare(*person) || is_bare(card.person);
        if (!one_is_bare && !second_field_agrees(*person, card.person)) continue;
        if (match && *match != id) return std::nullopt;
        match = id;
    }
    return match;
}

std::optional<SourceRecord> TakeCards::superseded(const Id& person, std::string_view kind) {
    auto records = sources_of(write_, person, kind);
    if (records.size() != 1 || keys_seen_.contains(hash_of(records.front().key))) return std::nullopt;
    return std::move(records.front());
}

TakeCards::Alike TakeCards::alike(const Card& card) const {
    Alike alike;
    for (const people::Labelled& email : card.person.emails)
        std::ranges::move(people::with_email(write_, email.value), std::back_inserter(alike.by_email));
    for (const people::Phone& phone : card.person.phones)
        std::ranges::move(people::with_phone(write_, phone.e164), std::back_inserter(alike.by_phone));
    for (const people::Name& name : card.person.names)
        if (name.kind == people::NameKind::full)
            std::ranges::move(people::with_name_like(write_, name), std::back_inserter(alike.by_name));
    return alike;
}

std::optional<Id> TakeCards::who(const Card& card, const Alike& alike) {
    if (auto match = one_of(alike.by_email, card, people::names_fit_one_mailbox)) return match;
    if (auto match = one_of(alike.by_phone, card, people::names_compatible)) return match;
    return by_name(card, alike.by_name);
}

/// Two records of one file with one name are two people: they are not noted.
void TakeCards::note(const Id& person, const Alike& alike, bool is_new) {
    constexpr std::size_t most = 40; // a switchboard, a very common name
    for (const auto* const list : {&alike.by_email, &alike.by_phone})
        if (list->size() <= most)
            for (const Id& other : *list)
                joining_.note(person, other);
    if (alike.by_name.size() <= most)
        for (const Id& other : alike.by_name)
            if (!people_seen_.contains(hash_of(other))) joining_.note(person, other, is_new);
}

Result<Id> TakeCards::add(ReadyCard& ready) {
    TRY(auto person, people::save(write_, people::Prepared{std::move(ready.card.person),
                                                           std::move(ready.search), std::move(ready.keys)}));
    if (!ready.card.photos.empty()) people::set_photos(write_, person.id, ready.card.photos);
    ++imported_.people.added;
    return person.id;
}

Result<bool> TakeCards::update(const Id& id, const Person& before, Card& card) {
    const Person ours = *people::find(write_, id);
    Person now = updated(ours, before, card.person);
    drop_names_only_said(write_, now);
    put_linkedin_names_last(write_, now);
    now = people::tidy(std::move(now), options_.region);
    bool changed = false;
    if (now != ours) {
        CHECK_OK(people::save(write_, now, options_.region));
        changed = true;
    }
    auto photos = people::photos_of(write_, id);
    const std::size_t known = photos.size();
    for (const people::Photo& photo : card.photos)
        if (std::ranges::find(photos, photo) == photos.end()) photos.push_back(photo);
    if (photos.size() != known) {
        people::set_photos(write_, id, photos);
        changed = true;
    }
    return changed;
}

Result<void> TakeCards::take(ReadyCard ready) {
    Card& card = ready.card;
    last_.clear();
    if (is_owner(card.person)) {
        imported_.notes.push_back(
            fmt::format("{}: your own record (line {}) was left out.", file_, card.line));
        return {};
    }
    card.key = key_within_file(card);
    const auto known = find_source(write_, card.kind, card.key);
    SourceRecord record{card.kind, card.key, {}, std::move(card.source), {}};
    if (known && known->record == record.record && card.photos.empty()) {
        people_seen_.insert(hash_of(known->person));
        last_ = known->person;
        ++imported_.people.unchanged;
        return {};
    }
    record.understood = std::move(ready.understood);

    const Alike others = alike(card);
    const auto match = known ? std::optional(known->person) : who(card, others);
    if (match) {
        const auto earlier = known ? known : superseded(*match, card.kind);
        if (earlier && !known) remove_source(write_, *earlier);
        const Person before = earlier ? people::tidy(person_in(*earlier), options_.region) : Person{};
        TRY(const bool changed, update(*match, before, card));
        ++(changed ? imported_.people.updated : imported_.people.unchanged);
        record.person = *match;
    } else {
        auto added = add(ready);
        if (!added) {
            imported_.problems.push_back({file_, card.line, added.error().message + "; it was left out"});
            return {};
        }
        record.person = *std::move(added);
    }
    note(record.person, others, !match);
    people_seen_.insert(hash_of(record.person));
    last_ = record.person;
    if (!known || known->record != record.record) put_source(write_, record);
    return {};
}

} // namespace goodturn::intake
