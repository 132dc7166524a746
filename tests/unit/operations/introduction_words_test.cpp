// What each of the two of an introduction hears: never anything that was told in confidence, at no step, in
// no face.
#include "base/json.hpp"
#include "base/text.hpp"
#include "operations/serve_operations.hpp"
#include "operations/word_operations.hpp"
#include "unit/operations/home.hpp"

namespace goodturn::operations {

using testing::HasSubstr;
using testing::Not;

class Introductions : public Home {
  protected:
    /// Words that may stand in nothing that is said to either of the two.
    const std::vector<std::string> secrets{"zebra",   "divorce",    "insolvent", "rehab",  "pregnant",
                                           "lawsuit", "redundancy", "gambling",  "affair", "tumour"};
    std::string ann, carl, offer;

    void make(bool need_in_confidence) {
        AddPerson input;
        input.set.name = "Ann Lee";
        input.set.title = "Librarian";
        input.set.organization = "Northgate Library";
        input.set.note = "going through a divorce";
        input.set.how_met = "at the insolvent bar";
        ann = add_person(context(), input).value().id;
        input.set.name = "Carl Wood";
        input.set.title = "Carpenter";
        input.set.organization = "Wood and Sons";
        input.set.note = "back from rehab";
        carl = add_person(context(), input).value().id;
        secret(ann, "Coffee. She is pregnant and needs help with the lawsuit. Interview on the 12th about "
                    "the redundancy.");
        secret(carl,
               "He is looking for help with his gambling. I promised to send him the affair book by Friday.");
        AddNeed need;
        need.person = ann;
        need.text = need_in_confidence ? "help with the zebra trouble" : "a carpenter who knows damp";
        need.quote = need_in_confidence ? "the zebra trouble eats me" : "";
        need.in_confidence = need_in_confidence;
        const auto noted = add_need(context(), need).value().need.id;
        AddNeed illness;
        illness.person = carl;
        illness.text = "a tumour";
        illness.care = illness.in_confidence = true;
        EXPECT_TRUE(add_need(context(), illness));
        AddGift gift;
        gift.kind = serve::GiftKind::introduction;
        gift.title = "Somebody for old houses";
        gift.person = carl;
        const auto shelved = add_gift(context(), gift).value().id;
        offer = keep(make_offer(context(), {noted, shelved, false})).offer.id;
    }
    void secret(const std::string& who, const std::string& note) {
        LogConversation input;
        input.people = {who};
        input.note = note;
        input.in_confidence = true;
        ASSERT_TRUE(log_conversation(context(), input));
    }
    /// Everything that was answered.
    std::vector<std::string> said;
    template <class T>
    T keep(Result<T> result) {
        EXPECT_TRUE(result) << (result ? "" : to_sentence(result.error()));
        if (!result) return T{};
        said.push_back(to_json(*result).dump());
        return *std::move(result);
    }
    /// Everything that any face can say of it now.
    void listen_everywhere() {
        keep(list_offers(context(), {}));
        for (const auto& who : {ann, carl})
            for (const auto act :
                 {Act::message, Act::call, Act::invite, Act::introduce, Act::hear_back, Act::ask_permission})
                for (const auto channel : {wording::Channel::message, wording::Channel::email})
                    for (std::int64_t others = 0; others < 14; ++others) {
                        DraftFor input;
                        input.person = who;
                        input.act = act;
                        input.others = others;
                        if (act != Act::call) input.as = channel;
                        if (const auto drafted = draft_words(context(), input))
                            said.push_back(to_json(*drafted).dump());
                        else
                            said.push_back(to_sentence(drafted.error()));
                    }
        for (const Day on : {make_day(2026, 3, 9), make_day(2026, 4, 6)}) {
            start(on);
            keep(today(context(), {}));
        }
        start(make_day(2026, 3, 4));
    }
    Offered move(serve::OfferState to, bool other = false) {
        MoveOffer input;
        input.offer = offer;
        input.to = to;
        input.other = other;
        return keep(move_offer(context(), input));
    }
    void expect_no_secret() const {
        EXPECT_GT(said.size(), 20U);
        for (const auto& each : said)
            for (const auto& word : secrets)
                EXPECT_EQ(lower_ascii(each).find(word), std::string::npos) << word << " in: " << each;
    }
    void go_all_the_way() {
        using enum serve::OfferState;
        listen_everywhere();
        for (const auto step : {asked, accepted}) {
            move(step);
            listen_everywhere();
        }
        for (const auto step : {asked, accepted}) {
            move(step, true);
            listen_everywhere();
        }
        move(given);
        listen_everywhere();
    }
};

TEST_F(Introductions, NameNothingToldInConfidenceAtAnyStep) {
    make(true);
    go_all_the_way();
    expect_no_secret();
}

TEST_F(Introductions, NameToTheOtherNothingOfWhatTheFirstNeeds) {
    make(false);
    const auto first = move(serve::OfferState::asked);
    EXPECT_THAT(first.words, HasSubstr("Carl Wood"));
    EXPECT_THAT(first.words, HasSubstr("Carpenter"));
    EXPECT_THAT(first.words, HasSubstr("carpenter who knows damp"))
        << "it is her own need, and may be named to her";
    const auto second = move(serve::OfferState::accepted);
    EXPECT_THAT(second.words, HasSubstr("Carl"));
    EXPECT_THAT(second.words, HasSubstr("Ann Lee"));
    EXPECT_THAT(second.words, HasSubstr("Librarian"));
    EXPECT_THAT(second.words, Not(HasSubstr("damp")));
    move(serve::OfferState::accepted, true);
    const auto both = keep(draft_words(context(), {ann, Act::introduce, {}, {}, {}, {}, {}, {}, 0}));
    EXPECT_THAT(both.words, HasSubstr("Carl Wood"));
    EXPECT_THAT(both.words, Not(HasSubstr("damp")));
    EXPECT_EQ(keep(draft_words(context(), {carl, Act::introduce, {}, {}, {}, {}, {}, {}, 0})).words,
              both.words)
        << "one message for both";
    const auto given = move(serve::OfferState::given);
    EXPECT_THAT(given.next, HasSubstr("Step out now"));
    EXPECT_NE(given.words, "");
    start(make_day(2026, 3, 25));
    const auto later = keep(draft_words(context(), {carl, Act::hear_back, {}, {}, {}, {}, {}, {}, 0}));
    EXPECT_THAT(later.words, HasSubstr("Ann Lee"));
    EXPECT_THAT(later.next, HasSubstr("offer landed"));
}

TEST_F(Introductions, SayWhoseTurnItIs) {
    make(false);
    const auto of_carl = draft_words(context(), {carl, Act::introduce, {}, {}, {}, {}, {}, {}, 0});
    ASSERT_FALSE(of_carl);
    EXPECT_THAT(to_sentence(of_carl.error()), HasSubstr("Ann Lee"));
    move(serve::OfferState::asked);
    move(serve::OfferState::accepted);
    const auto of_ann = draft_words(context(), {ann, Act::introduce, {}, {}, {}, {}, {}, {}, 0});
    ASSERT_FALSE(of_ann);
    EXPECT_THAT(to_sentence(of_ann.error()), HasSubstr("Carl Wood"));
}

TEST_F(Introductions, AreDraftedNoMoreOnceOneOfThemIsToBeLeftInPeace) {
    make(false);
    move(serve::OfferState::asked);
    EditPerson peace;
    peace.person = carl;
    peace.set.leave_in_peace = true;
    ASSERT_TRUE(edit_person(context(), peace));
    for (const auto act : {Act::introduce, Act::ask_permission}) {
        const auto drafted = draft_words(context(), {ann, act, {}, {}, {}, {}, {}, {}, 0});
        ASSERT_FALSE(drafted);
        EXPECT_THAT(to_sentence(drafted.error()), HasSubstr("left in peace"));
    }
    MoveOffer accept;
    accept.offer = offer;
    accept.to = serve::OfferState::accepted;
    EXPECT_FALSE(move_offer(context(), accept));
}

TEST_F(Introductions, ThatTheOtherDeclinesAreToldGentlyAndWithoutAReason) {
    make(false);
    move(serve::OfferState::asked);
    move(serve::OfferState::accepted);
    move(serve::OfferState::asked, true);
    const auto told = move(serve::OfferState::declined, true);
    EXPECT_THAT(told.words, HasSubstr("Ann"));
    EXPECT_THAT(told.words, Not(HasSubstr("Carl")));
    EXPECT_THAT(told.next, HasSubstr("withdraw"));
}

} // namespace goodturn::operations
