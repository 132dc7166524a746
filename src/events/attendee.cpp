#include "events/attendee.hpp"

#include "base/text.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace goodturn::events {

using people::Person;

namespace {

/// The only one of them, whose firm does not contradict.
std::optional<Id> the_only(store::Database& database, const std::vector<Id>& ids, const std::string& firm) {
    std::optional<Id> only;
    for (const Id& id : ids) {
        const auto person = people::find(database, id);
        if (!person || person->is_organization || person->dead || !firms_agree(person->organization, firm))
            continue;
        if (only && *only != id) return std::nullopt;
        only = id;
    }
    return only;
}

bool is_owner(const Person& details, const TakeOptions& options) {
    const bool by_address = std::ranges::any_of(details.emails, [&](const people::Labelled& each) {
        return options.addresses.contains(lower_ascii(each.value));
    });
    return by_address || (!options.owner.empty() && fold(details.name) == fold(options.owner));
}

/// Those on the list, found by email and by name without reading all of them: a big conference has thousands.
class OnList {
  public:
    explicit OnList(std::vector<Attendee> all) : all_(std::move(all)) {
        for (std::size_t i = 0; i < all_.size(); ++i)
            note(i);
    }
    std::int64_t last_position() const { return all_.empty() ? 0 : all_.back().position; }
    void add(Attendee attendee) {
        all_.push_back(std::move(attendee));
        note(all_.size() - 1);
    }
    /// The one that a line speaks of: the same email, or the same name with no other firm; null if there is
    /// none.
    Attendee* same_as(const Person& details) {
        for (const people::Labelled& email : details.emails)
            if (const auto found = by_email_.find(lower_ascii(email.value)); found != by_email_.end())
                return &all_[found->second];
        const auto [first, last] = by_name_.equal_range(fold(details.name));
        for (auto each = first; each != last; ++each) {
            const Person& theirs = all_[each->second].details;
            const bool both_have_emails = !theirs.emails.empty() && !details.emails.empty();
            if (!both_have_emails && firms_agree(theirs.organization, details.organization))
                return &all_[each->second];
        }
        return nullptr;
    }
    void bring_up_to_date(Attendee& before, Attendee after) {
        before = std::move(after);
        note(static_cast<std::size_t>(&before - all_.data()));
    }

  private:
    void note(std::size_t place) {
        const Person& details = all_[place].details;
        for (const people::Labelled& email : details.emails)
            by_email_.emplace(lower_ascii(email.value), place);
        by_name_.emplace(fold(details.name), place);
    }
    std::vector<Attendee> all_;
    std::unordered_map<std::string, std::size_t> by_email_;
    std::unordered_multimap<std::string, std::size_t> by_name_;
};

/// What the list says now, with what an earlier one said more.
Attendee brought_up_to_date(const Attendee& before, const Listed& now) {
    Attendee after = before;
    const Person earlier = std::exchange(after.details, now.details);
    if (fold(earlier.name) == fold(after.details.name)) { // only written in another way
        after.details.names = earlier.names;
        after.details.name = earlier.name;
    }
    if (after.details.emails.empty()) after.details.emails = earlier.emails;
    if (after.details.phones.empty()) after.details.phones = earlier.phones;
    if (after.details.urls.empty()) after.details.urls = earlier.urls;
    if (after.details.organization.empty()) after.details.organization = earlier.organization;
    if (after.details.title.empty()) after.details.title = earlier.title;
    if (after.details.note.empty()) after.details.note = earlier.note;
    if (!now.about.empty()) after.about = now.about;
    after.new_here = before.new_here || now.new_here;
    return after;
}

} // namespace

std::optional<Id> surely_known(store::Database& database, const Person& details) {
    std::vector<Id> ids;
    for (const people::Labelled& email : details.emails)
        for (Id& id : people::with_email(database, email.value))
            ids.push_back(std::move(id));
    for (const people::Phone& phone : details.phones)
        if (!phone.e164.empty())
            for (Id& id : people::with_phone(database, phone.e164))
                ids.push_back(std::move(id));
    if (!ids.empty()) return the_only(database, ids, {});
    for (const people::Name& name : details.names)
        if (name.kind == people::NameKind::full)
            if (auto only = the_only(database, people::with_name(database, name.text), details.organization))
                return only;
    return std::nullopt;
}

Taken take_list(store::Write& write, const Id& event, std::vector<Listed> listed,
                const TakeOptions& options) {
    Taken taken;
    OnList list(attendees(write, event));
    std::int64_t position = list.last_position();
    for (Listed& each : listed) {
        each.details = people::tidy(std::move(each.details), options.region);
        if (is_owner(each.details, options)) {
            ++taken.owner;
            continue;
        }
        if (Attendee* const before = list.same_as(each.details)) {
            Attendee after = brought_up_to_date(*before, each);
            if (!after.person) after.person = surely_known(write, after.details);
            const bool is_new = after != *before;
            ++(is_new ? taken.updated : taken.unchanged);
            if (!is_new) continue;
            change_attendee(write, after);
            list.bring_up_to_date(*before, std::move(after));
            continue;
        }
        Attendee attendee{new_id(write.clock().now), event,         ++position, std::move(each.details),
                          std::move(each.about),     each.new_here, {}};
        attendee.person = surely_known(write, attendee.details);
        store::insert(write, "attendee", attendee);
        list.add(std::move(attendee));
        ++taken.added;
    }
    return taken;
}

std::size_t count_attendees(store::Database& database, const Id& event) {
    store::Query query(database, "SELECT count(*) FROM attendee WHERE event = ?");
    query.bind(event).next();
    return static_cast<std::size_t>(query.number(0));
}

bool firms_agree(const std::string& a, const std::string& b) {
    return a.empty() || b.empty() || fold(a) == fold(b);
}

std::vector<Attendee> attendees(store::Database& database, const Id& event) {
    static const std::string sql =
        fmt::format("SELECT {} FROM attendee WHERE event = ? ORDER BY position", store::columns<Attendee>());
    store::Query query(database, sql);
    query.bind(event);
    return store::read_rows<Attendee>(query);
}

void change_attendee(store::Write& write, const Attendee& attendee) {
    store::update(write, "attendee", attendee, "id", attendee.id);
}

} // namespace goodturn::events
