#pragma once
#include <cstdint>
#include <string_view>

namespace goodturn::intake {

/// FNV-1a, 64 bits: the same on every machine and in every version, as it is kept in the file.
constexpr std::uint64_t stable_hash(std::string_view text) {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    return hash;
}

} // namespace goodturn::intake
