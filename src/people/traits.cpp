#include "people/traits.hpp"

#include "base/text.hpp"
#include "people/plain_page.hpp"

#include <algorithm>
#include <array>

namespace goodturn::people {

namespace {

std::vector<std::string> latin_words(std::string_view text) {
    return words(fold_to_latin(text));
}

void drop_repeated(std::vector<std::string>& values) {
    std::ranges::sort(values);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    std::erase(values, "");
}

/// Without what only says that it is a firm.
std::string firm(const std::string& organization) {
    constexpr std::array endings{"ltd",  "limited", "inc", "llc",  "gmbh", "ag",     "plc",
                                 "corp", "co",      "sa",  "sarl", "bv",   "company"};
    auto parts = latin_words(organization);
    while (parts.size() > 1 && std::ranges::find(endings, parts.back()) != endings.end())
        parts.pop_back();
    return join(parts, " ");
}

std::string place(const Address& address) {
    const std::string street = join(latin_words(address.street), " ");
    std::string code = lower_ascii(address.postal_code);
    std::erase(code, ' ');
    return street.empty() || code.empty() ? std::string() : code + " " + street;
}

} // namespace

NameTraits name_traits(const Name& name) {
    NameTraits traits{latin_words(name.given), latin_words(name.family), {}, {}};
    if (traits.given.empty() && traits.family.empty()) {
        traits.given = latin_words(name.text);
        if (traits.given.size() > 1) {
            traits.family = {traits.given.back()};
            traits.given.pop_back();
        }
    }
    std::vector<std::string> all = traits.given;
    all.insert(all.end(), traits.family.begin(), traits.family.end());
    traits.together = join(all, "");
    std::ranges::sort(all);
    traits.sorted = join(all, " ");
    return traits;
}

Traits traits_of(const Person& person) {
    Traits traits;
    for (const Name& name : person.names)
        if (name.kind != NameKind::phonetic) traits.names.push_back(name_traits(name));
    for (const Labelled& email : person.emails)
        traits.emails.push_back(fold(email.value));
    for (const Phone& phone : person.phones)
        traits.phones.push_back(phone.e164);
    for (const Labelled& url : person.urls)
        traits.pages.push_back(plain_page(url.value));
    for (const Labelled& handle : person.handles)
        traits.pages.push_back(lower_ascii(handle.label) + " " + lower_ascii(handle.value));
    for (const Address& address : person.addresses)
        traits.places.push_back(place(address));
    for (auto* const values : {&traits.emails, &traits.phones, &traits.pages, &traits.places})
        drop_repeated(*values);
    traits.organization = firm(person.organization);
    traits.birthday = person.birthday;
    traits.is_organization = person.is_organization;
    return traits;
}

std::string skeleton(std::string_view word) {
    std::string bones;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char next = i + 1 < word.size() ? word[i + 1] : '\0';
        char letter = word[i];
        if (letter == 'p' && next == 'h') letter = 'f';
        if (letter == 'h' && i > 0) continue; // "th", "kh", "gh"
        if (letter == 'c' || letter == 'q') letter = 'k';
        if (letter == 'z') letter = 's';
        if (letter == 'w') letter = 'v';
        if (letter == 'j' || letter == 'y') letter = 'i';
        const bool is_vowel = std::string_view("aeiou").find(letter) != std::string_view::npos;
        if ((is_vowel && !bones.empty()) || (!bones.empty() && bones.back() == letter)) continue;
        bones += letter;
    }
    return bones;
}

std::string personal_part(std::string_view email) {
    constexpr std::array roles{"contact", "office", "hello",   "admin",     "sales",      "support",
                               "service", "family", "mailbox", "webmaster", "postmaster", "kontakt"};
    constexpr std::size_t shortest = 5;
    std::string part(email.substr(0, email.find('@')));
    if (const auto plus = part.find('+'); plus != std::string::npos) part.resize(plus);
    if (part.size() < shortest || std::ranges::find(roles, part) != roles.end()) return {};
    return part;
}

std::size_t letters_apart(std::string_view a, std::string_view b, std::size_t most) {
    constexpr std::size_t longest = 40;
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > most || b.size() > longest) return a == b ? 0 : most + 1;
    std::array<std::array<std::size_t, longest + 1>, 3> rows{};
    for (std::size_t j = 0; j <= b.size(); ++j)
        rows[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto& row = rows[i % 3];
        const auto& above = rows[(i + 2) % 3];
        const auto& twice_above = rows[(i + 1) % 3];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t exchange = a[i - 1] == b[j - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + exchange});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], twice_above[j - 2] + 1);
        }
    }
    return std::min(rows[a.size() % 3][b.size()], most + 1);
}

} // namespace goodturn::people
