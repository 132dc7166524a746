#include "http/zip.hpp"

#include <array>
#include <limits>

namespace goodturn::http {

namespace {

constexpr std::uint32_t local_mark = 0x04034b50;
constexpr std::uint32_t directory_mark = 0x02014b50;
constexpr std::uint32_t end_mark = 0x06054b50;
constexpr std::uint16_t version = 20;
constexpr std::uint16_t names_are_utf8 = 1U << 11U;
constexpr std::uint16_t first_day = 1U << 5U | 1U; ///< 1 January 1980: no file here has a date of its own

constexpr std::array<std::uint32_t, 256> checksums() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? 0xedb88320U ^ value >> 1U : value >> 1U;
        table[i] = value; // NOLINT: within the table
    }
    return table;
}

/// CRC-32 (ISO 3309).
std::uint32_t checksum_of(std::string_view content) {
    static constexpr auto table = checksums();
    std::uint32_t value = 0xffffffffU;
    for (const char each : content)
        value = table.at((value ^ static_cast<unsigned char>(each)) & 0xffU) ^ value >> 8U;
    return ~value;
}

/// Numbers, least byte first.
class Bytes {
  public:
    Bytes& two(std::uint32_t number) { return put(number, 2); }
    Bytes& four(std::uint64_t number) { return put(number, 4); }
    const std::string& text() const { return text_; }

  private:
    Bytes& put(std::uint64_t number, int count) {
        for (int i = 0; i < count; ++i, number >>= 8U)
            text_ += static_cast<char>(number & 0xffU);
        return *this;
    }
    std::string text_;
};

} // namespace

void Zip::put(std::string_view bytes) {
    out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    at_ += bytes.size();
}

Result<void> Zip::add(const std::string& name, std::string_view content) {
    constexpr std::uint64_t most = std::numeric_limits<std::uint32_t>::max();
    if (count_ == std::numeric_limits<std::uint16_t>::max() ||
        at_ + content.size() + directory_.size() > most)
        return refused("there are too many people for one zip file",
                       "On the computer itself: goodturn export markdown -o FOLDER");
    Bytes same;
    same.two(version).two(names_are_utf8).two(0).two(0).two(first_day).four(checksum_of(content));
    same.four(content.size()).four(content.size()).two(static_cast<std::uint32_t>(name.size())).two(0);
    directory_ += Bytes().four(directory_mark).two(version).text() + same.text();
    directory_ += Bytes().two(0).two(0).two(0).four(0).four(at_).text() + name;
    ++count_;
    put(Bytes().four(local_mark).text() + same.text() + name);
    put(content);
    return {};
}

Result<void> Zip::finish() {
    const std::uint64_t begins = at_;
    const std::size_t size = directory_.size();
    put(directory_);
    put(Bytes().four(end_mark).two(0).two(0).two(count_).two(count_).four(size).four(begins).two(0).text());
    out_.close();
    if (!out_) return failed("the export could not be written", "Is the disk full?");
    return {};
}

} // namespace goodturn::http
