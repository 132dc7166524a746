#include "base/charset.hpp"

#include "base/charset_guess.hpp"
#include "base/text.hpp"

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <limits>
#include <memory>

namespace goodturn {

namespace {

struct Close {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
    void operator()(uchardet* detector) const { uchardet_delete(detector); }
};

/// What files say, and what they then hold: the older name's superset, as in the WHATWG Encoding Standard.
std::string meant_by(std::string_view charset) {
    struct Label {
        std::string_view said;
        std::string_view meant;
    };
    constexpr std::array labels{
        Label{"iso-8859-1", "windows-1252"},
        Label{"latin1", "windows-1252"},
        Label{"iso-8859-9", "windows-1254"},
        Label{"iso-8859-8-i", "iso-8859-8"},
        Label{"gb2312", "gb18030"},
        Label{"gbk", "gb18030"},
        Label{"shift_jis", "windows-31j"},
        Label{"euc-kr", "windows-949"},
        Label{"ks_c_5601-1987", "windows-949"},
        Label{"big5", "windows-950"},
        Label{"ansi", "windows-1252"},
    };
    const auto* found = std::find_if(labels.begin(), labels.end(), [&](const Label& label) {
        return equal_ignoring_ascii_case(label.said, charset);
    });
    return std::string(found == labels.end() ? charset : found->meant);
}

/// With `strict`, nothing if a byte sequence is impossible; otherwise it becomes U+FFFD.
std::optional<std::string> convert(std::string_view bytes, const std::string& charset, bool strict) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, Close> converter(ucnv_open(charset.c_str(), &status));
    if (U_FAILURE(status) || charset.empty()) return std::nullopt;
    if (strict)
        ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);

    std::string text;
    text.reserve(bytes.size() + bytes.size() / 4);
    std::array<UChar, 4096> buffer{};
    icu::UnicodeString piece;
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    do {
        status = U_ZERO_ERROR;
        UChar* target = buffer.data();
        ucnv_toUnicode(converter.get(), &target, buffer.data() + buffer.size(), &source, end, nullptr, 1,
                       &status);
        if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) return std::nullopt;
        piece.append(buffer.data(), static_cast<std::int32_t>(target - buffer.data()));
        // A surrogate pair may lie across two buffers: its first half waits for the second.
        std::int32_t whole = piece.length();
        if (whole > 0 && status == U_BUFFER_OVERFLOW_ERROR && U16_IS_LEAD(piece.charAt(whole - 1))) --whole;
        piece.tempSubString(0, whole).toUTF8String(text);
        piece.remove(0, whole);
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    return text;
}

/// UTF-16 without a mark gives itself away by the zero bytes of its line ends, spaces and Latin letters,
/// which all lie on one side. Text in other charsets has no zero bytes.
std::optional<std::string> utf16_without_mark(std::string_view bytes) {
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        if (bytes[i] == '\0') ++zeros.at(i % 2);
    if (bytes.size() % 2 != 0 || zeros[0] + zeros[1] == 0) return std::nullopt;
    if (zeros[1] > 4 * zeros[0]) return "UTF-16LE";
    if (zeros[0] > 4 * zeros[1]) return "UTF-16BE";
    return std::nullopt;
}

/// The lines that tell charsets apart: those with bytes above ASCII, 64 KB of them at most.
std::string evidence_in(std::string_view bytes) {
    constexpr std::size_t enough = std::size_t{64} * 1024;
    std::string evidence;
    while (!bytes.empty() && evidence.size() < enough) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
        if (!is_ascii(bytes.substr(0, end))) evidence += bytes.substr(0, std::min(end, enough));
        bytes.remove_prefix(end);
    }
    return evidence;
}

/// What uchardet says, in the name of the Windows charset that is a superset of it; empty if it cannot tell.
std::string detected(std::string_view bytes) {
    const std::unique_ptr<uchardet, Close> detector(uchardet_new());
    if (uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0) return {};
    uchardet_data_end(detector.get());
    const std::string charset = uchardet_get_charset(detector.get());
    constexpr std::array<std::array<std::string_view, 2>, 6> supersets{{{"ISO-8859-1", "windows-1252"},
                                                                        {"ISO-8859-15", "windows-1252"},
                                                                        {"ISO-8859-2", "windows-1250"},
                                                                        {"ISO-8859-7", "windows-1253"},
                                                                        {"ISO-8859-8", "windows-1255"},
                                                                        {"ISO-8859-9", "windows-1254"}}};
    for (const auto& [name, superset] : supersets)
        if (name == charset) return std::string(superset);
    return charset.starts_with("WINDOWS-") ? lower_ascii(charset) : charset;
}

bool is_multi_byte(std::string_view charset) {
    constexpr std::array names{"SHIFT_JIS", "EUC-JP", "GB18030", "BIG5", "EUC-KR", "EUC-TW", "UHC"};
    return std::find(names.begin(), names.end(), charset) != names.end();
}

} // namespace

std::optional<ByteOrderMark> byte_order_mark(std::string_view bytes) {
    using namespace std::string_view_literals;
    struct Mark {
        std::string_view bytes;
        const char* charset;
    };
    // UTF-32LE begins like UTF-16LE, so it is asked first.
    constexpr std::array marks{Mark{"\xEF\xBB\xBF"sv, "UTF-8"}, Mark{"\xFF\xFE\0\0"sv, "UTF-32LE"},
                               Mark{"\0\0\xFE\xFF"sv, "UTF-32BE"}, Mark{"\xFF\xFE"sv, "UTF-16LE"},
                               Mark{"\xFE\xFF"sv, "UTF-16BE"}};
    for (const Mark& mark : marks)
        if (bytes.starts_with(mark.bytes)) return ByteOrderMark{mark.charset, mark.bytes.size()};
    return std::nullopt;
}

std::optional<std::string> from_charset(std::string_view bytes, std::string_view charset) {
    if (equal_ignoring_ascii_case(charset, "utf-8") || equal_ignoring_ascii_case(charset, "utf8"))
        return is_utf8(bytes) ? std::optional(std::string(bytes)) : std::nullopt;
    return convert(bytes, meant_by(charset), true);
}

std::string guess_charset(std::string_view bytes) {
    if (auto wide = utf16_without_mark(bytes)) return *wide;
    if (is_utf8(bytes)) return "UTF-8";
    const std::string evidence = evidence_in(bytes);
    std::string said = detected(evidence);
    const auto as_said = from_charset(evidence, said);
    if (as_said && is_multi_byte(said)) return said;

    // The detector needs more text than a card has; how well the names read decides, and its word breaks the
    // tie.
    std::string best = "windows-1252";
    double best_score = -std::numeric_limits<double>::infinity();
    const auto consider = [&](const std::string& charset, double bonus) {
        const auto text = from_charset(evidence, charset);
        if (!text) return;
        const double score = plausibility(*text, charset) + bonus;
        if (score > best_score) {
            best = charset;
            best_score = score;
        }
    };
    const auto usual = single_byte_charsets();
    for (const std::string& charset : usual)
        consider(charset, charset == said ? 0.75 : 0);
    if (as_said && std::find(usual.begin(), usual.end(), said) == usual.end()) consider(said, -2);
    return best;
}

std::string to_utf8(std::string_view bytes, std::string_view declared) {
    if (const auto mark = byte_order_mark(bytes)) {
        bytes.remove_prefix(mark->length);
        if (mark->charset == "UTF-8") return repair_utf8(bytes);
        return convert(bytes, mark->charset, false).value_or(std::string());
    }
    // "UTF-16" does not say which way round; the zero bytes do.
    if (!declared.empty() && !equal_ignoring_ascii_case(declared, "UTF-16"))
        if (auto text = from_charset(bytes, declared)) return *std::move(text);
    const std::string charset = guess_charset(bytes);
    if (charset == "UTF-8") return std::string(bytes);
    return convert(bytes, meant_by(charset), false).value_or(repair_utf8(bytes));
}

} // namespace goodturn
