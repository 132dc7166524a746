#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "operations/reach_operations.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

using operations::TieLine;

struct Asked {
    operations::AskTies ties;
    bool explain = false;
};

void print(Face& face, const std::vector<TieLine>& ties, bool explain) {
    if (ties.empty())
        return print_empty(face, "No conversation is written down yet: " + typed("log NAME -m NOTE"));
    Table table;
    table.prose_last = true;
    table.headings = {"Who", "How it is between you"};
    if (explain) table.headings.insert(table.headings.begin() + 1, "Matters × quiet × alive");
    for (const TieLine& tie : ties) {
        std::vector<std::string> row{bold(tie.person.name)};
        if (explain)
            row.push_back(fmt::format("{:.2f} × {:.2f} × {:.2f} = {:.3f}", tie.strength, tie.silence,
                                      tie.alive, tie.score));
        row.push_back(tie.words);
        table.rows.push_back(std::move(row));
    }
    face.page().table(table);
}

} // namespace

Command ties_command() {
    return {
        .keyword = "ties",
        .usage = {"ties [--limit N] [--explain]"},
        .line = "every tie, those about to go quiet first",
        .more = "First comes whoever matters, will fall silent if left alone, and is still there. --explain "
                "shows these three.",
        .examples = {{"ties --limit 10", ""}},
        .group = Group::each_day,
        .operations = {"ties", "people"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto asked = std::make_shared<Asked>();
            syntax.value("-n,--limit", "N", asked->ties.limit, "that many at most");
            syntax.flag("--explain", asked->explain, "the three numbers behind it");
            return [asked](Face& face) {
                return answer(
                    face, operations::list_ties, asked->ties,
                    [&](Face& to, const std::vector<TieLine>& ties) { print(to, ties, asked->explain); });
            };
        },
    };
}

} // namespace goodturn::cli
