#include "intake/one_person.hpp"

#include "base/text.hpp"
#include "people/plain_page.hpp"
#include "people/same.hpp"
#include "people/same_name.hpp"

#include <algorithm>
#include <set>

namespace goodturn::intake {

using people::Labelled;
using people::Person;

namespace {

using Values = std::set<std::string>;

Values emails_of(const Person& person) {
    Values values;
    for (const Labelled& each : person.emails)
        values.insert(fold(trim(each.value)));
    return values;
}

Values phones_of(const Person& person) {
    Values values;
    for (const people::Phone& each : person.phones)
        if (!each.e164.empty()) values.insert(each.e164);
    return values;
}

/// Pages of their own, and names they have in other places.
Values pages_of(const Person& person) {
    Values values;
    for (const Labelled& each : person.urls)
        if (const std::string of = people::plain_page(each.value); of.find('/') != std::string::npos)
            values.insert(of);
    for (const Labelled& each : person.handles)
        values.insert(lower_ascii(each.label) + "/" + lower_ascii(each.value));
    return values;
}

bool share(const Values& a, const Values& b) {
    return std::ranges::any_of(a, [&](const std::string& each) { return b.contains(each); });
}

/// Both have some, and none in common.
bool differ(const Values& a, const Values& b) {
    return !a.empty() && !b.empty() && !share(a, b);
}

/// "piedpiper" of "Pied Piper Ltd".
std::string firm_of(const Person& person) {
    return join(words(fold_to_latin(person.organization)), "");
}

/// "piedpiper" of "ann@mail.pied-piper.example": where an address is, as far as it may be a firm's name.
std::set<std::string> places_of(const Values& emails) {
    std::set<std::string> places;
    for (const std::string& email : emails)
        for (std::string part : split(email.substr(email.find('@') + 1), '.')) {
            std::erase(part, '-');
            if (part.size() > 3) places.insert(std::move(part));
        }
    return places;
}

bool is_firms_address(const std::string& firm, const Values& emails) {
    return std::ranges::any_of(places_of(emails), [&](const std::string& place) {
        return !firm.empty() && (firm == place || (place.size() > 4 && firm.starts_with(place)));
    });
}

std::string without_figures(std::string_view text) {
    std::string letters(text);
    std::erase_if(letters, [](char c) { return c >= '0' && c <= '9'; });
    return letters;
}

/// "ann.lee@firm.example" and "ann.lee2@firm.example": the second was given to another one of that name.
bool are_numbered_apart(const Values& a, const Values& b) {
    return std::ranges::any_of(a, [&](const std::string& each) {
        return std::ranges::any_of(b, [&](const std::string& other) {
            return each != other && each.substr(each.find('@') + 1) == other.substr(other.find('@') + 1) &&
                   without_figures(each.substr(0, each.find('@'))) ==
                       without_figures(other.substr(0, other.find('@')));
        });
    });
}

/// Two accounts in one place: "linkedin.com/in/ann" and "linkedin.com/in/ann-lee-2".
bool have_two_accounts(const Values& a, const Values& b) {
    const auto place = [](const std::string& of) { return of.substr(0, of.rfind('/')); };
    return !share(a, b) && std::ranges::any_of(a, [&](const std::string& each) {
        return std::ranges::any_of(b, [&](const std::string& other) { return place(each) == place(other); });
    });
}

} // namespace

Oneness oneness(const Person& a, const Person& b) {
    if (a.is_organization != b.is_organization) return Oneness::no;
    const Values emails_a = emails_of(a);
    const Values emails_b = emails_of(b);
    const Values phones_a = phones_of(a);
    const Values phones_b = phones_of(b);
    const Values pages_a = pages_of(a);
    const Values pages_b = pages_of(b);
    if (share(emails_a, emails_b) && people::names_fit_one_mailbox(a, b)) return Oneness::surely;
    if ((share(phones_a, phones_b) || share(pages_a, pages_b)) && people::names_compatible(a, b))
        return Oneness::surely;
    const bool is_other_birthday = a.birthday && b.birthday && !may_be_same(*a.birthday, *b.birthday);
    if (a.is_organization || is_other_birthday || are_numbered_apart(emails_a, emails_b) ||
        have_two_accounts(pages_a, pages_b) || !people::share_a_whole_name(a, b))
        return Oneness::no;
    const std::string firm_a = firm_of(a);
    const std::string firm_b = firm_of(b);
    const bool is_same_firm = (!firm_a.empty() && firm_a == firm_b) || is_firms_address(firm_a, emails_b) ||
                              is_firms_address(firm_b, emails_a);
    const bool is_same_birthday = a.birthday && a.birthday == b.birthday;
    if (is_same_firm || is_same_birthday) return Oneness::surely;
    const bool is_other_firm = !firm_a.empty() && !firm_b.empty();
    const int against = static_cast<int>(is_other_firm) + static_cast<int>(differ(emails_a, emails_b)) +
                        static_cast<int>(differ(phones_a, phones_b));
    return against > 1 ? Oneness::no : Oneness::by_name;
}

} // namespace goodturn::intake
