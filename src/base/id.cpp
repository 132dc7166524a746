#include "base/id.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <mutex>
#include <system_error>
#include <unistd.h>

namespace goodturn {

namespace {

/// Random words from the kernel, fetched a page at a time: an import makes a million ids.
class Entropy {
  public:
    std::uint32_t next() {
        if (used_ == words_.size()) {
            if (getentropy(words_.data(), sizeof words_) != 0)
                throw std::system_error(errno, std::generic_category(), "no random numbers");
            used_ = 0;
        }
        return words_.at(used_++);
    }

  private:
    std::array<std::uint32_t, 64> words_{}; // getentropy gives at most 256 bytes at once
    std::size_t used_ = words_.size();
};

/// The 128 bits of a UUID.
struct Bits {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
};

/// RFC 9562, section 6.2, method 2: within one millisecond, and when the clock goes back, the random part
/// grows by a random step. Its 74 bits are `head` (12) and `tail` (62).
class Sequence {
  public:
    Bits next(std::uint64_t milliseconds) {
        const std::lock_guard lock(mutex_);
        if (milliseconds > milliseconds_ || !started_) {
            started_ = true;
            milliseconds_ = milliseconds;
            // The highest bit starts as 0, so that there is room to grow.
            head_ = entropy_.next() & 0x7FFU;
            tail_ = (std::uint64_t{entropy_.next()} << 32U | entropy_.next()) & tail_mask;
        } else {
            tail_ += std::uint64_t{entropy_.next()} + 1;
            if (tail_ > tail_mask) {
                tail_ &= tail_mask;
                if (++head_ > 0xFFFU) {
                    head_ = 0;
                    ++milliseconds_;
                }
            }
        }
        return {(milliseconds_ & 0xFFFFFFFFFFFFU) << 16U | 0x7000U | head_, std::uint64_t{1} << 63U | tail_};
    }

  private:
    static constexpr std::uint64_t tail_mask = (std::uint64_t{1} << 62U) - 1;
    std::mutex mutex_;
    Entropy entropy_;
    bool started_ = false;
    std::uint64_t milliseconds_ = 0;
    std::uint64_t head_ = 0;
    std::uint64_t tail_ = 0;
};

/// 8-4-4-4-12 hex digits.
std::string to_hex(Bits bits) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(36, '-');
    std::size_t at = text.size();
    for (int nibble = 0; nibble < 32; ++nibble) {
        std::uint64_t& half = nibble < 16 ? bits.low : bits.high;
        if (nibble == 12 || nibble == 16 || nibble == 20 || nibble == 24) --at;
        text[--at] = digits[half & 0xFU];
        half >>= 4U;
    }
    return text;
}

} // namespace

Id new_id(Instant now) {
    // The one state of a process: RFC 9562 asks that ids made in it keep their order.
    static Sequence sequence;
    const auto seconds = std::max<std::int64_t>(0, now.time_since_epoch().count());
    return to_hex(sequence.next(static_cast<std::uint64_t>(seconds) * 1000));
}

std::string_view short_id(std::string_view id) {
    return id.size() <= 6 ? id : id.substr(id.size() - 6);
}

} // namespace goodturn
