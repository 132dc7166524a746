#pragma once
/// When a line and a field of a person mean the same value, and when they call it the same.
#include "people/person.hpp"

namespace goodturn::intake::vcard {

bool same_value(const people::Labelled& a, const people::Labelled& b);
/// Equal digits; or one is the other without its country or area code ("+44 20 7946 0000", "020 7946 0000").
bool same_value(const people::Phone& a, const people::Phone& b);
bool same_value(const people::Address& a, const people::Address& b);
bool same_value(const people::Occasion& a, const people::Occasion& b);
bool same_value(const people::NamedRelative& a, const people::NamedRelative& b);

template <class Item>
bool same_label(const Item& a, const Item& b) {
    if constexpr (requires { a.label; })
        return a.label == b.label && a.preferred == b.preferred;
    else
        return true;
}

/// Word for word, label included; what a number is in E.164 is not on a card.
template <class Item>
bool identical(const Item& a, const Item& b) {
    if constexpr (std::is_same_v<Item, people::Phone>)
        return a.value == b.value && same_label(a, b);
    else
        return a == b;
}

} // namespace goodturn::intake::vcard
