#include "base/out_file.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace goodturn {

OutFile::~OutFile() {
    if (file_ < 0) return;
    ::close(file_);
    if (!beside_.empty()) ::unlink(beside_.c_str());
}

std::unexpected<Error> OutFile::problem() const {
    return failed(fmt::format("\"{}\" could not be written: {}", path_, std::strerror(errno)),
                  "Nothing is left half written.");
}

Result<void> OutFile::open() {
    struct stat there {};
    const bool exists = ::stat(path_.c_str(), &there) == 0;
    if (exists && !S_ISREG(there.st_mode)) {
        file_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC);
    } else {
        beside_ = path_ + ".part";
        file_ = ::open(beside_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    }
    if (file_ < 0) return problem();
    return {};
}

Result<void> OutFile::flush() {
    std::string_view left = waiting_;
    while (!left.empty()) {
        const ssize_t written = ::write(file_, left.data(), left.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return problem();
        left.remove_prefix(static_cast<std::size_t>(written));
    }
    waiting_.clear();
    return {};
}

Result<void> OutFile::write(std::string_view text) {
    waiting_ += text;
    if (waiting_.size() < 65536) return {};
    return flush();
}

Result<void> OutFile::sync() {
    if (auto flushed = flush(); !flushed) return flushed;
    if (::fsync(file_) != 0) return problem();
    return {};
}

Result<void> OutFile::finish() {
    if (auto flushed = flush(); !flushed) return flushed;
    const bool closed = ::close(file_) == 0;
    file_ = -1;
    if (!closed || (!beside_.empty() && std::rename(beside_.c_str(), path_.c_str()) != 0)) return problem();
    return {};
}

} // namespace goodturn
