#include "intake/vcard/decode.hpp"

#include "base/charset.hpp"
#include "base/text.hpp"
#include "intake/vcard/escape.hpp"

#include <algorithm>

namespace goodturn::intake::vcard {

namespace {

bool is_high(char byte) {
    return static_cast<unsigned char>(byte) >= 0x80;
}

bool is_utf8_name(std::string_view charset) {
    return equal_ignoring_ascii_case(charset, "UTF-8") || equal_ignoring_ascii_case(charset, "UTF8");
}

bool is_ascii_name(std::string_view charset) {
    return charset.empty() || equal_ignoring_ascii_case(charset, "US-ASCII") ||
           equal_ignoring_ascii_case(charset, "ASCII");
}

bool is_single_byte(std::string_view charset) {
    const std::string name = lower_ascii(charset);
    return name.starts_with("windows-125") || name.starts_with("iso-8859") || name.starts_with("koi8") ||
           name.starts_with("cp125") || name.starts_with("latin") || name == "ansi";
}

/// UTF-8 with a few broken letters, as in a file that was cut, is still UTF-8.
bool is_mostly_utf8(std::string_view bytes) {
    const std::string repaired = repair_utf8(bytes);
    std::size_t broken = 0;
    for (std::size_t at = repaired.find("\xEF\xBF\xBD"); at != std::string::npos;
         at = repaired.find("\xEF\xBF\xBD", at + 3))
        ++broken;
    const auto high = static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_high));
    return broken * 4 < high;
}

class Decoder {
  public:
    Decoder(RawCard& card, bool marked_utf8) : card_(card), marked_utf8_(marked_utf8) {}

    void run() {
        for (ContentLine& line : card_.lines)
            decode_line(line);
        if (undecided_.empty() && !odd_header_) return;
        choose_charset();
        for (ContentLine* line : undecided_)
            line->value = in_card_charset(line->value);
        if (odd_header_)
            for (ContentLine& line : card_.lines)
                decode_header(line);
    }

  private:
    void decode_line(ContentLine& line) {
        std::string charset;
        bool quoted_printable = false;
        bool base64 = false;
        odd_header_ = odd_header_ || is_odd(line);
        if (!line.parameters.empty()) take_encodings(line, charset, quoted_printable, base64);
        if (!is_ascii_name(charset) && !is_utf8_name(charset) && hint_.empty()) hint_ = charset;
        if (quoted_printable) {
            const Shape shape = facts_of(line.name).shape;
            const bool separators = shape == Shape::structured && line.value.find(';') != std::string::npos;
            line.value = decode_quoted_printable(line.value, separators);
        }
        if (base64) std::erase_if(line.value, [](char byte) { return byte == ' ' || byte == '\t'; });
        if (!is_ascii(line.value))
            to_text_of(line, charset, quoted_printable);
        else if (line.value.find('\x1B') != std::string::npos && lower_ascii(charset).starts_with("iso-2022"))
            line.value = from_charset(line.value, charset).value_or(line.value);
    }

    /// CHARSET and the transfer encodings, in all their spellings; they are removed, except base64.
    static void take_encodings(ContentLine& line, std::string& charset, bool& quoted_printable,
                               bool& base64) {
        const auto take = [&](std::string_view value) {
            const std::string word = lower_ascii(value);
            if (word == "quoted-printable")
                quoted_printable = true;
            else if (word == "base64" || word == "b")
                base64 = true;
            else
                return word == "8bit" || word == "7bit";
            return word == "quoted-printable";
        };
        std::erase_if(line.parameters, [&](Parameter& parameter) {
            const std::string name = lower_ascii(parameter.name);
            if (name == "charset") {
                if (!parameter.values.empty()) charset = trim(parameter.values.front());
                return true;
            }
            if (name == "encoding") return !parameter.values.empty() && take(trim(parameter.values.front()));
            if (!name.empty()) return false;
            std::erase_if(parameter.values, [&](const std::string& value) {
                if (is_utf8_name(value)) charset = value;
                return is_utf8_name(value) || take(value);
            });
            return parameter.values.empty();
        });
    }

    static bool is_odd(const ContentLine& line) {
        const auto odd = [](std::string_view text) { return !is_ascii(text) && !is_utf8(text); };
        return odd(line.name) || odd(line.group) ||
               std::any_of(line.parameters.begin(), line.parameters.end(), [&](const Parameter& each) {
                   return odd(each.name) || std::any_of(each.values.begin(), each.values.end(), odd);
               });
    }

    void to_text_of(ContentLine& line, const std::string& charset, bool quoted_printable) {
        const bool declared = !is_ascii_name(charset) && !is_utf8_name(charset);
        const bool is_sure = quoted_printable || (!marked_utf8_ && !is_single_byte(charset));
        if (declared && is_sure) {
            if (auto text = from_charset(line.value, charset)) {
                line.value = std::move(*text);
                return;
            }
        }
        // Programs that save a file anew as UTF-8 leave the old CHARSET behind.
        if (is_utf8(line.value)) return;
        if (declared && !quoted_printable) {
            if (auto text = from_charset(line.value, charset)) {
                line.value = std::move(*text);
                return;
            }
        }
        if ((is_utf8_name(charset) || marked_utf8_) && is_mostly_utf8(line.value)) {
            line.value = repair_utf8(line.value);
            return;
        }
        undecided_.push_back(&line);
    }

    void choose_charset() {
        std::string sample;
        for (const ContentLine* line : undecided_)
            sample.append(line->value).append(1, '\n');
        if (!hint_.empty() && from_charset(sample, hint_))
            charset_ = hint_;
        else
            charset_ = guess_charset(sample);
        if (!from_charset(sample, charset_)) charset_ = "windows-1252";
    }

    std::string in_card_charset(std::string_view bytes) const {
        if (is_utf8(bytes)) return std::string(bytes);
        if (auto text = from_charset(bytes, charset_)) return *std::move(text);
        return to_utf8(bytes, "windows-1252");
    }

    /// Names are ASCII by all rules. Where one is not, each byte stays a character, so that none vanishes;
    /// what would be taken for white space is left out, and what is left is no word that ends a card.
    static std::string name_from(std::string_view bytes) {
        if (is_utf8(bytes)) return std::string(bytes);
        std::string name = from_charset(bytes, "windows-1252").value_or("X");
        constexpr std::string_view no_break_space = "\xC2\xA0";
        for (std::size_t at = name.find(no_break_space); at != std::string::npos;
             at = name.find(no_break_space))
            name.erase(at, no_break_space.size());
        for (const std::string_view word : {"", "BEGIN", "END", "VERSION"})
            if (equal_ignoring_ascii_case(name, word)) return "X-" + name;
        return name;
    }

    void decode_header(ContentLine& line) const {
        line.group = name_from(line.group);
        line.name = name_from(line.name);
        for (Parameter& parameter : line.parameters) {
            parameter.name = name_from(parameter.name);
            for (std::string& value : parameter.values)
                value = in_card_charset(value);
        }
    }

    RawCard& card_;
    bool marked_utf8_;
    bool odd_header_ = false;
    std::string hint_;
    std::string charset_ = "windows-1252";
    std::vector<ContentLine*> undecided_;
};

} // namespace

void decode(RawCard& card, bool marked_utf8) {
    Decoder(card, marked_utf8).run();
}

} // namespace goodturn::intake::vcard
