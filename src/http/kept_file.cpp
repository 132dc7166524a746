#include "http/kept_file.hpp"

#include "base/out_file.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

namespace goodturn::http {

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
    OutFile out(file.string());
    CHECK_OK(out.open());
    CHECK_OK(out.write(content));
    CHECK_OK(out.sync());
    return out.finish();
}

} // namespace goodturn::http
