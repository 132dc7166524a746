#pragma once
#include "base/error.hpp"

#include <string>
#include <string_view>

namespace goodturn {

/// A file that is written whole or not at all, readable by its owner alone: what is written goes into a file
/// beside it that takes its place at the end. What is no plain file (a pipe, a device) is written to
/// directly.
class OutFile {
  public:
    explicit OutFile(std::string path) : path_(std::move(path)) {}
    ~OutFile();
    OutFile(const OutFile&) = delete;
    OutFile& operator=(const OutFile&) = delete;

    Result<void> open();
    Result<void> write(std::string_view text);
    Result<void> sync(); ///< what was written so far outlives a power cut; for plain files
    Result<void> finish();

  private:
    Result<void> flush();
    std::unexpected<Error> problem() const;
    std::string path_;
    std::string beside_; ///< "" where it is written to directly
    std::string waiting_;
    int file_ = -1;
};

} // namespace goodturn
