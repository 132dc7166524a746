// The same request twice is carried out once, whatever happens in between.
#include "http/kept_answers.hpp"
#include "operations/people_operations.hpp"
#include "unit/operations/home.hpp"

#include <iterator>

namespace goodturn::http {

namespace {

class KeptAnswersTest : public operations::Home {
  protected:
    std::optional<KeptAnswers> answers;

    void SetUp() override {
        Home::SetUp();
        std::filesystem::create_directories(folder / "answers");
        answers.emplace(folder / "answers");
    }
    static Request request(const std::string& key, const std::string& body) {
        Request made;
        made.method = "POST";
        set_target(made, "/api/people");
        made.headers = {{"idempotency-key", key}};
        made.body = body;
        return made;
    }
    std::optional<KeptAnswers::Known> known(const Request& of) {
        return answers->find(context().database, of);
    }
};

constexpr const char* key = "0193a1b2-0000-7000-8000-000000000001";

TEST_F(KeptAnswersTest, WhatWasWrittenIsRememberedWithIt) {
    const Request asked = request(key, "Ann");
    Remembering remembering(context().database);
    EXPECT_FALSE(known(asked));
    remembering.begin(asked);
    add("Ann Lee");
    EXPECT_EQ(remembering.end(context().database), 1);
    answers->keep(asked, plain(200, "Ann was added", "text/plain"));

    const auto found = known(asked);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->is_same);
    ASSERT_TRUE(found->answer);
    EXPECT_EQ(std::get<std::string>(found->answer->body), "Ann was added");
    EXPECT_FALSE(known(request(key, "Ben"))->is_same);
    EXPECT_FALSE(known(request("0193a1b2-0000-7000-8000-000000000002", "Ann")));
}

TEST_F(KeptAnswersTest, WhatFailedIsNot) {
    const Request asked = request(key, "x");
    Remembering remembering(context().database);
    remembering.begin(asked);
    EXPECT_FALSE(operations::edit_person(context(), {"Nobody", {}}));
    EXPECT_FALSE(remembering.end(context().database));
    EXPECT_FALSE(known(asked));
}

TEST_F(KeptAnswersTest, WhatOthersWriteIsNotOfThisRequest) {
    const Request asked = request(key, "Ann");
    Remembering remembering(context().database);
    remembering.begin(asked);
    EXPECT_FALSE(remembering.end(context().database));
    add("Ben Ode");
    EXPECT_FALSE(known(asked));
}

TEST_F(KeptAnswersTest, AnAnswerThatWasLostInACrashIsStillKnownToBeDone) {
    const Request asked = request(key, "Ann");
    Remembering remembering(context().database);
    remembering.begin(asked);
    add("Ann Lee");
    remembering.end(context().database);
    const auto found = known(asked);
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->is_same);
    EXPECT_FALSE(found->answer);
}

TEST_F(KeptAnswersTest, TakingBackTheChangeDoesNotMakeTheRequestNew) {
    const Request asked = request(key, "Ann");
    Remembering remembering(context().database);
    remembering.begin(asked);
    add("Ann Lee");
    remembering.end(context().database);
    ASSERT_TRUE(operations::undo(context(), {}));
    EXPECT_TRUE(known(asked));
}

TEST_F(KeptAnswersTest, AfterAWeekItIsForgotten) {
    const Request asked = request(key, "Ann");
    Remembering remembering(context().database);
    remembering.begin(asked);
    add("Ann Lee");
    remembering.end(context().database);
    context().clock.now += std::chrono::days(8);
    remembering.begin(request("0193a1b2-0000-7000-8000-000000000003", "Ben"));
    add("Ben Ode");
    remembering.end(context().database);
    EXPECT_FALSE(known(asked));
}

TEST_F(KeptAnswersTest, NothingOfItCanBeReadWithoutTheKey) {
    const Request asked = request(key, "Ann Lee of Leeds");
    Remembering remembering(context().database);
    remembering.begin(asked);
    add("Somebody");
    remembering.end(context().database);
    answers->keep(asked, plain(200, "Ann Lee of Leeds was added"));
    open.reset();
    for (const auto& each : std::filesystem::recursive_directory_iterator(folder)) {
        if (!each.is_regular_file()) continue;
        std::ifstream in(each.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        EXPECT_EQ(bytes.find("Leeds"), std::string::npos) << each.path();
        EXPECT_EQ(bytes.find(key), std::string::npos) << each.path();
    }
}

TEST(Keys, AreLongEnoughNotToBeGuessed) {
    EXPECT_TRUE(KeptAnswers::is_key(key));
    EXPECT_FALSE(KeptAnswers::is_key("1"));
    EXPECT_FALSE(KeptAnswers::is_key(std::string(201, 'x')));
    EXPECT_FALSE(KeptAnswers::is_key("a key with spaces in it"));
}

} // namespace

} // namespace goodturn::http
