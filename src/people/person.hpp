#pragma once
/// A person: someone you know. The words are those of RFC 6350 where it has one.
#include "base/civil_date.hpp"
#include "base/described.hpp"
#include "base/id.hpp"

#include <string>
#include <vector>

namespace goodturn::people {

/// Which of a person's names it is.
enum class NameKind : std::uint8_t { full, nickname, maiden, phonetic, other };
constexpr auto words_of(NameKind) {
    return std::array{"full", "nickname", "maiden", "phonetic", "other"};
}

/// One name. `text` is how it is said in whole; the parts are RFC 6350 N, each may be empty.
struct Name {
    NameKind kind = NameKind::full;
    std::string text;       ///< "Dr. Ann Marie Lee"; never empty
    std::string given;      ///< "Ann"
    std::string additional; ///< "Marie"
    std::string family;     ///< "Lee"
    std::string prefix;     ///< "Dr."
    std::string suffix;     ///< "Jr."

    static constexpr auto fields() {
        return Fields{field("kind", &Name::kind, "which of their names"),
                      field("text", &Name::text, "the whole name"),
                      field("given", &Name::given),
                      field("additional", &Name::additional),
                      field("family", &Name::family),
                      field("prefix", &Name::prefix),
                      field("suffix", &Name::suffix)};
    }
    bool operator==(const Name&) const = default;
};

/// An email address, web address, or handle, with its label ("work", "home", "J Cell"; "" for none).
struct Labelled {
    std::string value;
    std::string label;
    bool preferred = false;

    static constexpr auto fields() {
        return Fields{field("value", &Labelled::value), field("label", &Labelled::label, "work, home, …"),
                      field("preferred", &Labelled::preferred)};
    }
    bool operator==(const Labelled&) const = default;
};

struct Phone {
    std::string value; ///< as the user or file wrote it
    std::string label;
    bool preferred = false;
    std::string
        e164; ///< "+442079460000" (E.164), an extension as ";ext=12"; "" where it cannot be read as a number

    static constexpr auto fields() {
        return Fields{field("value", &Phone::value), field("label", &Phone::label, "cell, work, …"),
                      field("preferred", &Phone::preferred),
                      field("e164", &Phone::e164, "in E.164, if it is a number")};
    }
    bool operator==(const Phone&) const = default;
};

/// RFC 6350 ADR, each part may be empty; `text` is the whole address where only that is known.
struct Address {
    std::string label;
    std::string post_box;
    std::string extended;
    std::string street;
    std::string locality;
    std::string region;
    std::string postal_code;
    std::string country;
    std::string text;
    bool preferred = false;

    static constexpr auto fields() {
        return Fields{field("label", &Address::label),
                      field("post_box", &Address::post_box),
                      field("extended", &Address::extended),
                      field("street", &Address::street),
                      field("locality", &Address::locality, "town"),
                      field("region", &Address::region),
                      field("postal_code", &Address::postal_code),
                      field("country", &Address::country),
                      field("text", &Address::text, "the whole, where the parts are not known"),
                      field("preferred", &Address::preferred)};
    }
    bool operator==(const Address&) const = default;
};

/// As it is shown on one line: `text`, or else the parts with commas between them.
std::string in_one_line(const Address& address);

/// A yearly or single day of their life other than the birthday: "anniversary", "name day", …
struct Occasion {
    std::string what;
    CivilDate on = CivilDate::of(Day{});

    static constexpr auto fields() {
        return Fields{field("what", &Occasion::what), field("on", &Occasion::on)};
    }
    bool operator==(const Occasion&) const = default;
};

/// Someone of theirs as a file named them ("spouse", "Mary Jones"): text only. Relations between two people
/// who are both known are in relation.hpp.
struct NamedRelative {
    std::string kind; ///< "spouse", "child", "manager"; "" if not said
    std::string name;

    static constexpr auto fields() {
        return Fields{field("kind", &NamedRelative::kind), field("name", &NamedRelative::name)};
    }
    bool operator==(const NamedRelative&) const = default;
};

/// How close. Set by the user, or inferred (see conversations).
enum class Circle : std::uint8_t { inner, close, good, known, wide };
constexpr auto words_of(Circle) {
    return std::array{"inner", "close", "good", "known", "wide"};
}

/// Invariant, checked by save(): a name, a description, an organization, an email or a phone, so that there
/// is something to call them by.
struct Person {
    Id id;
    std::string name;        ///< what to call them on a page; chosen by display_name() when empty on save
    std::string description; ///< for someone without a name yet: "red scarf, Kafka talk"
    std::vector<Name> names;
    std::vector<Labelled> emails;
    std::vector<Phone> phones;
    std::vector<Address> addresses;
    std::vector<Labelled> urls;
    std::vector<Labelled> handles; ///< chat and social: value is a URI or a handle, label the service
    std::string organization;
    std::string department;
    std::string title;
    std::string role;
    std::optional<CivilDate> birthday;
    LeapDay leap_day = LeapDay::march_1; ///< when a birthday of 29 February is kept in common years
    std::vector<Occasion> occasions;
    std::vector<NamedRelative> relatives;
    std::vector<std::string> tags;
    std::optional<Circle> circle; ///< as set by the user
    std::string how_met;
    std::string note; ///< what the address book says about them; NOTE
    std::string language;
    std::string time_zone;       ///< IANA name, if known
    std::string channel;         ///< what they prefer: "call", "message", "email"; "" if not known
    bool trusted = false;        ///< marked by the user; lifts a rekindling
    bool leave_in_peace = false; ///< kept out of every suggestion
    bool no_introductions = false;
    std::optional<CivilDate> died; ///< kept out of every suggestion
    bool dead = false;             ///< dead, the day may be unknown
    bool is_organization = false;  ///< a firm's card (KIND:org), not a human being: never suggested

    static constexpr auto fields() {
        return Fields{field("id", &Person::id),
                      field("name", &Person::name, "what to call them"),
                      field("description", &Person::description, "for someone without a name yet"),
                      field("names", &Person::names),
                      field("emails", &Person::emails),
                      field("phones", &Person::phones),
                      field("addresses", &Person::addresses),
                      field("urls", &Person::urls),
                      field("handles", &Person::handles, "chat and social"),
                      field("organization", &Person::organization),
                      field("department", &Person::department),
                      field("title", &Person::title),
                      field("role", &Person::role),
                      field("birthday", &Person::birthday),
                      field("leap_day", &Person::leap_day, "when 29 February is kept in common years"),
                      field("occasions", &Person::occasions),
                      field("relatives", &Person::relatives, "people of theirs, by name only"),
                      field("tags", &Person::tags),
                      field("circle", &Person::circle, "how close, as set by you"),
                      field("how_met", &Person::how_met),
                      field("note", &Person::note),
                      field("language", &Person::language),
                      field("time_zone", &Person::time_zone),
                      field("channel", &Person::channel, "call, message or email"),
                      field("trusted", &Person::trusted),
                      field("leave_in_peace", &Person::leave_in_peace),
                      field("no_introductions", &Person::no_introductions),
                      field("died", &Person::died),
                      field("dead", &Person::dead),
                      field("is_organization", &Person::is_organization)};
    }
    bool operator==(const Person&) const = default;
};

/// The best thing to call them: the first full name, a nickname, another name, the description, the
/// organization, the local part of an email, a phone number; "Someone" if there is nothing at all.
std::string display_name(const Person& person);
/// For the words to start with: the given name, or the nickname, else the display name.
std::string first_name(const Person& person);

/// A picture of a person: the bytes, or where it is.
struct Photo {
    std::string media_type; ///< "image/jpeg"; "" if not known
    std::string uri;        ///< set when the picture is elsewhere; never fetched
    std::string bytes;      ///< the picture itself
    bool operator==(const Photo&) const = default;
};
/// "image/jpeg" and the like by the first bytes of a picture; "" where it is none that every browser shows. A
/// picture that may hold a script is none.
std::string_view media_type_of(std::string_view bytes);

} // namespace goodturn::people
