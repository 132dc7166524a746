#include "base/charset.hpp"

#include "base/text.hpp"

#include <gtest/gtest.h>

using namespace goodturn;
using namespace std::string_view_literals;

namespace {

/// The text in UTF-16, as Windows programs export it.
std::string utf16(std::u16string_view text, bool big_endian) {
    std::string bytes;
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit >> 8);
        const char low = static_cast<char>(unit & 0xFF);
        bytes += big_endian ? high : low;
        bytes += big_endian ? low : high;
    }
    return bytes;
}

std::string card(std::string_view name, std::string_view organization = {}) {
    std::string text =
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN:" + std::string(name) + "\r\nFN:" + std::string(name) + "\r\n";
    if (!organization.empty()) text += "ORG:" + std::string(organization) + "\r\n";
    return text + "TEL;CELL:+49 30 901820\r\nEMAIL:someone@example.org\r\nEND:VCARD\r\n";
}

} // namespace

TEST(ByteOrderMarks, AreRecognised) {
    EXPECT_EQ(byte_order_mark("\xEF\xBB\xBFname")->charset, "UTF-8");
    EXPECT_EQ(byte_order_mark("\xEF\xBB\xBFname")->length, 3U);
    EXPECT_EQ(byte_order_mark("\xFF\xFEn\0"sv)->charset, "UTF-16LE");
    EXPECT_EQ(byte_order_mark("\xFE\xFF\0n"sv)->charset, "UTF-16BE");
    EXPECT_EQ(byte_order_mark("\xFF\xFE\0\0n\0\0\0"sv)->charset, "UTF-32LE");
    EXPECT_EQ(byte_order_mark("\0\0\xFE\xFF\0\0\0n"sv)->charset, "UTF-32BE");
    EXPECT_FALSE(byte_order_mark("name"));
    EXPECT_FALSE(byte_order_mark(""));
}

TEST(Charsets, AreConvertedByName) {
    EXPECT_EQ(from_charset("M\xFCller", "windows-1252"), "Müller");
    EXPECT_EQ(from_charset("\x8E\x52\x93\x63", "Shift_JIS"), "山田");
    EXPECT_EQ(from_charset(utf16(u"Zoë 😀", false), "UTF-16LE"), "Zoë 😀");
    EXPECT_EQ(from_charset("\xC8\xE2\xE0\xED", "windows-1251"), "Иван");
    EXPECT_EQ(from_charset("Zo\xC3\xAB", "utf-8"), "Zoë");
    EXPECT_EQ(from_charset("", "koi8-r"), "");
}

TEST(Charsets, AnUnknownNameOrImpossibleBytesGiveNothing) {
    EXPECT_FALSE(from_charset("x", "no-such-charset"));
    EXPECT_FALSE(from_charset("x", ""));
    EXPECT_FALSE(from_charset("Zo\xEB", "UTF-8"));
    EXPECT_FALSE(from_charset("Zo\xEB", "US-ASCII"));
    EXPECT_FALSE(from_charset("a\0b"sv, "UTF-16LE")) << "half a character at the end";
}

TEST(Charsets, Latin1IsReadAsWindowsWroteIt) {
    EXPECT_EQ(from_charset("\x93quoted\x94 \x80", "ISO-8859-1"), "“quoted” €");
}

TEST(Charsets, ALongTextComesOutWhole) {
    std::u16string text;
    std::string expected;
    for (int i = 0; i < 5'000; ++i) {
        text += u"a😀é"; // surrogate pairs on every boundary of a buffer, sooner or later
        expected += "a😀é";
    }
    EXPECT_EQ(from_charset(utf16(text, false), "UTF-16LE"), expected);
    EXPECT_EQ(to_utf8("\xFF\xFE" + utf16(text, false)), expected);
}

TEST(AFile, InUtf8IsLeftAsItIs) {
    EXPECT_EQ(to_utf8("Zoë"), "Zoë");
    EXPECT_EQ(to_utf8("\xEF\xBB\xBFZoë"), "Zoë");
    EXPECT_EQ(to_utf8("plain"), "plain");
    EXPECT_EQ(to_utf8(""), "");
    EXPECT_EQ(guess_charset("Zoë"), "UTF-8");
    EXPECT_EQ(guess_charset(""), "UTF-8");
}

TEST(AFile, InUtf16IsReadWithAndWithoutAMark) {
    const std::u16string text = u"BEGIN:VCARD\r\nFN:Иван 王小明 Zoë\r\nEND:VCARD\r\n";
    const std::string expected = "BEGIN:VCARD\r\nFN:Иван 王小明 Zoë\r\nEND:VCARD\r\n";
    EXPECT_EQ(to_utf8("\xFF\xFE" + utf16(text, false)), expected);
    EXPECT_EQ(to_utf8("\xFE\xFF" + utf16(text, true)), expected);
    EXPECT_EQ(to_utf8(utf16(text, false)), expected);
    EXPECT_EQ(to_utf8(utf16(text, true)), expected);
    EXPECT_EQ(to_utf8(utf16(text, false), "UTF-16"), expected) << "declared without saying which way round";
    EXPECT_EQ(to_utf8(utf16(text, true), "UTF-16"), expected);
}

TEST(AFile, InUtf32WithAMarkIsRead) {
    EXPECT_EQ(to_utf8("\xFF\xFE\0\0Z\0\0\0\xEB\0\0\0"sv), "Zë");
}

TEST(AFile, IsReadAsItDeclaresIfThatFits) {
    EXPECT_EQ(to_utf8("\xC8\xE2\xE0\xED", "windows-1251"), "Иван");
    EXPECT_EQ(to_utf8("\xC8\xE2\xE0\xED", "windows-1252"), "Èâàí");
    EXPECT_EQ(to_utf8("Zo\xC3\xAB", "US-ASCII"), "Zoë") << "declared as ASCII, which does not fit";
    EXPECT_EQ(to_utf8("Zo\xC3\xAB", "no-such-charset"), "Zoë");
    EXPECT_EQ(to_utf8(card("M\xFCller"), "UTF-8"), card("Müller"));
}

TEST(AFile, WithOneWesternLetterIsReadAsWindowsWroteIt) {
    for (const auto& [bytes, text] :
         std::vector<std::pair<std::string, std::string>>{{"M\xFCller;J\xF6rg", "Müller;Jörg"},
                                                          {"Fran\xE7ois", "François"},
                                                          {"Zo\xEB", "Zoë"},
                                                          {"Jos\xE9 Mu\xF1oz", "José Muñoz"},
                                                          {"S\xF8ren \xC5kesson", "Søren Åkesson"},
                                                          {"Br\xED\x64", "Bríd"},
                                                          {"O\x92"
                                                           "Brien",
                                                           "O’Brien"},
                                                          {"Stra\xDF"
                                                           "e",
                                                           "Straße"},
                                                          {"Jo\xE3o Gon\xE7"
                                                           "alves",
                                                           "João Gonçalves"}})
        EXPECT_EQ(to_utf8(card(bytes)), card(text)) << guess_charset(card(bytes));
}

TEST(AFile, InCyrillicIsReadAsWindowsWroteIt) {
    EXPECT_EQ(to_utf8(card("\xC8\xE2\xE0\xED \xCF\xE5\xF2\xF0\xEE\xE2")), card("Иван Петров"));
    EXPECT_EQ(to_utf8(card("\xCE\xEB\xFC\xE3\xE0;\xD1\xEC\xE8\xF0\xED\xEE\xE2\xE0", "\xCC\xC3\xD3")),
              card("Ольга;Смирнова", "МГУ"));
}

TEST(AFile, InHebrewIsReadAsWindowsWroteIt) {
    EXPECT_EQ(to_utf8(card("\xE3\xE5\xE3 \xEB\xE4\xEF")), card("דוד כהן"));
    EXPECT_EQ(to_utf8(card("\xF9\xF8\xE4 \xEC\xE5\xE9", "\xE8\xEB\xF0\xE9\xE5\xEF")),
              card("שרה לוי", "טכניון"));
}

TEST(AFile, InCentralEuropeIsReadAsWindowsWroteIt) {
    EXPECT_EQ(to_utf8(card("\xA3ukasz W\xF3jcik;Stanis\xB3"
                           "aw")),
              card("Łukasz Wójcik;Stanisław"));
    EXPECT_EQ(to_utf8(card("Ji\xF8\xED Dvo\xF8\xE1k")), card("Jiří Dvořák"));
}

TEST(AFile, InTurkishOrIcelandicIsReadAsWindowsWroteIt) {
    EXPECT_EQ(to_utf8(card("Ay\xFE"
                           "e Y\xFDlmaz;O\xF0uz")),
              card("Ayşe Yılmaz;Oğuz"));
    EXPECT_EQ(to_utf8(card("Gu\xF0r\xFA"
                           "n J\xF3nsd\xF3ttir")),
              card("Guðrún Jónsdóttir"));
}

TEST(AFile, InGreekOrArabicIsReadAsWindowsWroteIt) {
    EXPECT_EQ(to_utf8(card("\xC3\xE9\xFE\xF1\xE3\xEF\xF2 \xCD\xE9\xEA\xEF\xEB\xDC\xEF\xF5")),
              card("Γιώργος Νικολάου"));
    EXPECT_EQ(to_utf8(card("\xE3\xCD\xE3\xCF \xDA\xE1\xED")), card("محمد علي"));
}

TEST(AFile, InJapaneseOrChineseIsRead) {
    EXPECT_EQ(to_utf8(card("\x8E\x52\x93\x63\x81\x40\x91\xBE\x98\x59", "\x8A\x94\x8E\xAE\x89\xEF\x8E\xD0")),
              card("山田　太郎", "株式会社"));
    EXPECT_EQ(to_utf8(card("\xCD\xF5\xD0\xA1\xC3\xF7", "\xB1\xB1\xBE\xA9\xB4\xF3\xD1\xA7")),
              card("王小明", "北京大学"));
}

TEST(AFile, OfAnyBytesBecomesUtf8) {
    std::uint32_t state = 12345;
    for (int round = 0; round < 500; ++round) {
        std::string bytes;
        for (int i = 0; i < round % 97; ++i) {
            state = state * 1664525U + 1013904223U;
            bytes += static_cast<char>(state >> 24U);
        }
        ASSERT_TRUE(is_utf8(to_utf8(bytes))) << "round " << round;
        ASSERT_TRUE(is_utf8(to_utf8(bytes, "Shift_JIS"))) << "round " << round;
        ASSERT_TRUE(is_utf8(to_utf8("\xFF\xFE" + bytes))) << "round " << round;
    }
}
