#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/out_file.hpp"
#include "cli/say.hpp"
#include "operations/intake_operations.hpp"

#include <memory>

namespace goodturn::cli {

namespace {

struct Asked {
    operations::ExportEverything what;
    std::string file;
};

/// Streams, so that an address book of any size fits.
Result<operations::Done> export_into(Face& face, const Asked& asked,
                                     const std::function<Result<void>(std::string_view)>& write) {
    Result<void> written;
    const auto piece = [&](std::string_view text) {
        if (written) written = write(text);
    };
    TRY(operations::Context* const context, face.home());
    const Waiting waiting(face.terminal(), *context);
    TRY(auto done, operations::export_to(*context, asked.what, piece));
    CHECK_OK(written);
    return done;
}

Result<Status> export_to_file(Face& face, const Asked& asked) {
    OutFile file(asked.file);
    CHECK_OK(file.open());
    TRY(const auto done, export_into(face, asked, [&](std::string_view text) { return file.write(text); }));
    CHECK_OK(file.finish());
    if (face.json())
        face.print_json(done);
    else
        print_done(face, done);
    return Status::done;
}

Result<Status> export_to_terminal(Face& face, const Asked& asked) {
    std::string waiting_text; // in pieces of a size that suits the system
    const auto write = [&](std::string_view text) -> Result<void> {
        waiting_text += text;
        if (waiting_text.size() < 65536) return {};
        CHECK_OK(face.write(waiting_text));
        waiting_text.clear();
        return {};
    };
    TRY(const auto done, export_into(face, asked, write));
    CHECK_OK(face.write(waiting_text));
    if (face.terminal().err_is_terminal) face.remark(sentence(done.message));
    return Status::done;
}

} // namespace

Command export_command() {
    return {
        .keyword = "export",
        .usage = {"export vcard|csv|json [-o FILE]"},
        .line = "take everything out again",
        .more = "A vCard has all that came in, also what Goodturn does not use. CSV is a table of the "
                "people, or with --conversations "
                "the list of conversations. JSON is everything. What was told in confidence is never in it; "
                "for a copy of all: "
                "goodturn backup.",
        .examples = {{"export vcard -o people.vcf", ""},
                     {"export vcard --version 3.0 --person ann", "one card, for a phone that is older"},
                     {"export csv --conversations -o conversations.csv", ""}},
        .group = Group::bring_in,
        .operations = {"export"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto asked = std::make_shared<Asked>();
            syntax.choice_word("FORMAT", asked->what.format, "").needed();
            syntax.value("-o,--output", "FILE", asked->file, "write to this file").with(Offers::files);
            syntax.value("--version", "VERSION", asked->what.version, "of a vCard: 4.0, or 3.0").choices = {
                "3.0", "4.0"};
            syntax.flag("--conversations", asked->what.conversations,
                        "csv: the conversations instead of the people");
            syntax.value("--person", "PERSON", asked->what.person, "only this one");
            return [asked](Face& face) -> Result<Status> {
                if (!asked->file.empty() && asked->file != "-") return export_to_file(face, *asked);
                if (face.json())
                    return answer(face, operations::export_everything, asked->what,
                                  [](Face&, const operations::Exported&) {});
                return export_to_terminal(face, *asked);
            };
        },
    };
}

} // namespace goodturn::cli
