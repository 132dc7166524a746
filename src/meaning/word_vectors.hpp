#pragma once
/// The table of word vectors that this program uses: where it lies, opened when it is first asked for.
#include "meaning/table.hpp"

#include <string>

namespace goodturn::meaning {

class WordVectors {
  public:
    /// No file: words alone.
    WordVectors() = default;
    explicit WordVectors(std::filesystem::path file) : file_(std::move(file)) {}

    /// The table; null where there is none, or it cannot be used: then why_not() says so.
    const Table* table();
    /// The checksum that the file claims, without opening the whole of it; none where there is no such file.
    std::optional<std::uint64_t> checksum() const;
    /// Why there is no table, as a sentence with what to do; "" where there is one.
    std::string why_not();
    const std::filesystem::path& file() const { return file_; }

  private:
    std::filesystem::path file_; ///< empty: none
    std::optional<Result<Table>> opened_;
};

/// Where the table lies. `asked_for` is $GOODTURN_VECTORS: a file, or "none" for words alone. Else the first
/// that is there, seen from the folder of the program: beside it, a folder up, in ../share/goodturn. Empty if
/// there is none.
std::filesystem::path find_table(const std::optional<std::string>& asked_for,
                                 const std::filesystem::path& folder);
/// The same, for the running program.
std::filesystem::path find_table();

} // namespace goodturn::meaning
