// Names that are one name to whoever reads them.
#include "people/same.hpp"
#include "people/same_name.hpp"

#include <gtest/gtest.h>

namespace goodturn::people {
namespace {

Person called(const std::string& text, const std::string& given = {}, const std::string& family = {}) {
    Person person;
    person.names.push_back({NameKind::full, text, given, {}, family, {}, {}});
    return person;
}

bool same(const std::string& a, const std::string& b) {
    return share_a_whole_name(called(a), called(b)) && share_a_whole_name(called(b), called(a));
}

} // namespace

TEST(AName, IsTheSameHoweverItIsWritten) {
    EXPECT_TRUE(same("Jürgen Müller", "Juergen Mueller"));
    EXPECT_TRUE(same("Jürgen Müller", "jurgen muller"));
    EXPECT_TRUE(same("Ann M. Lee", "Ann Lee"));
    EXPECT_TRUE(same("Ann M. Lee", "Ann Marie Lee"));
    EXPECT_TRUE(same("Tanaka Yuki", "Yuki Tanaka"));
    EXPECT_TRUE(same("Peter O’Brien", "Peter O'Brien"));
    EXPECT_TRUE(same("Dr. Eva Braun-Keller", "Eva Braun-Keller, PhD"));
    EXPECT_TRUE(same("José Núñez García", "Jose Nunez Garcia"));
    EXPECT_TRUE(share_a_whole_name(called("王小明", "小明", "王"), called("Wang Xiaoming")));
}

TEST(AName, IsAnotherWhereItSaysSo) {
    EXPECT_FALSE(same("Ann M. Lee", "Ann K. Lee"));
    EXPECT_FALSE(same("John Smith Jr.", "John Smith"));
    EXPECT_FALSE(same("Sue Lee", "Su Lee"));
    EXPECT_FALSE(same("Bob Smith", "Robert Smith")) << "which may be one, and is asked about";
    EXPECT_FALSE(same("Ann", "Ann")) << "one word is nobody's own";
    EXPECT_FALSE(share_a_whole_name(called("José Núñez García", "José", "Núñez García"),
                                    called("José García", "José", "García")));
}

TEST(AMailbox, IsOnePersonsUnlessTheNamesAreTwo) {
    EXPECT_TRUE(names_fit_one_mailbox(called("Mum"), called("Margaret Winter")));
    EXPECT_TRUE(names_fit_one_mailbox(called("Katharina Weiß"), called("Katharina Schmidt")));
    EXPECT_TRUE(names_fit_one_mailbox(called("Sergei Ivanov"), called("Sergey Ivanov")));
    EXPECT_FALSE(names_fit_one_mailbox(called("Tom Keller"), called("Maria Keller")));
}

TEST(SomebodyOfAFamily, IsNotToldByAnInitialBesideAWholeName) {
    Person ann = called("Ann Lee");
    ann.names.push_back({NameKind::other, "A. Lee", {}, {}, {}, {}, {}});
    EXPECT_FALSE(names_compatible(ann, called("Andy Lee")));
    EXPECT_TRUE(names_compatible(ann, called("A. Lee")));
}

} // namespace goodturn::people
