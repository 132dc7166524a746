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
};

void print(Face& face, const std::vector<DuplicateLine>& pairs) {
    if (pairs.empty()) return print_empty(face, "Nobody seems to be here twice.");
    Page& page = face.page();
    for (const DuplicateLine& pair : pairs) {
        page.blank()
            .text(bold(pair.a_line))
            .text(bold(pair.b_line))
            .text(sentence(join(pair.because, ", ")), 2);
        page.text(fmt::format("One person: {}",
                              typed(fmt::format("merge {} {}", short_id(pair.a), short_id(pair.b)))),
                  2);
        page.text(fmt::format("Two people: {}", typed(fmt::format("duplicates --different {} {}",
                                                                  short_id(pair.a), short_id(pair.b)))),
                  2);
    }
}

} // namespace

Command duplicates_command() {
    return {
        .keyword = "duplicates",
        .usage = {"duplicates [--limit N]", "duplicates --different A B"},
        .line = "records that may be one person, and why",
        .examples = {{"duplicates", ""},
                     {"duplicates --different \"ann lee\" \"anna lee\"", "two people, remembered as such"}},
        .group = Group::people,
        .effect = Effect::writes,
        .operations = {"duplicates", "different", "people"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto asked = std::make_shared<Asked>();
            syntax.value("-n,--limit", "N", asked->find.limit, "that many pairs at most; 0 for all");
            syntax.values("--different", "A B", asked->different, "these are two people: remember it").count =
                2;
            return [asked](Face& face) -> Result<Status> {
                if (asked->different.empty())
                    return answer(face, operations::find_duplicates, asked->find, print);
                if (asked->different.size() != 2)
                    return invalid("--different takes two people", "Once for each pair.");
                return answer(face, operations::mark_different,
                              operations::TwoPeople{asked->different[0], asked->different[1]}, print_done);
            };
        },
    };
}

} // namespace goodturn::cli
