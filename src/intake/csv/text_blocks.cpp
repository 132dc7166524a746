#include "intake/csv/text_blocks.hpp"

#include "base/charset.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace goodturn::intake::csv {

namespace {

constexpr std::size_t first_block = std::size_t{1} << 20;
constexpr std::size_t block_size = std::size_t{1} << 18;
/// A line that is longer is cut anywhere between two characters.
constexpr std::size_t longest_line = std::size_t{1} << 22;

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

/// Line by line: those that fit the charset in it, the others in the charset that they look like.
std::string decode_line_by_line(std::string_view bytes, const std::string& charset) {
    std::string text;
    while (!bytes.empty()) {
        const std::size_t length = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
        const std::string_view line = bytes.substr(0, length);
        if (auto decoded = from_charset(line, charset))
            text += *decoded;
        else
            text += to_utf8(line);
        bytes.remove_prefix(length);
    }
    return text;
}

/// A few zero bytes are damage, which is left out before the charset is guessed; UTF-16 has them throughout.
std::string charset_of(std::string_view bytes) {
    const auto zeros = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
    if (zeros == 0 || (zeros >= 8 && zeros * 50 > bytes.size())) return guess_charset(bytes);
    std::string without(bytes);
    std::erase(without, '\0');
    return guess_charset(without);
}

} // namespace

TextBlocks::TextBlocks(std::istream& in) : in_(in) {}

std::string TextBlocks::read(std::size_t bytes) {
    std::string block(bytes, '\0');
    in_.read(block.data(), static_cast<std::streamsize>(bytes));
    block.resize(static_cast<std::size_t>(in_.gcount()));
    if (in_.bad()) failed_ = true;
    if (!in_) ended_ = true;
    return block;
}

/// How many of the bytes may be decoded now.
std::size_t TextBlocks::cut(std::string_view bytes) const {
    if (ended_) return bytes.size();
    if (unit_ > 1) {
        std::size_t whole = bytes.size() - bytes.size() % unit_;
        // The first half of a surrogate pair waits for the second.
        const bool little = charset_.ends_with("LE");
        if (unit_ == 2 && whole >= 2) {
            const auto high = static_cast<unsigned char>(bytes[little ? whole - 1 : whole - 2]);
            if (high >= 0xD8 && high <= 0xDB) whole -= 2;
        }
        return whole;
    }
    // No charset that is not UTF-16 or UTF-32 has a line break inside a character.
    if (const std::size_t line_end = bytes.find_last_of('\n'); line_end != std::string_view::npos)
        return line_end + 1;
    if (const std::size_t line_end = bytes.find_last_of('\r'); line_end != std::string_view::npos)
        return line_end + 1;
    if (bytes.size() < longest_line) return 0;
    std::size_t end = bytes.size();
    for (int i = 0; i < 3 && end > 1 && is_continuation(bytes[end - 1]); ++i)
        --end;
    return end - 1;
}

std::string TextBlocks::decode(std::string_view bytes) const {
    std::string text;
    if (unit_ > 1) {
        text = to_utf8(bytes, charset_);
    } else if (auto decoded = from_charset(bytes, charset_)) {
        text = *std::move(decoded);
    } else {
        text = decode_line_by_line(bytes, charset_);
    }
    if (text.find('\0') != std::string::npos) std::erase(text, '\0');
    return text;
}

std::string TextBlocks::next() {
    std::string text;
    while (text.empty() && !(ended_ && carried_.empty())) {
        if (!ended_) carried_ += read(charset_.empty() ? first_block : block_size);
        if (charset_.empty()) {
            if (const auto mark = byte_order_mark(carried_)) {
                charset_ = mark->charset;
                carried_.erase(0, mark->length);
            } else {
                const std::size_t whole_lines = cut(carried_);
                charset_ = charset_of(
                    std::string_view(carried_).substr(0, whole_lines > 0 ? whole_lines : carried_.size()));
            }
            unit_ = charset_.starts_with("UTF-32") ? 4 : charset_.starts_with("UTF-16") ? 2 : 1;
        }
        const std::size_t end = cut(carried_);
        text = decode(std::string_view(carried_).substr(0, end));
        carried_.erase(0, end);
        if (failed_) return {};
    }
    return text;
}

} // namespace goodturn::intake::csv
