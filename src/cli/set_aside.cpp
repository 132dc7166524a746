#include "cli/set_aside.hpp"

#include <fmt/format.h>

#include <array>

namespace goodturn::cli {

namespace {

constexpr std::array parts{"", "-wal", "-shm"};

void move_all(const std::filesystem::path& from, const std::filesystem::path& to) {
    for (const char* part : parts) {
        std::error_code missing; // SQLite does not always keep the other two
        std::filesystem::rename(from.string() + part, to.string() + part, missing);
    }
}

} // namespace

SetAside::SetAside(const std::filesystem::path& folder) : from_(folder / "goodturn.db") {
    int number = 1;
    do
        to_ = folder / fmt::format("goodturn-set-aside-{}.db", number++);
    while (std::filesystem::exists(to_));
    std::error_code unreadable;
    found_ = std::filesystem::exists(from_, unreadable);
    move_all(from_, to_);
}

SetAside::~SetAside() {
    if (kept_) return;
    for (const char* part : parts) {
        std::error_code missing; // what was made in its place goes
        std::filesystem::remove(from_.string() + part, missing);
    }
    move_all(to_, from_);
}

} // namespace goodturn::cli
