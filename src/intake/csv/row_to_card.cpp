#include "intake/csv/row_to_card.hpp"

#include "base/json.hpp"
#include "base/text.hpp"
#include "intake/csv/gather.hpp"
#include "intake/csv/lists.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::intake::csv {

using people::Name;
using people::NameKind;
using people::Person;

/// What is gathered from the cells of one row.
struct RowToCard::Draft {
    long line = 0;
    Person person;
    Gathered lists;
    Name full;
    Name phonetic{.kind = NameKind::phonetic,
                  .text = {},
                  .given = {},
                  .additional = {},
                  .family = {},
                  .prefix = {},
                  .suffix = {}};
    std::string file_as;
    std::vector<Name> other_names;
    std::string birth_year;
    std::string birth_month;
    std::string birth_day;
    std::string connected_on;
    std::string id;
};

namespace {

/// Sets what is empty; false if it holds something else already.
bool set_once(std::string& field, const std::string& value) {
    if (field.empty()) field = value;
    return field == value;
}

std::string put_together(const Name& name) {
    return join_spaces(name.given + ' ' + name.additional + ' ' + name.family);
}

/// Google marks groups of its own with a star.
void add_tag(std::string_view tag, bool own, Person& person) {
    if (!own && tag.starts_with("* ")) tag.remove_prefix(2);
    person.tags.emplace_back(tag);
}

bool is_yes(std::string_view cell) {
    const std::string word = lower_ascii(trim(cell));
    return word == "yes" || word == "true" || word == "1" || word == "y" || word == "ja";
}

} // namespace

RowToCard::RowToCard(const Layout& layout, DateOrder order, Report report)
    : layout_(layout), order_(order), report_(std::move(report)),
      own_(std::ranges::any_of(layout.header,
                               [](const std::string& cell) { return header_key(cell) == "goodturnid"; })),
      unused_(layout.columns.size()) {}

std::string RowToCard::name_of_column(std::size_t index) const {
    return index < layout_.columns.size() ? layout_.columns[index].name : fmt::format("column {}", index + 1);
}

std::vector<std::string> RowToCard::unused_columns() const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < unused_.size(); ++i)
        if (unused_[i]) names.push_back(name_of_column(i));
    return names;
}

std::optional<CivilDate> RowToCard::date(const Column& column, std::string_view text, long line) {
    const auto date = read_date(text, order_);
    if (date) return *date;
    report_(line, fmt::format("{}: \"{}\" cannot be read as a date; the rest of the row was taken",
                              column.name, text));
    return std::nullopt;
}

bool RowToCard::take_name(const Column& column, const std::string& cell, Draft& draft) const {
    using enum Meaning;
    switch (column.meaning) {
    case full_name:
        return set_once(draft.full.text, join_spaces(cell));
    case given:
        return set_once(draft.full.given, cell);
    case additional:
        return set_once(draft.full.additional, cell);
    case family:
        return set_once(draft.full.family, cell);
    case prefix:
        return set_once(draft.full.prefix, cell);
    case suffix:
        return set_once(draft.full.suffix, cell);
    case phonetic_full:
        return set_once(draft.phonetic.text, cell);
    case phonetic_given:
        return set_once(draft.phonetic.given, cell);
    case phonetic_additional:
        return set_once(draft.phonetic.additional, cell);
    case phonetic_family:
        return set_once(draft.phonetic.family, cell);
    case file_as:
        draft.file_as = cell;
        return true;
    case nickname:
    case maiden:
        for (std::string& text : split_list(cell))
            draft.other_names.push_back({column.meaning == nickname ? NameKind::nickname : NameKind::maiden,
                                         std::move(text),
                                         {},
                                         {},
                                         {},
                                         {},
                                         {}});
        return true;
    case more_names:
        if (const auto names = parse_json<std::vector<Name>>(cell))
            std::ranges::copy(*names, std::back_inserter(draft.other_names));
        else
            report_(draft.line,
                    fmt::format("{}: this is not what was written there; the rest of the row was taken",
                                column.name));
        return true;
    default:
        return false;
    }
}

bool RowToCard::take_work(const Column& column, const std::string& cell, Draft& draft) const {
    using enum Meaning;
    Person& person = draft.person;
    switch (column.meaning) {
    case organization:
        return set_once(person.organization, cell);
    case department:
        return set_once(person.department, cell);
    case title:
        return set_once(person.title, cell);
    case role:
        return set_once(person.role, cell);
    case tags: {
        // A comma divides only where no semicolon does.
        const char* const signs = cell.find(';') != std::string::npos ? ";" : ",";
        for (std::string& tag : split_at_any(cell, signs))
            add_tag(tag, own_, person);
        return true;
    }
    case tag_list:
        for (const people::Labelled& tag : values_of({{}, cell}))
            add_tag(tag.value, own_, person);
        return true;
    case note:
        if (!person.note.empty()) person.note += '\n';
        person.note += cell;
        return true;
    case language:
        return set_once(person.language, cell);
    case id:
        draft.id = cell;
        return true;
    case connected_on:
        return set_once(draft.connected_on, cell);
    default:
        return false;
    }
}

bool RowToCard::take_life(const Column& column, const std::string& cell, Draft& draft) {
    using enum Meaning;
    Person& person = draft.person;
    switch (column.meaning) {
    case birthday:
        if (const auto day = date(column, cell, draft.line)) person.birthday = day;
        return true;
    case birth_year:
        draft.birth_year = cell;
        return true;
    case birth_month:
        draft.birth_month = cell;
        return true;
    case birth_day:
        draft.birth_day = cell;
        return true;
    case anniversary:
        if (const auto day = date(column, cell, draft.line)) person.occasions.push_back({column.label, *day});
        return true;
    case relative:
        if (column.label == "child")
            for (std::string& name : split_at_any(cell, ",;\n\r"))
                person.relatives.push_back({column.label, std::move(name)});
        else
            person.relatives.push_back({column.label, std::string(trim(cell))});
        return true;
    default:
        return false;
    }
}

bool RowToCard::take_own(const Column& column, const std::string& cell, Draft& draft) {
    using enum Meaning;
    Person& person = draft.person;
    switch (column.meaning) {
    case description:
        return set_once(person.description, cell);
    case how_met:
        return set_once(person.how_met, cell);
    case circle:
        person.circle = from_word<people::Circle>(lower_ascii(trim(cell)));
        return person.circle.has_value();
    case time_zone:
        return set_once(person.time_zone, cell);
    case channel:
        return set_once(person.channel, cell);
    case trusted:
        person.trusted = is_yes(cell);
        return true;
    case leave_in_peace:
        person.leave_in_peace = is_yes(cell);
        return true;
    case no_introductions:
        person.no_introductions = is_yes(cell);
        return true;
    case dead:
        person.dead = is_yes(cell);
        return true;
    case is_organization:
        person.is_organization = is_yes(cell);
        return true;
    case died:
        person.died = date(column, cell, draft.line);
        person.dead = person.dead || person.died;
        return true;
    case leap_day:
        if (const auto day = from_word<LeapDay>(cell)) person.leap_day = *day;
        return true;
    default:
        return false;
    }
}

/// Whether a cell was of use.
bool RowToCard::take(const Column& column, const std::string& cell, Draft& draft) {
    if (column.meaning == Meaning::set_aside) return true;
    return draft.lists.take(column, cell) || take_name(column, cell, draft) ||
           take_work(column, cell, draft) || take_life(column, cell, draft) || take_own(column, cell, draft);
}

void RowToCard::finish_names(Draft& draft) const {
    Person& person = draft.person;
    if (draft.full.text.empty()) draft.full.text = put_together(draft.full);
    if (draft.full.text.empty()) draft.full.text = join_spaces(draft.file_as);
    if (!draft.full.text.empty()) person.names.push_back(draft.full);
    if (draft.phonetic.text.empty()) draft.phonetic.text = put_together(draft.phonetic);
    if (!draft.phonetic.text.empty()) person.names.push_back(draft.phonetic);
    for (Name& name : draft.other_names)
        if (!name.text.empty() && std::ranges::find(person.names, name) == person.names.end())
            person.names.push_back(std::move(name));
    std::ranges::stable_sort(person.names, {}, &Name::kind);
    // A firm, where the file could have named a human being in parts and does not.
    const bool has_parts = !(draft.full.given + draft.full.family).empty();
    const bool could_have =
        std::ranges::find(layout_.columns, Meaning::family, &Column::meaning) != layout_.columns.end();
    if (!own_ && could_have && !has_parts && !person.organization.empty() &&
        fold(draft.full.text) == fold(person.organization))
        person.is_organization = true;
}

void RowToCard::finish_dates(Draft& draft) {
    const auto day = read_date(draft.birth_year, draft.birth_month, draft.birth_day);
    if (day && *day) draft.person.birthday = *day;
    if (!day) {
        const auto with_meaning = [&](Meaning meaning) {
            return std::ranges::find(layout_.columns, meaning, &Column::meaning);
        };
        auto column = with_meaning(Meaning::birth_day);
        if (column == layout_.columns.end()) column = with_meaning(Meaning::birth_year);
        if (column == layout_.columns.end()) column = with_meaning(Meaning::birth_month);
        report_(draft.line,
                fmt::format("{}: \"{}-{}-{}\" cannot be read as a date; the rest of the row was taken",
                            column->name, draft.birth_year, draft.birth_month, draft.birth_day));
    }
    for (const LabelledCell& cell : draft.lists.events())
        for (const people::Labelled& event : values_of(cell)) {
            const std::string what = event.label.empty() ? "event" : event.label;
            const auto on = date({what, Meaning::event, {}, 0}, event.value, draft.line);
            if (!on) continue;
            if (equal_ignoring_ascii_case(what, "birthday") && !draft.person.birthday)
                draft.person.birthday = *on;
            else
                draft.person.occasions.push_back({what, *on});
        }
}

void RowToCard::finish_how_met(Draft& draft) const {
    if (layout_.kind != Kind::linkedin || !draft.person.how_met.empty()) return;
    const auto on = read_date(draft.connected_on, DateOrder::day_first);
    if (on && *on)
        draft.person.how_met = "LinkedIn, " + (*on)->to_words();
    else
        draft.person.how_met = draft.connected_on.empty() ? "LinkedIn" : "LinkedIn, " + draft.connected_on;
}

std::string RowToCard::key_of(const Draft& draft) const {
    const Person& person = draft.person;
    if (!draft.id.empty()) return "id:" + draft.id;
    for (const people::Labelled& each : person.urls)
        if (each.label == "linkedin") {
            std::string_view url = each.value;
            while (url.ends_with('/'))
                url.remove_suffix(1);
            return lower_ascii(url);
        }
    std::string key = fold(people::display_name(person)) + '|';
    if (!person.emails.empty())
        key += lower_ascii(person.emails.front().value);
    else if (!person.phones.empty())
        key += person.phones.front().value;
    else
        key += fold(person.organization);
    return key;
}

/// A row that ends early, with something in the column of the address by which LinkedIn knows people that is
/// none.
bool RowToCard::is_broken(const Row& row) const {
    if (layout_.kind != Kind::linkedin || row.cells.size() >= layout_.columns.size()) return false;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (layout_.columns[i].meaning == Meaning::linkedin_url)
            return !row.cells[i].empty() && row.cells[i].find('/') == std::string::npos;
    return false;
}

std::string RowToCard::source_of(const Row& row) const {
    Json source = Json::object();
    for (std::size_t i = 0; i < row.cells.size(); ++i)
        if (!trim(row.cells[i]).empty()) source[name_of_column(i)] = row.cells[i];
    return to_json_text(source);
}

std::optional<Card> RowToCard::card(const Row& row) {
    if (is_broken(row)) {
        report_(row.line, fmt::format("the row has only {} of {} cells; it was left out", row.cells.size(),
                                      layout_.columns.size()));
        return std::nullopt;
    }
    Draft draft;
    draft.line = row.line;
    if (unused_.size() < row.cells.size()) unused_.resize(row.cells.size());
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (trim(row.cells[i]).empty()) continue;
        if (i >= layout_.columns.size() || !take(layout_.columns[i], row.cells[i], draft)) unused_[i] = true;
    }
    draft.lists.put_into(draft.person, own_);
    finish_names(draft);
    finish_dates(draft);
    const Person& person = draft.person;
    if (person.names.empty() && person.description.empty() && person.organization.empty() &&
        person.emails.empty() && person.phones.empty()) {
        report_(row.line, "the row names nobody and gives no address; it was left out");
        return std::nullopt;
    }
    finish_how_met(draft);
    Card card;
    card.kind = layout_.kind == Kind::people ? "csv" : std::string(word(layout_.kind));
    card.key = key_of(draft);
    card.source = source_of(row);
    card.line = row.line;
    card.person = std::move(draft.person);
    return card;
}

} // namespace goodturn::intake::csv
