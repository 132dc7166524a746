#include "listen/questions.hpp"
#include "unit/listen/threads_world.hpp"

#include <gmock/gmock.h>

#include <set>

namespace goodturn::listen {
namespace {

using testing::HasSubstr;
using testing::Not;

struct QuestionsWorld : ThreadsWorld {
    Need need(const std::string& gist, Sphere sphere = Sphere::work,
              const std::function<void(Need&)>& mark = {}) {
        Need made;
        made.person = ann;
        made.gist = made.quote = gist;
        made.whose = "Ann Lee";
        made.sphere = sphere;
        made.day = make_day(2026, 2, 20);
        if (mark) mark(made);
        return must([&](store::Write& write) { return add_need(write, made); });
    }
    News news(const std::string& quote, Sphere sphere, bool in_confidence = false) {
        News made;
        made.person = ann;
        made.quote = quote;
        made.sphere = sphere;
        made.in_confidence = in_confidence;
        made.day = make_day(2026, 2, 20);
        return must([&](store::Write& write) { return add_news(write, made); });
    }
    Asking asking() const {
        Asking made;
        made.person = ann;
        made.name = "Ann Lee";
        made.today = clock.today;
        return made;
    }
    std::vector<Question> ask(const Asking& asking) { return questions(database, asking); }
    std::string all(const Asking& asking) {
        std::string text;
        for (const Question& each : ask(asking))
            text += each.text + "\n";
        return text;
    }
};

TEST(Questions, AreThreeAndBuiltOnWhatWasToldAtWorkAndOutsideOfIt) {
    QuestionsWorld world;
    world.need("someone who knows Terraform");
    world.need("how to price the course");
    world.need("a second developer");
    world.need("flat in Leeds", Sphere::personal);
    const auto asked = world.ask(world.asking());
    ASSERT_EQ(asked.size(), 3U);
    std::set<std::string> spheres;
    for (const Question& each : asked) {
        EXPECT_EQ(each.about, "need");
        EXPECT_FALSE(each.heard.empty());
        EXPECT_THAT(each.text, HasSubstr("?"));
        spheres.insert(each.sphere);
    }
    EXPECT_EQ(spheres.size(), 2U);
}

TEST(Questions, AskAboutNewsInWordsThatAreTrueToThem) {
    QuestionsWorld world;
    world.news("she started at Acme in January", Sphere::work);
    world.news("her brother moved to Leeds", Sphere::personal);
    const auto text = world.all(world.asking());
    EXPECT_THAT(text, HasSubstr("the new job"));
    EXPECT_THAT(text, HasSubstr("your brother"));
    EXPECT_THAT(text, Not(HasSubstr("she ")));
    EXPECT_THAT(text, Not(HasSubstr("the new place"))) << "it is her brother's";
}

TEST(Questions, TakeNothingForDoneThatMayNotBe) {
    QuestionsWorld world;
    for (const auto* quote : {"she did not take the new job", "he is thinking about a new job",
                              "turned down a promotion", "might get a dog"})
        world.news(quote, Sphere::work);
    for (const Question& each : world.ask(world.asking()))
        EXPECT_EQ(each.about, "general") << each.text;
}

TEST(Questions, NameNothingSadAndNothingToldInConfidence) {
    QuestionsWorld world;
    world.news("her mother died in January", Sphere::personal);
    world.news("she started at Acme", Sphere::work, true);
    world.need("a lawyer for the divorce", Sphere::personal, [](Need& need) { need.care = true; });
    world.need("a way out of the contract", Sphere::work, [](Need& need) { need.in_confidence = true; });
    for (int day = 0; day < 30; ++day) {
        auto asking = world.asking();
        asking.today += std::chrono::days(day);
        const auto text = world.all(asking);
        for (const auto* told : {"mother", "died", "job", "lawyer", "divorce", "contract"})
            EXPECT_THAT(text, Not(HasSubstr(told)));
        for (const Question& each : world.ask(asking))
            EXPECT_TRUE(each.heard.empty()) << each.heard;
    }
}

TEST(Questions, AskHowItWentAndHowItWillBe) {
    QuestionsWorld world;
    FollowUp interview;
    interview.person = world.ann;
    interview.what = interview.quote = "job interview";
    interview.happens_on = CivilDate::of(make_day(2026, 3, 2));
    interview.ask_on = make_day(2026, 3, 3);
    world.must([&](store::Write& write) { return add_follow_up(write, interview); });
    const auto passed = world.ask(world.asking());
    EXPECT_EQ(passed.front().about, "follow-up");
    EXPECT_THAT(passed.front().text, HasSubstr("the job interview"));
    auto before = world.asking();
    before.today = make_day(2026, 3, 1);
    EXPECT_THAT(world.ask(before).front().text, HasSubstr("the job interview"));
    EXPECT_THAT(world.ask(before).front().text, Not(HasSubstr("How did")));
}

TEST(Questions, ForSomeoneNewFitThePlace) {
    QuestionsWorld world;
    auto asking = world.asking();
    asking.met = false;
    asking.place = "the Kafka meetup";
    asking.organization = "Acme";
    const auto asked = world.ask(asking);
    ASSERT_EQ(asked.size(), 3U);
    EXPECT_THAT(asked[0].text, HasSubstr("the Kafka meetup"));
    EXPECT_THAT(asked[1].text, HasSubstr("Acme"));
    std::set<std::string> texts;
    for (const Question& each : asked)
        texts.insert(each.text);
    EXPECT_EQ(texts.size(), 3U) << "all different";
}

TEST(Questions, VaryFromDayToDay) {
    QuestionsWorld world;
    world.need("someone who knows Terraform");
    std::set<std::string> texts;
    for (int day = 0; day < 10; ++day) {
        auto asking = world.asking();
        asking.today += std::chrono::days(day);
        texts.insert(world.ask(asking).front().text);
    }
    EXPECT_GE(texts.size(), 3U);
    EXPECT_EQ(world.all(world.asking()), world.all(world.asking())) << "the same all day";
}

} // namespace
} // namespace goodturn::listen
