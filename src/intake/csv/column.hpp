#pragma once
/// What a column of an address book says, told by its header.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goodturn::intake::csv {

/// The values of one person that a column may hold. Those of lists (email, phone, address …) belong to an
/// item of the list: see Column::item.
enum class Meaning : std::uint8_t {
    unknown,   ///< kept, and told to the user
    set_aside, ///< known, and of no use here: kept silently
    full_name,
    given,
    additional,
    family,
    prefix,
    suffix,
    nickname,
    maiden,
    phonetic_full,
    phonetic_given,
    phonetic_additional,
    phonetic_family,
    file_as,    ///< a name, if nothing else gives one
    more_names, ///< JSON, our own
    email,
    email_label,
    phone,
    phone_label,
    url,
    url_label,
    linkedin_url, ///< also identifies the person
    handle,
    handle_label,
    address_label,
    address_whole,
    address_street,
    address_street_more, ///< further lines of the street
    address_extended,
    address_box,
    address_city,
    address_region,
    address_code,
    address_country,
    organization,
    department,
    title,
    role,
    birthday,
    birth_year,
    birth_month,
    birth_day,
    anniversary,
    event_label,
    event,
    relation_label,
    relation,
    relative, ///< Column::label says what they are
    tags,     ///< separated by ; or ,
    tag_list, ///< separated by " ::: "
    note,
    language,
    id,
    connected_on,
    description,
    how_met,
    circle,
    time_zone,
    channel,
    trusted,
    leave_in_peace,
    no_introductions,
    died,
    dead,
    is_organization,
    leap_day,
    conversation_date,
    conversation_person,
    conversation_kind,
    conversation_direction,
};

struct Column {
    std::string name; ///< as in the file; "column 5" for one without a name
    Meaning meaning = Meaning::unknown;
    std::string label;    ///< of the value: "work fax"; for a relative, what they are
    std::size_t item = 0; ///< which item of its list it belongs to: 0, 1, 2 …, without gaps within a list
};

/// What one header says by itself: its meaning, label, and the number in it ("E-mail 2 Address": 2; 0 for
/// none).
struct HeaderWords {
    Meaning meaning = Meaning::unknown;
    std::string label;
    unsigned number = 0;
    bool numbered_by_google = false; ///< "Phone 1 - Value"
};
HeaderWords read_header(std::string_view header);

/// Letters and digits only, folded: "E-mail 2 Address" -> "email2address". Two spellings with one key are one
/// header.
std::string header_key(std::string_view header);

/// All columns of a header, each in the light of the others: "Title" beside "Job Title" is "Dr.", "Home
/// Address" beside "Home City" is a street.
std::vector<Column> understand(const std::vector<std::string>& header);

/// The label as it is used everywhere here: "* Home" -> "home", "workFax" -> "work fax", "Mobile" -> "cell".
/// Words of the user's own stay as they are.
std::string plain_label(std::string_view label);
/// The reverse, as Google Contacts writes it.
std::string google_label(std::string_view label);

} // namespace goodturn::intake::csv
