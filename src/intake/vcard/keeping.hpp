#pragma once
/// Which lines of a person's records still say what the person says.
#include "intake/vcard/content_line.hpp"
#include "people/person.hpp"

#include <span>

namespace goodturn::intake::vcard {

/// What is left of the records, and what the lines left do not say.
struct Kept {
    std::vector<ContentLine> lines;
    people::Person missing;            ///< only the fields that no line says; `names` may hold any kind
    std::vector<people::Photo> photos; ///< those that no line stands for
    bool has_formatted_name = false;   ///< a line says the name to go by
    bool has_name = false;             ///< a line says its parts
    bool has_uid = false;
};

/// See write_card() in vcard.hpp. A picture's placeholder becomes the picture again.
Kept keep_lines(const people::Person& person, std::span<const people::Photo> photos,
                std::vector<std::vector<ContentLine>> records);

} // namespace goodturn::intake::vcard
