#include "base/text.hpp"

#include <gtest/gtest.h>

using namespace goodturn;

using List = std::vector<std::string>;

namespace {

/// Whether somebody who types `typed` finds this name: search matches any part of its key.
bool finds(std::string_view typed, std::string_view name) {
    return search_key(name).find(fold(typed)) != std::string::npos;
}

} // namespace

TEST(Folding, AccentsAndCaseDoNotMatter) {
    EXPECT_EQ(fold("Łukasz Müller"), "lukasz muller");
    EXPECT_EQ(fold("Ærøskøbing"), "aeroskobing");
    EXPECT_EQ(fold("Đorđe Þór Guðmundsdóttir"), "dorde thor gudmundsdottir");
    EXPECT_EQ(fold("Straße"), "strasse");
    EXPECT_EQ(fold("Nguyễn Thị Ánh"), "nguyen thi anh");
    EXPECT_EQ(fold("Œuvre"), "oeuvre");
    EXPECT_EQ(fold("ŞİŞLİ Işık"), "sisli isik");
}

TEST(Folding, ComposedAndDecomposedAreTheSame) {
    EXPECT_EQ(fold("Br\u00EDd"), "brid");
    EXPECT_EQ(fold("Bri\u0301d"), "brid");
    EXPECT_EQ(compose("Bri\u0301d"), "Br\u00EDd");
    EXPECT_EQ(compose("Br\u00EDd"), "Br\u00EDd");
    EXPECT_EQ(fold("\u1112\u1161\u11AB"), fold("한"));
}

TEST(Folding, TheFourTurkishLettersIAreOne) {
    for (const char* name : {"Irmak", "İrmak", "ırmak", "irmak", "I\u0307rmak"})
        EXPECT_EQ(fold(name), "irmak");
}

TEST(Folding, CompatibilityFormsAreReadAsWhatTheyLookLike) {
    EXPECT_EQ(fold("ﬁ"), "fi");
    EXPECT_EQ(fold("Ａｎｎ"), "ann");
    EXPECT_EQ(fold("ﾔﾏﾀﾞ"), "ヤマダ");
    EXPECT_EQ(fold("𝓐𝓷𝓷"), "ann");
    EXPECT_EQ(fold("soft\u00ADhyphen"), "softhyphen");
}

TEST(Folding, ApostrophesAndHyphensAreTypedAsOnAKeyboard) {
    EXPECT_EQ(fold("O’Brien"), "o'brien");
    EXPECT_EQ(fold("Hawaiʻi"), "hawai'i");
    EXPECT_EQ(fold("Jean‑Luc"), "jean-luc");
}

TEST(Folding, KeepsTheScriptAndWhatMakesItsWords) {
    EXPECT_EQ(fold("ИВАН"), "иван");
    EXPECT_EQ(fold("Ёлкин Йосип"), "елкин иосип");
    EXPECT_EQ(fold("Αλέξανδρος"), fold("ΑΛΕΞΑΝΔΡΟΣ"));
    EXPECT_EQ(fold("王小明"), "王小明");
    EXPECT_EQ(fold("김민준"), "김민준");
    EXPECT_EQ(fold("がんばる"), "がんばる") << "ga is not ka";
    EXPECT_EQ(fold("हिन्दी"), "हिन्दी") << "vowel signs are letters";
    EXPECT_EQ(fold("น้ำ"), fold("น้ำ"));
    EXPECT_NE(fold("ปู"), fold("ป")) << "a Thai vowel is a letter";
}

TEST(Folding, PointsAndLengtheningOfHebrewAndArabicDoNotMatter) {
    EXPECT_EQ(fold("דָּוִד"), fold("דוד"));
    EXPECT_EQ(fold("مُحَمَّد"), fold("محمد"));
    EXPECT_EQ(fold("محـــمد"), fold("محمد"));
    EXPECT_EQ(fold("أحمد"), fold("احمد"));
}

TEST(Folding, FoldedTextStaysAsItIs) {
    for (const char* name : {"Łukasz Müller", "İstanbul", "王小明", "Иван Йосипович", "김민준", "हिन्दी",
                             "มานี", "דָּוִד", "O’Brien", "Ǆabcdǅ", "ŉ", "ΐ", "ẞ", "ǰ", "Ⱥ"}) {
        const std::string once = fold(name);
        EXPECT_EQ(fold(once), once) << name;
    }
}

TEST(Folding, OfBytesThatAreNotUtf8StaysCalm) {
    EXPECT_TRUE(is_utf8(fold("M\xFCller")));
    EXPECT_TRUE(is_utf8(search_key("M\xFCller \xE2\x82")));
    EXPECT_FALSE(words("M\xFCller").empty());
}

TEST(LatinLetters, AreFoundForOtherScripts) {
    EXPECT_EQ(fold_to_latin("王小明"), "wang xiao ming");
    EXPECT_EQ(fold_to_latin("Иван"), "ivan");
    EXPECT_EQ(fold_to_latin("Αλέξανδρος"), "alexandros");
    EXPECT_EQ(fold_to_latin("김민준"), "gimminjun");
    EXPECT_EQ(fold_to_latin("さくら"), "sakura");
    EXPECT_EQ(fold_to_latin("がんだむ"), "gandamu");
    EXPECT_EQ(fold_to_latin("Łukasz"), "lukasz");
    EXPECT_EQ(fold_to_latin("ANN"), "ann");
    EXPECT_EQ(fold_to_latin(""), "");
}

TEST(LatinLetters, AreAllThatIsLeftOfNamesInManyScripts) {
    for (const char* name : {"王小明", "Иван Йосипович", "Αλέξανδρος", "김민준", "山田 太郎", "さくら",
                             "محمد", "דוד", "हिन्दी", "สมชาย", "გიორგი", "Արամ", "ஆனந்த்"})
        EXPECT_TRUE(is_ascii(fold_to_latin(name))) << name << " -> " << fold_to_latin(name);
}

TEST(SearchKey, OfAsciiIsTheTextItself) {
    EXPECT_EQ(search_key("Ann Lee"), "ann lee");
    EXPECT_EQ(search_key(""), "");
}

TEST(SearchKey, FindsMullerHoweverItIsTyped) {
    for (const char* typed : {"Müller", "muller", "mueller", "MÜLLER", "Mu\u0308ller"}) {
        EXPECT_TRUE(finds(typed, "Hans Müller")) << typed;
        EXPECT_TRUE(finds(typed, "Hans Mu\u0308ller")) << typed;
    }
    EXPECT_FALSE(finds("mueler", "Hans Müller"));
    EXPECT_TRUE(finds("hans mueller", "Hans Müller")) << "the words stay side by side";
}

TEST(SearchKey, FindsNordicNamesHoweverTheyAreTyped) {
    for (const char* typed : {"Åse", "ase", "aase"})
        EXPECT_TRUE(finds(typed, "Åse Sørbø")) << typed;
    for (const char* typed : {"sørbø", "sorbo", "soerboe"})
        EXPECT_TRUE(finds(typed, "Åse Sørbø")) << typed;
    EXPECT_TRUE(finds("aeroe", "Ærø"));
    EXPECT_TRUE(finds("strasse", "Straße"));
}

TEST(SearchKey, FindsChineseNamesBySyllablesTogetherOrApart) {
    for (const char* typed :
         {"王小明", "小明", "wang", "wang xiao ming", "wangxiaoming", "Wang Xiaoming", "xiaoming"})
        EXPECT_TRUE(finds(typed, "王小明")) << typed << " in " << search_key("王小明");
}

TEST(SearchKey, FindsCyrillicNamesAsPassportsWriteThem) {
    for (const char* typed : {"Юрий", "yuri", "zhukov", "yuriy zhukov"})
        EXPECT_TRUE(finds(typed, "Юрий Жуков")) << typed;
    for (const char* typed : {"darya", "shcherbakova"})
        EXPECT_TRUE(finds(typed, "Дарья Щербакова")) << typed;
    EXPECT_TRUE(finds("khrushchev", "Хрущёв"));
    EXPECT_TRUE(finds("tsvetaeva", "Цветаева"));
    EXPECT_TRUE(finds("yevhen", "Євген"));
    EXPECT_TRUE(finds("ivan petrov", "Иван Петров"));
}

TEST(Words, AreRunsOfLettersAndDigits) {
    EXPECT_EQ(words("E-mail me at 5pm, please!"), (List{"e", "mail", "me", "at", "5pm", "please"}));
    EXPECT_EQ(words("  "), List{});
    EXPECT_EQ(words(""), List{});
    EXPECT_EQ(words("Zoë’s café—Łódź"), (List{"zoe", "s", "cafe", "lodz"}));
    EXPECT_EQ(words("王小明，你好。 Hello"), (List{"王小明", "你好", "hello"}));
    EXPECT_EQ(words("हिन्दी भाषा"), (List{"हिन्दी", "भाषा"}));
    EXPECT_EQ(words("one"), List{"one"});
}
