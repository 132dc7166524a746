#pragma once
/// The app's files: compiled into the program, each also compressed.
#include "http/message.hpp"

#include <span>

namespace goodturn::http {

struct StaticFile {
    std::string_view path; ///< "/index.html"
    std::string_view type; ///< "text/html; charset=utf-8"
    std::string_view tag;  ///< changes with the content
    std::string_view content;
    std::string_view gzip;   ///< empty where it would not be smaller
    std::string_view brotli; ///< the same
};

/// What was compiled in; none where the app was not built.
std::span<const StaticFile> web_files();

/// The answer to a GET for a page or a file; what is no file, but wanted as a page, is the app's one page.
Answer answer_with_file(std::span<const StaticFile> files, const Request& request);

} // namespace goodturn::http
