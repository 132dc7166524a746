#include "intake/take_monica.hpp"

#include "base/text.hpp"
#include "intake/monica/elements.hpp"
#include "intake/monica/monica.hpp"
#include "people/relation.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::intake {

using conversations::Conversation;
using monica::Element;

namespace {

constexpr std::string_view from_monica = "monica:";

} // namespace

/// One file being taken in.
struct TakeMonica::Inside {
    TakeMonica& of;
    const std::string& file;
    const std::function<void()>& counted;
    monica::Words words;
    std::unordered_map<std::string, Id> people;                   ///< by uuid of the contact
    std::unordered_map<std::string, std::vector<Id>> in_activity; ///< by uuid of the activity
    std::unordered_map<std::string, std::vector<Id>> with_photo;  ///< by uuid of the photo
    std::unordered_map<std::string, Id> chosen_photo;             ///< the one that is shown
    std::unordered_map<std::string, Id> with_document;
    std::vector<std::pair<Id, std::string>> introduced;               ///< and the uuid of who did it
    std::map<std::pair<std::string, std::string>, std::string> kinds; ///< of relations, by both uuids
    std::size_t of_diary = 0;
    Result<void> outcome;

    void report(long line, std::string message) const {
        of.imported_.problems.push_back({file, line, std::move(message)});
    }
    bool ended(Result<void> result) {
        outcome = std::move(result);
        return outcome.has_value();
    }
    const Id* person(const std::string& uuid) const {
        const auto found = people.find(uuid);
        return found == people.end() ? nullptr : &found->second;
    }

    void learn(Element element);
    Result<void> take_contact(const Element& element);
    void note_references(const Json& contact, const Id& id);
    Result<void> take_items(const Json& contact, const Json& before, const Id& id, long line);
    Result<void> take_conversation(const monica::Conversed& item, std::vector<Id> with,
                                   const std::optional<Conversation>& before);
    Result<void> take_other(const Element& element);
    Result<void> take_activity(const Element& element);
    Result<void> take_relationship(const Element& element);
    Result<void> relate(const Id& from, const monica::RelationKind& kind, const Id& to);
    /// The record of what is not a contact, under somebody it is of: nothing of the file is lost.
    void keep_beside(std::string_view what, const std::string& key, const Id& whose, const Json& element);
    void take_photo(const Element& element);
    void take_document(const Element& element);
    Result<void> finish();
};

void TakeMonica::Inside::keep_beside(std::string_view what, const std::string& key, const Id& whose,
                                     const Json& element) {
    const std::string kind = fmt::format("monica-{}", what);
    std::string record = to_json_text(element);
    const auto known = find_source(of.write_, kind, key);
    if (!known || known->record != record)
        put_source(of.write_, {kind, key, known ? known->person : whose, std::move(record), {}});
}

void TakeMonica::Inside::learn(Element element) {
    if (element.type == "contact") {
        const Json& properties = monica::properties_of(element.value);
        words.contacts[monica::uuid_of(element.value)] = join_spaces(
            monica::text_of(properties, "first_name") + " " + monica::text_of(properties, "last_name"));
    } else if (element.type == "relationship") {
        const Json& properties = monica::properties_of(element.value);
        kinds[{monica::text_of(properties, "contact_is"), monica::text_of(properties, "of_contact")}] =
            monica::text_of(properties, "type");
    } else {
        monica::take_words(words, element.type, element.value);
    }
}

void TakeMonica::Inside::note_references(const Json& contact, const Id& id) {
    const Json& properties = monica::properties_of(contact);
    const auto add = [&](std::vector<Id>& to) {
        if (std::ranges::find(to, id) == to.end()) to.push_back(id);
    };
    for (const Json& each : monica::data_of(contact, "activity"))
        add(in_activity[monica::uuid_of(each)]);
    for (const Json& each : monica::data_of(contact, "photo"))
        add(with_photo[monica::uuid_of(each)]);
    for (const Json& each : monica::data_of(contact, "document"))
        with_document.try_emplace(monica::uuid_of(each), id);
    if (const auto shown = monica::text_of(monica::member(properties, "avatar"), "avatar_photo");
        !shown.empty()) {
        add(with_photo[shown]);
        chosen_photo[shown] = id;
    }
    if (auto through = monica::text_of(properties, "first_met_through"); !through.empty())
        introduced.emplace_back(id, std::move(through));
}

Result<void> TakeMonica::Inside::take_contact(const Element& element) {
    Card card = monica::card_of(element.value, words, element.line);
    const std::string key = card.key;
    const std::string uuid = monica::uuid_of(element.value);
    const auto known = find_source(of.write_, "monica", key);
    const Json before = known ? monica::contact_in(known->record) : Json::object();
    CHECK_OK(of.cards_.take(make_ready(std::move(card), of.options_.region)));
    counted();
    const auto record = find_source(of.write_, "monica", key);
    if (!record) return {}; // the owner's own, or nobody; told by who took it
    if (!uuid.empty()) people[uuid] = record->person;
    note_references(element.value, record->person);
    return take_items(element.value, before, record->person, element.line);
}

Result<void> TakeMonica::Inside::take_items(const Json& contact, const Json& before, const Id& id,
                                            long line) {
    const Day today = of.write_.clock().today;
    auto now = monica::items_of(contact, words, of.options_.zone, today);
    const auto earlier = monica::items_of(before, words, of.options_.zone, today);
    for (std::string& problem : now.problems)
        report(line, std::move(problem));
    for (const monica::Conversed& each : now.conversations) {
        const auto known = std::ranges::find(earlier.conversations, each.uuid, &monica::Conversed::uuid);
        CHECK_OK(take_conversation(
            each, {id},
            known == earlier.conversations.end() ? std::nullopt : std::optional(known->conversation)));
    }
    for (ToDo& each : now.to_dos) {
        const auto known = std::ranges::find(earlier.to_dos, each.key, &ToDo::key);
        if (known != earlier.to_dos.end() && *known == each) continue;
        each.was_known = known != earlier.to_dos.end();
        each.person = id;
        if (of.options_.to_do) CHECK_OK(of.options_.to_do(each));
    }
    return {};
}

/// What came in before is changed only where Monica changed it and the owner did not.
Result<void> TakeMonica::Inside::take_conversation(const monica::Conversed& item, std::vector<Id> with,
                                                   const std::optional<Conversation>& before) {
    Conversation conversation = item.conversation;
    conversation.source = std::string(from_monica) + item.uuid;
    conversation.people = std::move(with);
    if (!conversations::is_known_source(of.write_, conversation.source)) {
        TRY(const auto added, conversations::add(of.write_, std::move(conversation)));
        ++of.imported_.conversations.added;
        if (of.options_.took) of.options_.took(added);
        return {};
    }
    TRY(auto ours, conversations::add(of.write_, conversation)); // the one that is known
    const bool is_ours =
        !before || ours.note != before->note || ours.day != before->day || ours.kind != before->kind;
    const bool is_new = before && (conversation.note != before->note || conversation.day != before->day ||
                                   conversation.kind != before->kind);
    if (is_ours || !is_new) {
        ++of.imported_.conversations.unchanged;
        return {};
    }
    ours.note = conversation.note;
    ours.day = conversation.day;
    ours.at = conversation.at;
    ours.kind = conversation.kind;
    ++of.imported_.conversations.updated;
    return conversations::change(of.write_, ours);
}

Result<void> TakeMonica::Inside::take_activity(const Element& element) {
    counted();
    const std::string uuid = monica::uuid_of(element.value);
    const auto with = in_activity.find(uuid);
    if (with == in_activity.end() || with->second.empty()) {
        const Id* const me = person(words.me);
        if (me != nullptr) keep_beside("activity", uuid, *me, element.value);
        report(element.line, fmt::format("the activity \"{}\" is with nobody; it {}",
                                         monica::text_of(monica::properties_of(element.value), "summary"),
                                         me != nullptr ? "is kept beside your own record" : "was left out"));
        return {};
    }
    const auto conversation = monica::activity_of(element.value, words, of.options_.zone);
    const auto known = find_source(of.write_, "monica-activity", uuid);
    keep_beside("activity", uuid, with->second.front(), element.value);
    if (!conversation) {
        report(element.line, "an activity has no date that can be; it is kept as it is");
        return {};
    }
    std::optional<Conversation> before;
    if (known)
        before = monica::activity_of(Json::parse(known->record, nullptr, false), words, of.options_.zone);
    return take_conversation({uuid, *conversation}, with->second, before);
}

Result<void> TakeMonica::Inside::relate(const Id& from, const monica::RelationKind& kind, const Id& to) {
    if (!people::inverse_of(of.write_, kind.kind))
        CHECK_OK(
            people::add_relation_kind(of.write_, kind.kind, kind.inverse.empty() ? kind.kind : kind.inverse));
    TRY(const auto relation, people::relate(of.write_, from, kind.kind, to));
    return {};
}

/// "contact_is" is the "type" of "of_contact".
Result<void> TakeMonica::Inside::take_relationship(const Element& element) {
    const Json& properties = monica::properties_of(element.value);
    const std::string is = monica::text_of(properties, "contact_is");
    const std::string whose = monica::text_of(properties, "of_contact");
    const Id* const to = person(is);
    const Id* const from = person(whose);
    if (to == nullptr || from == nullptr || *to == *from) {
        report(element.line, "a relation is of somebody who is not in the file; it was left out");
        return {};
    }
    auto kind = monica::relation_kind(monica::text_of(properties, "type"));
    if (kind.kind.empty()) kind.kind = "relative";
    if (kind.inverse.empty() && !people::inverse_of(of.write_, kind.kind)) {
        // A kind of the owner's own: what the other is to them is said beside it.
        const auto other = kinds.find({whose, is});
        if (other != kinds.end()) kind.inverse = monica::relation_kind(other->second).kind;
    }
    if (const auto related = relate(*from, kind, *to); !related)
        report(element.line, to_sentence(related.error()));
    const std::string uuid = monica::uuid_of(element.value);
    keep_beside("relationship", uuid.empty() ? is + " " + whose : uuid, *from, element.value);
    return {};
}

void TakeMonica::Inside::take_photo(const Element& element) {
    const std::string uuid = monica::uuid_of(element.value);
    const auto whose = with_photo.find(uuid);
    const auto photo = monica::photo_of(element.value);
    if (whose == with_photo.end() || !photo)
        return report(element.line, photo ? "a picture is of nobody; it was left out"
                                          : "a picture cannot be read; it was left out");
    for (const Id& each : whose->second) {
        auto photos = people::photos_of(of.write_, each);
        if (std::ranges::find(photos, *photo) != photos.end()) continue;
        const auto chosen = chosen_photo.find(uuid);
        const bool is_shown = chosen != chosen_photo.end() && chosen->second == each;
        photos.insert(is_shown ? photos.begin() : photos.end(), *photo);
        people::set_photos(of.write_, each, photos);
    }
    Json about = element.value; // the picture itself is among the person's
    about["properties"].erase("dataUrl");
    keep_beside("photo", uuid, whose->second.front(), about);
    of.write_.checkpoint();
}

void TakeMonica::Inside::take_document(const Element& element) {
    const std::string uuid = monica::uuid_of(element.value);
    const auto whose = with_document.find(uuid);
    if (whose == with_document.end()) return report(element.line, "a document is of nobody; it was left out");
    keep_beside("document", uuid, whose->second, element.value);
    of.write_.checkpoint();
}

Result<void> TakeMonica::Inside::take_other(const Element& element) {
    if (element.type == "relationship") return take_relationship(element);
    if (element.type == "activity") return take_activity(element);
    if (element.type == "photo") {
        take_photo(element);
    } else if (element.type == "document") {
        take_document(element);
    } else if (const Id* const me = person(words.me)) { // the diary: it is the owner's own
        const std::string uuid = monica::uuid_of(element.value);
        keep_beside("diary", uuid.empty() ? to_json_text(element.value) : uuid, *me, element.value);
    } else {
        ++of_diary;
    }
    return {};
}

Result<void> TakeMonica::Inside::finish() {
    for (const auto& [whom, by] : introduced)
        if (const Id* const other = person(by); other != nullptr && *other != whom)
            CHECK_OK(relate(whom, {"introduced by", "introduced"}, *other));
    if (of_diary > 0)
        of.imported_.notes.push_back(
            fmt::format("{}: {} of your own diary, which is about nobody, {} left out.", file,
                        of_diary == 1 ? "one entry" : fmt::format("{} entries", of_diary),
                        of_diary == 1 ? "was" : "were"));
    if (!words.me.empty() && person(words.me) != nullptr)
        of.imported_.notes.push_back(
            fmt::format("{}: {} is you there; you are kept for what joins you to others, and left in peace.",
                        file, people::name_of(of.write_, *person(words.me))));
    return {};
}

TakeMonica::TakeMonica(store::Write& write, const ImportOptions& options, Imported& imported,
                       TakeCards& cards)
    : write_(write), options_(options), imported_(imported), cards_(cards) {}

Result<void> TakeMonica::read(std::istream& in, const std::string& name,
                              const std::function<void()>& counted) {
    Inside inside{*this, name, counted, {}, {}, {}, {}, {}, {}, {}, {}, 0, {}};
    cards_.begin_file(name);
    const auto is_one_of = [](std::initializer_list<std::string_view> types) {
        return [wanted = std::vector(types)](std::string_view type) {
            return std::ranges::find(wanted, type) != wanted.end();
        };
    };
    // A file that is cut off gives what it has: the words may be in the part that is missing.
    const auto words_read = monica::for_each_element(
        in, name,
        is_one_of({"contact", "relationship", "user", "genders", "contact_field_types", "activity_types",
                   "activity_type_categories", "life_event_types"}),
        [&](Element element) {
            inside.learn(std::move(element));
            return true;
        });
    if (!words_read)
        imported_.problems.push_back({name, words_read.error().line, words_read.error().message});
    (void)monica::for_each_element(in, name, is_one_of({"contact"}), [&](const Element& element) {
        return inside.ended(inside.take_contact(element));
    });
    CHECK_OK(inside.outcome);
    (void)monica::for_each_element(
        in, name, is_one_of({"relationship", "activity", "photo", "document", "journal_entries"}),
        [&](const Element& element) { return inside.ended(inside.take_other(element)); });
    CHECK_OK(inside.outcome);
    return inside.finish();
}

} // namespace goodturn::intake
