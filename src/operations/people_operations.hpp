#pragma once
/// People: finding, showing, adding, changing, joining, forgetting. PERSON below is a name, a part of one, an
/// email, or an id.
#include "conversations/conversation.hpp"
#include "listen/open_threads.hpp"
#include "operations/home.hpp"
#include "people/relation.hpp"
#include "people/same.hpp"
#include "serve/offer.hpp"

namespace goodturn::operations {

/// A person in a list.
struct PersonLine {
    Id id;
    std::string name;
    std::vector<people::Labelled> emails;
    std::vector<people::Phone> phones;
    std::string organization;
    std::string title;
    std::optional<CivilDate> birthday;
    std::optional<people::Circle> circle;
    std::vector<std::string> tags;
    std::optional<std::string> last_conversation;
    bool has_photo = false;

    static constexpr auto fields() {
        return Fields{field("id", &PersonLine::id),
                      field("name", &PersonLine::name),
                      field("emails", &PersonLine::emails),
                      field("phones", &PersonLine::phones),
                      field("organization", &PersonLine::organization),
                      field("title", &PersonLine::title),
                      field("birthday", &PersonLine::birthday),
                      field("circle", &PersonLine::circle, "as you set it"),
                      field("tags", &PersonLine::tags),
                      field("last_conversation", &PersonLine::last_conversation,
                            "2026-03-04T15:30:00Z, or 2026-03-04T00:00:00 where only the day is known"),
                      field("has_photo", &PersonLine::has_photo)};
    }
};

struct FindPeople {
    std::string query; ///< any part of a name, an email, a number, a firm, a tag, or words from notes; empty:
                       ///< everyone
    std::int64_t limit = 0;  ///< 0: all
    std::int64_t offset = 0; ///< how many of them to leave out at the beginning
    std::optional<people::Circle> circle;
    std::string tag;

    static constexpr auto fields() {
        return Fields{field("query", &FindPeople::query,
                            "part of a name, email, number, firm, tag, or words from notes"),
                      field("limit", &FindPeople::limit, "0 for all"),
                      field("offset", &FindPeople::offset, "how many to leave out at the beginning"),
                      field("circle", &FindPeople::circle), field("tag", &FindPeople::tag)};
    }
};
Result<std::vector<PersonLine>> find_people(Context& context, const FindPeople& input);

/// Names one person.
struct WhichPerson {
    std::string person; ///< PERSON

    static constexpr auto fields() {
        return Fields{field("person", &WhichPerson::person, "a name, a part of one, an email, or an id")};
    }
};

/// Whose page, and how much of it.
struct ShowPerson {
    std::string person;              ///< PERSON
    std::int64_t conversations = 10; ///< at most, the newest; 0: all

    static constexpr auto fields() {
        return Fields{
            field("person", &ShowPerson::person, "a name, a part of one, an email, or an id"),
            field("conversations", &ShowPerson::conversations, "how many at most, the newest; 0 for all")};
    }
};

/// Someone of theirs who is here too.
struct RelationLine {
    Id id;
    std::string kind; ///< what `person` is to them
    Id person;
    std::string name;

    static constexpr auto fields() {
        return Fields{field("id", &RelationLine::id), field("kind", &RelationLine::kind),
                      field("person", &RelationLine::person), field("name", &RelationLine::name)};
    }
};

/// An offer with the words of its need and gift.
struct OfferLine {
    Id id;
    std::string state;
    Id person;
    std::string name;
    Id need;
    std::string gist;
    Id gift;
    std::string gift_kind;
    std::string gift_title;
    bool solicited = false;
    std::optional<Day> asked_on;
    serve::OtherAnswer other = serve::OtherAnswer::unasked;

    static constexpr auto fields() {
        return Fields{
            field("id", &OfferLine::id),
            field("state", &OfferLine::state),
            field("person", &OfferLine::person),
            field("name", &OfferLine::name),
            field("need", &OfferLine::need),
            field("gist", &OfferLine::gist),
            field("gift", &OfferLine::gift),
            field("gift_kind", &OfferLine::gift_kind),
            field("gift_title", &OfferLine::gift_title),
            field("solicited", &OfferLine::solicited),
            field("asked_on", &OfferLine::asked_on),
            field("other", &OfferLine::other, "of an introduction: what the other person answered")};
    }
};

/// All that is known of one person.
struct PersonPage {
    people::Person person;
    bool has_photo = false;
    std::optional<people::Circle> inferred_circle; ///< what the tie looks like, where you set none
    std::string rhythm; ///< "You and Ann talk about every three weeks; it has been ten."
    std::vector<RelationLine> relations;
    std::vector<conversations::Conversation> conversations; ///< newest first
    std::int64_t conversation_count = 0;
    std::vector<listen::News> work; ///< what is going on, newest first
    std::vector<listen::News> personal;
    std::vector<listen::Need> needs; ///< heard and open
    std::vector<OfferLine> offers;
    std::vector<listen::Promise> promises;
    std::vector<listen::FollowUp> follow_ups;
    std::vector<std::string> unused; ///< lines of the address book that Goodturn keeps but does not use
    std::optional<Day> snoozed_until;

    static constexpr auto fields() {
        return Fields{field("person", &PersonPage::person),
                      field("has_photo", &PersonPage::has_photo),
                      field("inferred_circle", &PersonPage::inferred_circle),
                      field("rhythm", &PersonPage::rhythm),
                      field("relations", &PersonPage::relations),
                      field("conversations", &PersonPage::conversations),
                      field("conversation_count", &PersonPage::conversation_count),
                      field("work", &PersonPage::work),
                      field("personal", &PersonPage::personal),
                      field("needs", &PersonPage::needs),
                      field("offers", &PersonPage::offers),
                      field("promises", &PersonPage::promises),
                      field("follow_ups", &PersonPage::follow_ups),
                      field("unused", &PersonPage::unused),
                      field("snoozed_until", &PersonPage::snoozed_until)};
    }
};
Result<PersonPage> show_person(Context& context, const ShowPerson& input);

/// A change of some fields of a person; what is not set stays as it is. Used to add one, too.
struct PersonFields {
    std::optional<std::string> name;        ///< the full name
    std::optional<std::string> description; ///< for someone without a name yet
    std::optional<std::string> nickname;
    std::optional<std::string> maiden_name;
    std::optional<std::string> phonetic_name;
    std::optional<std::string> other_name;
    std::vector<std::string> add_emails; ///< "ann@example.org" or "work:ann@example.org"
    std::vector<std::string> remove_emails;
    std::vector<std::string> add_phones; ///< "020 7946 0000" or "cell:020 7946 0000"
    std::vector<std::string> remove_phones;
    std::vector<std::string> add_urls;
    std::vector<std::string> remove_urls;
    std::vector<std::string> add_handles; ///< "signal:@ann"
    std::vector<std::string> remove_handles;
    std::vector<std::string> add_addresses;    ///< "home:12 High Street, Leeds"
    std::vector<std::string> remove_addresses; ///< as they are shown, with or without the label
    std::vector<std::string> add_tags;
    std::vector<std::string> remove_tags;
    std::optional<std::string> organization;
    std::optional<std::string> department;
    std::optional<std::string> title;
    std::optional<std::string> role;
    std::optional<std::string> birthday; ///< 1990-04-12, --04-12, 1990-04, 1990; "" takes it away
    std::optional<LeapDay> leap_day;
    std::vector<std::string> add_occasions;    ///< "anniversary:2001-06-03"
    std::vector<std::string> remove_occasions; ///< what it is, or what:date
    std::optional<std::string> circle;         ///< inner, close, good, known, wide; "" takes it away
    std::optional<std::string> how_met;
    std::optional<std::string> note;
    std::optional<std::string> language;
    std::optional<std::string> time_zone;
    std::optional<std::string> channel; ///< call, message, email; "" takes it away
    std::optional<std::string> photo;   ///< the file of a picture; "" takes pictures away
    std::optional<bool> trusted;
    std::optional<bool> leave_in_peace;
    std::optional<bool> no_introductions;
    std::optional<bool> dead;
    std::optional<std::string> died;   ///< a civil date; also sets dead
    std::vector<std::string> relate;   ///< "child:Tom Lee": Tom Lee is their child
    std::vector<std::string> unrelate; ///< ids of relations
    bool operator==(const PersonFields&) const = default;

    static constexpr auto fields() {
        using F = PersonFields;
        return Fields{
            field("name", &F::name),
            field("description", &F::description, "for someone without a name yet"),
            field("nickname", &F::nickname),
            field("maiden_name", &F::maiden_name),
            field("phonetic_name", &F::phonetic_name),
            field("other_name", &F::other_name),
            field("add_emails", &F::add_emails, "an address, or label:address"),
            field("remove_emails", &F::remove_emails),
            field("add_phones", &F::add_phones, "a number, or label:number"),
            field("remove_phones", &F::remove_phones),
            field("add_urls", &F::add_urls),
            field("remove_urls", &F::remove_urls),
            field("add_handles", &F::add_handles, "service:handle"),
            field("remove_handles", &F::remove_handles),
            field("add_addresses", &F::add_addresses, "label:whole address"),
            field("remove_addresses", &F::remove_addresses, "as they are shown"),
            field("add_tags", &F::add_tags),
            field("remove_tags", &F::remove_tags),
            field("organization", &F::organization),
            field("department", &F::department),
            field("title", &F::title),
            field("role", &F::role),
            field("birthday", &F::birthday, "1990-04-12, --04-12, 1990-04 or 1990; empty takes it away"),
            field("leap_day", &F::leap_day, "when 29 February is kept in common years"),
            field("add_occasions", &F::add_occasions, "what:date"),
            field("remove_occasions", &F::remove_occasions, "what it is, or what:date"),
            field("circle", &F::circle, "inner, close, good, known or wide; empty takes it away"),
            field("how_met", &F::how_met),
            field("note", &F::note),
            field("language", &F::language),
            field("time_zone", &F::time_zone, "an IANA name"),
            field("channel", &F::channel, "call, message or email"),
            field("photo", &F::photo, "the file of a picture; empty takes pictures away"),
            field("trusted", &F::trusted),
            field("leave_in_peace", &F::leave_in_peace, "kept out of every suggestion"),
            field("no_introductions", &F::no_introductions),
            field("dead", &F::dead),
            field("died", &F::died, "a date"),
            field("relate", &F::relate, "kind:person"),
            field("unrelate", &F::unrelate, "ids of relations")};
    }
};
struct AddPerson {
    PersonFields set;
    static constexpr auto fields() { return Fields{field("set", &AddPerson::set)}; }
};
struct EditPerson {
    std::string person;
    PersonFields set;
    static constexpr auto fields() {
        return Fields{field("person", &EditPerson::person), field("set", &EditPerson::set)};
    }
};
Result<people::Person> add_person(Context& context, const AddPerson& input);
Result<people::Person> edit_person(Context& context, const EditPerson& input);

/// Gives a person a picture, which is the one that is shown from then on: the bytes of a JPEG, PNG, GIF or
/// WebP, 8 MB at most. For a face that was sent the picture itself; edit_person() names a file.
Result<void> set_photo(Context& context, const WhichPerson& whose, std::string bytes);

/// Two records in one; `keep` stays, `join` goes into it.
struct MergePeople {
    std::string keep;
    std::string join;
    static constexpr auto fields() {
        return Fields{field("keep", &MergePeople::keep, "the person who stays"),
                      field("join", &MergePeople::join, "the record that goes into it")};
    }
};
Result<people::Person> merge_people(Context& context, const MergePeople& input);

/// One detail of two records beside one another; empty where a record has it not.
struct SideBySide {
    std::string what; ///< "name", "emails", "birthday", …
    std::string a;
    std::string b;
    static constexpr auto fields() {
        return Fields{field("what", &SideBySide::what), field("a", &SideBySide::a),
                      field("b", &SideBySide::b)};
    }
};
struct DuplicateLine {
    Id a;
    std::string a_line; ///< "Ann Lee, Acme, ann@example.org (a1b2c3)"
    Id b;
    std::string b_line;
    std::string sure; ///< "sure", "likely" or "perhaps"
    std::vector<std::string> because;
    std::vector<std::string> against; ///< what speaks for two people
    std::vector<SideBySide> details;
    std::vector<std::pair<std::string, double>>
        terms; ///< what each comparison weighs, in bits; the sum decides
    static constexpr auto fields() {
        return Fields{field("a", &DuplicateLine::a),
                      field("a_line", &DuplicateLine::a_line),
                      field("b", &DuplicateLine::b),
                      field("b_line", &DuplicateLine::b_line),
                      field("sure", &DuplicateLine::sure, "sure, likely or perhaps"),
                      field("because", &DuplicateLine::because, "what speaks for one person"),
                      field("against", &DuplicateLine::against, "what speaks for two"),
                      field("details", &DuplicateLine::details, "side by side"),
                      field("terms", &DuplicateLine::terms, "what each comparison weighs, in bits")};
    }
};
struct FindDuplicates {
    std::int64_t limit = 20; ///< 0: all
    static constexpr auto fields() { return Fields{field("limit", &FindDuplicates::limit, "0 for all")}; }
};
Result<std::vector<DuplicateLine>> find_duplicates(Context& context, const FindDuplicates& input);

struct TwoPeople {
    std::string a;
    std::string b;
    static constexpr auto fields() { return Fields{field("a", &TwoPeople::a), field("b", &TwoPeople::b)}; }
};
struct Done {
    std::string message; ///< what was done, a sentence
    static constexpr auto fields() { return Fields{field("message", &Done::message)}; }
};
/// "These are different people": remembered.
Result<Done> mark_different(Context& context, const TwoPeople& input);

/// What forgetting a person would take away, so that the user can be asked first.
struct Forgetting {
    Id person;
    std::string name;
    std::int64_t conversations = 0;        ///< with them alone: removed
    std::int64_t shared_conversations = 0; ///< with others too: kept, without them
    std::int64_t changes = 0;              ///< entries of the history that can no longer be undone
    bool forgotten = false;
    static constexpr auto fields() {
        return Fields{
            field("person", &Forgetting::person),
            field("name", &Forgetting::name),
            field("conversations", &Forgetting::conversations, "with them alone, removed"),
            field("shared_conversations", &Forgetting::shared_conversations, "with others too, kept"),
            field("changes", &Forgetting::changes, "changes that can no longer be undone"),
            field("forgotten", &Forgetting::forgotten)};
    }
};
struct ForgetPerson {
    std::string person;
    bool sure = false; ///< without it, only says what would go
    static constexpr auto fields() {
        return Fields{field("person", &ForgetPerson::person),
                      field("sure", &ForgetPerson::sure, "without it, only says what would go")};
    }
};
/// Removes a person and every trace of them, the journal included. Cannot be undone.
Result<Forgetting> forget_person(Context& context, const ForgetPerson& input);

struct RelationKind {
    std::string kind;
    std::string inverse;
    static constexpr auto fields() {
        return Fields{field("kind", &RelationKind::kind), field("inverse", &RelationKind::inverse)};
    }
};
struct Nothing {
    static constexpr auto fields() { return Fields{}; }
};
Result<std::vector<std::string>> relation_kinds(Context& context, const Nothing& input);
Result<Done> add_relation_kind(Context& context, const RelationKind& input);

} // namespace goodturn::operations
