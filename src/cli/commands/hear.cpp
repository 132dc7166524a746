#include "cli/commands.hpp"
#include "cli/note_lines.hpp"
#include "cli/print.hpp"
#include "cli/say.hpp"

#include <fmt/format.h>

#include <memory>

namespace goodturn::cli {

namespace {

struct Asked {
    operations::HearNote note;
    std::optional<std::string> text;
};

void print(Face& face, const std::string& note, const operations::HeardNote& answer) {
    Page& page = face.page();
    if (face.terminal().out_is_terminal) page.text(with_quotes_marked(note, answer.heard), 2);
    print_heard(page, answer.heard, face.today());
}

Result<Status> hear_one(Face& face, Asked& asked) {
    asked.note.text = *asked.text == "-" ? read_all(face.terminal()) : *asked.text;
    if (!asked.note.on.empty()) {
        TRY(operations::Context* const context, face.home());
        TRY(const Day day, operations::day_from_words(asked.note.on, context->clock,
                                                      operations::owner_of(context->database).day_first()));
        asked.note.on = to_text(day);
    }
    return answer(face, operations::hear_note, asked.note,
                  [&](Face& to, const operations::HeardNote& heard) { print(to, asked.note.text, heard); });
}

Result<Status> hear_lines(Face& face) {
    if (face.terminal().can_ask())
        face.remark(
            "Reading notes, one JSON object a line: {\"id\", \"about\", \"on\", \"text\"}. Ctrl-D ends it.");
    TRY(operations::Context* const context, face.home());
    NoteListener listener(*context);
    LineReader lines(face.terminal());
    std::string line;
    std::string answers;
    std::size_t number = 0;
    std::size_t not_understood = 0;
    while (lines.next(line)) {
        ++number;
        if (auto heard = listener.hear(line)) {
            if (!heard->empty()) answers += *heard + '\n';
        } else {
            heard.error().line = static_cast<long>(number);
            face.remark(to_sentence(heard.error()));
            ++not_understood;
        }
        if (answers.size() < 65536 && !lines.must_wait()) continue;
        CHECK_OK(face.write(answers));
        answers.clear();
    }
    CHECK_OK(face.write(answers));
    return not_understood == 0 ? Status::done : Status::failed;
}

} // namespace

Command hear_command() {
    return {
        .keyword = "hear",
        .usage = {"hear -m NOTE [--about PERSON] [--when DATE]", "hear < NOTES"},
        .line = "what would be heard in a note; stores nothing",
        .more = "Without -m, notes are read as JSON, one object a line: {\"id\", \"about\", \"on\", "
                "\"text\"}. Each is answered with a line: "
                "{\"id\", \"heard\"}. A line that cannot be read is reported, the others are answered.",
        .examples = {{"hear -m \"She is looking for a flat in Leeds.\"", ""},
                     {"hear < notes.jsonl > heard.jsonl", ""}},
        .group = Group::listen,
        .operations = {"hear"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto asked = std::make_shared<Asked>();
            syntax.value("-m,--note", "NOTE", asked->text, "the note");
            syntax.value("--about", "PERSON", asked->note.about, "whom it is about");
            syntax.value("-w,--when", "DATE", asked->note.on,
                         "the day of the conversation; today if not given");
            return [asked](Face& face) { return asked->text ? hear_one(face, *asked) : hear_lines(face); };
        },
    };
}

} // namespace goodturn::cli
