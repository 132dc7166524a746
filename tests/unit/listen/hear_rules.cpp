/// Every rule of english.rules is heard in a note of its own (tests/golden/listen/rules.jsonl):
/// {"rule","note","quote"} for a rule that hears, {"rule","note","but"} for a veto, where `but` is a note
/// like it in which something is heard.
#include "base/json.hpp"
#include "listen/clauses.hpp"
#include "listen/hear.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>

using namespace goodturn;
using namespace goodturn::listen;

namespace {

struct Example {
    std::string rule;
    std::string note;
    std::string quote;
    std::string but;
    static constexpr auto fields() {
        return Fields{field("rule", &Example::rule), field("note", &Example::note),
                      field("quote", &Example::quote), field("but", &Example::but)};
    }
};

std::vector<Example> examples() {
    std::ifstream file(std::string(GOODTURN_GOLDEN) + "/listen/rules.jsonl");
    std::vector<Example> all;
    for (std::string line; std::getline(file, line);)
        all.push_back(parse_json<Example>(line, "rules.jsonl").value());
    return all;
}

const RuleBook& book() {
    static const RuleBook book = [] {
        std::ifstream file(std::string(GOODTURN_GOLDEN) + "/../../src/listen/english.rules");
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        return RuleBook::read(text, "english.rules").value();
    }();
    return book;
}

/// Whether a cue of the rule is seen; "promise/to-do" also stands for what follows "me:".
bool is_seen(const Example& example) {
    Tokens tokens = to_tokens(example.note, book().vocabulary());
    const Structure structure = to_clauses(tokens.list, ClauseWords(book()));
    std::vector<Cue> cues;
    for (const Clause& clause : structure.clauses)
        book().find(tokens.list,
                    {clause.first, clause.end, structure.sentences[clause.sentence].end, clause.opens}, cues);
    return std::any_of(cues.begin(), cues.end(),
                       [&](const Cue& cue) { return book().rules()[cue.rule].name == example.rule; });
}

/// The quotes of the family that a rule or its veto belongs to.
std::vector<std::string> quotes(const std::string& rule, std::string_view note) {
    const Heard heard = Listener::english().hear({note, "Ann Lee", make_day(2026, 3, 4)});
    std::vector<std::string> all;
    const auto add = [&](const auto& hits) {
        for (const auto& hit : hits)
            all.push_back(hit.quote);
    };
    if (rule.starts_with("promise"))
        add(heard.promises);
    else if (rule.starts_with("news"))
        add(heard.news);
    else
        add(heard.needs);
    return all;
}

} // namespace

TEST(EnglishRules, EachHasANoteInWhichItIsHeard) {
    std::set<std::string> shown;
    for (const Example& example : examples()) {
        shown.insert(example.rule);
        if (example.but.empty()) {
            EXPECT_TRUE(is_seen(example) || example.note.starts_with("me:"))
                << example.rule << ": " << example.note;
            const auto heard = quotes(example.rule, example.note);
            EXPECT_EQ(heard, std::vector{example.quote}) << example.rule << ": " << example.note;
        } else {
            EXPECT_TRUE(is_seen(example)) << example.rule << ": " << example.note;
            EXPECT_TRUE(quotes(example.rule, example.note).empty()) << example.rule << ": " << example.note;
            EXPECT_FALSE(quotes(example.rule, example.but).empty()) << example.rule << ": " << example.but;
        }
    }
    for (const Rule& rule : book().rules())
        EXPECT_TRUE(shown.contains(rule.name)) << "no note for " << rule.name;
}

TEST(EnglishRules, GiveAReasonWhereverTheyHear) {
    for (const Rule& rule : book().rules())
        if (rule.family == Family::need || rule.family == Family::promise) {
            EXPECT_NE(rule.reason.find("{cue}"), std::string::npos) << rule.name;
            EXPECT_TRUE(rule.reason.ends_with('.')) << rule.name;
        }
}

TEST(EnglishRules, MarkAllLossAndIllnessForCare) {
    for (const Rule& rule : book().rules())
        EXPECT_EQ(rule.care, rule.name.starts_with("loss/")) << rule.name;
}
