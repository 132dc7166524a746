#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/say.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

using operations::PersonLine;

/// "Architect, Acme"
std::string what_they_do(const PersonLine& person) {
    const std::string firm = person.organization == person.name ? std::string() : person.organization;
    if (person.title.empty() || firm.empty()) return person.title + firm;
    return person.title + ", " + firm;
}

std::string how_to_reach(const PersonLine& person) {
    if (!person.emails.empty()) return person.emails.front().value;
    return person.phones.empty() ? std::string() : person.phones.front().value;
}

/// "2026-03-04T…" -> "three weeks ago"
std::string last_talked(const PersonLine& person, Day today) {
    if (!person.last_conversation) return {};
    const auto day = parse_day(person.last_conversation->substr(0, 10));
    return day ? ago(*day, today) : std::string();
}

void print(Face& face, const std::vector<PersonLine>& people, const operations::FindPeople& asked) {
    if (people.empty()) {
        const bool narrowed = !asked.query.empty() || asked.circle || !asked.tag.empty();
        return print_empty(face, narrowed ? "Nobody here fits that. Any part of a name will do, or a firm, a "
                                            "tag, or words from your notes."
                                          : "");
    }
    Table table;
    table.headings = {"Who", "", "How to reach them", "Last talked", ""};
    for (const PersonLine& person : people)
        table.rows.push_back({bold(person.name), what_they_do(person), how_to_reach(person),
                              last_talked(person, face.today()), in_brackets(person.id)});
    face.page().table(table);
}

} // namespace

Command people_command() {
    return {
        .keyword = "people",
        .usage = {"people [QUERY] [--circle CIRCLE] [--tag WORD] [--limit N]"},
        .line = "find people by whatever you remember of them",
        .more = "Any part of a name in any script, with or without accents (lukasz finds Łukasz, wang finds "
                "王小明), an email, a number in "
                "any spelling, a firm, a tag, or words from your notes.",
        .examples = {{"people", "everyone"}, {"people climbing", ""}, {"people --circle close", ""}},
        .group = Group::people,
        .operations = {"people"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::FindPeople>();
            syntax.sentence("QUERY", input->query,
                            "part of a name, an email, a number, a firm, a tag, or words from notes");
            syntax.choice("--circle", "CIRCLE", input->circle, "only this circle, as you set it");
            syntax.value("-t,--tag", "WORD", input->tag, "only those with this tag");
            syntax.value("-n,--limit", "N", input->limit, "that many at most");
            return [input](Face& face) {
                return answer(
                    face, operations::find_people, *input,
                    [&](Face& to, const std::vector<PersonLine>& people) { print(to, people, *input); });
            };
        },
    };
}

} // namespace goodturn::cli
