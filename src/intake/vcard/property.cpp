#include "intake/vcard/property.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace goodturn::intake::vcard {

namespace {

using P = Property;
using S = Shape;

constexpr std::array known{
    PropertyFacts{"FN", P::formatted_name, S::text, true},
    PropertyFacts{"N", P::name, S::structured, true},
    PropertyFacts{"NICKNAME", P::nickname, S::list},
    PropertyFacts{"X-NICKNAME", P::nickname, S::list},
    PropertyFacts{"X-MAIDENNAME", P::maiden_name, S::text},
    PropertyFacts{"X-MAIDEN-NAME", P::maiden_name, S::text},
    PropertyFacts{"X-PHONETIC-FIRST-NAME", P::phonetic_given, S::text, true},
    PropertyFacts{"X-PHONETIC-MIDDLE-NAME", P::phonetic_additional, S::text, true},
    PropertyFacts{"X-PHONETIC-LAST-NAME", P::phonetic_family, S::text, true},
    PropertyFacts{"SOUND", P::sound, S::opaque},
    PropertyFacts{"X-GOODTURN-NAME", P::other_name, S::structured},
    PropertyFacts{"EMAIL", P::email, S::text},
    PropertyFacts{"TEL", P::telephone, S::text},
    PropertyFacts{"ADR", P::address, S::structured},
    PropertyFacts{"LABEL", P::address_label, S::text},
    PropertyFacts{"URL", P::url, S::uri},

    PropertyFacts{"IMPP", P::handle, S::uri},
    PropertyFacts{"SOCIALPROFILE", P::handle, S::uri},
    PropertyFacts{"X-SOCIALPROFILE", P::handle, S::uri},
    PropertyFacts{"X-AIM", P::handle, S::text, false, "aim"},
    PropertyFacts{"X-GADUGADU", P::handle, S::text, false, "gadu-gadu"},
    PropertyFacts{"X-GOOGLE-TALK", P::handle, S::text, false, "google talk"},
    PropertyFacts{"X-GTALK", P::handle, S::text, false, "google talk"},
    PropertyFacts{"X-GROUPWISE", P::handle, S::text, false, "groupwise"},
    PropertyFacts{"X-ICQ", P::handle, S::text, false, "icq"},
    PropertyFacts{"X-JABBER", P::handle, S::text, false, "jabber"},
    PropertyFacts{"X-MATRIX", P::handle, S::text, false, "matrix"},
    PropertyFacts{"X-MSN", P::handle, S::text, false, "msn"},
    PropertyFacts{"X-MS-IMADDRESS", P::handle, S::text, false, "im"},
    PropertyFacts{"X-QQ", P::handle, S::text, false, "qq"},
    PropertyFacts{"X-SIP", P::handle, S::text, false, "sip"},
    PropertyFacts{"X-SKYPE", P::handle, S::text, false, "skype"},
    PropertyFacts{"X-SKYPE-USERNAME", P::handle, S::text, false, "skype"},
    PropertyFacts{"X-TELEGRAM", P::handle, S::text, false, "telegram"},
    PropertyFacts{"X-TWITTER", P::handle, S::text, false, "twitter"},
    PropertyFacts{"X-YAHOO", P::handle, S::text, false, "yahoo"},
    PropertyFacts{"X-YAHOO-ID", P::handle, S::text, false, "yahoo"},

    PropertyFacts{"ORG", P::organization, S::structured},
    PropertyFacts{"TITLE", P::title, S::text},
    PropertyFacts{"ROLE", P::role, S::text},

    PropertyFacts{"BDAY", P::birthday, S::text, true},
    PropertyFacts{"ANNIVERSARY", P::occasion, S::text, true, "anniversary"},
    PropertyFacts{"X-ANNIVERSARY", P::occasion, S::text, true, "anniversary"},
    PropertyFacts{"X-EVOLUTION-ANNIVERSARY", P::occasion, S::text, true, "anniversary"},
    PropertyFacts{"X-KADDRESSBOOK-X-ANNIVERSARY", P::occasion, S::text, true, "anniversary"},
    PropertyFacts{"X-MS-ANNIVERSARY", P::occasion, S::text, true, "anniversary"},
    PropertyFacts{"X-WAB-WEDDING_ANNIVERSARY", P::occasion, S::text, true, "anniversary"},
    PropertyFacts{"X-ABDATE", P::occasion, S::text},

    PropertyFacts{"RELATED", P::relative, S::text},
    PropertyFacts{"X-ABRELATEDNAMES", P::relative, S::text},
    PropertyFacts{"X-SPOUSE", P::relative, S::text, false, "spouse"},
    PropertyFacts{"X-EVOLUTION-SPOUSE", P::relative, S::text, false, "spouse"},
    PropertyFacts{"X-KADDRESSBOOK-X-SPOUSESNAME", P::relative, S::text, false, "spouse"},
    PropertyFacts{"X-KADDRESSBOOK-X-SPOUSENAME", P::relative, S::text, false, "spouse"},
    PropertyFacts{"X-MS-SPOUSE", P::relative, S::text, false, "spouse"},
    PropertyFacts{"X-WAB-SPOUSE_NAME", P::relative, S::text, false, "spouse"},
    PropertyFacts{"X-CHILD", P::relative, S::text, false, "child"},
    PropertyFacts{"X-MS-CHILD", P::relative, S::text, false, "child"},
    PropertyFacts{"X-MANAGER", P::relative, S::text, false, "manager"},
    PropertyFacts{"X-EVOLUTION-MANAGER", P::relative, S::text, false, "manager"},
    PropertyFacts{"X-KADDRESSBOOK-X-MANAGERSNAME", P::relative, S::text, false, "manager"},
    PropertyFacts{"X-MS-MANAGER", P::relative, S::text, false, "manager"},
    PropertyFacts{"X-ASSISTANT", P::relative, S::text, false, "assistant"},
    PropertyFacts{"X-EVOLUTION-ASSISTANT", P::relative, S::text, false, "assistant"},
    PropertyFacts{"X-KADDRESSBOOK-X-ASSISTANTSNAME", P::relative, S::text, false, "assistant"},
    PropertyFacts{"X-MS-ASSISTANT", P::relative, S::text, false, "assistant"},
    PropertyFacts{"AGENT", P::agent, S::text},

    PropertyFacts{"CATEGORIES", P::categories, S::list},
    PropertyFacts{"NOTE", P::note, S::text},
    PropertyFacts{"LANG", P::language, S::text},
    PropertyFacts{"TZ", P::time_zone, S::text},
    PropertyFacts{"KIND", P::kind, S::text, true},
    PropertyFacts{"X-ADDRESSBOOKSERVER-KIND", P::kind, S::text, true},
    PropertyFacts{"X-ABSHOWAS", P::shown_as_company, S::text, true},
    PropertyFacts{"DEATHDATE", P::death, S::text, true},
    PropertyFacts{"X-DEATHDATE", P::death, S::text, true},
    PropertyFacts{"UID", P::uid, S::text, true},
    PropertyFacts{"PHOTO", P::photo, S::uri},
    PropertyFacts{"X-ABLABEL", P::group_label, S::text},
    PropertyFacts{"X-ANDROID-CUSTOM", P::android_custom, S::structured},

    PropertyFacts{"SOURCE", P::unknown, S::uri},
    PropertyFacts{"LOGO", P::unknown, S::uri},
    PropertyFacts{"KEY", P::unknown, S::uri},
    PropertyFacts{"REV", P::unknown, S::text, true},
    PropertyFacts{"PRODID", P::unknown, S::opaque, true},
    PropertyFacts{"GENDER", P::unknown, S::structured, true},
    PropertyFacts{"CLASS", P::unknown, S::text, true},
    PropertyFacts{"SORT-STRING", P::unknown, S::text, true},
    PropertyFacts{"NAME", P::unknown, S::text, true},
    PropertyFacts{"PROFILE", P::unknown, S::text, true},
    PropertyFacts{"X-EVOLUTION-FILE-AS", P::unknown, S::text, true},
    PropertyFacts{"X-ABUID", P::unknown, S::opaque, true},

    PropertyFacts{"X-GOODTURN-DESCRIPTION", P::own, S::text, true, "description"},
    PropertyFacts{"X-GOODTURN-CIRCLE", P::own, S::text, true, "circle"},
    PropertyFacts{"X-GOODTURN-HOW-MET", P::own, S::text, true, "how_met"},
    PropertyFacts{"X-GOODTURN-LEAP-DAY", P::own, S::text, true, "leap_day"},
    PropertyFacts{"X-GOODTURN-CHANNEL", P::own, S::text, true, "channel"},
    PropertyFacts{"X-GOODTURN-TRUSTED", P::own, S::text, true, "trusted"},
    PropertyFacts{"X-GOODTURN-LEAVE-IN-PEACE", P::own, S::text, true, "leave_in_peace"},
    PropertyFacts{"X-GOODTURN-NO-INTRODUCTIONS", P::own, S::text, true, "no_introductions"},
    PropertyFacts{"X-GOODTURN-DEAD", P::own, S::text, true, "dead"},
};

constexpr std::size_t longest_name = 40;
constexpr PropertyFacts unknown{};
constexpr PropertyFacts messaging{"X-MESSAGING", Property::handle, Shape::text};

char upper(char byte) {
    return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 'a' + 'A') : byte;
}

} // namespace

const PropertyFacts& facts_of(std::string_view name) {
    static const auto by_name = [] {
        std::unordered_map<std::string_view, const PropertyFacts*> map;
        for (const PropertyFacts& each : known)
            map.emplace(each.name, &each);
        return map;
    }();
    if (name.size() > longest_name) return unknown;
    std::array<char, longest_name> letters{};
    std::transform(name.begin(), name.end(), letters.begin(), upper);
    const std::string_view upper_name(letters.data(), name.size());
    if (const auto found = by_name.find(upper_name); found != by_name.end()) return *found->second;
    // KAddressBook once wrote the service into the name: X-messaging/irc-All.
    return upper_name.starts_with("X-MESSAGING/") ? messaging : unknown;
}

} // namespace goodturn::intake::vcard
