#include "cli/commands.hpp"
#include "cli/file_text.hpp"
#include "cli/say.hpp"
#include "cli/tally.hpp"
#include "operations/intake_operations.hpp"

#include <algorithm>
#include <memory>

namespace goodturn::cli {

namespace {

void print(Face& face, const operations::ImportedFiles& imported, bool dry_run) {
    Page& page = face.page();
    print_tallies(page, imported, dry_run);
    if (dry_run) page.text("Nothing was changed.");
    for (const std::string& note : imported.notes)
        page.text(note);
    if (imported.heard_needs > 0) page.text(heard_in_words(imported.heard_needs));
    if (!dry_run && imported.people.added > 0)
        page.blank().text("Next: " + typed("today") + ", or " + typed("people") +
                          ". If it came in wrong: " + typed("undo"));
    tell_problems(face, imported.problems);
}

} // namespace

Command import_command() {
    return {
        .keyword = "import",
        .usage = {"import FILE|DIR… [--dry-run]"},
        .line = "bring in address books, calendars, mail, chats and archives",
        .more =
            "Files are recognised by what is in them, not by their names: vCard 2.1, 3.0 and 4.0; CSV "
            "from Google, Outlook and "
            "LinkedIn, or any table whose header can be read; lists of conversations with the header "
            "date,person,kind,direction,note; your own calendar (iCalendar): whom you met, and when you are "
            "busy, not what it was about; mail (mbox, Maildir, .eml): who wrote to whom and when, never "
            "what; chats of WhatsApp and LinkedIn's messages: with whom on which day; zips as LinkedIn, "
            "Google "
            "Takeout and WhatsApp give them; an export of Monica 4; the journal of friends. The same file "
            "again changes nothing; a newer one brings up "
            "to date. It is one "
            "change, and goodturn undo takes it back whole.",
        .examples = {{"import people.vcf Connections.csv", ""},
                     {"import --dry-run people.vcf", "what would happen"},
                     {"import calendar.ics",
                      "whom you met; and goodturn invite proposes times when you are free"},
                     {"import Mail/", "mbox files, a Maildir, or single messages"},
                     {"import linkedin.zip takeout.zip", "archives as they come"}},
        .group = Group::bring_in,
        .effect = Effect::writes,
        .operations = {"import"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto input = std::make_shared<operations::ImportFiles>();
            syntax.words("FILE", input->paths, "files, or folders with files in them; - for what comes in")
                .needed()
                .with(Offers::files);
            syntax.flag("--dry-run", input->dry_run, "say what would happen, change nothing");
            return [input](Face& face) -> Result<Status> {
                if (std::ranges::find(input->paths, "-") != input->paths.end()) {
                    TRY(input->piped, text_of_file(face.terminal(), "-"));
                }
                TRY(const auto imported, carry_out(face, operations::import_files, *input));
                if (face.json())
                    face.print_json(imported);
                else
                    print(face, imported, input->dry_run);
                return came_in(imported) || imported.problems.empty() ? Status::done : Status::failed;
            };
        },
    };
}

} // namespace goodturn::cli
