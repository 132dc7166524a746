#pragma once
/// Zip archives, read entry by entry without anything being unpacked to the disk: what an entry is called is
/// only ever shown.
#include "base/error.hpp"

#include <atomic>
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
    std::uint64_t packed = 0;   ///< bytes in the archive
    std::uint64_t unpacked = 0; ///< bytes, as the archive says
};

/// An entry as a stream; it may be rewound to its beginning (seekg(0)), nowhere else. What cannot be read on
/// looks like the end of the stream, and problem() then says why.
class EntryStream : public std::istream {
  public:
    struct Buffer;
    explicit EntryStream(std::unique_ptr<Buffer> buffer);
    EntryStream(const EntryStream&) = delete;
    EntryStream& operator=(const EntryStream&) = delete;
    ~EntryStream() override;
    /// "the archive is damaged here"
    std::optional<std::string> problem() const;

  private:
    std::unique_ptr<Buffer> buffer_;
};

/// Invariant: all entries together, and those of archives in it, give no more than 64 MiB and two hundred
/// bytes for each of the archive: real files are packed ten to one, and what unpacks to more was made to fill
/// a disk or waste a day.
class Archive {
  public:
    static Result<Archive> open(const std::filesystem::path& path);
    /// `bytes` must outlive it.
    static Result<Archive> in(std::string_view bytes);
    /// An archive in this one.
    Result<Archive> in_entry(const Entry& entry) const;
    Archive(Archive&&) noexcept;
    Archive& operator=(Archive&&) noexcept;
    ~Archive();

    /// Files only, by name, so that they come in the same order every time.
    const std::vector<Entry>& entries() const { return entries_; }
    /// `counted` becomes how many bytes were unpacked; may be null.
    std::unique_ptr<EntryStream> read(const Entry& entry,
                                      std::atomic<std::uint64_t>* counted = nullptr) const;

    struct Inside;

  private:
    explicit Archive(std::unique_ptr<Inside> inside);
    static Result<void> open_bytes(Inside& inside, std::string_view bytes);
    std::unique_ptr<Inside> inside_;
    std::vector<Entry> entries_;
};

/// Whether a file that begins like this is a zip archive.
bool looks_like(std::string_view first_bytes);
/// Whether it is packed in a way that is not read here: gzip, tar, 7z and the like.
bool is_another_packing(std::string_view first_bytes);

} // namespace goodturn::intake::zip
