// What was told in confidence never reaches an assistant: not by any tool, whatever it is asked with.
#include "base/text.hpp"
#include "operations/coffee_operations.hpp"
#include "operations/confidence.hpp"
#include "operations/event_operations.hpp"
#include "operations/operation.hpp"
#include "operations/serve_operations.hpp"
#include "operations/word_operations.hpp"
#include "unit/mcp/assistant.hpp"

namespace goodturn::mcp {

namespace {

/// Every secret of this home has it in its words.
constexpr std::string_view mark = "zorb";

class Confidences : public Assistant {
  protected:
    void SetUp() override {
        Home::SetUp();
        for (const char* const name : {"Ann Lee", "Ben Ode", "Cem Kaya"})
            add(name);
        log("Ann Lee", "We talked about gardens. Ann is looking for a bench.", "2026-02-20");
        confide("Ann Lee", "Ann is looking for a zorblawyer in Leeds. She got a new job at Zorbcorp last "
                           "week. I promised to "
                           "send her the zorblist by Friday. Her interview at Zorbbank is on 12 March.");
        confide("Cem Kaya",
                "Cem needs someone to talk to about zorbdebts. I said I would ring Zorbert tomorrow.");
        for (const char* const heard : {"zorblawyer", "zorblist"}) // the history quotes them now
            ASSERT_TRUE(operations::keep_heard(context(), {heard})) << heard;
        give();
        go_to_an_event();
        have_a_coffee();
    }

    void confide(const std::string& who, const std::string& note) {
        operations::LogConversation input;
        input.people = {who};
        input.note = note;
        input.in_confidence = true;
        input.when = "2026-03-02";
        ASSERT_TRUE(operations::log_conversation(context(), input));
    }
    /// Offers for needs that were told in confidence: one landed, one drafted; and a promise kept.
    void give() {
        operations::AddNeed need;
        need.person = "Ann Lee";
        need.text = "a zorbshelter";
        need.quote = "somewhere the zorbs cannot find me";
        need.in_confidence = true;
        ASSERT_TRUE(operations::add_need(context(), need));
        operations::AddGift gift;
        gift.title = "Spare room";
        gift.kind = serve::GiftKind::hand;
        ASSERT_TRUE(operations::add_gift(context(), gift));
        ASSERT_TRUE(operations::make_offer(context(), {"zorbshelter", "Spare room", true}));
        for (const auto to :
             {serve::OfferState::accepted, serve::OfferState::given, serve::OfferState::landed}) {
            operations::MoveOffer move;
            move.offer = "Spare room";
            move.to = to;
            if (to == serve::OfferState::landed) move.learned = "Zorbs stay away from hills.";
            static_cast<void>(operations::move_offer(context(), move));
        }
        ASSERT_TRUE(operations::make_offer(context(), {"zorblawyer", "Spare room", false}));
        ASSERT_TRUE(operations::mark_done(context(), {"zorbert"}));
    }
    void go_to_an_event() {
        operations::StartEvent start;
        start.name = "Harvest";
        start.until = "2026-03-06";
        ASSERT_TRUE(operations::start_event(context(), start));
        operations::MeetSomebody meet;
        meet.who = {"Dana Poe"};
        meet.note = "Dana is looking for a zorbtherapist. I promised to send her the zorbbook.";
        meet.in_confidence = true;
        meet.add_new = true;
        ASSERT_TRUE(operations::meet_somebody(context(), meet));
    }
    void have_a_coffee() {
        operations::Invite invite;
        invite.person = "Ben Ode";
        invite.when = {"2026-03-05 16:00"};
        invite.where = "the Mill";
        const Id id = operations::invite(context(), invite).value().invitation.id;
        ASSERT_TRUE(operations::move_invitation(context(), {id, coffee::InvitationState::sent, ""}));
        ASSERT_TRUE(operations::move_invitation(context(), {id, coffee::InvitationState::accepted, "1"}));
        start(make_day(2026, 3, 6));
        operations::HoldInvitation held;
        held.invitation = id;
        held.note = "Ben is looking for a zorbclinic. His mother has zorbitis.";
        held.in_confidence = true;
        ASSERT_TRUE(operations::hold_invitation(context(), held));
    }

    std::int64_t count(const std::string& sql) {
        store::Query query(context().database, "SELECT count(*) FROM " + sql);
        query.next();
        return query.number(0);
    }
    /// Ids of all that is kept from the assistant.
    std::vector<std::string> hidden_ids() {
        store::Query query(
            context().database,
            "SELECT id FROM need WHERE in_confidence UNION ALL SELECT id FROM promise WHERE in_confidence "
            "UNION ALL SELECT id FROM follow_up WHERE in_confidence UNION ALL SELECT id FROM news WHERE "
            "in_confidence UNION ALL SELECT offer.id FROM offer JOIN need ON need.id = need "
            "WHERE in_confidence");
        std::vector<std::string> ids;
        while (query.next())
            ids.push_back(query.text(0));
        return ids;
    }
};

bool tells(const Json& result) {
    return lower_ascii(result.dump()).find(mark) != std::string::npos;
}

/// An input of that schema with `text` wherever a text may be.
Json filled(const Json& schema, const std::string& text, bool flags) {
    if (schema.contains("enum")) return schema["enum"][0];
    if (schema.contains("anyOf"))
        return schema["anyOf"][0].contains("enum") ? Json() : filled(schema["anyOf"][0], text, flags);
    const std::string type = schema.value("type", "");
    if (type == "string") return text;
    if (type == "boolean") return flags;
    if (type == "array") return Json::array({filled(schema["items"], text, flags)});
    if (type != "object") return nullptr;
    Json object = Json::object();
    for (const auto& [name, field] : schema["properties"].items()) {
        if (name == "set") continue;
        Json value = filled(field, text, flags);
        if (!value.is_null()) object[name] = std::move(value);
    }
    return object;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

const std::vector<std::string> harmless{"",          "Ann Lee", "Ann",        "Ben Ode", "Cem Kaya",
                                        "Dana Poe",  "Harvest", "Spare room", "looking", "someone to talk to",
                                        "2026-03-12"};

} // namespace

TEST_F(Confidences, AreInThisHomeInEveryPlaceTheyCanBe) {
    for (const char* const sql :
         {"conversation WHERE note LIKE '%zorb%'", "need WHERE gist LIKE '%zorb%'",
          "news WHERE quote LIKE '%zorb%'", "promise WHERE text LIKE '%zorb%'",
          "promise WHERE text LIKE '%zorb%' AND state = 'kept'",
          "follow_up WHERE quote || what || conversation <> ''", "journal WHERE label LIKE '%zorb%'",
          "offer WHERE learned LIKE '%zorb%'", "offer WHERE state = 'drafted'", "encounter"})
        EXPECT_GT(count(sql), 0) << sql;
    for (const char* const table : {"conversation", "need", "news", "promise"})
        EXPECT_EQ(count(std::string(table) + " WHERE in_confidence = 0 AND " +
                        (std::string_view(table) == "conversation" ? "note"
                         : std::string_view(table) == "need"       ? "gist"
                         : std::string_view(table) == "news"       ? "quote"
                                                                   : "text") +
                        " LIKE '%zorb%'"),
                  0)
            << table;
}

TEST_F(Confidences, HaveAViewBeforeEveryTableThatKnowsThem) {
    meet();
    store::Query tables(
        theirs->database,
        "SELECT made.name FROM main.sqlite_schema AS made WHERE type = 'table' AND EXISTS (SELECT 1 "
        "FROM pragma_table_info(made.name, 'main') AS part WHERE part.name = 'in_confidence') "
        "AND made.name NOT IN (SELECT view.name FROM sqlite_temp_schema AS view)");
    while (tables.next())
        ADD_FAILURE() << tables.text(0)
                      << " has a column in_confidence and no view in operations/confidence.cpp";
}

TEST_F(Confidences, AreInTheAnswerOfNoToolThatReads) {
    for (const Day today : {make_day(2026, 3, 6), make_day(2026, 3, 14), make_day(2026, 4, 20)}) {
        meet(today);
        begin();
        for (const operations::Operation& operation : operations::all()) {
            if (operation.access != operations::Access::reads || !operation.owners_alone.empty()) continue;
            for (const std::string& text : harmless)
                for (const bool flags : {false, true}) {
                    const Json result =
                        calls(std::string(operation.name), filled(operation.input_schema(), text, flags));
                    ASSERT_TRUE(result.contains("isError")) << operation.name;
                    EXPECT_FALSE(tells(result))
                        << operation.name << " of \"" << text << "\": " << result.dump(1);
                }
            EXPECT_FALSE(tells(calls(std::string(operation.name)))) << operation.name;
        }
    }
}

TEST_F(Confidences, AreInTheWordsOfNoAct) {
    for (const Day today : {make_day(2026, 3, 6), make_day(2026, 3, 14)}) {
        meet(today);
        begin();
        for (const std::string_view act : words_of(operations::Act{}))
            for (const char* const who : {"Ann Lee", "Ben Ode", "Cem Kaya", "Dana Poe"})
                for (const char* const as : {"call", "message", "email"})
                    EXPECT_FALSE(
                        tells(calls("draft", {{"person", who}, {"act", std::string(act)}, {"as", as}})))
                        << act << ' ' << who;
    }
}

TEST_F(Confidences, AreNotGuessedByAskingForTheirWords) {
    meet();
    begin();
    for (const std::string secret : {"zorblawyer", "zorbshelter", "zorbclinic", "zorbbook"}) {
        const std::string nonsense = "gronk" + secret.substr(5);
        for (const operations::Operation& operation : operations::all()) {
            if (!operation.owners_alone.empty()) continue;
            const std::string name(operation.name);
            const bool finds = operation.access == operations::Access::reads ||
                               (std::set<std::string>{"done", "keep", "dismiss", "release", "move-need",
                                                      "move-offer", "offer"}
                                    .contains(name));
            if (!finds) continue;
            const Json schema = operation.input_schema();
            std::vector<std::pair<Json, Json>> inputs{
                {filled(schema, secret, false), filled(schema, nonsense, false)}};
            for (const auto& [field, inner] : schema["properties"].items())
                if (inner.value("type", "") == "string")
                    inputs.push_back({Json{{field, secret}}, Json{{field, nonsense}}});
            for (const auto& [asked, other] : inputs)
                EXPECT_EQ(replaced(calls(name, asked).dump(), secret, nonsense), calls(name, other).dump())
                    << name;
        }
    }
    EXPECT_EQ(calls("people", {{"query", "zorblawyer"}})["structuredContent"]["items"], Json::array());
    EXPECT_EQ(operations::find_people(context(), {"zorblawyer", 0, {}, {}}).value().size(), 1U)
        << "the owner finds her";
}

TEST_F(Confidences, AreNotReachedByTheirIds) {
    const auto ids = hidden_ids();
    ASSERT_GE(ids.size(), 8U);
    meet();
    begin();
    const std::string before = operations::history(context(), {1}).value().front().label;
    for (const std::string& id : ids)
        for (const operations::Operation& operation : operations::all()) {
            if (!operation.owners_alone.empty() || operation.name == "add" || operation.name == "meet" ||
                operation.name == "log")
                continue;
            const Json input = filled(operation.input_schema(), id, false);
            EXPECT_FALSE(tells(calls(std::string(operation.name), input))) << operation.name;
        }
    EXPECT_EQ(count("need WHERE in_confidence AND state = 'dismissed'"), 0);
    EXPECT_EQ(count("offer WHERE state = 'withdrawn'"), 0);
}

TEST_F(Confidences, AreInTheAnswerOfNoToolThatWrites) {
    const auto secrets = [this] {
        return std::array{count("conversation WHERE in_confidence AND note LIKE '%zorb%'"),
                          count("need WHERE in_confidence AND gist LIKE '%zorb%'"),
                          count("promise WHERE in_confidence AND text LIKE '%zorb%'"),
                          count("news WHERE in_confidence AND quote LIKE '%zorb%'"),
                          count("follow_up WHERE in_confidence"),
                          count("offer WHERE learned LIKE '%zorb%'")};
    };
    const auto before = secrets();
    meet();
    begin();
    std::set<std::string_view> done;
    for (const std::string& text : harmless)
        for (const bool flags : {false, true})
            for (const operations::Operation& operation : operations::all()) {
                if (operation.access == operations::Access::reads || !operation.owners_alone.empty())
                    continue;
                const Json result =
                    calls(std::string(operation.name), filled(operation.input_schema(), text, flags));
                ASSERT_TRUE(result.contains("isError")) << operation.name;
                if (result["isError"] == false) done.insert(operation.name);
                EXPECT_FALSE(tells(result)) << operation.name << " of \"" << text << "\": " << result.dump(1);
            }
    EXPECT_GE(done.size(), 15U) << "most were carried out: " << testing::PrintToString(done);
    EXPECT_FALSE(tells(calls("history", {{"limit", 1000}})));
    EXPECT_FALSE(tells(calls("event")));
    EXPECT_EQ(secrets(), before) << "what the assistant does not see it does not change";
}

TEST_F(Confidences, LeaveThatThereWasAConversationButNotWhatWasSaid) {
    meet();
    begin();
    const Json page = calls("show", {{"person", "Ann Lee"}})["structuredContent"];
    EXPECT_EQ(page["conversation_count"], 2);
    EXPECT_EQ(page["conversations"][0]["note"], std::string(operations::told_in_confidence));
    EXPECT_EQ(page["conversations"][0]["in_confidence"], true);
    EXPECT_EQ(page["conversations"][1]["note"], "We talked about gardens. Ann is looking for a bench.");
    EXPECT_EQ(page["needs"].size(), 1U);
    const Json brief = calls("brief", {{"person", "Ann Lee"}})["structuredContent"];
    EXPECT_THAT(brief["last_time"].get<std::string>(), testing::HasSubstr("told in confidence"));
}

TEST_F(Confidences, OfTheAssistantsOwnAreKeptFromItFromThenOn) {
    meet();
    begin();
    const Json logged =
        calls("log", {{"people", {"Cem Kaya"}},
                      {"note", "Cem is looking for a zorbhouse. I promised him a zorbmap by Friday."},
                      {"in_confidence", true}});
    ASSERT_EQ(logged["isError"], false) << logged;
    EXPECT_EQ(logged["structuredContent"]["conversation"]["note"],
              std::string(operations::told_in_confidence));
    EXPECT_FALSE(tells(calls("needs")));
    EXPECT_FALSE(tells(calls("promises")));
    EXPECT_FALSE(tells(calls("show", {{"person", "Cem Kaya"}})));
    EXPECT_GT(count("need WHERE gist LIKE '%zorbhouse%' AND in_confidence"), 0) << "the owner has it";
}

TEST_F(Confidences, AreSeenByTheOwnerAsEverBesideAnAssistant) {
    meet();
    begin();
    ASSERT_FALSE(tells(calls("needs")));
    EXPECT_TRUE(tells(to_json(operations::list_needs(context(), {}).value())));
    EXPECT_TRUE(tells(to_json(operations::show_person(context(), {"Ann Lee"}).value())));
    EXPECT_TRUE(tells(to_json(operations::history(context(), {}).value())));
}

TEST(BlankConfidences, TakesTheTextsOfWhatSaysItIsInConfidenceAndNothingElse) {
    Json answer =
        Json::parse(R"({"needs": [{"gist": "a", "quote": "b", "in_confidence": true, "state": "open"},
        {"gist": "c", "in_confidence": false}], "promise": {"text": "d", "due": "2026-03-06", "in_confidence": true},
        "note": "e", "in_confidence": "yes"})");
    operations::blank_confidences(answer);
    EXPECT_EQ(answer,
              Json::parse(R"({"needs": [{"gist": "Told in confidence.", "quote": "Told in confidence.",
        "in_confidence": true, "state": "open"}, {"gist": "c", "in_confidence": false}],
        "promise": {"text": "Told in confidence.", "due": null, "in_confidence": true},
        "note": "e", "in_confidence": "yes"})"));
}

} // namespace goodturn::mcp
