#pragma once
/// Whether an import may take two records for one person without asking. It looks at both alike, so that it
/// does not matter which of them came first.
#include "people/person.hpp"

namespace goodturn::intake {

enum class Oneness : std::uint8_t {
    no,      ///< two people, or not sure enough: `duplicates` lists them
    by_name, ///< nothing but the whole name agrees, and nothing speaks against it
    surely,  ///< an address, a number or a page is the same, and the names can be one person's; or the whole
             ///< name, and the employer or the birthday
};

/// By the whole name alone, where no birthday, page, middle name or generation differs, and of employer,
/// addresses and numbers one at most; two addresses at one place that differ only in figures
/// (ann.lee@, ann.lee2@) are given to two people.
Oneness oneness(const people::Person& a, const people::Person& b);

} // namespace goodturn::intake
