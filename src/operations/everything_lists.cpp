#include "operations/everything_lists.hpp"

#include "coffee/invitation.hpp"
#include "events/encounter.hpp"
#include "intake/vcard/escape.hpp"
#include "listen/open_threads.hpp"
#include "operations/setting_values.hpp"
#include "practice/diary.hpp"
#include "practice/plan.hpp"
#include "reciprocity/ask.hpp"
#include "reciprocity/favour.hpp"
#include "serve/gift.hpp"
#include "serve/offer.hpp"

#include <algorithm>

namespace goodturn::operations {

namespace {

/// The names of the fields of T that fulfil a condition on their type.
template <Described T, class Is>
bool has_field(std::string_view column, Is is) {
    bool found = false;
    for_each_field<T>([&](const auto& f) {
        using Member = std::remove_reference_t<decltype(std::declval<T&>().*(f.member))>;
        found = found || (f.name == column && is(std::type_identity<Member>{}));
    });
    return found;
}

template <Described T>
bool is_flag(std::string_view column) {
    return has_field<T>(column, []<class M>(std::type_identity<M>) { return std::is_same_v<M, bool>; });
}

template <Described T>
bool is_json(std::string_view column) {
    return has_field<T>(column,
                        []<class M>(std::type_identity<M>) { return is_vector<M>::value || Described<M>; });
}

/// Reads each field as the room that owns it would.
template <Described T>
Result<void> check(const Json& record) {
    Result<void> outcome;
    for_each_field<T>([&](const auto& f) {
        using Member = std::remove_reference_t<decltype(std::declval<T&>().*(f.member))>;
        const auto found = record.find(std::string(f.name));
        if (!outcome || found == record.end()) return;
        if (std::is_same_v<Member, bool> && found->is_number_integer()) return; // 0 or 1, as the table has it
        if (auto read = from_json<Member>(*found, std::string(f.name)); !read)
            outcome = std::unexpected(std::move(read).error());
    });
    const auto created = record.find("created_at");
    if (outcome && created != record.end())
        if (auto read = from_json<Instant>(*created, "created_at"); !read)
            outcome = std::unexpected(std::move(read).error());
    return outcome;
}

Result<void> check_event(const Json& record) {
    CHECK_OK(check<coffee::CalendarEvent>(record));
    TRY(auto event, from_json<coffee::CalendarEvent>(record));
    CHECK_OK(coffee::with_its_days(std::move(event)));
    return {};
}

/// Tables whose rows are no structs of their own anywhere.
struct NotedRelation {
    Id id;
    static constexpr auto fields() { return Fields{field("id", &NotedRelation::id)}; }
};
struct Anything {
    static constexpr auto fields() { return Fields{}; }
};
struct Until {
    Day until;
    static constexpr auto fields() { return Fields{field("until", &Until::until)}; }
};

Result<void> check_setting(const Json& record) {
    const auto text = [&](const char* name) {
        const auto found = record.find(name);
        return found != record.end() && found->is_string() ? found->get<std::string>() : std::string();
    };
    return check_kept_setting(text("key"), text("value"));
}

template <Described T>
EverythingList list(std::string_view name, std::string_view table, std::string_view key,
                    std::string_view theirs, std::string_view open = {},
                    Result<void> (*checking)(const Json&) = check<T>) {
    return {name, table, key, open, theirs, is_flag<T>, is_json<T>, checking};
}

constexpr std::string_view open = "in_confidence = 0";
constexpr std::string_view of_open_need = "need NOT IN (SELECT id FROM need WHERE in_confidence)";
constexpr std::string_view of_open_talk =
    "conversation NOT IN (SELECT id FROM conversation WHERE in_confidence)";
constexpr std::string_view theirs = "person = ?1";

} // namespace

const std::vector<EverythingList>& everything_lists() {
    static const std::vector<EverythingList> all{
        list<people::Person>("people", "person", "id", "id = ?1"),
        list<Anything>("photos", "photo", "person, position", theirs),
        list<NotedRelation>("relations", "relation", "id", "?1 IN (from_person, to_person)"),
        list<Anything>("relation_kinds", "relation_kind", "kind", {}),
        list<Anything>("merged", "merged_person", "id", "into_person = ?1"),
        list<Anything>("different", "not_duplicate", "a, b", "?1 IN (a, b)"),
        list<Anything>("sources", "source_record", "kind, key", theirs),
        list<Anything>("source_files", "source_file", "folder, file", theirs),
        list<conversations::Conversation>(
            "conversations", "conversation", "id",
            "id IN (SELECT conversation FROM conversation_person WHERE person = ?1)", open),
        list<Anything>("conversation_people", "conversation_person", "person, conversation",
                       "conversation IN (SELECT conversation FROM conversation_person WHERE person = ?1)",
                       of_open_talk),
        list<Anything>("messages", "conversation_message", "message",
                       "conversation IN (SELECT conversation FROM conversation_person WHERE person = ?1)",
                       of_open_talk),
        list<listen::Need>("needs", "need", "id", theirs, open),
        list<listen::News>("news", "news", "id", theirs, open),
        list<listen::Promise>("promises", "promise", "id", theirs, open),
        list<listen::FollowUp>("follow_ups", "follow_up", "id", theirs, open),
        list<coffee::CalendarEvent>("calendar", "calendar_event", "uid, recurrence", {}, {}, check_event),
        list<Anything>("calendar_sources", "calendar_source", "source, uid, recurrence", {}),
        list<coffee::Invitation>("invitations", "invitation", "id", theirs),
        list<serve::Gift>("shelf", "gift", "id", theirs),
        list<serve::Offer>("offers", "offer", "id", "need IN (SELECT id FROM need WHERE person = ?1)",
                           of_open_need),
        list<reciprocity::Favour>("favours", "favour", "id", theirs),
        list<reciprocity::Ask>("asks", "ask", "id", "id IN (SELECT ask FROM asking WHERE person = ?1)"),
        list<reciprocity::Asking>("askings", "asking", "id", theirs),
        list<practice::Prediction>("predictions", "prediction", "id", theirs),
        list<practice::Plan>("plans", "plan", "id", theirs),
        list<Until>("snoozes", "snooze", "person", theirs),
        list<events::Event>("events", "event", "id", {}),
        list<events::Attendee>("attendees", "attendee", "id", {}),
        list<events::Encounter>("encounters", "encounter", "id", {}, of_open_talk),
        list<Anything>("settings", "setting", "key", {}, {}, check_setting),
    };
    return all;
}

const EverythingList* find_everything_list(std::string_view name) {
    const auto& all = everything_lists();
    const auto found = std::ranges::find(all, name, &EverythingList::name);
    return found == all.end() ? nullptr : &*found;
}

std::vector<EverythingColumn> everything_columns(store::Database& database, const EverythingList& list) {
    std::vector<EverythingColumn> columns;
    store::Query query(database,
                       "SELECT i.name, i.type, i.[notnull] OR i.pk, coalesce(f.[table], '') "
                       "FROM pragma_table_info(?1) AS i "
                       "LEFT JOIN pragma_foreign_key_list(?1) AS f ON f.[from] = i.name ORDER BY i.cid");
    query.bind(list.table);
    while (query.next()) {
        EverythingColumn column{query.text(0), Holds::text, query.flag(2), query.text(3)};
        // The number of a row is this file's own; what a person is found by is made anew.
        if (column.name == "number" || column.name == "search" || column.name == "keys") continue;
        const std::string_view type = query.view(1);
        if (type == "INTEGER")
            column.holds = list.is_flag(column.name) ? Holds::flag : Holds::number;
        else if (type == "REAL")
            column.holds = Holds::real;
        else if (type == "BLOB")
            column.holds = Holds::bytes;
        else if (list.is_json(column.name))
            column.holds = Holds::json;
        columns.push_back(std::move(column));
    }
    return columns;
}

Json everything_value(const store::Query& query, int place, const EverythingColumn& column) {
    if (query.is_null(place)) return nullptr;
    switch (column.holds) {
    case Holds::number:
        return query.number(place);
    case Holds::real:
        return query.real(place);
    case Holds::flag:
        return query.flag(place);
    case Holds::json: {
        Json value = Json::parse(query.view(place), nullptr, false);
        if (value.is_discarded()) query.damaged(place);
        return value;
    }
    case Holds::bytes: {
        const auto bytes = query.bytes(place);
        return intake::vcard::encode_base64({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    }
    case Holds::text:
        break;
    }
    return query.text(place);
}

Result<void> check_everything_value(const EverythingColumn& column, const Json& value) {
    if (value.is_null()) {
        if (column.needed) return wrong_field(column.name, "a value");
        return {};
    }
    switch (column.holds) {
    case Holds::number:
        if (!value.is_number_integer()) return wrong_field(column.name, "a whole number");
        break;
    case Holds::real:
        if (!value.is_number()) return wrong_field(column.name, "a number");
        break;
    case Holds::flag:
        if (!value.is_boolean() && value != 0 && value != 1) return wrong_field(column.name, "true or false");
        break;
    case Holds::json:
        if (!value.is_structured()) return wrong_field(column.name, "a list or an object");
        break;
    case Holds::bytes:
        if (!value.is_string() || !intake::vcard::decode_base64(value.get_ref<const std::string&>()))
            return wrong_field(column.name, "bytes in base64");
        break;
    case Holds::text:
        if (!value.is_string()) return wrong_field(column.name, "a text");
        break;
    }
    return {};
}

Result<void> bind_everything(store::Query& query, int place, const EverythingColumn& column,
                             const Json& value) {
    CHECK_OK(check_everything_value(column, value));
    if (value.is_null()) {
        query.set(place, nullptr);
        return {};
    }
    switch (column.holds) {
    case Holds::number:
        query.set(place, value.get<std::int64_t>());
        break;
    case Holds::real:
        query.set(place, value.get<double>());
        break;
    case Holds::flag:
        query.set(place, value.is_boolean() ? value.get<bool>() : value != 0);
        break;
    case Holds::json:
        query.set(place, to_json_text(value));
        break;
    case Holds::bytes: {
        const std::string bytes = *intake::vcard::decode_base64(value.get_ref<const std::string&>());
        query.set(place, std::as_bytes(std::span(bytes)));
        break;
    }
    case Holds::text:
        query.set(place, value.get_ref<const std::string&>());
        break;
    }
    return {};
}

} // namespace goodturn::operations
