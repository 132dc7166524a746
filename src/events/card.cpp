#include "events/card.hpp"

#include "intake/vcard/vcard.hpp"
#include "people/people.hpp"

namespace goodturn::events {

std::string owner_card(const std::string& name, const std::vector<std::string>& addresses) {
    people::Person owner;
    // Telephones sort by the parts; where the last word is no family name, the whole still reads right.
    const auto last = name.rfind(' ');
    const bool has_parts = last != std::string::npos;
    owner.names.push_back({people::NameKind::full,
                           name,
                           has_parts ? name.substr(0, last) : name,
                           {},
                           has_parts ? name.substr(last + 1) : std::string(),
                           {},
                           {}});
    for (const std::string& each : addresses)
        owner.emails.push_back({each, {}, false});
    return intake::vcard::write_card(people::tidy(std::move(owner), {}), {}, {}, intake::vcard::Version::v3);
}

} // namespace goodturn::events
