#pragma once
/// How far an import is, for a bar on a screen: by the bytes of all files while they are read, then by what
/// was gathered from them and is taken in.
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <vector>

namespace goodturn::intake {

struct Progress {
    std::size_t records = 0; ///< read so far
    double part = 0;         ///< of the step that is going on, from 0 to 1; 0 where it is not known
    bool is_reading = true;  ///< else what was read is taken in
};
using TellProgress = std::function<void(const Progress&)>;

/// A file that counts what was read of it, on whichever thread that is.
class MeasuredFile : public std::istream {
  public:
    MeasuredFile(const std::filesystem::path& path, std::atomic<std::uint64_t>& bytes_read);

  private:
    struct Buffer : std::filebuf {
        explicit Buffer(std::atomic<std::uint64_t>& bytes_read) : bytes_read_(bytes_read) {}
        int_type underflow() override;
        std::streamsize xsgetn(char* to, std::streamsize count) override;
        pos_type seekpos(pos_type position, std::ios_base::openmode which) override;
        std::atomic<std::uint64_t>& bytes_read_;
    };
    Buffer buffer_;
};

class HowFar {
  public:
    /// `tell` may be empty. It is called now and then, on the thread that takes in.
    explicit HowFar(const TellProgress& tell) : tell_(tell) {}
    /// All that is going to be read: files, and folders with what is in them.
    void expect(const std::vector<std::filesystem::path>& paths);
    /// A file is read next: what it is of the whole, and how long it is as bytes_read() counts it.
    void begin_file(std::uint64_t weight, std::uint64_t length);
    std::atomic<std::uint64_t>& bytes_read() { return bytes_read_; }
    /// Everything was read; so many things are taken in now.
    void begin_taking_in(std::size_t things);
    /// One more record was read, or thing taken in.
    void count();

  private:
    double part() const;
    const TellProgress& tell_;
    std::uint64_t whole_ = 0;
    std::uint64_t before_ = 0; ///< weights of the files that were read
    std::uint64_t weight_ = 0;
    std::uint64_t length_ = 0;
    std::atomic<std::uint64_t> bytes_read_ = 0;
    std::size_t records_ = 0;
    std::size_t things_ = 0;
    std::size_t things_done_ = 0;
    bool is_reading_ = true;
};

} // namespace goodturn::intake
