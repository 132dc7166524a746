// Whatever the bytes: no crash, no half of a letter, and what is written is read again.
#include "base/text.hpp"
#include "unit/intake/vcard_support.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>

namespace goodturn::intake::vcard {
namespace {

using namespace testing;

std::vector<std::string> seeds() {
    std::vector<std::string> texts{
        card_of("2.1",
                {"N;CHARSET=SHIFT_JIS:\x88\xC0\x93\xA1;\x89\x5C", "FN;ENCODING=QUOTED-PRINTABLE:=C3=", "=A9",
                 "TEL;HOME;FAX:1", "ADR;WORK:;;a\\", "b\\", "c;d", "PHOTO;ENCODING=BASE64;JPEG:", " AQID", "",
                 "AGENT:", "BEGIN:VCARD", "N:x", "END:VCARD"}),
        card_of("3.0", {"FN:A\\, b", "item1.TEL;TYPE=\"HOME,VOICE\":1", "item1.X-ABLabel:_$!<Home>!$_",
                        "NOTE:a\\nb", " c", "BDAY:1604-01-01"}),
        card_of("4.0", {"FN:Zoë", "N;SORT-AS=\"a,b\":x;y;;;", "ADR;LABEL=\"a^nb\":;;;;;;",
                        "KEY:data:x/y;base64,AQID", "IMPP:xmpp:a@b"}),
    };
    for (const auto& file : corpus_files())
        if (std::string text = file_text(file); text.size() < 3000) texts.push_back(std::move(text));
    return texts;
}

class Mutator {
  public:
    explicit Mutator(unsigned seed) : random_(seed) {}

    std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }

    std::string mutated(std::string text, const std::string& other) {
        constexpr std::array<std::string_view, 14> pieces{"\r\n",
                                                          "\n ",
                                                          "=\r\n",
                                                          "\\",
                                                          ";",
                                                          ":",
                                                          "\"",
                                                          "^n",
                                                          "\xEF\xBB\xBF",
                                                          "BEGIN:VCARD\r\n",
                                                          "END:VCARD\r\n",
                                                          "VERSION:2.1\r\n",
                                                          ";ENCODING=QUOTED-PRINTABLE",
                                                          "\xE3\x81"};
        for (std::size_t i = 1 + below(6); i > 0 && !text.empty(); --i) {
            const std::size_t at = below(text.size());
            switch (below(6)) {
            case 0:
                text[at] = static_cast<char>(below(256));
                break;
            case 1:
                text.erase(at, 1 + below(20));
                break;
            case 2:
                text.insert(at, pieces.at(below(pieces.size())));
                break;
            case 3:
                text.insert(at, text.substr(below(text.size()), below(60)));
                break;
            case 4:
                text.resize(at);
                break;
            default:
                text.insert(at, other.substr(below(other.size()), below(80)));
            }
        }
        return text;
    }

  private:
    std::mt19937 random_;
};

TEST(VCardFuzz, SurvivesDamagedFilesAndWritesWhatItCanReadAgain) {
    const auto texts = seeds();
    Mutator mutator(20260304);
    std::size_t cards = 0;
    for (int i = 0; i < 6000; ++i) {
        const std::string text =
            mutator.mutated(texts[mutator.below(texts.size())], texts[mutator.below(texts.size())]);
        for (const Card& card : read_text(text).cards) {
            ++cards;
            ASSERT_TRUE(is_utf8(card.source)) << "round " << i << "\n" << text;
            ASSERT_TRUE(is_utf8(card.person.note));
            for (const people::Name& name : card.person.names)
                ASSERT_FALSE(name.text.empty());
            const Version version = i % 2 == 0 ? Version::v4 : Version::v3;
            const std::string once = write(card, version);
            const Read again = read_text(once);
            ASSERT_EQ(again.cards.size(), 1U) << "round " << i << "\n" << once;
            ASSERT_EQ(write(again.cards[0], version), once) << "round " << i << "\n" << text;
        }
    }
    EXPECT_GT(cards, 3000U);
}

TEST(VCardFuzz, SurvivesBytesThatWereNeverACard) {
    Mutator mutator(7);
    for (int i = 0; i < 500; ++i) {
        std::string bytes;
        for (std::size_t k = mutator.below(400); k > 0; --k)
            bytes += static_cast<char>(mutator.below(256));
        (void)read_text("BEGIN:VCARD\n" + bytes);
        (void)looks_like(bytes);
    }
    SUCCEED();
}

} // namespace
} // namespace goodturn::intake::vcard
