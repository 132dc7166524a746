#pragma once
/// Small files of the server's own: whole or not at all, and for the owner's eyes alone.
#include "base/error.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace goodturn::http {

/// Makes the folder, readable by the owner alone.
Result<void> make_private_folder(const std::filesystem::path& folder);
/// Nothing if there is no such file.
Result<std::optional<std::string>> read_whole(const std::filesystem::path& file);
/// In the place of what was there, at once; after a power cut it is one or the other.
Result<void> write_whole(const std::filesystem::path& file, std::string_view content);

} // namespace goodturn::http
