#include "intake/import.hpp"

#include "intake/importing.hpp"
#include "intake/own_addresses.hpp"

#include <fmt/format.h>

namespace goodturn::intake {

/// Files that were not named one by one are no problems, but who brought in a folder wants to know of them.
Result<Imported> Importing::finish() {
    const auto took = [&] { count_record(); };
    how_far_.begin_taking_in(calendars_.gathered() + mail_.gathered() + chats_.gathered());
    // Whoever is one already is not asked about by those who know them by a name only.
    const auto join_all = [&]() -> Result<void> { return joining_.join_all(took); };
    cards_.end();
    CHECK_OK(join_all());
    if (!is_stopped()) CHECK_OK(calendars_.finish(mail_.owners(), took));
    if (!is_stopped()) CHECK_OK(mail_.finish(calendars_.owners(), calendars_.has_asked(), took));
    CHECK_OK(join_all());
    if (!is_stopped()) CHECK_OK(chats_.finish(took));
    CHECK_OK(join_all());
    if (is_stopped()) return imported_;
    joining_.tell();
    for (const std::string& each : options_.owner)
        said_to_be_owners_.erase(each);
    if (!said_to_be_owners_.empty())
        imported_.notes.push_back(note_of_said(said_to_be_owners_, options_.owner));
    files_.finish([&](const Id& person) { return joining_.now(person); });
    constexpr std::size_t most_named = 10;
    for (std::size_t i = 0; i < left_out_.size() && i < most_named; ++i)
        imported_.notes.push_back(left_out_[i] + " was left out.");
    if (left_out_.size() > most_named)
        imported_.notes.push_back(fmt::format("{} more files that are not understood were left out.",
                                              left_out_.size() - most_named));
    return std::move(imported_);
}

void Importing::count_record() {
    how_far_.count();
    write_.checkpoint();
}

Result<Imported> import_paths(store::Write& write, const std::vector<fs::path>& paths,
                              const ImportOptions& options) {
    std::error_code unknown;
    for (const fs::path& path : paths)
        if (!(options.piped && path == "-") && !fs::exists(path, unknown))
            return failed(fmt::format("there is no file {}", path.string()), "Check the path.");
    Importing importing(write, options);
    importing.expect(paths);
    for (const fs::path& path : paths) {
        if (options.piped && path == "-")
            CHECK_OK(importing.take_text(options.piped->text, options.piped->name));
        else if (fs::is_directory(path, unknown))
            CHECK_OK(importing.take_folder(path));
        else
            CHECK_OK(importing.take_file(path, true));
    }
    auto imported = importing.finish();
    if (options.stop.stop_requested()) return refused("the import was stopped", "Nothing of it stays.");
    return imported;
}

} // namespace goodturn::intake
