/// Reading a list of attendees, in whatever form it comes.
#include "base/charset.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "events/attendee.hpp"
#include "events/called.hpp"
#include "events/cues.hpp"
#include "intake/csv/csv.hpp"
#include "intake/vcard/vcard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace goodturn::events {

namespace {

using people::Person;

/// Whether a text says that somebody is there for the first time, in one of the ways of [new-here].
bool says_new_here(std::string_view text) {
    std::string run = "-";
    for (const std::string& word : words(text))
        run += word + '-';
    const auto& list = Cues::english().lists;
    const auto found = list.find("new-here");
    return found != list.end() && std::ranges::any_of(found->second, [&](const std::string& each) {
               return run.find('-' + each + '-') != std::string::npos;
           });
}

/// "First time here?": yes.
bool asks_for_new(std::string_view column, std::string_view value) {
    const std::string answer = fold(trim(value));
    return says_new_here(column) &&
           (answer == "yes" || answer == "y" || answer == "true" || answer == "x" || answer == "1");
}

/// Whether a value of a row is in the person that was read from it.
bool is_in(const Person& person, const std::string& understood, std::string_view value) {
    const std::string quoted = json_text(std::string(trim(value)));
    return fold(person.name).find(fold(value)) != std::string::npos ||
           understood.find(quoted.substr(1, quoted.size() - 2)) != std::string::npos;
}

/// Something said in words: not a number, a day, a yes.
bool is_said(std::string_view value) {
    return value.size() >= 4 && digits_of(value).size() * 2 < value.size() &&
           value.find("://") == std::string_view::npos;
}

/// What the columns say that make nothing of the person: the talk they give, what interests them.
void take_columns(const intake::Card& card, Listed& listed) {
    const Json columns = Json::parse(card.source, nullptr, false);
    if (!columns.is_object()) return;
    const std::string understood = json_text(card.person);
    for (const auto& [column, value] : columns.items()) {
        if (!value.is_string()) continue;
        const std::string text = join_spaces(value.get<std::string>());
        if (asks_for_new(column, text) || says_new_here(text)) listed.new_here = true;
        if (is_in(card.person, understood, text) || !is_said(text) || asks_for_new(column, text)) continue;
        listed.about += (listed.about.empty() ? "" : "\n") + text;
    }
}

Listed listed_of(intake::Card card) {
    Listed listed;
    if (card.kind != "vcard") take_columns(card, listed);
    if (!trim(card.person.note).empty()) {
        listed.about += (listed.about.empty() ? "" : "\n") + card.person.note;
        listed.new_here = listed.new_here || says_new_here(card.person.note);
    }
    listed.details = std::move(card.person);
    listed.details.id.clear();
    return listed;
}

std::vector<Listed> from_vcards(const std::string& text, const std::string& name,
                                const intake::TakeProblem& problem) {
    std::vector<Listed> listed;
    std::istringstream in(text);
    const auto take = [&](intake::Card card) {
        card.kind = "vcard";
        listed.push_back(listed_of(std::move(card)));
        return true;
    };
    (void)intake::vcard::read(in, name, take, problem); // a text in memory can be read to its end
    return listed;
}

/// Nobody where it is no table of people, as far as can be told; `of_something_else` where it is surely
/// another one.
std::vector<Listed> from_table(const std::string& text, const std::string& name,
                               const intake::TakeProblem& problem, bool& of_something_else) {
    std::vector<Listed> listed;
    std::vector<intake::Problem> problems;
    std::istringstream in(text);
    const auto take = [&](intake::Card card) {
        listed.push_back(listed_of(std::move(card)));
        return true;
    };
    const auto summary = intake::csv::read(
        in, name, {}, take, [](const intake::ConversationRow&) { return false; },
        [&](intake::Problem each) { problems.push_back(std::move(each)); });
    of_something_else = summary && (summary->kind == intake::csv::Kind::other ||
                                    summary->kind == intake::csv::Kind::conversations);
    if (!listed.empty())
        for (intake::Problem& each : problems)
            problem(std::move(each));
    return listed;
}

std::vector<Listed> from_lines(const std::string& text, const std::string& name,
                               const intake::TakeProblem& problem) {
    constexpr std::size_t longest_name = 60;
    std::vector<Listed> listed;
    long number = 0;
    for (const std::string& line : split(to_utf8(text), '\n')) {
        ++number;
        if (trim(line).empty()) continue;
        const Called called = read_list_line(line);
        if (called.name.empty() || count_characters(called.name) > longest_name) {
            problem({name, number,
                     fmt::format("\"{}\" does not look like a name; it was left out",
                                 shorten(join_spaces(line), 30))});
            continue;
        }
        listed.push_back({person_of(called), {}, says_new_here(line)});
    }
    return listed;
}

} // namespace

Result<std::vector<Listed>> read_list(const std::string& text, const std::string& file_name,
                                      const intake::TakeProblem& problem) {
    constexpr std::size_t first_bytes = 4096;
    const std::string_view beginning = std::string_view(text).substr(0, first_bytes);
    const auto nobody = [&](std::string_view why) {
        return invalid(fmt::format("{}: {}", file_name, why),
                       "A list is vCard, CSV with a header, or one name a line, such as: Ann Lee, Acme");
    };
    if (trim(text).empty()) return nobody("the list is empty");
    std::vector<Listed> listed;
    bool of_something_else = false;
    if (intake::vcard::looks_like(beginning))
        listed = from_vcards(text, file_name, problem);
    else if (text.find('\0') != std::string::npos && !byte_order_mark(text))
        return nobody("this is not a list of people");
    else if (intake::csv::looks_like(beginning))
        listed = from_table(text, file_name, problem, of_something_else);
    if (of_something_else) return nobody("this is a table of something else than people");
    if (listed.empty() && !intake::vcard::looks_like(beginning))
        listed = from_lines(text, file_name, problem);
    if (listed.empty()) return nobody("nobody is on this list, as far as can be read");
    return listed;
}

} // namespace goodturn::events
