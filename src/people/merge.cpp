#include "base/text.hpp"
#include "people/same.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace goodturn::people {

namespace {

/// All of `a`, then what `b` has more. Repeated values are dropped by tidy() on save.
template <class Item>
void add_all(std::vector<Item>& a, const std::vector<Item>& b) {
    for (const Item& item : b)
        if (std::ranges::find(a, item) == a.end()) a.push_back(item);
}

/// The same, where one value may have a label in one of them only: "work" is not lost with the second one.
template <class Item, class Key>
void add_all_labelled(std::vector<Item>& a, const std::vector<Item>& b, Key key_of) {
    for (const Item& item : b) {
        const auto known =
            std::ranges::find_if(a, [&](const Item& each) { return key_of(each) == key_of(item); });
        if (known == a.end())
            a.push_back(item);
        else if (known->label.empty())
            known->label = item.label;
    }
}

/// What a single-valued field of `b` says that `a` does not: kept as a line of the note, so that nothing is
/// lost. A line that the note has already is not written again.
class Leftovers {
  public:
    explicit Leftovers(const std::string& note) : note_(note) {}
    void keep(std::string_view field, std::string& a, const std::string& b) {
        if (b.empty() || a == b) return;
        if (a.empty())
            a = b;
        else
            add(fmt::format("\n{}: {}", field, b));
    }
    void keep(std::string_view field, std::optional<CivilDate>& a, const std::optional<CivilDate>& b) {
        if (!b || a == b) return;
        if (!a)
            a = b;
        else
            add(fmt::format("\n{}: {}", field, b->to_words()));
    }
    const std::string& lines() const { return lines_; }

  private:
    void add(const std::string& line) {
        if ((note_ + "\n").find(line + "\n") == std::string::npos) lines_ += line;
    }
    std::string note_;
    std::string lines_;
};

} // namespace

Person merged(const Person& a, const Person& b) {
    Person both = a;
    add_all(both.names, b.names);
    add_all_labelled(both.emails, b.emails, [](const Labelled& each) { return fold(each.value); });
    add_all_labelled(both.phones, b.phones,
                     [](const Phone& each) { return each.e164.empty() ? each.value : each.e164; });
    add_all(both.addresses, b.addresses);
    add_all_labelled(both.urls, b.urls, [](const Labelled& each) { return each.value; });
    add_all(both.handles, b.handles); // their label is the service
    add_all(both.occasions, b.occasions);
    add_all(both.relatives, b.relatives);
    add_all(both.tags, b.tags);

    Leftovers leftovers(a.note);
    leftovers.keep("Description", both.description, b.description);
    leftovers.keep("Organization", both.organization, b.organization);
    leftovers.keep("Department", both.department, b.department);
    leftovers.keep("Title", both.title, b.title);
    leftovers.keep("Role", both.role, b.role);
    leftovers.keep("How you met", both.how_met, b.how_met);
    leftovers.keep("Language", both.language, b.language);
    leftovers.keep("Time zone", both.time_zone, b.time_zone);
    leftovers.keep("Prefers", both.channel, b.channel);
    leftovers.keep("Birthday", both.birthday, b.birthday);
    leftovers.keep("Died", both.died, b.died);
    if (!both.circle) both.circle = b.circle;
    if (both.circle != b.circle && b.circle) {
        std::string ours(word(*both.circle));
        leftovers.keep("Circle", ours, std::string(word(*b.circle)));
    }
    if (!a.birthday && b.birthday) both.leap_day = b.leap_day;
    if (!b.note.empty() && both.note.find(b.note) == std::string::npos)
        both.note += (both.note.empty() ? "" : "\n\n") + b.note;
    if (!leftovers.lines().empty())
        both.note += fmt::format("{}From the record of {}:{}", both.note.empty() ? "" : "\n\n", b.name,
                                 leftovers.lines());

    both.trusted = a.trusted || b.trusted;
    both.leave_in_peace = a.leave_in_peace || b.leave_in_peace;
    both.no_introductions = a.no_introductions || b.no_introductions;
    both.dead = a.dead || b.dead;
    both.is_organization = a.is_organization && b.is_organization;
    return both;
}

void move_all(store::Write& write, const Id& from, const Id& to) {
    for (const char* sql : {
             "DELETE FROM relation WHERE ?1 IN (from_person, to_person) AND ?2 IN (from_person, to_person)",
             "UPDATE OR IGNORE relation SET from_person = ?2 WHERE from_person = ?1",
             "UPDATE OR IGNORE relation SET to_person = ?2 WHERE to_person = ?1",
             "DELETE FROM relation WHERE ?1 IN (from_person, to_person) AND ?2 = ?2", // doubles of one `to`
                                                                                      // has already
             "INSERT OR IGNORE INTO not_duplicate SELECT min(?2, b), max(?2, b) FROM not_duplicate WHERE a = "
             "?1 AND b <> ?2",
             "INSERT OR IGNORE INTO not_duplicate SELECT min(?2, a), max(?2, a) FROM not_duplicate WHERE b = "
             "?1 AND a <> ?2",
             "DELETE FROM not_duplicate WHERE ?1 IN (a, b) AND ?2 = ?2",
             "UPDATE merged_person SET into_person = ?2 WHERE into_person = ?1",
             "INSERT OR REPLACE INTO merged_person VALUES (?1, ?2)",
         }) {
        store::Query query(write, sql);
        query.bind(from, to);
        query.run();
    }
    std::vector<Photo> photos = photos_of(write, to);
    add_all(photos, photos_of(write, from));
    set_photos(write, to, photos);
    set_photos(write, from, {});
}

std::vector<Id> merged_into(store::Database& database, const Id& person) {
    std::vector<Id> ids;
    store::Query query(database, "SELECT id FROM merged_person WHERE into_person = ?");
    query.bind(person);
    while (query.next())
        ids.push_back(query.text(0));
    return ids;
}

} // namespace goodturn::people
