// In the place of the app, where it cannot be built: see WebApp.cmake.
#include "http/files.hpp"
namespace goodturn::http {
std::span<const StaticFile> web_files() {
    return {};
}
} // namespace goodturn::http
