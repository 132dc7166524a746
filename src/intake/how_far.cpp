#include "intake/how_far.hpp"

#include <algorithm>

namespace goodturn::intake {

namespace fs = std::filesystem;

MeasuredFile::MeasuredFile(const fs::path& path, std::atomic<std::uint64_t>& bytes_read)
    : std::istream(nullptr), buffer_(bytes_read) {
    const bool is_open = buffer_.open(path, std::ios::in | std::ios::binary) != nullptr;
    rdbuf(&buffer_);
    if (!is_open) setstate(std::ios::failbit);
}

MeasuredFile::Buffer::int_type MeasuredFile::Buffer::underflow() {
    const int_type first = std::filebuf::underflow();
    if (first != traits_type::eof()) bytes_read_ += static_cast<std::uint64_t>(egptr() - gptr());
    return first;
}

/// By way of underflow(), which a filebuf's own does without for large pieces.
std::streamsize MeasuredFile::Buffer::xsgetn(char* to, std::streamsize count) {
    return std::streambuf::xsgetn(to, count); // NOLINT(bugprone-parent-virtual-call)
}

MeasuredFile::Buffer::pos_type MeasuredFile::Buffer::seekpos(pos_type position,
                                                             std::ios_base::openmode which) {
    bytes_read_ = static_cast<std::uint64_t>(std::max<std::streamoff>(position, 0));
    return std::filebuf::seekpos(position, which);
}

void HowFar::expect(const std::vector<fs::path>& paths) {
    if (!tell_) return;
    const auto add = [&](const fs::path& path) {
        std::error_code unknown;
        if (!fs::is_regular_file(path, unknown)) return;
        const auto size = fs::file_size(path, unknown);
        if (!unknown) whole_ += size;
    };
    for (const fs::path& path : paths) {
        std::error_code problem;
        add(path);
        for (fs::recursive_directory_iterator
                 at(path, fs::directory_options::skip_permission_denied, problem),
             end;
             !problem && at != end; at.increment(problem))
            add(at->path());
    }
}

void HowFar::begin_file(std::uint64_t weight, std::uint64_t length) {
    before_ += weight_;
    weight_ = weight;
    length_ = length;
    bytes_read_ = 0;
}

void HowFar::begin_taking_in(std::size_t things) {
    is_reading_ = false;
    things_ = things;
}

double HowFar::part() const {
    if (!is_reading_)
        return things_ == 0 ? 0 : static_cast<double>(things_done_) / static_cast<double>(things_);
    if (whole_ == 0) return 0;
    const double of_file =
        length_ == 0 ? 0 : static_cast<double>(bytes_read_.load()) / static_cast<double>(length_);
    return (static_cast<double>(before_) + static_cast<double>(weight_) * std::min(1.0, of_file)) /
           static_cast<double>(whole_);
}

void HowFar::count() {
    ++(is_reading_ ? records_ : things_done_);
    constexpr std::size_t now_and_then = 64;
    if (tell_ && (records_ + things_done_) % now_and_then == 0)
        tell_({records_, std::min(1.0, part()), is_reading_});
}

} // namespace goodturn::intake
