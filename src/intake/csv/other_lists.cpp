#include "base/text.hpp"
#include "intake/csv/layout.hpp"

#include <algorithm>
#include <array>

namespace goodturn::intake::csv {

namespace {

struct OtherList {
    std::string_view keys; ///< header_key()s that are all there
    std::string_view what;
};

/// The first that fits counts.
constexpr std::array lists{
    OtherList{"companyname title startedon finishedon", "LinkedIn's list of your own jobs"},
    OtherList{"companyname title description startedon", "LinkedIn's list of your own jobs"},
    OtherList{"schoolname degreename", "LinkedIn's list of your own schools"},
    OtherList{"emailaddress confirmed primary updatedon", own_addresses},
    OtherList{"extension number type", "LinkedIn's list of your own phone numbers"},
    OtherList{"eventname eventtime status", "LinkedIn's list of events"},
    OtherList{"firstname lastname headline summary", "your own LinkedIn profile"},
    OtherList{"firstname lastname text creationdate status", "LinkedIn's list of recommendations"},
    OtherList{"firstname lastname company jobtitle text", "LinkedIn's list of recommendations"},
    OtherList{"endorsementdate skillname", "LinkedIn's list of endorsements"},
    OtherList{"applicationdate jobtitle joburl", "LinkedIn's list of your job applications"},
    OtherList{"saveddate joburl", "LinkedIn's list of jobs you saved"},
    OtherList{"organization followedon", "LinkedIn's list of firms you follow"},
    OtherList{"hashtag createdtime", "LinkedIn's list of topics you follow"},
    OtherList{"date sharelink sharecommentary", "LinkedIn's list of your posts"},
    OtherList{"date type link", "LinkedIn's list of your reactions"},
    OtherList{"date link message", "LinkedIn's list of your comments"},
    OtherList{"name url authority startedon", "LinkedIn's list of your own certificates"},
    OtherList{"name proficiency", "LinkedIn's list of your own languages"},
    OtherList{"time searchquery", "LinkedIn's list of your searches"},
    OtherList{"registeredat registrationip", "LinkedIn's record of your registration"},
    OtherList{"subject startdate starttime enddate", "a calendar"},
    OtherList{"subject body from toname", "a list of messages"},
};

/// Headers of lists in which names are those of payers and goods.
constexpr std::array<std::string_view, 14> money{"amount",  "price",    "betrag", "balance",       "quantity",
                                                 "sku",     "currency", "iban",   "transactionid", "invoice",
                                                 "montant", "wahrung",  "saldo",  "ordernumber"};

} // namespace

std::string other_list(const std::vector<std::string>& header_keys) {
    const auto is_there = [&](std::string_view key) {
        return std::ranges::find(header_keys, key) != header_keys.end();
    };
    for (const OtherList& list : lists)
        if (std::ranges::all_of(split(list.keys, ' '), is_there)) return std::string(list.what);
    if (std::ranges::any_of(money, is_there)) return "a list of payments or goods";
    return {};
}

} // namespace goodturn::intake::csv
