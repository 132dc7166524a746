#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/out_file.hpp"
#include "cli/say.hpp"
#include "intake/markdown/markdown.hpp"
#include "operations/intake_operations.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
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

/// Whether it is there and was not written by an export: it may be a note of the owner's own.
bool is_somebody_elses(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return std::filesystem::exists(path);
    std::string beginning(intake::markdown::first_line_begins.size(), '\0');
    in.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    return in.gcount() > 0 && beginning != intake::markdown::first_line_begins;
}

/// Each file whole or not at all; files of an earlier export are written anew, all others stay.
Result<Status> export_to_folder(Face& face, const Asked& asked) {
    namespace fs = std::filesystem;
    const fs::path folder = asked.file;
    std::error_code problem;
    fs::create_directories(folder, problem);
    if (problem || !fs::is_directory(folder))
        return failed(fmt::format("the folder {} could not be made", asked.file),
                      "Name another one with -o.");
    TRY(operations::Context* const context, face.home());
    const Waiting waiting(face.terminal(), *context);
    const auto may_write = [&](const std::string& name) -> Result<void> {
        if (is_somebody_elses(folder / name))
            return refused(
                fmt::format("{} is not from an export, so nothing was written", (folder / name).string()),
                "Name a folder of its own with -o.");
        return {};
    };
    const auto write = [&](const std::string& name, std::string_view text) -> Result<void> {
        OutFile file((folder / name).string());
        CHECK_OK(file.open());
        CHECK_OK(file.write(text));
        return file.finish();
    };
    TRY(const auto done, operations::export_folder(*context, asked.what, may_write, write));
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
        .usage = {"export vcard|csv|json|ics [-o FILE]", "export markdown -o FOLDER"},
        .line = "take everything out again",
        .more =
            "A vCard has all that came in, also what Goodturn does not use. CSV is a table of the "
            "people, or with --conversations "
            "the list of conversations. JSON is everything. ics is a calendar of birthdays, things to ask "
            "about and coffees. Markdown is a folder with a file for each person, for a notes program; "
            "an export into the same folder writes these files anew. What was told in confidence is never in "
            "it; "
            "for a copy of all: "
            "goodturn backup.",
        .examples = {{"export vcard -o people.vcf", ""},
                     {"export vcard --version 3.0 --person ann", "one card, for a phone that is older"},
                     {"export csv --conversations -o conversations.csv", ""},
                     {"export ics -o days.ics", "for the calendar on your phone"},
                     {"export markdown -o people", ""}},
        .group = Group::bring_in,
        .operations = {"export"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto asked = std::make_shared<Asked>();
            syntax.choice_word("FORMAT", asked->what.format, "").needed();
            syntax
                .value("-o,--output", "FILE", asked->file,
                       "write to this file, or of markdown into this folder")
                .with(Offers::files);
            syntax.value("--version", "VERSION", asked->what.version, "of a vCard: 4.0, or 3.0").choices = {
                "3.0", "4.0"};
            syntax.flag("--conversations", asked->what.conversations,
                        "csv: the conversations instead of the people");
            syntax.value("--person", "PERSON", asked->what.person, "only this one");
            return [asked](Face& face) -> Result<Status> {
                if (asked->what.format == operations::ExportFormat::markdown && !asked->file.empty() &&
                    asked->file != "-")
                    return export_to_folder(face, *asked);
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
