#include "base/text.hpp"
#include "intake/csv/csv.hpp"
#include "intake/csv/messages.hpp"
#include "intake/csv/row_to_card.hpp"
#include "intake/csv/text_blocks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <unordered_set>

namespace goodturn::intake::csv {

namespace {

/// How much of a file is looked at to tell what it is, and in which order it writes its dates.
constexpr std::size_t beginning_size = std::size_t{1} << 18;

constexpr std::size_t smallest_beginning = 4096;

/// One file being read.
class Reading {
  public:
    Reading(std::istream& in, const std::string& file_name, const TakeProblem& problem)
        : blocks_(in), file_(file_name), problem_(problem), first_(blocks_.next()), second_(blocks_.next()) {
        beginning_ = std::string_view(first_).substr(0, beginning_size);
        layout_ = recognise(beginning_, second_.empty() && beginning_.size() == first_.size());
        summary_.kind = layout_.kind;
    }

    Result<Summary> people(const Options& options, const TakeCard& take);
    Result<Summary> conversations(const TakeConversation& take);
    Result<Summary> messages(const TakeMessage& take);
    Result<Summary> nothing(const Options& options);
    Kind kind() const { return layout_.kind; }

  private:
    void report(long line, std::string message) const { problem_({file_, line, std::move(message)}); }
    std::optional<Row> next_row();
    std::string next_block();
    DateOrder date_order(const Options& options) const;
    bool is_first_of_its_id(const Card& card);
    std::string name_of_column(std::size_t index) const;
    Result<Summary> finish();

    TextBlocks blocks_;
    const std::string& file_;
    const TakeProblem& problem_;
    std::string first_;
    std::string second_;
    std::string_view beginning_;
    int given_ = 0; ///< blocks handed to rows_
    Layout layout_;
    Summary summary_;
    std::unordered_set<std::size_t> ids_seen_; ///< hashes
    std::optional<Rows> rows_;
};

std::string Reading::next_block() {
    if (given_ == 0) beginning_ = {};
    switch (given_++) {
    case 0:
        return std::move(first_);
    case 1:
        return std::move(second_);
    default:
        return blocks_.next();
    }
}

std::string Reading::name_of_column(std::size_t index) const {
    return index < layout_.columns.size() ? layout_.columns[index].name : fmt::format("column {}", index + 1);
}

/// The next row behind the header. A header that is repeated, where files were put one behind the other, is
/// none.
std::optional<Row> Reading::next_row() {
    if (!rows_) rows_.emplace([this] { return next_block(); }, layout_.separator, layout_.columns.size());
    while (auto row = rows_->next()) {
        if (row->line <= layout_.header_line || (!layout_.header.empty() && row->cells == layout_.header))
            continue;
        ++summary_.rows;
        if (row->unclosed)
            report(row->line,
                   fmt::format("a quote that opens \"{}\" is never closed; the row was read without it",
                               name_of_column(*row->unclosed)));
        return row;
    }
    return std::nullopt;
}

DateOrder Reading::date_order(const Options& options) const {
    const auto is_date = [](const Column& column) {
        return column.meaning == Meaning::birthday || column.meaning == Meaning::anniversary ||
               column.meaning == Meaning::event || column.meaning == Meaning::died;
    };
    DateOrder otherwise = options.day_first ? DateOrder::day_first : DateOrder::month_first;
    // Outlook in English writes dates as in the United States, whatever the owner's own country.
    const auto speaks_english = [](const Column& column) { return header_key(column.name) == "firstname"; };
    if (layout_.kind == Kind::outlook && std::ranges::any_of(layout_.columns, speaks_english))
        otherwise = DateOrder::month_first;
    if (!std::ranges::any_of(layout_.columns, is_date)) return otherwise;
    bool given = false;
    Rows rows(
        [&]() -> std::string {
            if (given) return {};
            given = true;
            return std::string(beginning_);
        },
        layout_.separator, layout_.columns.size());
    DateOrderVotes votes;
    while (const auto row = rows.next())
        for (std::size_t i = 0; i < std::min(row->cells.size(), layout_.columns.size()); ++i)
            if (is_date(layout_.columns[i])) votes.count(row->cells[i]);
    return votes.order(otherwise);
}

/// A row with an id (or LinkedIn's address) that came before speaks of the same person once more.
bool Reading::is_first_of_its_id(const Card& card) {
    const bool has_id = card.key.find('|') == std::string::npos;
    return !has_id || ids_seen_.insert(std::hash<std::string>{}(card.key)).second;
}

Result<Summary> Reading::finish() {
    if (!blocks_.failed()) return std::move(summary_);
    Error error;
    error.problem = goodturn::Problem::failed;
    error.file = file_;
    error.message = "the file could not be read to its end";
    error.advice = "Check the disk it is on, and import it again; what was read is not doubled.";
    return std::unexpected(std::move(error));
}

Result<Summary> Reading::people(const Options& options, const TakeCard& take) {
    RowToCard cards(layout_, date_order(options),
                    [this](long line, std::string message) { report(line, std::move(message)); });
    while (const auto row = next_row()) {
        auto card = cards.card(*row);
        if (!card) continue;
        if (!is_first_of_its_id(*card)) {
            report(row->line, fmt::format("{} is in the file more than once; this row was left out",
                                          people::display_name(card->person)));
            continue;
        }
        if (!take(*std::move(card))) break;
    }
    summary_.unused_columns = cards.unused_columns();
    return finish();
}

Result<Summary> Reading::conversations(const TakeConversation& take) {
    while (auto row = next_row()) {
        ConversationRow conversation;
        conversation.line = row->line;
        const std::size_t columns = layout_.columns.size();
        for (std::size_t i = 0; i < row->cells.size(); ++i) {
            // A note at the end of a row may hold commas that nobody quoted.
            const bool continues =
                i >= columns && columns > 0 && layout_.columns.back().meaning == Meaning::note;
            const Meaning meaning = i < columns ? layout_.columns[i].meaning : Meaning::unknown;
            if (continues)
                conversation.note += std::string(1, layout_.separator) + ' ' + row->cells[i];
            else if (meaning == Meaning::conversation_date)
                conversation.date = row->cells[i];
            else if (meaning == Meaning::conversation_person)
                conversation.person = row->cells[i];
            else if (meaning == Meaning::conversation_kind)
                conversation.kind = row->cells[i];
            else if (meaning == Meaning::conversation_direction)
                conversation.direction = row->cells[i];
            else if (meaning == Meaning::note)
                conversation.note = row->cells[i];
        }
        const bool has_date = !trim(conversation.date).empty();
        if (!has_date || trim(conversation.person).empty()) {
            report(row->line,
                   fmt::format("the row gives no {}; it was left out", has_date ? "person" : "date"));
            continue;
        }
        if (!take(conversation)) break;
    }
    return finish();
}

Result<Summary> Reading::messages(const TakeMessage& take) {
    const auto columns = MessageColumns::of(layout_.header);
    while (const auto row = next_row())
        if (const auto message = columns ? columns->message(*row) : std::nullopt; message && take)
            take(*message);
    return finish();
}

Result<Summary> Reading::nothing(const Options& options) {
    const bool are_own =
        layout_.kind == Kind::other && layout_.what == own_addresses && options.take_own_address;
    while (const auto row = next_row())
        if (are_own && !row->cells.empty() && row->cells.front().find('@') != std::string::npos)
            options.take_own_address(lower_ascii(trim(row->cells.front())));
    if (are_own) return finish();
    const long line = std::max(1L, layout_.header_line);
    if (layout_.kind == Kind::other)
        report(line, fmt::format("this is {}, not a list of people; it is not taken in yet", layout_.what));
    else
        report(
            line,
            summary_.rows == 0
                ? "there is nothing in the file"
                : "no column says who the people are, so nobody was taken in; name the columns in the first "
                  "line, such as First Name, Last Name, Email");
    return finish();
}

} // namespace

bool looks_like(std::string_view first_bytes) {
    // Less than the caller reads of a file at once: the file ends here.
    const bool whole = first_bytes.size() < smallest_beginning;
    std::istringstream in{std::string(first_bytes)};
    const std::string text = TextBlocks(in).next();
    const std::string_view begun = trim(text);
    if (begun.empty() || begun.starts_with("BEGIN:") ||
        std::string_view("{[<%").find(begun.front()) != std::string_view::npos)
        return false;
    const Layout layout = recognise(text, whole);
    return layout.kind != Kind::unknown || !layout.header.empty();
}

Result<Summary> read(std::istream& in, const std::string& file_name, const Options& options,
                     const TakeCard& take_card, const TakeConversation& take_conversation,
                     const TakeProblem& problem) {
    Reading reading(in, file_name, problem);
    switch (reading.kind()) {
    case Kind::conversations:
        return reading.conversations(take_conversation);
    case Kind::messages:
        return reading.messages(options.take_message);
    case Kind::other:
    case Kind::unknown:
        return reading.nothing(options);
    default:
        return reading.people(options, take_card);
    }
}

} // namespace goodturn::intake::csv
