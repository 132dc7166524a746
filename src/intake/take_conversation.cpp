#include "intake/take_conversation.hpp"

#include "base/text.hpp"
#include "intake/stable_hash.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::intake {

using conversations::Conversation;
using conversations::Direction;
using conversations::Kind;

namespace {

struct When {
    Day day;
    std::optional<Instant> at;
};

Result<When> when_from(std::string_view text, std::string_view zone) {
    const std::string_view date = trim(text);
    if (date.size() <= 10) {
        TRY(const Day day, parse_day(date));
        return When{day, std::nullopt};
    }
    TRY(const Instant instant, parse_instant(date, zone));
    return When{day_in_zone(instant, zone), instant};
}

/// Words that other lists use for the kinds that are known here.
std::optional<Kind> kind_from(std::string_view text) {
    const std::string plain = lower_ascii(trim(text));
    if (plain.empty()) return Kind::meeting;
    if (const auto kind = from_word<Kind>(plain)) return kind;
    if (plain == "lunch" || plain == "dinner" || plain == "walk" || plain == "visit" || plain == "drink")
        return Kind::coffee;
    if (plain == "video call" || plain == "phone" || plain == "phone call") return Kind::call;
    if (plain == "chat" || plain == "text" || plain == "sms") return Kind::message;
    if (plain == "mail" || plain == "e-mail") return Kind::email;
    if (plain == "conference" || plain == "party" || plain == "event") return Kind::encounter;
    return std::nullopt;
}

std::optional<Direction> direction_from(std::string_view text) {
    const std::string plain = lower_ascii(trim(text));
    if (plain.empty()) return Direction::both;
    if (const auto direction = from_word<Direction>(plain)) return direction;
    if (plain == "out" || plain == "sent" || plain == "me") return Direction::from_me;
    if (plain == "in" || plain == "received" || plain == "them") return Direction::from_them;
    return std::nullopt;
}

Result<Conversation> conversation_from(const ConversationRow& row, std::string_view zone) {
    Conversation conversation;
    TRY(const When when, when_from(row.date, zone));
    conversation.day = when.day;
    conversation.at = when.at;
    const auto kind = kind_from(row.kind);
    if (!kind)
        return invalid(fmt::format("the kind \"{}\" is not known", row.kind),
                       "Kinds are: " + all_words<Kind>() + ".");
    const auto direction = direction_from(row.direction);
    if (!direction)
        return invalid(fmt::format("the direction \"{}\" is not known", row.direction),
                       "Use: " + all_words<Direction>() + ".");
    conversation.kind = *kind;
    conversation.direction = *direction;
    conversation.note = row.note;
    return conversation;
}

std::uint64_t row_hash(const ConversationRow& row) {
    return stable_hash(row.date + '\x1f' + row.person + '\x1f' + row.kind + '\x1f' + row.direction + '\x1f' +
                       row.note);
}

} // namespace

TakeConversations::TakeConversations(store::Write& write, const ImportOptions& options, Imported& imported,
                                     Joining& joining)
    : write_(write), options_(options), imported_(imported), joining_(joining) {}

void TakeConversations::begin_file(std::string file) {
    file_ = std::move(file);
    seen_.clear();
    before_.clear();
}

namespace {

/// What makes two conversations the same but for the instant: day, kind, direction, people and words.
std::uint64_t hash_of(const Conversation& conversation) {
    auto people = conversation.people;
    std::ranges::sort(people);
    return stable_hash(fmt::format("{}\x1f{}\x1f{}\x1f{}\x1f{}", to_text(conversation.day),
                                   word(conversation.kind), word(conversation.direction), join(people, ";"),
                                   join_spaces(conversation.note)));
}

} // namespace

int TakeConversations::known_before(const Conversation& conversation) {
    const Id& first = *std::ranges::min_element(conversation.people);
    const auto [known, is_new] = before_.try_emplace(first);
    if (is_new) // none of this file yet: rows with the same people come through here first
        for (const Conversation& each : conversations::with_person(write_, first, 0))
            known->second.emplace(hash_of(each), each.at);
    const auto [begin, end] = known->second.equal_range(hash_of(conversation));
    return static_cast<int>(std::count_if(begin, end, [&](const auto& each) {
        return !conversation.at ||
               each.second == conversation.at; // a day alone says the same as an instant of it
    }));
}

std::string TakeConversations::source_of(std::uint64_t row, int times) {
    return times == 1 ? fmt::format("list:{:016x}", row) : fmt::format("list:{:016x}#{}", row, times);
}

Result<Id> TakeConversations::person(const std::string& who) {
    if (const auto known = people_.find(who); known != people_.end()) return known->second;
    const bool is_email = who.find('@') != std::string::npos;
    const auto candidates = is_email ? people::with_email(write_, who) : people::with_name(write_, who);
    if (candidates.size() > 1)
        return invalid(fmt::format("\"{}\" fits several people", who), "Use an email address instead.");
    if (candidates.size() == 1) return people_[who] = candidates.front();
    people::Person person;
    if (is_email)
        person.emails.push_back({who, {}, false});
    else
        person.names.push_back({people::NameKind::full, join_spaces(who), {}, {}, {}, {}, {}});
    TRY(person, people::save(write_, std::move(person), options_.region));
    ++imported_.people.added;
    joining_.note_all(person);
    return people_[who] = person.id;
}

Result<void> TakeConversations::take(const ConversationRow& row) {
    const auto report = [&](const Error& error) {
        imported_.problems.push_back({file_, row.line, to_sentence(error)});
        return Result<void>{};
    };
    auto conversation = conversation_from(row, options_.zone);
    if (!conversation) return report(conversation.error());
    if (conversation->day > write_.clock().today)
        return report(
            invalid(fmt::format("{} is still to come, so the row was left out", to_text(conversation->day)),
                    "What is to come can be noted with: goodturn follow-ups add.")
                .error());
    const std::uint64_t hash = row_hash(row);
    const int times = seen_.count(hash); // in this file, this time included
    conversation->source = source_of(hash, times);
    if (conversations::is_known_source(write_, conversation->source)) {
        ++imported_.conversations.unchanged;
        return {};
    }
    for (const std::string& part : split(row.person, ';')) {
        const std::string who(trim(part));
        if (who.empty()) continue;
        const auto id = person(who);
        if (!id) return report(id.error());
        if (std::ranges::find(conversation->people, *id) == conversation->people.end())
            conversation->people.push_back(*id);
    }
    if (conversation->people.empty())
        return report(invalid("the row names nobody", "Fill the column person.").error());
    if (known_before(*conversation) >= times) {
        ++imported_.conversations.unchanged;
        return {};
    }
    const auto added = conversations::add(write_, *std::move(conversation));
    if (!added) return report(added.error());
    ++imported_.conversations.added;
    if (options_.took) options_.took(*added);
    return {};
}

} // namespace goodturn::intake
