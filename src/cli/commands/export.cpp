#include "base/out_file.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/say.hpp"
#include "intake/markdown/markdown.hpp"
#include "operations/export_vdir.hpp"
#include "operations/intake_operations.hpp"

#include <fmt/format.h>

#include <algorithm>
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

Status show(Face& face, const operations::Done& done) {
    if (face.json())
        face.print_json(done);
    else
        print_done(face, done);
    return Status::done;
}

Result<Status> export_to_file(Face& face, const Asked& asked) {
    OutFile file(asked.file);
    CHECK_OK(file.open());
    TRY(const auto done, export_into(face, asked, [&](std::string_view text) { return file.write(text); }));
    CHECK_OK(file.finish());
    return show(face, done);
}

Result<void> make_folder(const std::filesystem::path& folder) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem || !std::filesystem::is_directory(folder))
        return failed(fmt::format("the folder {} could not be made", folder.string()),
                      "Name another one with -o.");
    return {};
}

Result<void> write_whole(const std::filesystem::path& path, std::string_view text) {
    OutFile file(path.string());
    CHECK_OK(file.open());
    CHECK_OK(file.write(text));
    return file.finish();
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
    const std::filesystem::path folder = asked.file;
    CHECK_OK(make_folder(folder));
    TRY(operations::Context* const context, face.home());
    const Waiting waiting(face.terminal(), *context);
    const auto may_write = [&](const std::string& name) -> Result<void> {
        if (is_somebody_elses(folder / name))
            return refused(
                fmt::format("{} is not from an export, so nothing was written", (folder / name).string()),
                "Name a folder of its own with -o.");
        return {};
    };
    const auto write = [&](const std::string& name, std::string_view text) {
        return write_whole(folder / name, text);
    };
    TRY(const auto done, operations::export_folder(*context, asked.what, may_write, write));
    return show(face, done);
}

/// What is in the folder, by its UIDs. Files without one are left alone, whatever they are.
operations::VdirFolder read_vdir(const std::filesystem::path& folder) {
    operations::VdirFolder files;
    std::error_code problem;
    for (const auto& each : std::filesystem::directory_iterator(folder, problem)) {
        const auto ending = each.path().extension();
        if (!each.is_regular_file() || (ending != ".vcf" && ending != ".ics")) continue;
        std::ifstream in(each.path(), std::ios::binary);
        std::string text{std::istreambuf_iterator<char>(in), {}};
        if (std::string uid = operations::uid_in(text); !uid.empty())
            files.emplace(std::move(uid),
                          operations::VdirFile{each.path().filename().string(), std::move(text)});
    }
    return files;
}

operations::Done done_with(const operations::VdirWritten& written, const std::string& folder) {
    std::string text =
        fmt::format("{} and {} are in {} now; {}.",
                    counted(static_cast<std::int64_t>(written.people), "person", "people"),
                    counted(static_cast<std::int64_t>(written.events), "event", "events"), folder,
                    written.written == 0   ? std::string("nothing had changed")
                    : written.written == 1 ? std::string("one file was written")
                                           : fmt::format("{} files were written", written.written));
    if (const auto others = written.not_ours.size(); others == 1)
        text += fmt::format(" {} is of nobody here, and stays as it is.", written.not_ours.front());
    else if (others > 1)
        text += fmt::format(
            " {} files are of nobody here, and stay as they are: {}.", others,
            join_as_sentence(
                {written.not_ours.begin(),
                 written.not_ours.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(others, 10))}));
    return {text};
}

/// Each file whole or not at all; those that say the same already are not touched.
Result<Status> export_to_vdir(Face& face, const Asked& asked) {
    const std::filesystem::path folder = asked.file;
    CHECK_OK(make_folder(folder));
    TRY(operations::Context* const context, face.home());
    const Waiting waiting(face.terminal(), *context);
    const auto there = read_vdir(folder);
    const auto write = [&](const std::string& name, std::string_view text) {
        return write_whole(folder / name, text);
    };
    TRY(const auto written, operations::export_vdir(*context, asked.what, there, write));
    const auto done = done_with(written, asked.file);
    return show(face, done);
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
        .usage = {"export vcard|csv|json|ics [-o FILE]", "export markdown -o FOLDER",
                  "export vdir -o FOLDER"},
        .line = "take everything out again",
        .more =
            "A vCard has all that came in, also what Goodturn does not use. CSV is a table of the "
            "people, or with --conversations "
            "the list of conversations. JSON is everything, and goodturn import brings it back in, here or "
            "into another home. ics is a calendar of birthdays, things to ask "
            "about and coffees. Markdown is a folder with a file for each person, for a notes program; "
            "an export into the same folder writes these files anew. vdir is a folder with a vCard for each "
            "person "
            "and a calendar file for each event, as vdirsyncer, khard and khal have it: only what changed is "
            "written. What was told in confidence is in "
            "none of them, unless you ask for it: goodturn export json --confidences.",
        .examples = {{"export vcard -o people.vcf", ""},
                     {"export vcard --version 3.0 --person ann", "one card, for a phone that is older"},
                     {"export csv --conversations -o conversations.csv", ""},
                     {"export ics -o days.ics", "for the calendar on your phone"},
                     {"export markdown -o people", ""},
                     {"export vdir -o ~/cards", ""}},
        .group = Group::bring_in,
        .operations = {"export"},
        .prepare = [](Syntax& syntax) -> Run {
            const auto asked = std::make_shared<Asked>();
            syntax.choice_word("FORMAT", asked->what.format, "").needed();
            syntax
                .value("-o,--output", "FILE", asked->file,
                       "write to this file, or of markdown and vdir into this folder")
                .with(Offers::files);
            syntax.value("--version", "VERSION", asked->what.version, "of a vCard: 4.0, or 3.0").choices = {
                "3.0", "4.0"};
            syntax.flag("--conversations", asked->what.conversations,
                        "csv: the conversations instead of the people");
            syntax.flag("--confidences", asked->what.confidences, "json: what was told in confidence, too");
            syntax.value("--person", "PERSON", asked->what.person, "only this one");
            return [asked](Face& face) -> Result<Status> {
                if (asked->what.format == operations::ExportFormat::vdir && !asked->file.empty() &&
                    asked->file != "-")
                    return export_to_vdir(face, *asked);
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
