#include "http/files.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace goodturn::http {

namespace {

constexpr std::string_view not_built =
    "Goodturn is running, but its app was not built into it: that takes node and npm.\n"
    "Install them (Debian: apt-get install nodejs npm), then run ./run again.\n"
    "All else works: goodturn --help.\n";

const StaticFile* find(std::span<const StaticFile> files, std::string_view path) {
    const auto found = std::ranges::find(files, path, &StaticFile::path);
    return found == files.end() ? nullptr : &*found;
}

/// RFC 9110, 12.5.3, as far as browsers use it: names with commas between, "q=0" for never.
bool accepts(std::string_view encodings, std::string_view wanted) {
    for (const std::string& each : split(encodings, ',')) {
        const auto parts = split(each, ';');
        if (!equal_ignoring_ascii_case(trim(parts.front()), wanted)) continue;
        return std::none_of(parts.begin() + 1, parts.end(), [](const std::string& part) {
            const auto q = trim(part);
            return q == "q=0" || q == "q=0.0" || q == "q=0.00" || q == "q=0.000";
        });
    }
    return false;
}

bool names_tag(std::string_view tags, std::string_view tag) {
    for (const std::string& each : split(tags, ',')) {
        std::string_view one = trim(each);
        if (one.starts_with("W/")) one.remove_prefix(2);
        if (one == tag || one == "*") return true;
    }
    return false;
}

} // namespace

Answer answer_with_file(std::span<const StaticFile> files, const Request& request) {
    const std::string path = percent_decoded(request.path, false);
    if (files.empty() && path == "/") return plain(200, std::string(not_built));
    const StaticFile* file = find(files, path == "/" ? "/index.html" : path);
    if (file == nullptr && request.header("accept").find("text/html") != std::string_view::npos)
        file = find(files, "/index.html");
    if (file == nullptr) return plain(404, "There is no such page.\n");

    Answer answer;
    answer.with("Content-Type", std::string(file->type));
    answer.with("ETag", std::string(file->tag));
    answer.with("Vary", "Accept-Encoding");
    // The names of assets carry a hash: another content has another name.
    answer.with("Cache-Control",
                file->path.starts_with("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    if (names_tag(request.header("if-none-match"), file->tag)) {
        answer.status = 304;
        return answer;
    }
    const std::string_view encodings = request.header("accept-encoding");
    answer.body = file->content;
    if (!file->brotli.empty() && accepts(encodings, "br")) {
        answer.body = file->brotli;
        answer.with("Content-Encoding", "br");
    } else if (!file->gzip.empty() && accepts(encodings, "gzip")) {
        answer.body = file->gzip;
        answer.with("Content-Encoding", "gzip");
    }
    return answer;
}

} // namespace goodturn::http
