#pragma once
/// What one line says of a person, for everything that a person can have several of.
#include "intake/vcard/content_line.hpp"
#include "intake/vcard/labels.hpp"
#include "people/person.hpp"

namespace goodturn::intake::vcard {

/// Adds the emails, phones, addresses, web addresses, handles, occasions, relatives and tags that a
/// normalised line speaks of; nothing for any other line, and for one without a value.
void add_facts(const ContentLine& line, std::string_view group_label, people::Person& person);

/// A number without "tel:", with its extension in words, and without the marks for the direction of writing
/// (U+202A to U+202E, U+2066 to U+2069) that copying from a web page leaves around it.
std::string plain_phone(std::string_view value);

/// "Ann Lee <ann@example.org>" and "mailto:ann@example.org" to "ann@example.org".
std::string plain_email(std::string_view value);

} // namespace goodturn::intake::vcard
