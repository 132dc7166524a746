#pragma once
/// How the file of a table is laid out; see table.hpp. For the .cpp files of this room.
#include "meaning/table.hpp"

#include <bit>

namespace goodturn::meaning {

static_assert(std::endian::native == std::endian::little, "the table is read where it lies");

constexpr std::array<char, 8> magic = {'G', 'T', 'W', 'O', 'R', 'D', 'S', '\n'};
constexpr std::uint32_t version = 1;

struct Header {
    std::array<char, 8> magic;
    std::uint32_t version;
    std::uint32_t dimensions;
    std::uint32_t words;
    std::uint32_t text_bytes;
    std::uint64_t checksum;
    std::uint64_t header_checksum;
};
static_assert(sizeof(Header) == 40);
constexpr std::size_t checked_of_header = 32;

/// Where each part begins, in bytes from the beginning of the file.
struct Layout {
    std::size_t scales, offsets, order, rows, text, end;
};
constexpr Layout layout_of(std::size_t words, std::size_t text_bytes) {
    Layout layout{};
    layout.scales = sizeof(Header);
    layout.offsets = layout.scales + words * sizeof(float);
    layout.order = layout.offsets + (words + 1) * sizeof(std::uint32_t);
    layout.rows = layout.order + words * sizeof(std::uint32_t);
    layout.text = layout.rows + words * dimensions;
    layout.end = layout.text + text_bytes;
    return layout;
}

/// Against damage, not against malice. Eight bytes at a time, since it is computed whenever a table is
/// opened.
std::uint64_t checksum_of(std::span<const std::byte> bytes);

} // namespace goodturn::meaning
