// Links that open once, sessions that end, and passwords that are not guessed.
#include "http/secrets.hpp"
#include "http/sessions.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <thread>

namespace goodturn::http {

namespace {

class SessionsTest : public testing::Test {
  protected:
    std::filesystem::path folder =
        std::filesystem::path(testing::TempDir()) /
        (std::string("goodturn-sessions-") + testing::UnitTest::GetInstance()->current_test_info()->name());
    std::unique_ptr<Sessions> sessions;
    Instant now = make_day(2026, 3, 4);

    void SetUp() override {
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        open();
    }
    void TearDown() override { std::filesystem::remove_all(folder); }
    void open() { sessions = Sessions::open(file()).value(); }
    std::filesystem::path file() const { return folder / "sessions.json"; }
    std::string content() const {
        std::ifstream in(file());
        return {std::istreambuf_iterator<char>(in), {}};
    }
    std::string begin(const std::string& device = "Firefox on Linux") {
        return sessions->begin(device, now).value();
    }
};

TEST_F(SessionsTest, ALinkOpensOnce) {
    const std::string key = sessions->new_link(std::nullopt);
    EXPECT_FALSE(sessions->open_link(key + "x", "", now).value());
    EXPECT_FALSE(sessions->open_link("", "", now).value());
    const auto token = sessions->open_link(key, "Firefox on Linux", now).value();
    ASSERT_TRUE(token);
    EXPECT_EQ(sessions->find(*token, now)->device, "Firefox on Linux");
    EXPECT_FALSE(sessions->open_link(key, "", now).value());
}

TEST_F(SessionsTest, ALinkForAnotherDeviceOpensForTenMinutes) {
    const std::string late = sessions->new_link(now + std::chrono::minutes(10));
    const std::string early = sessions->new_link(now + std::chrono::minutes(10));
    EXPECT_TRUE(sessions->open_link(early, "", now + std::chrono::minutes(10)).value());
    EXPECT_FALSE(sessions->open_link(late, "", now + std::chrono::minutes(11)).value());
}

TEST_F(SessionsTest, ASessionEndsAfterNinetyDaysOfSilence) {
    const std::string token = begin();
    now += std::chrono::days(89);
    EXPECT_TRUE(sessions->find(token, now));
    now += std::chrono::days(89);
    EXPECT_TRUE(sessions->find(token, now));
    now += std::chrono::days(91);
    EXPECT_FALSE(sessions->find(token, now));
}

TEST_F(SessionsTest, NoSecretIsInTheFile) {
    const std::string token = begin();
    ASSERT_TRUE(sessions->set_password("a pear in the hedge", token));
    EXPECT_EQ(content().find(token), std::string::npos);
    EXPECT_EQ(content().find("pear"), std::string::npos);
    EXPECT_NE(content().find("$argon2id$"), std::string::npos);
    EXPECT_EQ(std::filesystem::status(file()).permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(SessionsTest, SessionsAndPasswordOutliveTheServer) {
    const std::string token = begin();
    ASSERT_TRUE(sessions->set_password("a pear in the hedge", token));
    open();
    EXPECT_TRUE(sessions->find(token, now));
    EXPECT_TRUE(sessions->is_right("a pear in the hedge"));
    EXPECT_FALSE(sessions->is_right("a pear in the hedge "));
    EXPECT_FALSE(sessions->is_right(""));
}

TEST_F(SessionsTest, ANewPasswordEndsTheOtherSessions) {
    const std::string here = begin();
    const std::string there = begin();
    ASSERT_TRUE(sessions->set_password("a pear in the hedge", here));
    EXPECT_TRUE(sessions->find(here, now));
    EXPECT_FALSE(sessions->find(there, now));
    EXPECT_FALSE(sessions->set_password("short", here));
    EXPECT_TRUE(sessions->set_password("zehn äöüß!", here)) << "characters are counted, not bytes";
}

TEST_F(SessionsTest, ASessionCanBeTakenBack) {
    const std::string token = begin();
    const std::string id = sessions->all().front().id;
    EXPECT_TRUE(sessions->end(id).value());
    EXPECT_FALSE(sessions->end(id).value());
    EXPECT_FALSE(sessions->find(token, now));
}

TEST_F(SessionsTest, AFileThatCannotBeReadIsLeftAsItIs) {
    std::ofstream(file()) << "{ torn";
    const auto opened = Sessions::open(file());
    ASSERT_FALSE(opened);
    EXPECT_NE(to_sentence(opened.error()).find("sign in again"), std::string::npos);
    EXPECT_EQ(content(), "{ torn");
}

TEST_F(SessionsTest, ManyThreadsMayAsk) {
    const std::string token = begin();
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&] {
            for (int each = 0; each < 50; ++each)
                EXPECT_TRUE(sessions->find(token, now));
        });
}

TEST(GuessesTest, AfterFiveFromOnePlaceItWaits) {
    Guesses guesses;
    Instant now = make_day(2026, 3, 4);
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(guesses.wait("10.0.0.1", now).count(), 0);
        guesses.wrong("10.0.0.1", now);
    }
    EXPECT_EQ(guesses.wait("10.0.0.1", now), std::chrono::minutes(15));
    EXPECT_EQ(guesses.wait("10.0.0.2", now).count(), 0);
    EXPECT_EQ(guesses.wait("10.0.0.1", now + std::chrono::minutes(15)).count(), 0);
}

TEST(GuessesTest, AfterFiftyFromAnywhereAllWait) {
    Guesses guesses;
    const Instant now = make_day(2026, 3, 4);
    for (int i = 0; i < 50; ++i)
        guesses.wrong(std::to_string(i), now);
    EXPECT_GT(guesses.wait("elsewhere", now).count(), 0);
}

TEST(GuessesTest, WhoKnewItInTheEndBeginsAnew) {
    Guesses guesses;
    const Instant now = make_day(2026, 3, 4);
    for (int i = 0; i < 4; ++i)
        guesses.wrong("here", now);
    guesses.right("here");
    guesses.wrong("here", now);
    EXPECT_EQ(guesses.wait("here", now).count(), 0);
}

TEST(Devices, AreNamedAsPeopleNameThem) {
    EXPECT_EQ(device_of("Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) "
                        "Chrome/130.0.0.0 Mobile Safari/537.36"),
              "Chrome on Android");
    EXPECT_EQ(device_of("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like "
                        "Gecko) Version/18.0 Safari/605.1.15"),
              "Safari on Mac");
    EXPECT_EQ(device_of("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
                        "Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0"),
              "Edge on Windows");
    EXPECT_EQ(device_of("curl/7.88.1"), "another program");
    EXPECT_EQ(device_of(""), "another program");
}

TEST(Secrets, ABoxOpensForItsSecretAlone) {
    const std::string sealed = seal("0193a1b2-0000-7000", "Ann Lee");
    EXPECT_EQ(sealed.find("Ann"), std::string::npos);
    EXPECT_EQ(unseal("0193a1b2-0000-7000", sealed), "Ann Lee");
    EXPECT_FALSE(unseal("0193a1b2-0000-7001", sealed));
    EXPECT_FALSE(unseal("0193a1b2-0000-7000", sealed.substr(0, 20)));
    std::string torn = sealed;
    torn.back() = static_cast<char>(torn.back() ^ 1);
    EXPECT_FALSE(unseal("0193a1b2-0000-7000", torn));
}

TEST(Secrets, FingerprintsForDifferentEndsDiffer) {
    EXPECT_EQ(fingerprint("session", "x"), fingerprint("session", "x"));
    EXPECT_NE(fingerprint("session", "x"), fingerprint("link", "x"));
    EXPECT_NE(fingerprint("a", "bc"), fingerprint("ab", "c"));
    EXPECT_EQ(new_secret().size(), 43U);
    EXPECT_NE(new_secret(), new_secret());
}

} // namespace

} // namespace goodturn::http
