#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/note_input.hpp"
#include "cli/print.hpp"
#include "cli/say.hpp"
#include "operations/people_operations.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

struct Asked {
    operations::LogConversation what;
    std::optional<std::string> note;
    bool editor = false;
    bool from_me = false;
    bool from_them = false;
};

void declare(Syntax& syntax, Asked& asked) {
    syntax.words("PERSON", asked.what.people, "who took part, each for itself").needed();
    syntax.value("-m,--note", "NOTE", asked.note, "what was said, in your own words; - reads it from a pipe");
    syntax.flag("-e,--edit", asked.editor, "write the note in $EDITOR");
    syntax.choice("-k,--kind", "KIND", asked.what.kind,
                  "if not given: what the first words of the note say, else a coffee");
    syntax.value("-w,--when", "DATE", asked.what.when,
                 "2026-03-04, \"2026-03-04 15:30\", yesterday, \"3 days ago\"; now if not given");
    syntax.flag("--from-me", asked.from_me, "you began it");
    syntax.flag("--from-them", asked.from_them, "they began it");
    syntax.flag("--in-confidence", asked.what.in_confidence,
                "told in confidence: it never turns up in a draft, a match or an export");
    syntax.flag("--new", asked.what.add_unknown, "add those who are not here yet");
    syntax.flag("--again", asked.what.again, "although the same words are written for that day already");
}

/// The names of those who took part.
std::vector<std::string> names_of(store::Database& database,
                                  const conversations::Conversation& conversation) {
    std::vector<std::string> names;
    for (const Id& person : conversation.people)
        names.push_back(people::name_of(database, person));
    return names;
}

void print(Face& face, const operations::Logged& logged) {
    Page& page = face.page();
    const auto& conversation = logged.conversation;
    const Day today = face.today();
    for (const auto& person : logged.added)
        page.text(fmt::format("{} is here now {}.", bold(person.name), in_brackets(person.id)));
    const auto names = names_of((*face.home())->database, conversation);
    page.text(fmt::format("Written down: {} with {}, {}.", conversations::with_article(conversation.kind),
                          bold(join_as_sentence(names)), ago(conversation.day, today)));
    if (logged.kind_from_note) page.text(soft("Taken from your first words; to say it yourself: --kind"));
    if (logged.invitation) page.text("That was the coffee you invited to; the invitation is held.");
    if (conversation.in_confidence)
        page.text("Told in confidence: it stays out of every draft, match and export.");
    if (conversation.note.empty()) return;
    if (face.terminal().out_is_terminal)
        page.blank().text(with_quotes_marked(conversation.note, logged.heard), 2);
    print_stored(page, logged, names.front(), today);
}

} // namespace

Command log_command() {
    return {
        .keyword = "log",
        .usage = {"log PERSON… [-m NOTE] [--kind KIND] [--when DATE] [--new]"},
        .line = "write down a conversation, and see what was heard in it",
        .more = "In your own words, as hurried as you like. What is heard (a need, a promise, a day to "
                "remember) is a suggestion until "
                "you keep it. Without -m, on a terminal, lines are read until an empty one; from a pipe, all "
                "that comes "
                "in.",
        .examples = {{"log ann -m \"Coffee. Her brother is looking for work in Leeds.\"", ""},
                     {"log ann ben -m \"Lunch, the three of us.\" --kind meeting --when yesterday", ""},
                     {"log \"Wei Chen\" -m \"Sat beside me on the train.\" --kind encounter --new",
                      "someone who is not here yet"},
                     {"log ann -m \"Wrote about the talk.\" --kind email --from-me", ""}},
        .group = Group::listen,
        .effect = Effect::writes,
        .operations = {"log"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto asked = std::make_shared<Asked>();
            declare(syntax, *asked);
            return [asked](Face& face) -> Result<Status> {
                if (asked->from_me && asked->from_them)
                    return invalid("it began with you, or with them",
                                   "Give --from-me, or --from-them, or neither.");
                if (asked->from_me) asked->what.direction = conversations::Direction::from_me;
                if (asked->from_them) asked->what.direction = conversations::Direction::from_them;
                TRY(asked->what.note, note_from(face, asked->note, asked->editor));
                return answer(face, operations::log_conversation, asked->what, print);
            };
        },
    };
}

} // namespace goodturn::cli
