#include "base/read_ahead.hpp"
#include "base/text.hpp"
#include "intake/csv/csv.hpp"
#include "intake/friends/friends.hpp"
#include "intake/importing.hpp"
#include "intake/monica/monica.hpp"
#include "intake/vcard/vcard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace goodturn::intake {

Result<void> Importing::take_vcards(std::istream& in, const std::string& name) {
    cards_.begin_file(name);
    using Read = std::variant<ReadyCard, Problem>;
    const auto read = [&](const auto& put) {
        return vcard::read(
            in, name,
            [&](Card card) {
                card.kind = "vcard";
                return put(make_ready(std::move(card), options_.region));
            },
            [&](Problem problem) { put(std::move(problem)); });
    };
    Result<void> outcome;
    std::size_t cards = 0;
    const auto use = [&](Read item) {
        if (auto* const problem = std::get_if<Problem>(&item)) {
            imported_.problems.push_back(std::move(*problem));
            return true;
        }
        ++cards;
        return goes_on(outcome = cards_.take(std::get<ReadyCard>(std::move(item))));
    };
    CHECK_OK(read_ahead<Read>(read, use));
    if (cards == 1 && !folder_.empty() && !cards_.last().empty()) files_.holds(folder_, name, cards_.last());
    return outcome;
}

Result<void> Importing::take_table(std::istream& in, const std::string& name) {
    cards_.begin_file(name);
    conversations_.begin_file(name);
    using Read = std::variant<ReadyCard, ConversationRow, MessageRow, Problem>;
    const std::size_t known_of_owner = said_to_be_owners_.size();
    std::optional<csv::Summary> summary;
    const auto read = [&](const auto& put) -> Result<void> {
        TRY(summary, csv::read(
                         in, name,
                         {options_.day_first, [&](const MessageRow& row) { put(row); },
                          [&](const std::string& email) { said_to_be_owners_.insert(email); }},
                         [&](Card card) { return put(make_ready(std::move(card), options_.region)); },
                         [&](const ConversationRow& row) { return put(row); },
                         [&](Problem problem) { put(std::move(problem)); }));
        return {};
    };
    Result<void> outcome;
    std::vector<Problem> problems;
    const auto use = [&](Read item) {
        if (auto* const card = std::get_if<ReadyCard>(&item))
            return goes_on(outcome = cards_.take(std::move(*card)));
        if (const auto* const row = std::get_if<ConversationRow>(&item))
            return goes_on(outcome = conversations_.take(*row));
        if (const auto* const message = std::get_if<MessageRow>(&item)) {
            chats_.take(*message, name);
            return goes_on({});
        }
        problems.push_back(std::get<Problem>(std::move(item)));
        return true;
    };
    CHECK_OK(read_ahead<Read>(read, use));
    CHECK_OK(outcome);
    if (!summary) return {};
    const bool is_known = summary->kind != csv::Kind::other && summary->kind != csv::Kind::unknown;
    const bool are_own_addresses = said_to_be_owners_.size() > known_of_owner;
    if (depth_ > 0 && !is_known && !are_own_addresses) { // an archive has many lists; nobody asked for each
        leave_out(name);
        return {};
    }
    std::ranges::move(problems, std::back_inserter(imported_.problems));
    if (summary->rows == 0 && is_known)
        imported_.notes.push_back(fmt::format("{}: there is a header, and no row below it.", name));
    for (const std::string& column : summary->unused_columns)
        imported_.notes.push_back(
            fmt::format("{}: the column \"{}\" was not used; it is kept.", name, column));
    return {};
}

Result<void> Importing::take_friends(std::istream& in, const std::string& name) {
    cards_.begin_file(name);
    conversations_.begin_file(name);
    Result<void> outcome;
    TRY(const auto summary,
        friends::read(
            in, name,
            [&](Card card) {
                return goes_on(outcome = cards_.take(make_ready(std::move(card), options_.region)));
            },
            [&](const ConversationRow& row) { return goes_on(outcome = conversations_.take(row)); },
            [&](Problem problem) { keep(std::move(problem)); }));
    CHECK_OK(outcome);
    if (summary.alone > 0)
        imported_.notes.push_back(
            summary.alone == 1
                ? fmt::format("{}: one activity names nobody and was left out.", name)
                : fmt::format("{}: {} activities name nobody and were left out.", name, summary.alone));
    return {};
}

Result<void> Importing::take_stream(std::istream& in, std::string_view beginning, const std::string& name,
                                    const std::string& title, bool asked_for) {
    auto outcome = [&]() -> Result<void> {
        for (const OtherFormat& other : options_.others)
            if (other.looks_like(beginning)) return other.take(in, name, imported_, [&] { count_record(); });
        if (vcard::looks_like(beginning)) return take_vcards(in, name);
        if (icalendar::looks_like(beginning)) return calendars_.read(in, name, path_, folder_);
        if (mail::looks_like(beginning)) return mail_.read(in, name, [&] { count_record(); });
        if (chat::looks_like(beginning)) return chats_.read(in, name, title);
        if (friends::looks_like(beginning)) return take_friends(in, name);
        if (monica::looks_like(beginning)) return monica_.read(in, name, [&] { count_record(); });
        if (csv::looks_like(beginning)) return take_table(in, name);
        if (zip::is_another_packing(beginning) && depth_ == 0)
            report(name, 0,
                   "this is packed in a way that is not read here; unpack it, and import the folder");
        else if (!asked_for)
            leave_out(beginning.empty() ? name + ", which is empty,"
                                        : name + ", which is no vCard, CSV, calendar, mail or chat,");
        else
            report(
                name, 0,
                beginning.empty() ? "the file is empty"
                : trim(beginning).starts_with('{') || trim(beginning).starts_with('[')
                    ? "this is JSON, or nearly, but neither what goodturn export json writes nor an export "
                      "of Monica 4"
                    : "this is not a file that is understood yet; address books in vCard or CSV, "
                      "calendars, mail, chats, a journal of friends, an export of Monica and archives of "
                      "these are");
        return {};
    }();
    if (outcome) return {};
    // A file that cannot be read to its end is a problem of that file; the database failing is everyone's.
    Error whole = outcome.error();
    whole.file.clear();
    whole.line = 0;
    std::string message = to_sentence(whole);
    if (message.ends_with('.')) message.pop_back(); // whoever tells it ends the sentence
    report(name, outcome.error().line, std::move(message));
    return {};
}

} // namespace goodturn::intake
