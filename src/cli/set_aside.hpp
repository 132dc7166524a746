#pragma once
#include "base/error.hpp"

#include <filesystem>

namespace goodturn::cli {

/// Moves a data file, and what SQLite keeps beside it, out of the way under another name. At the end
/// everything is put back, unless keep() was called.
class SetAside {
  public:
    /// `folder`/goodturn.db becomes `folder`/goodturn-set-aside-1.db, or the first number that is free.
    explicit SetAside(const std::filesystem::path& folder);
    ~SetAside();
    SetAside(const SetAside&) = delete;
    SetAside& operator=(const SetAside&) = delete;

    void keep() { kept_ = true; }
    /// Whether there was a file.
    bool found() const { return found_; }
    /// Where the file is now.
    const std::filesystem::path& where() const { return to_; }

  private:
    std::filesystem::path from_;
    std::filesystem::path to_;
    bool found_ = false;
    bool kept_ = false;
};

} // namespace goodturn::cli
