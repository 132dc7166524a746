#include "cli/columns.hpp"
#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "operations/reach_operations.hpp"

#include <fmt/format.h>

#include <array>
#include <memory>
#include <utility>

namespace goodturn::cli {

namespace {

using operations::MoveLine;

/// The act in words, as they stand beside a name.
std::string_view in_words(std::string_view act) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 15> all{{
        {"keep-promise", "a promise of yours"},
        {"deliver", "a yes, to be given"},
        {"greet", "you have just met"},
        {"ask-permission", "ask whether you may help"},
        {"ask-other", "ask whether you may introduce them"},
        {"follow-up", "ask how it went"},
        {"birthday", "a birthday"},
        {"occasion", "a day of theirs"},
        {"catch-up", "catch up"},
        {"rekindle", "after a long time"},
        {"care", "be there"},
        {"thank", "say thank you"},
        {"coffee-ahead", "a coffee with you"},
        {"coffee-passed", "how was it?"},
        {"coffee-sent", "you invited them"},
    }};
    for (const auto& [name, words] : all)
        if (name == act) return words;
    return act;
}

void print_terms(Page& page, const MoveLine& move) {
    Table table;
    for (const auto& [name, value] : move.terms)
        table.rows.push_back({name, fmt::format("{:>6.3f}", value)});
    table.rows.push_back({"together", fmt::format("{:>6.3f}", move.score)});
    page.table(table, 4);
}

/// What can be typed about a move, in one line.
std::string what_next(const MoveLine& move) {
    const std::string name = as_argument(move.person.name);
    std::string line;
    if (move.act == "rekindle")
        line = fmt::format("Warm up first: {}   ", typed(fmt::format("practice warm-up {}", name)));
    if (!move.next.empty()) {
        const std::string_view when = move.next.starts_with("offer given")   ? "Given"
                                      : move.next.starts_with("offer asked") ? "Asked"
                                      : move.next.starts_with("match")       ? "What fits"
                                      : move.next.starts_with("brief")       ? "Before it"
                                      : move.next.starts_with("invite held") ? "It was"
                                      : move.next.starts_with("invite acce") ? "When they answer"
                                                                             : "Done";
        line = fmt::format("{}: {}   ", when, typed(move.next));
    }
    return line + fmt::format("Talked: {}   Not today: {}", typed(fmt::format("log {} -m \"…\"", name)),
                              typed(fmt::format("skip {}", name)));
}

void print_move(Page& page, const MoveLine& move, bool explain, Day today) {
    page.blank().text(
        fmt::format("{} {}", bold(move.person.name), soft(fmt::format("· {}", in_words(move.act)))), 0, 2);
    page.text(sentence(move.reason));
    if (move.words_on) page.text(fmt::format("Words for {}:", day_in_words(*move.words_on, today)));
    if (!move.words.empty()) page.blank().text(move.words, 4).blank();
    if (!move.smaller.empty()) page.text("Smaller: " + sentence(move.smaller));
    if (explain) print_terms(page, move);
    page.text(what_next(move), 0, 2);
}

bool is_quiet_day(Face& face) {
    const auto home = face.home();
    return home && operations::owner_of((*home)->database).preferences.is_quiet(face.today());
}

void print(Face& face, const std::vector<MoveLine>& moves, bool explain) {
    if (moves.empty() && is_quiet_day(face))
        return print_empty(face, "This is one of your quiet days. Nothing is suggested.");
    if (moves.empty())
        return print_empty(face, "Nobody is waiting for a word from you today. Enough for today.");
    for (const MoveLine& move : moves)
        print_move(face.page(), move, explain, face.today());
}

struct Asked {
    operations::AskToday today;
    std::optional<std::string> limit;
    bool explain = false;
};

} // namespace

Command today_command() {
    return {
        .keyword = "today",
        .usage = {"today [--limit N] [--one] [--explain]"},
        .line = "whom to reach, why, and the words to start",
        .more = "Three people at most, promises first. Each comes with a smaller act, for a day when that is "
                "enough. Nothing is sent.",
        .examples = {{"today --one", "the single smallest step"},
                     {"today --explain", "why these, term by term"}},
        .group = Group::each_day,
        .operations = {"today", "people"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto asked = std::make_shared<Asked>();
            syntax.value("-n,--limit", "N", asked->limit, "people at most, up to three");
            syntax.flag("--one", asked->today.one, "the single smallest step");
            syntax.flag("--explain", asked->explain, "the terms that brought each here, and their sum");
            return [asked](Face& face) -> Result<Status> {
                if (asked->limit) {
                    TRY(asked->today.limit, whole_number("--limit", *asked->limit));
                    if (asked->today.limit == 0)
                        return invalid("--limit 0 would leave nobody",
                                       "Give 1, 2 or 3; or look another day.");
                }
                return answer(
                    face, operations::today, asked->today,
                    [&](Face& to, const std::vector<MoveLine>& moves) { print(to, moves, asked->explain); });
            };
        },
    };
}

} // namespace goodturn::cli
