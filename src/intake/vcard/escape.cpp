#include "intake/vcard/escape.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace goodturn::intake::vcard {

namespace {

bool is_letter_or_digit(char byte) {
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           static_cast<unsigned char>(byte) >= 0x80;
}

/// At a CR or LF: appends the escape of one line end and gives how many bytes it took.
std::size_t escape_line_end(std::string_view text, std::size_t at, std::string& escaped) {
    escaped += "\\n";
    return text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
}

int hex_digit(char byte) {
    if (byte >= '0' && byte <= '9') return byte - '0';
    if (byte >= 'A' && byte <= 'F') return byte - 'A' + 10;
    if (byte >= 'a' && byte <= 'f') return byte - 'a' + 10;
    return -1;
}

/// More parts than any value has: what comes after is not taken apart.
constexpr std::size_t most_parts = 10000;

constexpr std::string_view base64_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

constexpr auto base64_values = [] {
    std::array<int, 256> values{};
    values.fill(-1);
    for (std::size_t i = 0; i < base64_digits.size(); ++i)
        values.at(static_cast<unsigned char>(base64_digits[i])) = static_cast<int>(i);
    return values;
}();

} // namespace

std::string escape(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size() + 8);
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] == '\r' || text[i] == '\n') {
            i += escape_line_end(text, i, escaped);
            continue;
        }
        if (text[i] == '\\' || text[i] == ',' || text[i] == ';') escaped += '\\';
        escaped += text[i++];
    }
    return escaped;
}

std::string unescape(std::string_view value) {
    std::string text;
    text.reserve(value.size());
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] != '\\' || i + 1 == value.size()) {
            text += value[i];
            continue;
        }
        const char next = value[i + 1];
        if (next == 'n' || next == 'N')
            text += '\n';
        else if (!is_letter_or_digit(next))
            text += next;
        else
            text.append({'\\', next});
        ++i;
    }
    return text;
}

std::vector<std::string_view> split_escaped(std::string_view value, char separator) {
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '\\') {
            ++i;
        } else if (value[i] == separator && parts.size() + 1 < most_parts) {
            parts.push_back(value.substr(begin, i - begin));
            begin = i + 1;
        }
    }
    parts.push_back(value.substr(begin));
    return parts;
}

std::string component_text(std::string_view component) {
    if (component.find_first_of("\\,") == std::string_view::npos) return std::string(trim(component));
    std::string text;
    for (const std::string_view member : split_escaped(component, ',')) {
        const std::string plain = unescape(member);
        const std::string_view trimmed = trim(plain);
        if (!text.empty() && !trimmed.empty()) text += ' ';
        text += trimmed;
    }
    return text;
}

std::vector<std::string> list_texts(std::string_view value) {
    std::vector<std::string> texts;
    for (const std::string_view member : split_escaped(value, ',')) {
        const std::string plain = unescape(member);
        if (const std::string_view trimmed = trim(plain); !trimmed.empty()) texts.emplace_back(trimmed);
    }
    return texts;
}

std::string escape_21(std::string_view value, Shape shape) {
    std::string escaped;
    escaped.reserve(value.size() + 8);
    for (std::size_t i = 0; i < value.size();) {
        const char byte = value[i];
        if (byte == '\r' || byte == '\n') {
            i += escape_line_end(value, i, escaped);
            continue;
        }
        const char next = i + 1 < value.size() ? value[i + 1] : '\0';
        ++i;
        if (shape == Shape::uri) {
            escaped += byte;
        } else if (byte == '\\') {
            const bool escape_here =
                shape == Shape::structured && (next == ';' || next == '\\' || next == ':');
            if (!escape_here || next != ':') escaped += '\\';
            escaped += escape_here ? next : '\\';
            if (escape_here) ++i;
        } else {
            if ((byte == ',' && (shape == Shape::text || shape == Shape::structured)) ||
                (byte == ';' && (shape == Shape::text || shape == Shape::list)))
                escaped += '\\';
            escaped += byte;
        }
    }
    return escaped;
}

std::string decode_quoted_printable(std::string_view text, bool keep_separators) {
    std::string bytes;
    bytes.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int high = text[i] == '=' && i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
        const int low = high >= 0 ? hex_digit(text[i + 2]) : -1;
        if (low < 0) {
            bytes += text[i];
            continue;
        }
        const char byte = static_cast<char>(high * 16 + low);
        if (byte == ';' && keep_separators) bytes += '\\';
        bytes += byte;
        i += 2;
    }
    return bytes;
}

std::optional<std::string> decode_base64(std::string_view text) {
    std::string bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t bits = 0;
    int count = 0;
    bool ended = false;
    for (const char digit : text) {
        if (digit == ' ' || digit == '\t' || digit == '\r' || digit == '\n') continue;
        if (digit == '=') {
            ended = true;
            continue;
        }
        const int value = base64_values.at(static_cast<unsigned char>(digit));
        if (value < 0 || ended) return std::nullopt;
        bits = (bits << 6) | static_cast<std::uint32_t>(value);
        count += 6;
        if (count >= 8) {
            count -= 8;
            bytes += static_cast<char>((bits >> count) & 0xFF);
        }
    }
    return bytes;
}

std::string encode_base64(std::string_view bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t length = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t bits = 0;
        for (std::size_t k = 0; k < 3; ++k)
            bits = (bits << 8) | (k < length ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            text += k <= length ? base64_digits[(bits >> (18 - 6 * k)) & 0x3F] : '=';
    }
    return text;
}

} // namespace goodturn::intake::vcard
