#include "http/kept_file.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace goodturn::http {

namespace {

std::unexpected<Error> not_written(const std::filesystem::path& file, int problem) {
    return failed(fmt::format("{} cannot be written: {}", file.string(), std::strerror(problem)),
                  "Is the disk full, or the folder not yours?");
}

bool write_all(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const ssize_t written = ::write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0;
}

} // namespace

Result<void> make_private_folder(const std::filesystem::path& folder) {
    if (::mkdir(folder.c_str(), S_IRWXU) == 0 || errno == EEXIST) return {};
    return failed(fmt::format("the folder {} cannot be made: {}", folder.string(), std::strerror(errno)),
                  "Give yourself the right to write there.");
}

Result<std::optional<std::string>> read_whole(const std::filesystem::path& file) {
    std::error_code problem;
    if (!std::filesystem::exists(file, problem)) return std::nullopt;
    std::ifstream in(file, std::ios::binary);
    std::string content{std::istreambuf_iterator<char>(in), {}};
    if (!in.is_open() || in.bad())
        return failed(fmt::format("{} cannot be read", file.string()), "Check its permissions.");
    return content;
}

Result<void> write_whole(const std::filesystem::path& file, std::string_view content) {
    std::filesystem::path part = file;
    part += ".part";
    const int descriptor = ::open(part.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0) return not_written(file, errno);
    const bool is_written = write_all(descriptor, content);
    const int problem = errno;
    ::close(descriptor);
    if (!is_written) return not_written(file, problem);
    if (::rename(part.c_str(), file.c_str()) != 0) return not_written(file, errno);
    return {};
}

} // namespace goodturn::http
