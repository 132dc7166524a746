#pragma once
/// Bringing in and taking out.
#include "intake/import.hpp"
#include "operations/serve_operations.hpp"

#include <stop_token>

namespace goodturn::operations {

struct ImportFiles {
    std::vector<std::string> paths;
    bool dry_run = false; ///< says what would happen, changes nothing
    std::string piped;    ///< the content of what is named "-" among the paths
    static constexpr auto fields() {
        return Fields{field("paths", &ImportFiles::paths, "files or folders"),
                      field("dry_run", &ImportFiles::dry_run, "says what would happen, changes nothing"),
                      field("piped", &ImportFiles::piped, "the content of what is named - among the paths")};
    }
};
/// What an import did. Notes of conversations of the last 90 days were listened to, as if they had been
/// logged.
struct ImportedFiles {
    intake::Tally people;
    intake::Tally conversations;
    intake::Tally gifts;
    intake::Tally events; ///< of the owner's calendar
    std::vector<intake::Problem> problems;
    std::vector<std::string> notes;
    std::int64_t heard_needs = 0;
    static constexpr auto fields() {
        using I = ImportedFiles;
        return Fields{field("people", &I::people),
                      field("conversations", &I::conversations),
                      field("gifts", &I::gifts),
                      field("events", &I::events, "of your calendar"),
                      field("problems", &I::problems),
                      field("notes", &I::notes),
                      field("heard_needs", &I::heard_needs)};
    }
};
Result<ImportedFiles> import_files(Context& context, const ImportFiles& input);
/// One file that was sent to us, and lies under a name that says nothing.
struct ReceivedFile {
    std::filesystem::path path;
    std::string called; ///< by whoever sent it: for messages and the history, never a path
    bool dry_run = false;
};
/// The same as import_files for it. Once it is asked to stop, nothing of it stays, and an Error says so.
Result<ImportedFiles> import_received(Context& context, const ReceivedFile& file,
                                      const std::stop_token& stop);
/// The shelf from JSON lines: one change; lines that cannot be understood are reported, the others go in.
Result<ImportedFiles> import_shelf(Context& context, const ShelfFile& input);

enum class ExportFormat : std::uint8_t { vcard, csv, json, ics, markdown, vdir };
constexpr auto words_of(ExportFormat) {
    return std::array{"vcard", "csv", "json", "ics", "markdown", "vdir"};
}
struct ExportEverything {
    ExportFormat format = ExportFormat::vcard;
    std::string version = "4.0"; ///< of vCard: 3.0 or 4.0
    bool conversations = false;  ///< csv: the conversation list instead of the people
    std::string person;          ///< PERSON; empty: everyone
    bool confidences = false;    ///< json: what was told in confidence, too
    static constexpr auto fields() {
        using E = ExportEverything;
        return Fields{field("format", &E::format), field("version", &E::version, "of vCard: 3.0 or 4.0"),
                      field("conversations", &E::conversations, "csv: the conversation list"),
                      field("person", &E::person, "empty for everyone"),
                      field("confidences", &E::confidences, "json: what was told in confidence, too")};
    }
};
using WriteOut = std::function<void(std::string_view)>;
/// Writes the export piece by piece. Nothing told in confidence is in it, unless the owner asks for that.
/// Markdown and vdir are folders, and refused here.
Result<Done> export_to(Context& context, const ExportEverything& input, const WriteOut& out);
using WriteFile = std::function<Result<void>(const std::string& name, std::string_view text)>;
using MayWrite = std::function<Result<void>(const std::string& name)>;
/// Markdown: a file a person, linked with one another. Nothing told in confidence is in it. `may_write` is
/// asked about every file before the first is made.
Result<Done> export_folder(Context& context, const ExportEverything& input, const MayWrite& may_write,
                           const WriteFile& write_file);
struct ExportedFile {
    std::string name; ///< within the folder
    std::string text;
    static constexpr auto fields() {
        return Fields{field("name", &ExportedFile::name), field("text", &ExportedFile::text)};
    }
};
struct Exported {
    std::string text;
    std::vector<ExportedFile> files; ///< of a folder: Markdown, vdir
    static constexpr auto fields() {
        return Fields{field("text", &Exported::text),
                      field("files", &Exported::files, "of a folder: Markdown, vdir")};
    }
};
/// The whole of it at once, as the faces without files of their own want it.
Result<Exported> export_everything(Context& context, const ExportEverything& input);

} // namespace goodturn::operations
