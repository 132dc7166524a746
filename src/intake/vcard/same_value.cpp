#include "intake/vcard/same_value.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace goodturn::intake::vcard {

namespace {

bool same_text(std::string_view a, std::string_view b) {
    return a == b || join_spaces(a) == join_spaces(b);
}

/// Shorter numbers are extensions and the like: only equality counts.
constexpr std::size_t shortest_local_number = 7;

} // namespace

bool same_value(const people::Labelled& a, const people::Labelled& b) {
    return a.value == b.value || fold(join_spaces(a.value)) == fold(join_spaces(b.value));
}

bool same_value(const people::Phone& a, const people::Phone& b) {
    if (same_text(a.value, b.value)) return true;
    const bool spelt_out = std::any_of(a.value.begin(), a.value.end(),
                                       [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }) ||
                           std::any_of(b.value.begin(), b.value.end(),
                                       [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
    if (spelt_out) return false;
    const std::string first = significant_digits(a.value);
    const std::string second = significant_digits(b.value);
    if (std::min(first.size(), second.size()) < shortest_local_number)
        return !first.empty() && first == second;
    return first.ends_with(second) || second.ends_with(first);
}

bool same_value(const people::Address& a, const people::Address& b) {
    return same_text(a.post_box, b.post_box) && same_text(a.extended, b.extended) &&
           same_text(a.street, b.street) && same_text(a.locality, b.locality) &&
           same_text(a.region, b.region) && same_text(a.postal_code, b.postal_code) &&
           same_text(a.country, b.country) && same_text(a.text, b.text);
}

bool same_value(const people::Occasion& a, const people::Occasion& b) {
    return a.on == b.on && fold(a.what) == fold(b.what);
}

bool same_value(const people::NamedRelative& a, const people::NamedRelative& b) {
    return same_text(a.name, b.name) && fold(a.kind) == fold(b.kind);
}

} // namespace goodturn::intake::vcard
