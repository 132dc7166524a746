#pragma once
/// Zip archives, read entry by entry without anything being unpacked to the disk: what an entry is called is
/// only ever shown.
#include "base/error.hpp"

#include <cstdint>
#include <filesystem>
#include <istream>
#include <memory>
#include <optional>
#include <vector>

namespace goodturn::intake::zip {

struct Entry {
    std::uint64_t number = 0;
    std::string
        name; ///< as people may read it: "Takeout/Contacts/All.vcf"; UTF-8, without control characters
    bool is_encrypted = false;
};

/// An entry as a stream; it may be rewound to its beginning (seekg(0)), nowhere else. What cannot be read on
/// looks like the end of the stream, and problem() then says why.
class EntryStream : public std::istream {
  public:
    struct Buffer;
    explicit EntryStream(std::unique_ptr<Buffer> buffer);
    ~EntryStream() override;
    /// "the archive is damaged here"
    std::optional<std::string> problem() const;

  private:
    std::unique_ptr<Buffer> buffer_;
};

/// Invariant: all entries together give no more than 64 MiB and two hundred bytes for each of the archive:
/// real files are packed ten to one, and what unpacks to more was made to fill a disk or waste a day.
class Archive {
  public:
    static Result<Archive> open(const std::filesystem::path& path);
    /// `bytes` must outlive it.
    static Result<Archive> in(std::string_view bytes);
    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;
    ~Archive();

    /// Files only, by name, so that they come in the same order every time.
    const std::vector<Entry>& entries() const { return entries_; }
    std::unique_ptr<EntryStream> read(const Entry& entry) const;

    struct Inside;

  private:
    explicit Archive(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
    std::vector<Entry> entries_;
};

/// Whether a file that begins like this is a zip archive.
bool looks_like(std::string_view first_bytes);

} // namespace goodturn::intake::zip
