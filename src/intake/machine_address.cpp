#include "intake/machine_address.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace goodturn::intake {

namespace {

/// Local parts that machines write from, without the signs between their words.
constexpr std::array machines{
    "noreply",     "donotreply", "dontreply", "neverreply",      "noanswer",      "mailerdaemon",
    "postmaster",  "bounce",     "bounces",   "notification",    "notifications", "notify",
    "alerts",      "automailer", "automated", "newsletter",      "newsletters",   "mailinglist",
    "unsubscribe", "listserv",   "majordomo", "unknownorganizer"};
/// Beginnings that go on with a number or a key of the machine's own: "noreply-7f3a@", "bounce+42@".
constexpr std::array machine_beginnings{"noreply", "donotreply", "mailerdaemon", "bounce", "notification"};
constexpr std::array machine_domains{"@virtual",
                                     "@resource.calendar.google.com",
                                     "@group.calendar.google.com",
                                     "@group.v.calendar.google.com",
                                     "@import.calendar.google.com",
                                     "@imip.me.com"};

} // namespace

bool is_machine_address(std::string_view email) {
    if (std::ranges::any_of(machine_domains, [&](std::string_view end) { return email.ends_with(end); }))
        return true;
    std::string local;
    for (const char c : email.substr(0, email.rfind('@')))
        if (c != '-' && c != '_' && c != '.') local += c;
    return std::ranges::any_of(machines, [&](std::string_view each) { return local == each; }) ||
           std::ranges::any_of(machine_beginnings,
                               [&](std::string_view each) { return local.starts_with(each); });
}

} // namespace goodturn::intake
