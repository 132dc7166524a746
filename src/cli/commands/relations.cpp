#include "cli/commands.hpp"
#include "cli/say.hpp"

#include <memory>

namespace goodturn::cli {

namespace {

Command add_verb() {
    return {
        .keyword = "add",
        .usage = {"relations add KIND INVERSE"},
        .line = "a kind of your own",
        .effect = Effect::writes,
        .operations = {"add-relation-kind"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::RelationKind>();
            syntax.word("KIND", input->kind, "\"mentor\"").needed();
            syntax
                .word("INVERSE", input->inverse, "seen from the other side, \"mentee\"; may be the same word")
                .needed();
            return [input](Face& face) {
                return answer(face, operations::add_relation_kind, *input, print_done);
            };
        },
    };
}

} // namespace

Command relations_command() {
    return {
        .keyword = "relations",
        .usage = {"relations"},
        .line = "the kinds of relation between two people",
        .more = "To relate two people: goodturn edit ann --relate \"child:Tom Lee\".",
        .examples = {{"relations add mentor mentee", ""}},
        .group = Group::people,
        .effect = Effect::writes,
        .operations = {"relation-kinds"},
        .prepare = [](Syntax&) -> Run {
            return [](Face& face) {
                return answer(face, operations::relation_kinds, operations::Nothing{},
                              [](Face& to, const std::vector<std::string>& kinds) {
                                  for (const std::string& kind : kinds)
                                      to.page().text(kind);
                              });
            };
        },
        .verbs = {add_verb()},
    };
}

} // namespace goodturn::cli
