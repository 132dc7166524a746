#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "operations/word_operations.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

struct Asked {
    operations::DraftFor draft;
    bool another = false;
};

void print(Face& face, const operations::Drafted& drafted) {
    Page& page = face.page();
    page.text(fmt::format("For {}, {}", bold(drafted.person.name),
                          drafted.channel == "call"      ? "to say"
                          : drafted.channel == "message" ? "to send"
                                                         : "to mail"));
    if (!drafted.subject.empty()) page.text(fmt::format("Subject: {}", drafted.subject), 4);
    page.blank().text(drafted.words, 4).blank();
    page.text(fmt::format("Nothing was sent. Done: {}   Other words: {}", typed(drafted.next),
                          typed("draft … --another")),
              0, 2);
}

} // namespace

Command draft_command() {
    return {
        .keyword = "draft",
        .usage = {"draft PERSON [--for ACT] [--as call|message|email] [--about THING]"},
        .line = "words for somebody, to say or send yourself",
        .more = "Made from what is noted, and from nothing else: what would not be so is not said, and what "
                "was told you "
                "in confidence is left out. The words stay the same until you have talked, and then are "
                "others, so that "
                "nobody gets the same twice. They come in the shape of the channel: a mail has a subject and "
                "a closing, a "
                "call begins with whether it suits. --as says which; else it is what the person prefers, or "
                "a message. "
                "For an introduction, each of the two is asked, and then both hear the same.",
        .examples =
            {{"draft ann", "how are you"},
             {"draft ann --for call", "what to say when she picks up"},
             {"draft ann --for thank --as email", ""},
             {"draft tom --for reconnect", "after a long silence"},
             {"draft ann --for introduce", "what she is asked before she is introduced"},
             {"draft ann --for ask --wish \"whom would you ask about damp in an old house\" --because \"you "
              "found somebody last "
              "year\"",
              ""},
             {"draft ann --for invite --times \"Tuesday at ten or Thursday at three\" --place \"the Crown\"",
              ""}},
        .group = Group::each_day,
        .operations = {"draft"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto asked = std::make_shared<Asked>();
            syntax.word("PERSON", asked->draft.person, "whom the words are for").needed();
            syntax.choice("--for", "ACT", asked->draft.act, "what the words are to do; message if not given");
            syntax.choice("--as", "CHANNEL", asked->draft.as, "how they go");
            syntax.value("--about", "THING", asked->draft.about, "which promise, follow-up, favour or offer");
            syntax.value("--wish", "TEXT", asked->draft.wish, "for an ask: what you need");
            syntax.value("--because", "TEXT", asked->draft.because,
                         "for an ask: why them; it stands after \"because\"");
            syntax.value("--times", "TEXT", asked->draft.times, "for an invitation: when you could");
            syntax.value("--place", "TEXT", asked->draft.place, "for an invitation: where");
            syntax.flag("-a,--another", asked->another, "other words for the same");
            return [asked](Face& face) {
                if (asked->another) asked->draft.others = 1;
                return answer(face, operations::draft_words, asked->draft, print);
            };
        },
    };
}

} // namespace goodturn::cli
