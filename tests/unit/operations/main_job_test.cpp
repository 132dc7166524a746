#include "unit/operations/home.hpp"

namespace goodturn::operations {

using testing::Contains;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

TEST_F(Home, FromAConversationToAGoodTurn) {
    add("Ann Lee");
    AddGift gift;
    gift.kind = serve::GiftKind::experience;
    gift.title = "Finding a flat in Leeds";
    gift.text = "We looked for a flat in Leeds for months.";
    ASSERT_TRUE(add_gift(context(), gift));

    const Logged logged =
        log("ann",
            "Coffee with Ann. She is looking for a flat in Leeds. I promised to send her the map by Friday.");
    ASSERT_THAT(logged.stored.needs, SizeIs(1));
    EXPECT_EQ(logged.stored.needs.front().state, listen::NeedState::heard)
        << "the program never decides what someone needs";
    ASSERT_THAT(logged.stored.promises, SizeIs(1));
    EXPECT_EQ(logged.stored.promises.front().due, make_day(2026, 3, 6));

    ASSERT_TRUE(move_need(context(), {"flat in leeds", listen::NeedState::open}));
    const auto matches = match_gifts(context(), {"ann", "", 10}).value();
    ASSERT_THAT(matches, SizeIs(1));
    EXPECT_THAT(matches.front().matched, Contains("flat"));

    const auto drafted = make_offer(context(), {"flat", "finding", false}).value();
    EXPECT_THAT(drafted.words, HasSubstr("?"));
    EXPECT_THAT(drafted.words, HasSubstr("Ann"));
    const auto too_early = move_offer(context(), {drafted.offer.id, serve::OfferState::given, false, {}, {}});
    ASSERT_FALSE(too_early) << "given only after a yes";
    EXPECT_EQ(too_early.error().problem, Problem::refused);
    for (const auto to : {serve::OfferState::asked, serve::OfferState::accepted, serve::OfferState::given,
                          serve::OfferState::landed})
        ASSERT_TRUE(move_offer(context(), {drafted.offer.id, to, false, serve::Helped::yes, "Maps help."}))
            << word(to);
    const auto turns = ledger(context(), {}).value();
    ASSERT_THAT(turns, SizeIs(1));
    EXPECT_EQ(turns.front().turn.direction, "from you");
}

TEST_F(Home, TodayLeadsWithAPromiseThatIsDue) {
    add("Ann Lee");
    log("ann", "I promised to send her the map by Friday.");
    start(make_day(2026, 3, 6));
    const auto moves = today(context(), {}).value();
    ASSERT_FALSE(moves.empty());
    EXPECT_EQ(moves.front().person.name, "Ann Lee");
    EXPECT_EQ(moves.front().act, "keep-promise");
    EXPECT_FALSE(moves.front().reason.empty());
    EXPECT_FALSE(moves.front().words.empty());
    EXPECT_FALSE(moves.front().smaller.empty());
    double sum = 0;
    for (const auto& [name, value] : moves.front().terms)
        sum += value;
    EXPECT_DOUBLE_EQ(sum, moves.front().score);

    ASSERT_TRUE(mark_done(context(), {"the map"}));
    const auto after = today(context(), {}).value();
    for (const MoveLine& move : after)
        EXPECT_NE(move.act, "keep-promise");
}

TEST_F(Home, WhatWasToldInConfidenceIsNotExported) {
    add("Ann Lee");
    LogConversation secret;
    secret.people = {"ann"};
    secret.note = "She is looking for a lawyer, and nobody may know.";
    secret.in_confidence = true;
    ASSERT_TRUE(log_conversation(context(), secret));
    for (const ExportFormat format : {ExportFormat::vcard, ExportFormat::csv, ExportFormat::json}) {
        ExportEverything input;
        input.format = format;
        EXPECT_THAT(export_everything(context(), input).value().text, testing::Not(HasSubstr("lawyer")))
            << word(format);
        input.conversations = true;
        EXPECT_THAT(export_everything(context(), input).value().text, testing::Not(HasSubstr("lawyer")))
            << word(format);
    }
}

TEST_F(Home, ANeedToldInConfidenceIsNotMatched) {
    add("Ann Lee");
    AddGift gift;
    gift.title = "Choosing a divorce lawyer";
    ASSERT_TRUE(add_gift(context(), gift));
    AddNeed secret;
    secret.person = "ann";
    secret.text = "divorce lawyer";
    secret.in_confidence = true;
    const auto need = add_need(context(), secret).value().need;
    EXPECT_THAT(match_gifts(context(), {"ann", "", 10}).value(), IsEmpty());
    EXPECT_EQ(match_gifts(context(), {need.id, "", 10}).error().problem, Problem::refused);
    EXPECT_EQ(match_introductions(context(), {need.id, "", 10}).error().problem, Problem::refused);
    EXPECT_THAT(match_gifts(context(), {"", "divorce lawyer", 10}).value(), SizeIs(1));
}

TEST_F(Home, EachChangeCanBeTakenBack) {
    add("Ann Lee");
    log("ann", "She is looking for a flat in Leeds.");
    ASSERT_TRUE(undo(context(), {}));
    EXPECT_THAT(list_needs(context(), {}).value(), IsEmpty());
    EXPECT_EQ(show_person(context(), {"ann"}).value().conversation_count, 0);
    ASSERT_TRUE(undo(context(), {}));
    EXPECT_THAT(find_people(context(), {}).value(), IsEmpty());
    const auto entries = history(context(), {}).value();
    EXPECT_EQ(entries.front().label, "undo: add Ann Lee");
}

TEST_F(Home, AMergeIsOneChangeAndKeepsEverything) {
    const auto ann = add("Ann Lee");
    const auto other = add("Ann M. Lee");
    log(ann.id, "She is looking for a flat in Leeds.");
    log(other.id, "He is stuck on his taxes.");
    ASSERT_TRUE(merge_people(context(), {ann.id, other.id}));
    EXPECT_THAT(list_needs(context(), {"ann", false}).value(), SizeIs(2));
    EXPECT_EQ(show_person(context(), {"ann"}).value().conversation_count, 2);
    ASSERT_TRUE(undo(context(), {}));
    EXPECT_THAT(find_people(context(), {}).value(), SizeIs(2));
    EXPECT_EQ(show_person(context(), {other.id}).value().conversation_count, 1);
}

TEST_F(Home, ForgettingLeavesNoTraceInTheFile) {
    add("Zebulon Quackenbush");
    log("zebulon", "Zebulon is looking for a glockenspiel.");
    add("Ann Lee");
    const auto asked = forget_person(context(), {"zebulon", false}).value();
    EXPECT_FALSE(asked.forgotten);
    EXPECT_EQ(asked.conversations, 1);
    EXPECT_THAT(find_people(context(), {}).value(), SizeIs(2)) << "only asked so far";

    const auto forgotten = forget_person(context(), {"zebulon", true}).value();
    EXPECT_TRUE(forgotten.forgotten);
    EXPECT_THAT(find_people(context(), {}).value(), SizeIs(1));
    const auto entries = history(context(), {}).value();
    for (const auto& entry : entries)
        EXPECT_THAT(entry.label, testing::Not(HasSubstr("Zebulon")));
    open.reset();
    expect_no_trace_of({"ebulon", "uackenbush", "lockenspiel"});
}

TEST_F(Home, ForgettingTakesAwayOffersAndWhatWasMergedIntoThePerson) {
    const Id kept = add("Zebulon Quackenbush").id;
    const Id doubled = add("Zeb Quackenbosh").id;
    ASSERT_TRUE(merge_people(context(), {kept, doubled}));
    add("Ann Lee");
    AddNeed need;
    need.person = kept;
    need.text = "a glockenspiel";
    const auto noted = add_need(context(), need);
    ASSERT_TRUE(noted);
    AddGift gift;
    gift.kind = serve::GiftKind::hand;
    gift.title = "Carrying things";
    const auto shelved = add_gift(context(), gift);
    ASSERT_TRUE(shelved);
    const auto offered = make_offer(context(), {noted->need.id, shelved->id, false});
    ASSERT_TRUE(offered);
    for (const auto to : {serve::OfferState::asked, serve::OfferState::accepted, serve::OfferState::given})
        ASSERT_TRUE(move_offer(context(), {offered->offer.id, to, false, {}, {}}));
    ASSERT_TRUE(move_offer(context(), {offered->offer.id, serve::OfferState::landed, false,
                                       serve::Helped::yes, "likes xylophones more"}));

    ASSERT_TRUE(forget_person(context(), {kept, true}));
    const auto entries = history(context(), {}).value();
    for (const auto& entry : entries)
        for (const char* trace : {"uackenb", "lockenspiel", "offer"})
            EXPECT_THAT(entry.label, testing::Not(HasSubstr(trace)));
    EXPECT_THAT(list_shelf(context(), {}).value(), SizeIs(1)) << "the gift is the owner's and stays";
    open.reset();
    expect_no_trace_of({"uackenbush", "uackenbosh", "lockenspiel", "xylophones"});
}

TEST_F(Home, ABackupPutsEverythingBack) {
    add("Ann Lee");
    const std::string copy = (folder / "copy.db").string();
    ASSERT_TRUE(back_up(context(), {copy, false}));
    add("Ben Cole");
    ASSERT_FALSE(restore(context(), {copy, false})) << "it asks first";
    ASSERT_TRUE(restore(context(), {copy, true}));
    EXPECT_THAT(find_people(context(), {}).value(), ElementsAre(Field(&PersonLine::name, "Ann Lee")));
    ASSERT_FALSE(restore(context(), {file("not-a-backup.db", "hello"), true}));
    EXPECT_THAT(find_people(context(), {}).value(), SizeIs(1)) << "a file that is no backup changes nothing";
}

TEST_F(Home, SettingsAreReadAndSetBack) {
    EXPECT_EQ(get_settings(context(), {"moves-a-day"}).value().front().value, "3");
    EXPECT_EQ(set_setting(context(), {"moves-a-day", "1"}).value().value, "1");
    EXPECT_EQ(set_setting(context(), {"moves-a-day", ""}).value().value, "3");
    EXPECT_FALSE(set_setting(context(), {"moves-a-day", "7"}));
    EXPECT_FALSE(set_setting(context(), {"region", "ZZ"}));
    EXPECT_FALSE(set_setting(context(), {"zone", "Mars/Olympus"}));
    EXPECT_FALSE(set_setting(context(), {"colour", "green"}));
    EXPECT_EQ(set_setting(context(), {"region", "de"}).value().value, "DE");
    EXPECT_EQ(set_setting(context(), {"alpha", "40"}).value().value, "40");
}

TEST_F(Home, DaysAreUnderstoodInWords) {
    const Clock& clock = context().clock; // Wednesday 4 March 2026
    const auto day = [&](const char* text) { return to_text(day_from_words(text, clock, true).value()); };
    EXPECT_EQ(day("yesterday"), "2026-03-03");
    EXPECT_EQ(day("3 days ago"), "2026-03-01");
    EXPECT_EQ(day("a week ago"), "2026-02-25");
    EXPECT_EQ(day("last friday"), "2026-02-27");
    EXPECT_EQ(day("last wednesday"), "2026-02-25");
    EXPECT_EQ(day("friday"), "2026-03-06");
    EXPECT_EQ(day("in 2 weeks"), "2026-03-18");
    EXPECT_EQ(day("3/4"), "2026-04-03");
    EXPECT_EQ(to_text(day_from_words("3/4", clock, false).value()), "2026-03-04");
    EXPECT_FALSE(day_from_words("31/2/2026", clock, true));
    EXPECT_FALSE(day_from_words("soonish", clock, true));
}

} // namespace goodturn::operations
