#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/say.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

using operations::DuplicateLine;

struct Asked {
    operations::FindDuplicates find;
    std::vector<std::string> different;
    bool explain = false;
};

std::string_view how_sure(std::string_view sure) {
    if (sure == "sure") return "One person, by all that is known.";
    return sure == "likely" ? "Probably one person." : "Perhaps one person; perhaps not.";
}

/// The two records in two columns; what is the same in both stands back.
void print_side_by_side(Page& page, const DuplicateLine& pair) {
    Table table;
    const auto cell = [](const std::string& text, bool stands_back) {
        return stands_back ? soft(text) : text;
    };
    for (const operations::SideBySide& detail : pair.details) {
        const bool same = detail.a == detail.b;
        table.rows.push_back({soft(detail.what), cell(detail.a, same), cell(detail.b, same)});
    }
    page.table(table, 2);
}

/// The sum that decides, for who wants to see it.
void print_terms(Page& page, const DuplicateLine& pair) {
    Table table;
    double sum = 0;
    for (const auto& [term, bits] : pair.terms) {
        table.rows.push_back({term, fmt::format("{:+.1f}", bits)});
        sum += bits;
    }
    table.rows.push_back({"sum, in bits", fmt::format("{:+.1f}", sum)});
    page.table(table, 2);
}

void print_pair(Page& page, const DuplicateLine& pair, bool explain) {
    page.blank().text(bold(pair.a_line)).text(bold(pair.b_line));
    page.text(std::string(how_sure(pair.sure)), 2);
    if (!pair.because.empty()) page.text("For it: " + join_as_sentence(pair.because) + ".", 2);
    if (!pair.against.empty()) page.text("Against it: " + join_as_sentence(pair.against) + ".", 2);
    print_side_by_side(page, pair);
    if (explain) print_terms(page, pair);
    page.text(
        fmt::format("One person: {}", typed(fmt::format("merge {} {}", short_id(pair.a), short_id(pair.b)))),
        2);
    page.text(fmt::format("Two people: {}", typed(fmt::format("duplicates --different {} {}",
                                                              short_id(pair.a), short_id(pair.b)))),
              2);
}

void print(Face& face, const std::vector<DuplicateLine>& pairs, bool explain) {
    if (pairs.empty()) return print_empty(face, "Nobody seems to be here twice.");
    for (const DuplicateLine& pair : pairs)
        print_pair(face.page(), pair, explain);
}

} // namespace

Command duplicates_command() {
    return {
        .keyword = "duplicates",
        .usage = {"duplicates [--limit N] [--explain]", "duplicates --different A B"},
        .line = "records that may be one person, and why",
        .more = "The surest come first, each with what speaks for one person and for two, and both records "
                "side by "
                "side. Merging keeps every value of both and can be undone; what you call two people is not "
                "asked "
                "again.",
        .examples = {{"duplicates", ""},
                     {"duplicates --different \"ann lee\" \"anna lee\"", "two people, remembered as such"}},
        .group = Group::people,
        .effect = Effect::writes,
        .operations = {"duplicates", "different", "people"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto asked = std::make_shared<Asked>();
            syntax.value("-n,--limit", "N", asked->find.limit, "that many pairs at most; 0 for all");
            syntax.flag("--explain", asked->explain, "what each likeness weighs, and the sum");
            syntax.values("--different", "A B", asked->different, "these are two people: remember it").count =
                2;
            return [asked](Face& face) -> Result<Status> {
                if (asked->different.empty())
                    return answer(face, operations::find_duplicates, asked->find,
                                  [&](Face& to, const std::vector<DuplicateLine>& pairs) {
                                      print(to, pairs, asked->explain);
                                  });
                if (asked->different.size() != 2)
                    return invalid("--different takes two people", "Once for each pair.");
                return answer(face, operations::mark_different,
                              operations::TwoPeople{asked->different[0], asked->different[1]}, print_done);
            };
        },
    };
}

} // namespace goodturn::cli
