#pragma once
/// A folder in one file (PKWARE's APPNOTE, version 2.0, the part every program reads): many small texts,
/// stored as they are. No more than 65,535 files and 4 GB, which is what that version can count to. libzip,
/// which reads them in intake, would hold every text in memory until the last is there.
#include "base/error.hpp"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace goodturn::http {

class Zip {
  public:
    explicit Zip(const std::filesystem::path& file) : out_(file, std::ios::binary) {}
    /// `name` is a path within the folder, UTF-8, with "/".
    Result<void> add(const std::string& name, std::string_view content);
    Result<void> finish();

  private:
    void put(std::string_view bytes);
    std::ofstream out_;
    std::uint64_t at_ = 0;
    std::string directory_; ///< the list at the end, as it grows
    std::uint32_t count_ = 0;
};

} // namespace goodturn::http
