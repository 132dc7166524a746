#include "intake/vcard/content_line.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace goodturn::intake::vcard {

namespace {

/// RFC 6350 allows letters, digits and '-'; files in the wild also use '_', '/', '+' and letters of other
/// scripts.
bool is_name_byte(char byte) {
    const auto code = static_cast<unsigned char>(byte);
    return (code > 0x20 && code < 0x7F && byte != '"' && byte != '=' && byte != ',' && byte != '<' &&
            byte != '>') ||
           code >= 0x80;
}

bool is_name(std::string_view text) {
    return !text.empty() && text[0] != '#' && std::all_of(text.begin(), text.end(), is_name_byte);
}

/// RFC 6868.
std::string resolve_carets(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char next = text[i] == '^' && i + 1 < text.size() ? text[i + 1] : '\0';
        if (next == 'n' || next == 'N')
            plain += '\n';
        else if (next == '\'')
            plain += '"';
        else if (next == '^')
            plain += '^';
        else {
            plain += text[i];
            continue;
        }
        ++i;
    }
    return plain;
}

/// Reads the parameters of a line, from behind its name to behind its colon.
class ParameterReader {
  public:
    ParameterReader(std::string_view text, std::size_t at, Dialect dialect)
        : text_(text), at_(at), dialect_(dialect) {}

    /// False if there is no colon.
    bool read(std::vector<Parameter>& parameters) {
        while (at_ < text_.size() && text_[at_] == ';') {
            ++at_;
            Parameter parameter;
            const std::size_t end = text_.find_first_of("=;:,\"", at_);
            if (end != std::string_view::npos && text_[end] == '=') {
                parameter.name = std::string(text_.substr(at_, end - at_));
                std::erase_if(parameter.name, [](char byte) { return !is_name_byte(byte); });
                at_ = end + 1;
            }
            read_values(parameter.values);
            std::erase(parameter.values, std::string());
            if (!parameter.name.empty() && parameter.values.empty()) parameter.values.emplace_back();
            if (!parameter.values.empty()) parameters.push_back(std::move(parameter));
        }
        return at_ < text_.size() && text_[at_] == ':';
    }

    /// Where the value begins.
    std::size_t value() const { return at_ + 1; }

  private:
    void read_values(std::vector<std::string>& values) {
        for (;;) {
            std::string value = read_value();
            if (dialect_ != Dialect::v21 && value.find('^') != std::string::npos)
                value = resolve_carets(value);
            values.push_back(std::move(value));
            if (at_ < text_.size() && text_[at_] == ',')
                ++at_;
            else
                return;
        }
    }

    /// Up to ',', ';' or ':' outside quotes.
    std::string read_value() {
        std::string value;
        while (at_ < text_.size()) {
            const char byte = text_[at_];
            if (byte == ',' || byte == ';' || byte == ':') break;
            if (byte == '"' && trim(value).empty()) {
                const std::size_t end = text_.find('"', at_ + 1);
                if (end != std::string_view::npos) {
                    value = text_.substr(at_ + 1, end - at_ - 1);
                    at_ = end + 1;
                    continue;
                }
            }
            const char next = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
            if (byte == '\\' && next == ',') {
                ++at_;
                break;
            }
            if (byte == '\\' && next == ';') ++at_;
            value += text_[at_++];
        }
        return value;
    }

    std::string_view text_;
    std::size_t at_;
    Dialect dialect_;
};

void append_parameter_value(std::string& text, std::string_view value) {
    const bool quoted = value.find_first_of(",;:\\") != std::string_view::npos || trim(value) != value;
    if (quoted) text += '"';
    for (std::size_t i = 0; i < value.size(); ++i) {
        switch (value[i]) {
        case '"':
            text += "^'";
            break;
        case '^':
            text += "^^";
            break;
        case '\r':
            if (i + 1 < value.size() && value[i + 1] == '\n') break;
            [[fallthrough]];
        case '\n':
            text += "^n";
            break;
        default:
            text += value[i];
        }
    }
    if (quoted) text += '"';
}

} // namespace

Dialect dialect_of(std::string_view version) {
    version = trim(version);
    if (version.starts_with('3')) return Dialect::v3;
    if (version.starts_with('4')) return Dialect::v4;
    return Dialect::v21;
}

bool ContentLine::is(std::string_view property_name) const {
    return equal_ignoring_ascii_case(name, property_name);
}

std::optional<std::string_view> ContentLine::parameter(std::string_view parameter_name) const {
    for (const Parameter& each : parameters)
        if (!each.values.empty() && equal_ignoring_ascii_case(each.name, parameter_name))
            return each.values.front();
    return std::nullopt;
}

void ContentLine::remove_parameter(std::string_view parameter_name) {
    std::erase_if(parameters, [&](const Parameter& each) {
        return equal_ignoring_ascii_case(each.name, parameter_name);
    });
}

std::optional<ContentLine> parse_content_line(std::string_view text, Dialect dialect, long line) {
    const std::size_t name_end = text.find_first_of(";:");
    if (name_end == std::string_view::npos) return std::nullopt;
    std::string_view name = trim(text.substr(0, name_end));
    if (constexpr std::string_view mark = "\xEF\xBB\xBF"; name.starts_with(mark))
        name.remove_prefix(mark.size());
    ContentLine parsed;
    if (const std::size_t dot = name.find('.'); dot != std::string_view::npos) {
        parsed.group = name.substr(0, dot);
        name = name.substr(dot + 1);
        if (!is_name(parsed.group)) return std::nullopt;
    }
    if (!is_name(name)) return std::nullopt;
    parsed.name = name;
    parsed.line = line;
    ParameterReader parameters(text, name_end, dialect);
    if (!parameters.read(parsed.parameters)) return std::nullopt;
    parsed.value = text.substr(parameters.value());
    return parsed;
}

std::string to_text(const ContentLine& line) {
    std::string text;
    text.reserve(line.name.size() + line.value.size() + 32);
    if (!line.group.empty()) text.append(line.group).append(1, '.');
    text += line.name;
    for (const Parameter& parameter : line.parameters) {
        text += ';';
        if (!parameter.name.empty()) text.append(parameter.name).append(1, '=');
        for (std::size_t i = 0; i < parameter.values.size(); ++i) {
            if (i > 0) text += ',';
            append_parameter_value(text, parameter.values[i]);
        }
    }
    text += ':';
    text += line.value;
    return text;
}

void append_folded(std::string& text, const ContentLine& line) {
    constexpr std::size_t longest = 75; // octets, without the line end: RFC 6350 section 3.2
    const std::string whole = to_text(line);
    std::string_view rest = whole;
    std::size_t room = longest;
    while (rest.size() > room) {
        std::size_t cut = room;
        const auto inside_character = [&] { return (static_cast<unsigned char>(rest[cut]) & 0xC0) == 0x80; };
        while (cut > 1 && inside_character())
            --cut;
        text.append(rest.substr(0, cut)).append("\r\n ");
        rest.remove_prefix(cut);
        room = longest - 1;
    }
    text.append(rest).append("\r\n");
}

bool looks_like_property(std::string_view text) {
    const std::size_t end = text.find_first_of(";:");
    if (end == std::string_view::npos || !is_name(text.substr(0, end))) return false;
    return text[end] == ':' || text.find(':', end) != std::string_view::npos;
}

} // namespace goodturn::intake::vcard
