#include "intake/vcard/lines.hpp"

#include "base/charset.hpp"

#include <algorithm>

namespace goodturn::intake::vcard {

namespace {

constexpr std::size_t block_size = std::size_t{1} << 16;
/// No picture in an address book is larger; a longer line is not a line.
constexpr std::size_t longest_line = std::size_t{1} << 26;
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

void append_utf8(std::string& text, char32_t character) {
    const auto byte = [&](char32_t bits) { text += static_cast<char>(bits); };
    if (character > 0x10FFFF || (character >= 0xD800 && character < 0xE000)) character = 0xFFFD;
    if (character < 0x80) {
        byte(character);
    } else if (character < 0x800) {
        byte(0xC0 | (character >> 6));
        byte(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        byte(0xE0 | (character >> 12));
        byte(0x80 | ((character >> 6) & 0x3F));
        byte(0x80 | (character & 0x3F));
    } else {
        byte(0xF0 | (character >> 18));
        byte(0x80 | ((character >> 12) & 0x3F));
        byte(0x80 | ((character >> 6) & 0x3F));
        byte(0x80 | (character & 0x3F));
    }
}

char32_t unit_at(std::string_view bytes, std::size_t at, std::size_t width, bool little) {
    char32_t unit = 0;
    for (std::size_t i = 0; i < width; ++i) {
        const std::size_t from = little ? at + width - 1 - i : at + i;
        unit = (unit << 8) | static_cast<unsigned char>(bytes[from]);
    }
    return unit;
}

} // namespace

bool LineReader::peek(std::string_view& line) {
    while (!have_line_) {
        if (find_line()) break;
        if (fill()) continue;
        if (at_ >= buffer_.size()) return false;
        line_end_ = next_ = buffer_.size();
        have_line_ = true;
    }
    std::string_view whole = std::string_view(buffer_).substr(at_, line_end_ - at_);
    while (whole.ends_with('\r'))
        whole.remove_suffix(1);
    if (whole.starts_with(utf8_mark)) whole.remove_prefix(utf8_mark.size());
    line = whole;
    return true;
}

void LineReader::take() {
    at_ = scanned_ = next_;
    have_line_ = false;
    ++number_;
}

bool LineReader::find_line() {
    const std::size_t end = buffer_.find('\n', scanned_);
    if (skipping_) {
        // The rest of a line that was cut: nothing of it is kept.
        skipping_ = end == std::string::npos;
        at_ = scanned_ = skipping_ ? buffer_.size() : end + 1;
        return !skipping_ && find_line();
    }
    if (end != std::string::npos) {
        line_end_ = end;
        next_ = end + 1;
        return have_line_ = true;
    }
    scanned_ = buffer_.size();
    if (buffer_.size() - at_ < longest_line) return false;
    line_end_ = next_ = buffer_.size();
    skipping_ = cut_ = true;
    return have_line_ = true;
}

bool LineReader::fill() {
    if (!in_.good()) return false;
    buffer_.erase(0, at_);
    scanned_ -= std::min(at_, scanned_);
    at_ = 0;
    const std::size_t before = units_ == Units::bytes ? buffer_.size() : undecoded_.size();
    std::string& target = units_ == Units::bytes && begun_ ? buffer_ : undecoded_;
    const std::size_t old = begun_ ? before : 0;
    target.resize(old + block_size);
    in_.read(target.data() + old, static_cast<std::streamsize>(block_size));
    target.resize(old + static_cast<std::size_t>(in_.gcount()));
    const std::size_t first_new = scanned_;
    if (!begun_)
        look_at_beginning();
    else if (units_ != Units::bytes)
        decode(!in_.good());
    if (carriage_returns_)
        std::replace(buffer_.begin() + static_cast<std::ptrdiff_t>(first_new), buffer_.end(), '\r', '\n');
    return true;
}

void LineReader::look_at_beginning() {
    begun_ = true;
    const auto starts = [&](std::string_view with) { return undecoded_.starts_with(with); };
    std::string charset;
    if (const auto mark = byte_order_mark(undecoded_)) {
        charset = mark->charset;
        undecoded_.erase(0, mark->length);
    } else if (starts({"B\0E\0", 4}) || starts({"b\0e\0", 4})) {
        charset = "UTF-16LE";
    } else if (starts({"\0B\0E", 4}) || starts({"\0b\0e", 4})) {
        charset = "UTF-16BE";
    }
    marked_ = !charset.empty();
    if (charset == "UTF-16LE")
        units_ = Units::utf16_little;
    else if (charset == "UTF-16BE")
        units_ = Units::utf16_big;
    else if (charset == "UTF-32LE")
        units_ = Units::utf32_little;
    else if (charset == "UTF-32BE")
        units_ = Units::utf32_big;
    if (units_ == Units::bytes)
        buffer_ = std::move(undecoded_);
    else
        decode(!in_.good());
    carriage_returns_ = buffer_.find('\n') == std::string::npos && buffer_.find('\r') != std::string::npos;
}

void LineReader::decode(bool at_end) {
    const bool wide = units_ == Units::utf32_little || units_ == Units::utf32_big;
    const bool little = units_ == Units::utf16_little || units_ == Units::utf32_little;
    const std::size_t width = wide ? 4 : 2;
    std::size_t at = 0;
    for (; at + width <= undecoded_.size(); at += width) {
        char32_t character = unit_at(undecoded_, at, width, little);
        if (!wide && character >= 0xD800 && character < 0xDC00) {
            if (at + 4 > undecoded_.size()) {
                if (!at_end) break;
                character = 0xFFFD;
            } else if (const char32_t low = unit_at(undecoded_, at + 2, 2, little);
                       low >= 0xDC00 && low < 0xE000) {
                character = 0x10000 + ((character - 0xD800) << 10) + (low - 0xDC00);
                at += 2;
            }
        }
        append_utf8(buffer_, character);
    }
    undecoded_.erase(0, at);
}

} // namespace goodturn::intake::vcard
