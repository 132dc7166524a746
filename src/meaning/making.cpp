#include "meaning/layout.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <fstream>
#include <numeric>

namespace goodturn::meaning {

namespace {

using Exact = std::array<double, dimensions>;
using Square = std::array<Exact, dimensions>;

constexpr std::size_t main_directions = 2;
constexpr int rounds = 200; ///< far more than the power iteration needs

double product(const Exact& a, const Exact& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

Exact exact(const Vector& vector) {
    Exact result{};
    std::ranges::copy(vector, result.begin());
    return result;
}

Exact mean_of(std::span<const Entry> entries) {
    Exact mean{};
    for (const auto& each : entries)
        for (std::size_t i = 0; i < dimensions; ++i)
            mean[i] += static_cast<double>(each.vector[i]) / static_cast<double>(entries.size());
    return mean;
}

Square covariance_of(std::span<const Entry> entries) {
    Square square{};
    for (const auto& each : entries) {
        const auto vector = exact(each.vector);
        for (std::size_t i = 0; i < dimensions; ++i)
            for (std::size_t j = 0; j < dimensions; ++j)
                square[i][j] += vector[i] * vector[j];
    }
    return square;
}

/// The direction in which a covariance is largest, by power iteration; its length is 1, or 0 where there is
/// none.
Exact main_direction(const Square& square) {
    Exact direction{};
    for (std::size_t i = 0; i < dimensions; ++i)
        direction[i] = 1 + static_cast<double>(i) / dimensions; // not at right angles to anything by chance
    for (int round = 0; round < rounds; ++round) {
        Exact next{};
        for (std::size_t i = 0; i < dimensions; ++i)
            next[i] = product(square[i], direction);
        const double length = std::sqrt(product(next, next));
        if (length <= 0) return {};
        for (std::size_t i = 0; i < dimensions; ++i)
            direction[i] = next[i] / length;
    }
    return direction;
}

void take_out(const Exact& direction, std::span<Entry> entries) {
    for (auto& each : entries) {
        const double along = product(exact(each.vector), direction);
        for (std::size_t i = 0; i < dimensions; ++i)
            each.vector[i] -= static_cast<float>(along * direction[i]);
    }
}

template <class T>
void put(std::vector<std::byte>& bytes, std::size_t from, std::size_t at, const T& value) {
    std::memcpy(bytes.data() + from + at * sizeof(T), &value, sizeof(T));
}

/// The vector as signed bytes, and what to multiply them with.
struct Row {
    std::array<std::int8_t, dimensions> bytes{};
    float scale = 0;
};
Row as_row(const Vector& vector) {
    constexpr float largest = 127;
    Row row;
    float most = 0;
    for (const float each : vector)
        most = std::max(most, std::abs(each));
    if (most <= 0) return row;
    row.scale = most / largest;
    for (std::size_t i = 0; i < dimensions; ++i)
        row.bytes[i] = static_cast<std::int8_t>(std::lround(vector[i] / row.scale));
    return row;
}

std::vector<std::byte> as_bytes_of_table(std::span<const Entry> entries) {
    std::string text;
    for (const auto& each : entries)
        text += each.word;
    const auto layout = layout_of(entries.size(), text.size());
    std::vector<std::byte> bytes(layout.end);

    std::vector<WordNumber> order(entries.size());
    std::iota(order.begin(), order.end(), WordNumber{0});
    std::ranges::sort(order, {},
                      [&](WordNumber number) -> const std::string& { return entries[number].word; });
    std::uint32_t begin = 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto row = as_row(entries[i].vector);
        put(bytes, layout.scales, i, row.scale);
        put(bytes, layout.offsets, i, begin);
        put(bytes, layout.order, i, order[i]);
        put(bytes, layout.rows, i, row.bytes);
        begin += static_cast<std::uint32_t>(entries[i].word.size());
    }
    put(bytes, layout.offsets, entries.size(), begin);
    std::memcpy(bytes.data() + layout.text, text.data(), text.size());

    Header header{magic, version, dimensions, static_cast<std::uint32_t>(entries.size()), begin, 0, 0};
    header.checksum = checksum_of(std::span(bytes).subspan(sizeof(Header)));
    header.header_checksum = checksum_of(std::as_bytes(std::span(&header, 1)).first(checked_of_header));
    put(bytes, 0, 0, header);
    return bytes;
}

} // namespace

std::uint64_t checksum_of(std::span<const std::byte> bytes) {
    constexpr std::uint64_t prime = 0x9E3779B97F4A7C15; // 2^64 over the golden ratio, odd
    constexpr std::size_t lanes = 4;                    // so that the processor need not wait for one
    std::array<std::uint64_t, lanes> sums = {1, 2, 3, 4};
    std::size_t at = 0;
    for (; at + sizeof(sums) <= bytes.size(); at += sizeof(sums)) {
        std::array<std::uint64_t, lanes> next;
        std::memcpy(next.data(), bytes.data() + at, sizeof(next));
        for (std::size_t i = 0; i < lanes; ++i)
            sums[i] = std::rotl((sums[i] ^ next[i]) * prime, 29);
    }
    std::uint64_t sum = bytes.size();
    for (const auto each : sums)
        sum = std::rotl((sum ^ each) * prime, 29);
    for (; at < bytes.size(); ++at)
        sum = std::rotl((sum ^ static_cast<std::uint64_t>(bytes[at])) * prime, 29);
    return sum;
}

void take_out_what_all_share(std::span<Entry> entries, std::size_t from) {
    const auto first = entries.first(std::min(from, entries.size()));
    if (first.empty()) return;
    const auto mean = mean_of(first);
    for (auto& each : entries)
        for (std::size_t i = 0; i < dimensions; ++i)
            each.vector[i] -= static_cast<float>(mean[i]);
    for (std::size_t i = 0; i < main_directions; ++i)
        take_out(main_direction(covariance_of(first)), entries);
}

Result<void> write_table(const std::filesystem::path& file, std::span<const Entry> entries) {
    const auto bytes = as_bytes_of_table(entries);
    auto unfinished = file;
    unfinished += ".part";
    {
        std::ofstream out(unfinished, std::ios::binary | std::ios::trunc);
        out.write(reinterpret_cast<const char*>(bytes.data()),
                  std::ssize(bytes)); // NOLINT: what a stream takes
        out.close();
        if (!out)
            return failed(fmt::format("{} cannot be written", unfinished.string()), "Is the disk full?");
    }
    std::error_code error;
    std::filesystem::rename(unfinished, file, error);
    if (error) return failed(fmt::format("{} cannot be written: {}", file.string(), error.message()));
    return {};
}

} // namespace goodturn::meaning
