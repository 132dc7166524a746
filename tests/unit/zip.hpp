#pragma once
/// A zip for tests, made by hand: so that what is in it, and what is wrong with it, is known to the byte.
#include <cstdint>
#include <string>
#include <string_view>

namespace goodturn {

inline std::uint32_t crc_of(std::string_view text) {
    std::uint32_t crc = ~0U;
    for (const char c : text) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

/// A zip as simple as can be: nothing is packed (PKWARE APPNOTE 4.3).
class Zip {
  public:
    Zip& add(const std::string& name, const std::string& text, bool encrypted = false) {
        const auto begins = static_cast<std::uint32_t>(bytes_.size());
        const std::string common = number(20, 2) + number(encrypted ? 1 : 0, 2) + number(0, 2) +
                                   number(0, 4) + number(crc_of(text), 4) + number(text.size(), 4) +
                                   number(text.size(), 4) + number(name.size(), 2) + number(0, 2);
        bytes_ += "PK\x03\x04" + common + name + text;
        directory_ += "PK\x01\x02" + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2) +
                      number(0, 4) + number(begins, 4) + name;
        ++count_;
        return *this;
    }
    std::string bytes() const {
        return bytes_ + directory_ + "PK\x05\x06" + number(0, 4) + number(count_, 2) + number(count_, 2) +
               number(directory_.size(), 4) + number(bytes_.size(), 4) + number(0, 2);
    }

  private:
    static std::string number(std::uint64_t value, int bytes) {
        std::string text;
        for (int i = 0; i < bytes; ++i)
            text += static_cast<char>((value >> (8U * static_cast<unsigned>(i))) & 0xFFU);
        return text;
    }
    std::string bytes_;
    std::string directory_;
    std::size_t count_ = 0;
};

} // namespace goodturn
