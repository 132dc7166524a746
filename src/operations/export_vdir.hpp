#pragma once
/// Exports that are folders; of them, vdir: a vCard a person and a calendar file an event, as vdirsyncer,
/// khard and khal have it.
#include "operations/intake_operations.hpp"

#include <map>

namespace goodturn::operations {

/// A file that is in the folder already.
struct VdirFile {
    std::string name;
    std::string text;
};
/// By the UID in it.
using VdirFolder = std::map<std::string, VdirFile>;
/// The UID of a vCard or of an event; empty if it has none.
std::string uid_in(std::string_view text);

/// What an export came to.
struct VdirWritten {
    std::size_t people = 0;
    std::size_t events = 0;
    std::size_t written = 0;           ///< files; all others said the same already
    std::vector<std::string> not_ours; ///< files of the folder that belong to nobody and nothing here
};

/// Calls `write_file` for each file that does not say the same yet. Who is in a file of the folder already,
/// by its UID, is written there, in the version of vCard that it has; everybody else into a file named after
/// their id, which never changes. Nothing told in confidence is in it.
Result<VdirWritten> export_vdir(Context& context, const ExportEverything& input, const VdirFolder& folder,
                                const WriteFile& write_file);

/// Formats that are a folder rather than one text.
bool is_folder(ExportFormat format);
/// A folder of either kind, where nothing is yet.
Result<void> export_new_folder(Context& context, const ExportEverything& input, const WriteFile& write_file);

} // namespace goodturn::operations
