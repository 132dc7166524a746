// How well matching judges: on a public set, and on an ordinary shelf with everyday needs, many of which
// nothing fits.
#include "base/text.hpp"
#include "unit/serve/serve_world.hpp"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace goodturn::serve {
namespace {

/// An original question, and which of the earlier ones answer it.
struct Question {
    std::string text;
    std::set<std::string> relevant;
};

std::string between(std::string_view xml, std::string_view open, std::string_view close,
                    std::size_t from = 0) {
    const auto begin = xml.find(open, from);
    if (begin == std::string_view::npos) return {};
    const auto end = xml.find(close, begin + open.size());
    std::string text(xml.substr(begin + open.size(), end - begin - open.size()));
    for (const auto& [entity, character] :
         {std::pair{"&quot;", "\""}, {"&apos;", "'"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}})
        for (auto at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1))
            text.replace(at, std::string_view(entity).size(), character);
    return text;
}

/// Reads the questions, putting the earlier ones on the shelf as experiences, keyed by their id.
std::vector<Question> read_semeval(const std::filesystem::path& file, ServeWorld& world) {
    std::ifstream in(file);
    const std::string xml{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    std::map<std::string, Question> questions;
    world.run([&](store::Write& write) {
        for (auto at = xml.find("<OrgQuestion "); at != std::string::npos;
             at = xml.find("<OrgQuestion ", at + 1)) {
            const std::string_view one =
                std::string_view(xml).substr(at, xml.find("</OrgQuestion>", at) - at);
            auto& question = questions[between(one, "ORGQ_ID=\"", "\"")];
            question.text = between(one, "<OrgQSubject>", "</OrgQSubject>") + " " +
                            between(one, "<OrgQBody>", "</OrgQBody>");
            Gift gift;
            gift.kind = GiftKind::experience;
            gift.key = between(one, "<RelQuestion RELQ_ID=\"", "\"");
            gift.title = between(one, "<RelQSubject>", "</RelQSubject>");
            gift.text = between(one, "<RelQBody>", "</RelQBody>");
            if (trim(gift.title).empty()) gift.title = "untitled";
            EXPECT_TRUE(put_gift(write, gift));
            if (between(one, "RELQ_RELEVANCE2ORGQ=\"", "\"") != "Irrelevant")
                question.relevant.insert(gift.key);
        }
    });
    std::vector<Question> list;
    for (auto& [id, question] : questions)
        list.push_back(std::move(question));
    return list;
}

double ndcg_at_10(const std::vector<Match>& found, const std::set<std::string>& relevant) {
    double gained = 0;
    double best = 0;
    for (std::size_t i = 0; i < 10; ++i) {
        const double worth = 1 / std::log2(static_cast<double>(i) + 2);
        if (i < found.size() && relevant.contains(found[i].gift.key)) gained += worth;
        if (i < relevant.size()) best += worth;
    }
    return gained / best;
}

TEST(Measured, RanksEarlierQuestionsBetterThanTheReference) {
    const auto file = std::filesystem::path(GOODTURN_CORPUS) / "match" / "semeval2016-cqa-ql-train-part2.xml";
    if (!std::filesystem::exists(file)) GTEST_SKIP() << "the corpus is not there";
    ServeWorld world;
    double sum = 0;
    int count = 0;
    for (const auto& question : read_semeval(file, world)) {
        if (question.relevant.empty()) continue;
        sum += ndcg_at_10(world.matches(question.text), question.relevant);
        ++count;
    }
    ASSERT_GT(count, 50);
    RecordProperty("nDCG@10", std::to_string(sum / count));
    // Words alone reached 0.412 elsewhere, words and vectors together 0.466.
    EXPECT_GE(sum / count, 0.49) << "over " << count << " questions";
}

struct Everyday {
    const char* need;
    const char* fits; ///< the title of the best gift; "" where nothing fits
};

constexpr std::array everyday_needs = {
    Everyday{"flat in Leeds for her brother", "Finding a flat in Leeds"},
    Everyday{"children's dentist", "A dentist who is good with children"},
    Everyday{"setting up a video call with the grandchildren", "Setting up video calls for older people"},
    Everyday{"how much to charge as a freelance designer", "Pricing freelance work"},
    Everyday{"somebody to proofread an English cover letter", "Proofreading English texts"},
    Everyday{"residence permit in Germany", "Guide to the German residence permit"},
    Everyday{"moving to a third-floor flat with a piano", "Carrying a piano and other heavy things"},
    Everyday{"her daughter starts with the violin", "Learning the violin at forty"},
    Everyday{"investors for a hardware startup", "Seed investor who knows hardware"},
    Everyday{"nightly cron jobs fail without anyone noticing", "From cron to systemd timers"},
    Everyday{"dog sitter for the weekend", "Looking after your dog"},
    Everyday{"struggles with migraines", "Living with migraine"},
    Everyday{"roof leaks, needs a roofer", "A roofer who turns up"},
    Everyday{"preparing for an interview", "Preparing for a job interview"},
    Everyday{"scared of speaking in front of people at a meetup", "Speaking at a meetup for the first time"},
    Everyday{"second-hand pram", "Cot and pram to give away"},
    Everyday{"plumber", ""},
    Everyday{"a tenor for the choral society", ""},
    Everyday{"someone to help him find his way", ""},
    Everyday{"good schools for the twins", ""},
    Everyday{"broken boiler", ""},
    Everyday{"a lawyer for a tenancy dispute", ""},
    Everyday{"a lift to the hospital on Tuesday", ""},
    Everyday{"distributor for hand-woven baskets", ""},
    Everyday{"speech therapist", ""},
    Everyday{"deciding whether to leave", ""},
    Everyday{"a place to stay in Leeds", ""},
    Everyday{"new people to talk to", ""},
    Everyday{"wants to get better at it", ""},
    Everyday{"insurance claim after the storm", ""},
    Everyday{"time for herself", ""},
    Everyday{"more work", ""},
};

void fill(ServeWorld& world) {
    using enum GiftKind;
    world.give(experience, "Finding a flat in Leeds", "We needed a two-room flat and no agency answered",
               {"housing"});
    world.give(introduction, "A dentist who is good with children", "", {"health", "children"});
    world.give(hand, "Setting up video calls for older people", "Tablet or phone", {"computers"});
    world.give(advice, "Pricing freelance work", "Day rates and what to charge", {"freelance", "money"});
    world.give(hand, "Proofreading English texts", "Up to ten pages", {"english", "writing"});
    world.give(resource, "Guide to the German residence permit", "Which papers the office in Germany wants",
               {"visa"});
    world.give(hand, "Carrying a piano and other heavy things", "I have a van", {"moving"});
    world.give(experience, "Learning the violin at forty", "A teacher, ten minutes a day", {"music"});
    world.give(introduction, "Seed investor who knows hardware", "", {"startup"});
    world.give(experience, "From cron to systemd timers", "Nightly jobs failed silently", {"linux", "ops"});
    world.give(hand, "Looking after your dog", "Any weekend", {"dog", "pets"});
    world.give(experience, "Living with migraine", "Fifteen years of headaches", {"health"});
    world.give(introduction, "A roofer who turns up", "In the north of the city", {"house"});
    world.give(advice, "Preparing for a job interview", "Ten questions that always come", {"career"});
    world.give(advice, "Speaking at a meetup for the first time", "", {"speaking"});
    world.give(resource, "Cot and pram to give away", "", {"baby"});
    world.give(resource, "Maths exercises for fifth graders", "With solutions", {"school", "maths"});
    world.give(resource, "Sourdough starter", "It is called Bertha", {"baking"});
}

TEST(Measured, FindsWhatFitsOnAnOrdinaryShelfAndSaysWhereNothingDoes) {
    ServeWorld world;
    fill(world);
    for (const auto& [need, fits] : everyday_needs) {
        const auto titles = world.titles(need, 2);
        EXPECT_EQ(titles.empty() ? "" : titles.front(), fits) << need;
    }
}

} // namespace
} // namespace goodturn::serve
