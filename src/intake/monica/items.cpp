/// What was said with a contact of Monica's, and what is to be done.
#include "base/text.hpp"
#include "intake/coffee_words.hpp"
#include "intake/monica/monica.hpp"
#include "intake/stable_hash.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::intake::monica {

using conversations::Conversation;
using conversations::Direction;
using conversations::Kind;

namespace {

/// "Discussed plans (felt: happy, hope)"
std::string with_feelings(std::string text, const Json& properties) {
    const auto found = properties.find("emotions");
    if (found == properties.end() || !found->is_array()) return text;
    std::vector<std::string> feelings;
    for (const Json& each : *found) {
        std::string name = each.is_string() ? each.get<std::string>() : text_of(each, "name");
        if (!name.empty() && std::ranges::find(feelings, name) == feelings.end())
            feelings.push_back(std::move(name));
    }
    if (feelings.empty()) return text;
    return text + (text.empty() ? "(felt: " : " (felt: ") + join(feelings, ", ") + ")";
}

/// What recognises an item that the file gives no uuid.
std::string key_of(const Json& contact, std::string_view type, const Json& item) {
    if (std::string uuid = uuid_of(item); !uuid.empty()) return uuid;
    return fmt::format("{}-{:016x}", type, stable_hash(uuid_of(contact) + to_json_text(item)));
}

std::optional<Conversation> call_of(const Json& call, std::string_view zone) {
    const Json& properties = properties_of(call);
    const auto when = when_of(member(properties, "called_at"), zone);
    if (!when) return std::nullopt;
    Conversation conversation;
    conversation.kind = Kind::call;
    conversation.day = when->day;
    conversation.at = when->at;
    conversation.direction =
        flag_of(properties, "contact_called") ? Direction::from_them : Direction::from_me;
    conversation.note = with_feelings(text_of(properties, "content"), properties);
    return conversation;
}

std::optional<Conversation> written_of(const Json& written, const std::string& name, const Words& words,
                                       std::string_view zone) {
    const Json& properties = properties_of(written);
    const auto when = when_of(member(properties, "happened_at"), zone);
    if (!when) return std::nullopt;
    Conversation conversation;
    conversation.day = when->day;
    conversation.at = when->at;
    const auto type = words.field_types.find(text_of(properties, "contact_field_type"));
    const bool is_email = type != words.field_types.end() && type->second.type == "email";
    conversation.kind = is_email ? Kind::email : Kind::message;
    bool from_me = false;
    bool from_them = false;
    std::vector<std::string> lines;
    if (const auto messages = properties.find("messages");
        messages != properties.end() && messages->is_array())
        for (const Json& each : *messages) {
            const Json& message = properties_of(each);
            const bool mine = flag_of(message, "written_by_me");
            (mine ? from_me : from_them) = true;
            const auto at = when_of(member(message, "written_at"), zone);
            const std::string day = at && at->day != when->day ? ", " + to_text(at->day) : std::string();
            lines.push_back((mine ? "Me" : name) + day + ": " + text_of(message, "content"));
        }
    conversation.direction = from_me == from_them ? Direction::both
                             : from_me            ? Direction::from_me
                                                  : Direction::from_them;
    conversation.note = join(lines, "\n");
    return conversation;
}

/// What is asked for on one day, or every year; other rhythms are for the day that is next.
void add_reminder(const Json& contact, const Json& reminder, Day today, Reading& reading) {
    const Json& properties = properties_of(reminder);
    const auto when = when_of(member(properties, "initial_date"), "UTC");
    if (!when) {
        reading.problems.push_back(fmt::format("the reminder \"{}\" has no date; it is kept as it is",
                                               text_of(properties, "title")));
        return;
    }
    const std::string every = text_of(properties, "frequency_type");
    const auto [year, month, day] = split(when->day);
    const auto birthday = when_of(member(member(properties_of(contact), "birthdate"), "date"), "UTC");
    const bool is_birthday =
        every == "year" && birthday && to_text(birthday->day).substr(4) == to_text(when->day).substr(4);
    if (is_birthday || flag_of(properties, "inactive")) return; // a birthday is greeted anyway
    ToDo to_do;
    to_do.key = key_of(contact, "reminder", reminder);
    to_do.is_task = false;
    to_do.day = when->day;
    to_do.text = text_of(properties, "title");
    if (const auto more = text_of(properties, "description"); !more.empty()) to_do.text += ": " + more;
    if (every == "year") {
        to_do.on = *CivilDate::of(std::nullopt, month, day);
    } else {
        to_do.on = CivilDate::of(when->day);
        to_do.is_over = when->day < today;
        if (every == "week" || every == "month") {
            int number = 1;
            if (const auto text = text_of(properties, "frequency_number"); !text.empty() && text.size() < 4)
                number = std::max(1, std::atoi(text.c_str()));
            Day next = when->day;
            for (int times = 1; next < today && times < 10'000; ++times) {
                if (every == "week") {
                    next = when->day + std::chrono::days(7 * number * times);
                } else {
                    const int months = static_cast<int>(month) - 1 + number * times;
                    const int in_year = year + months / 12;
                    const auto in_month = static_cast<unsigned>(months % 12 + 1);
                    next = make_day(in_year, in_month, std::min(day, days_in_month(in_year, in_month)));
                }
            }
            to_do.on = CivilDate::of(next);
            to_do.is_over = false;
            to_do.text += fmt::format(" (every {}{}{})", number == 1 ? "" : fmt::format("{} ", number), every,
                                      number == 1 ? "" : "s");
        }
    }
    if (!to_do.text.empty()) reading.to_dos.push_back(std::move(to_do));
}

void add_task(const Json& contact, const Json& task, Day today, Reading& reading) {
    const Json& properties = properties_of(task);
    ToDo to_do;
    to_do.key = key_of(contact, "task", task);
    to_do.text = text_of(properties, "title");
    if (const auto more = text_of(properties, "description"); !more.empty())
        to_do.text += (to_do.text.empty() ? "" : ": ") + more;
    const auto written = when_of(member(task, "created_at"), "UTC");
    to_do.day = written ? written->day : today;
    if (flag_of(properties, "completed")) {
        const auto done = when_of(member(properties, "completed_at"), "UTC");
        to_do.done_on = done ? done->day : to_do.day;
    }
    if (!to_do.text.empty()) reading.to_dos.push_back(std::move(to_do));
}

} // namespace

Reading items_of(const Json& contact, const Words& words, std::string_view zone, Day today) {
    Reading reading;
    const std::string name = text_of(properties_of(contact), "first_name");
    const auto add = [&](std::string_view type, const Json& item, std::optional<Conversation> conversation) {
        if (conversation)
            reading.conversations.push_back({key_of(contact, type, item), *std::move(conversation)});
        else
            reading.problems.push_back(
                fmt::format("a {} with {} has no date that can be; it is kept as it is", type, name));
    };
    for (const Json& each : data_of(contact, "call"))
        add("call", each, call_of(each, zone));
    for (const Json& each : data_of(contact, "conversation"))
        add("conversation", each, written_of(each, name, words, zone));
    for (const Json& each : data_of(contact, "task"))
        add_task(contact, each, today, reading);
    for (const Json& each : data_of(contact, "reminder"))
        add_reminder(contact, each, today, reading);
    for (const std::string_view name_of : {"deceased_reminder", "first_met_reminder"})
        if (const auto found = properties_of(contact).find(std::string(name_of));
            found != properties_of(contact).end())
            if (found->is_object() && found->contains("properties"))
                add_reminder(contact, *found, today, reading);
    return reading;
}

std::optional<Conversation> activity_of(const Json& activity, const Words& words, std::string_view zone) {
    const Json& properties = properties_of(activity);
    const auto when = when_of(member(properties, "happened_at"), zone);
    if (!when) return std::nullopt;
    Conversation conversation;
    conversation.day = when->day;
    conversation.at = when->at;
    const std::string type = text_of(properties, "type");
    const auto named = words.activity_types.find(type);
    std::string kinds;
    if (const auto found = words.activity_kinds.find(type); found != words.activity_kinds.end()) {
        kinds = found->second; // "ate_at_his_place food", or the uuid of a category
        if (const auto of = words.activity_kinds.find(kinds.substr(kinds.find(' ') + 1));
            of != words.activity_kinds.end())
            kinds += " " + of->second;
    }
    const std::string summary = text_of(properties, "summary");
    const bool is_coffee = says_coffee(summary) || kinds.find("food") != std::string::npos ||
                           kinds.find("ate_") != std::string::npos || kinds.find("bar") != std::string::npos;
    conversation.kind = is_coffee ? Kind::coffee : Kind::meeting;
    conversation.note = summary;
    if (named != words.activity_types.end() && !named->second.empty())
        conversation.note = join_spaces(conversation.note + " (" + named->second + ")");
    if (const auto more = text_of(properties, "description"); !more.empty())
        conversation.note += (conversation.note.empty() ? "" : "\n\n") + more;
    conversation.note = with_feelings(std::move(conversation.note), properties);
    return conversation;
}

} // namespace goodturn::intake::monica
