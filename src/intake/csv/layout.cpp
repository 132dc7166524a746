#include "intake/csv/layout.hpp"

#include "base/text.hpp"
#include "intake/csv/cells.hpp"
#include "intake/csv/records.hpp"

#include <algorithm>
#include <array>

namespace goodturn::intake::csv {

namespace {

constexpr std::string_view separators = ",;\t|";
/// The header is among the first rows.
constexpr std::size_t rows_before_header = 15;
constexpr std::size_t rows_to_look_at = 40;
constexpr std::size_t longest_header_cell = 80;

/// How well a row reads as a header.
struct Reading {
    std::vector<std::string> keys;
    std::vector<HeaderWords> words;
    std::size_t filled = 0;
    std::size_t known = 0;
};

bool says_something(Meaning meaning) {
    using enum Meaning;
    return meaning != unknown && meaning != conversation_date && meaning != conversation_person &&
           meaning != conversation_kind && meaning != conversation_direction;
}

Reading read_row(const std::vector<std::string>& cells) {
    Reading reading;
    for (const std::string& cell : cells) {
        const bool may_be_header = cell.size() <= longest_header_cell && cell.find('@') == std::string::npos;
        reading.keys.push_back(may_be_header ? header_key(cell) : std::string());
        reading.words.push_back(may_be_header ? read_header(cell) : HeaderWords{});
        if (!trim(cell).empty()) ++reading.filled;
        if (says_something(reading.words.back().meaning)) ++reading.known;
    }
    return reading;
}

bool has_meaning(const Reading& reading, std::initializer_list<Meaning> any) {
    return std::ranges::any_of(reading.words, [&](const HeaderWords& words) {
        return std::ranges::find(any, words.meaning) != any.end();
    });
}

std::size_t count_keys(const Reading& reading, std::initializer_list<std::string_view> keys) {
    return static_cast<std::size_t>(std::ranges::count_if(keys, [&](std::string_view key) {
        return std::ranges::find(reading.keys, key) != reading.keys.end();
    }));
}

bool is_conversation_list(const Reading& reading) {
    return count_keys(reading, {"date", "person"}) == 2 &&
           count_keys(reading, {"kind", "direction", "note"}) > 0;
}

bool is_outlook(const Reading& reading) {
    return (count_keys(reading, {"emailaddress", "email2address", "email3address"}) > 0 &&
            count_keys(reading,
                       {"email2address", "email3address", "businessphone", "businessstreet", "homestreet",
                        "companymainphone", "mobilephone", "managersname", "internetfreebusy"}) > 0) ||
           count_keys(reading,
                      {"email2adresse", "strassegeschaftlich", "telefonfirma", "telefongeschaftlich2"}) > 1;
}

/// LinkedIn's, or its invitations.
bool is_messages(const Reading& reading) {
    return count_keys(reading, {"conversationid", "from", "to", "date"}) == 4 ||
           count_keys(reading, {"from", "to", "sentat", "direction"}) == 4;
}

/// What the row is the header of; unknown if it is none.
Kind kind_of_header(const Reading& reading) {
    using enum Meaning;
    if (is_conversation_list(reading)) return Kind::conversations;
    if (is_messages(reading)) return Kind::messages;
    if (reading.filled >= 2 && !other_list(reading.keys).empty()) return Kind::other;
    const bool names_someone = has_meaning(reading, {full_name, given, family, nickname, file_as, email});
    if (!names_someone && !(has_meaning(reading, {phone}) && has_meaning(reading, {organization})))
        return Kind::unknown;
    if (reading.known < 2 && reading.known * 3 < reading.filled) return Kind::unknown;
    if (reading.filled == 1) return Kind::unknown; // see is_single_column()
    if (has_meaning(reading, {connected_on})) return Kind::linkedin;
    if (count_keys(reading, {"goodturnid"}) > 0) return Kind::people;
    const bool numbered = std::ranges::any_of(reading.words, [](const HeaderWords& words) {
        return words.numbered_by_google && words.meaning != unknown;
    });
    if (numbered) return Kind::google;
    return is_outlook(reading) ? Kind::outlook : Kind::people;
}

/// A list of nothing but names, or of nothing but email addresses, under its header; not a text that begins
/// with such a word.
bool is_single_column(const std::vector<FirstRow>& rows) {
    if (rows.size() < 2 || rows.front().cells.size() != 1) return false;
    const Meaning meaning = read_header(rows.front().cells.front()).meaning;
    if (meaning != Meaning::email && meaning != Meaning::full_name) return false;
    constexpr std::ptrdiff_t most_words = 5;
    return std::all_of(rows.begin() + 1, rows.end(), [&](const FirstRow& row) {
        const std::string cell = row.cells.size() == 1 ? join_spaces(row.cells.front()) : std::string();
        if (meaning == Meaning::email)
            return cell.find('@') != std::string::npos && cell.find(' ') == std::string::npos;
        return !cell.empty() && std::ranges::count(cell, ' ') < most_words &&
               cell.find_first_of("#*:;!?=/<>{}[]()\"") == std::string::npos && !cell.starts_with('-') &&
               !cell.ends_with('.');
    });
}

/// The best header among the first rows, with one separator.
struct Found {
    Kind kind = Kind::unknown;
    std::size_t row = 0;
    std::size_t known = 0;
};

Found find_header(const std::vector<FirstRow>& rows) {
    Found best;
    if (is_single_column(rows)) return {Kind::people, 0, 1};
    for (std::size_t i = 0; i < std::min(rows.size(), rows_before_header); ++i) {
        const Reading reading = read_row(rows[i].cells);
        const Kind kind = kind_of_header(reading);
        if (kind == Kind::unknown) continue;
        const std::size_t known = kind == Kind::conversations || kind == Kind::messages || kind == Kind::other
                                      ? reading.filled
                                      : reading.known;
        // A row of data may repeat words of the header: the earlier row counts unless it is much the poorer.
        if (best.kind != Kind::unknown && known < 2 * best.known) continue;
        best = {kind, i, known};
    }
    return best;
}

Layout layout_of(const Found& found, const std::vector<FirstRow>& rows, char separator) {
    Layout layout;
    layout.kind = found.kind;
    layout.separator = separator;
    layout.header = rows[found.row].cells;
    layout.header_line = rows[found.row].line;
    layout.columns = understand(layout.header);
    if (found.kind == Kind::other) {
        std::vector<std::string> keys;
        keys.reserve(layout.header.size());
        for (const std::string& cell : layout.header)
            keys.push_back(header_key(cell));
        layout.what = other_list(keys);
    }
    if (found.kind == Kind::linkedin)
        for (Column& column : layout.columns)
            if (column.meaning == Meaning::url) {
                column.meaning = Meaning::linkedin_url;
                column.label = "linkedin";
            }
    // A place in Outlook is a room, and elsewhere where they live.
    if (found.kind == Kind::outlook)
        for (Column& column : layout.columns)
            if (header_key(column.name) == "location") column.meaning = Meaning::unknown;
    return layout;
}

/// A table of which nothing is understood.
Layout unknown_table(std::string_view beginning, bool whole) {
    Layout layout;
    for (const char separator : separators) {
        const auto rows = first_rows(beginning, separator, rows_to_look_at, whole);
        if (rows.size() < 2 || rows.front().cells.size() < 3) continue;
        const std::size_t columns = rows.front().cells.size();
        if (!std::ranges::all_of(rows, [&](const FirstRow& row) { return row.cells.size() == columns; }))
            continue;
        const auto is_header_cell = [](const std::string& cell) {
            return !cell.empty() && cell.size() <= longest_header_cell &&
                   cell.find_first_of("{}[]<>@") == std::string::npos &&
                   cell.find_first_not_of("0123456789.,:/- ") != std::string::npos;
        };
        if (!std::ranges::all_of(rows.front().cells, is_header_cell)) continue;
        layout.separator = separator;
        layout.header = rows.front().cells;
        layout.header_line = rows.front().line;
        layout.columns = understand(layout.header);
        break;
    }
    return layout;
}

} // namespace

std::optional<char> declared_separator(std::string_view text) {
    const std::string_view line = trim(text.substr(0, std::min(text.find_first_of("\r\n"), text.size())));
    if (line.size() < 5 || !equal_ignoring_ascii_case(line.substr(0, 4), "sep=")) return std::nullopt;
    return line[4];
}

std::vector<FirstRow> first_rows(std::string_view text, char separator, std::size_t count, bool whole) {
    bool given = false;
    Records records(
        [&]() -> std::string {
            if (given) return {};
            given = true;
            return std::string(text);
        },
        separator);
    CellReader reader;
    std::vector<FirstRow> rows;
    while (const auto record = records.next()) {
        rows.push_back({record->line, reader.read(record->text, separator)});
        if (rows.size() > count) break;
    }
    // The last one may be cut off where the text ends, or stands for more than was asked for.
    if (!rows.empty() && (!whole || rows.size() > count) && rows.size() > 1) rows.pop_back();
    return rows;
}

Layout recognise(std::string_view beginning, bool whole) {
    Layout best;
    std::size_t best_known = 0;
    const auto declared = declared_separator(beginning);
    for (const char separator : declared ? std::string_view(&*declared, 1) : separators) {
        const auto rows = first_rows(beginning, separator, rows_to_look_at, whole);
        const bool divides =
            std::ranges::any_of(rows, [](const FirstRow& row) { return row.cells.size() > 1; });
        if (rows.empty() || (!divides && separator != separators.front())) continue;
        const Found found = find_header(rows);
        if (found.kind != Kind::unknown && found.known > best_known) {
            best = layout_of(found, rows, separator);
            best_known = found.known;
        }
    }
    if (best.kind != Kind::unknown) return best;
    for (const char separator : declared ? std::string_view(&*declared, 1) : separators) {
        auto rows = first_rows(beginning, separator, rows_to_look_at, whole);
        if (declared && !rows.empty()) rows.erase(rows.begin());
        auto columns = columns_without_header(rows);
        if (columns.size() < best.columns.size() || columns.empty()) continue;
        best.kind = Kind::people;
        best.separator = separator;
        best.columns = std::move(columns);
        best.header_line = declared ? 1 : 0;
    }
    return best.kind == Kind::unknown ? unknown_table(beginning, whole) : best;
}

} // namespace goodturn::intake::csv
