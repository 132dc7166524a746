#include "operations/operation.hpp"
#include "unit/mcp/assistant.hpp"

#include <deque>

namespace goodturn::mcp {

using testing::HasSubstr;

namespace {

int code_of(const Json& answer) {
    return answer.contains("error") ? answer["error"]["code"].get<int>() : 0;
}

/// Gives what an assistant's program writes in the given pieces, and keeps what it reads.
struct Talk {
    std::deque<std::string> pieces;
    std::string answers;

    Pipes pipes() {
        return {[this](std::span<char> into) -> std::size_t {
                    if (pieces.empty()) return 0;
                    const std::size_t size = std::min(into.size(), pieces.front().size());
                    std::copy_n(pieces.front().begin(), size, into.begin());
                    pieces.front().erase(0, size);
                    if (pieces.front().empty()) pieces.pop_front();
                    return size;
                },
                [this](std::string_view text) {
                    answers += text;
                    return true;
                }};
    }
    std::vector<Json> lines() const {
        std::vector<Json> all;
        std::size_t at = 0;
        for (std::size_t end = 0; (end = answers.find('\n', at)) != std::string::npos; at = end + 1)
            all.push_back(Json::parse(answers.substr(at, end - at)));
        EXPECT_EQ(at, answers.size()) << "an answer without its end";
        return all;
    }
};

constexpr const char* ping = R"({"jsonrpc":"2.0","id":"p","method":"ping"})";

} // namespace

TEST_F(Assistant, BeginsByAgreeingOnAVersion) {
    const Json begun = asks("initialize", {{"protocolVersion", "2025-03-26"},
                                           {"capabilities", Json::object()},
                                           {"clientInfo", {{"name", "somebody"}, {"version", "1"}}}});
    EXPECT_EQ(begun["jsonrpc"], "2.0");
    EXPECT_EQ(begun["id"], 7);
    EXPECT_EQ(begun["result"]["protocolVersion"], "2025-03-26");
    EXPECT_EQ(begun["result"]["capabilities"], (Json{{"tools", Json::object()}}));
    EXPECT_EQ(begun["result"]["serverInfo"]["name"], "goodturn");
    EXPECT_EQ(begun["result"]["serverInfo"]["version"], "1.2.3");
    EXPECT_THAT(begun["result"]["instructions"].get<std::string>(), HasSubstr("in confidence"));
    EXPECT_EQ(says(R"({"jsonrpc":"2.0","method":"notifications/initialized"})"), nullptr);
    EXPECT_EQ(code_of(asks("initialize", {{"protocolVersion", "2025-03-26"}})), -32600);
}

TEST_F(Assistant, IsOfferedTheNewestVersionInThePlaceOfOneThatIsNotKnown) {
    EXPECT_EQ(asks("initialize", {{"protocolVersion", "1999-01-01"}})["result"]["protocolVersion"],
              "2025-11-25");
}

TEST_F(Assistant, MustSayWhichVersionItSpeaks) {
    EXPECT_EQ(code_of(asks("initialize")), -32602);
    EXPECT_EQ(code_of(asks("initialize", {{"protocolVersion", 3}})), -32602);
    begin();
    EXPECT_EQ(code_of(asks("tools/list")), 0) << "a failed beginning is none";
}

TEST_F(Assistant, HasNoToolsBeforeTheBeginningButMayPing) {
    EXPECT_EQ(code_of(asks("tools/list")), -32600);
    EXPECT_EQ(code_of(asks("tools/call", {{"name", "people"}})), -32600);
    EXPECT_EQ(says(ping), (Json{{"jsonrpc", "2.0"}, {"id", "p"}, {"result", Json::object()}}));
}

TEST_F(Assistant, IsToldThatAMethodIsNotKnown) {
    begin();
    for (const char* const method : {"resources/list", "prompts/list", "tools/forget", "", "exit"})
        EXPECT_EQ(code_of(asks(method)), -32601) << method;
    EXPECT_EQ(says(R"({"jsonrpc":"2.0","method":"notifications/of/something"})"), nullptr);
    EXPECT_EQ(says(R"({"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}})"),
              nullptr);
}

TEST_F(Assistant, IsToldWhatIsWrongWithAMessageAndCanGoOn) {
    begin();
    const std::vector<std::pair<std::string, int>> bad{
        {"{", -32700},
        {"hello", -32700},
        {"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\xff\"}", -32700},
        {"{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"} {}", -32700},
        {"1", -32600},
        {"null", -32600},
        {"\"ping\"", -32600},
        {"{}", -32600},
        {"[]", -32600},
        {"[1]", -32600},
        {R"({"id":1,"method":"ping"})", -32600},
        {R"({"jsonrpc":"1.0","id":1,"method":"ping"})", -32600},
        {R"({"jsonrpc":"2.0","id":null,"method":"ping"})", -32600},
        {R"({"jsonrpc":"2.0","id":1.5,"method":"ping"})", -32600},
        {R"({"jsonrpc":"2.0","id":{"a":1},"method":"ping"})", -32600},
        {R"({"jsonrpc":"2.0","id":1})", -32600},
        {R"({"jsonrpc":"2.0","id":1,"method":5})", -32600},
        {R"({"jsonrpc":"2.0","id":1,"method":"ping","params":[1]})", -32602},
        {R"({"jsonrpc":"2.0","id":1,"method":"tools/call"})", -32602},
        {R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":1}})", -32602},
        {R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"people","arguments":[]}})",
         -32602},
        {R"({"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"cursor":"x"}})", -32602},
        {std::string(200000, '['), -32600},
        {std::string(2000000, '[') + std::string(2000000, ']'), -32600},
        {R"({"jsonrpc":"2.0","id":1,"method":"ping","params":{"a":)" + std::string(200000, '[') +
             std::string(200000, ']') + "}}",
         -32600}};
    for (const auto& [line, code] : bad) {
        const Json answer = says(line);
        EXPECT_EQ(code_of(answer), code) << line.substr(0, 100);
        EXPECT_EQ(answer["jsonrpc"], "2.0");
        EXPECT_TRUE(answer.contains("id"));
        EXPECT_FALSE(answer["error"]["message"].get<std::string>().empty());
        EXPECT_EQ(says(ping)["result"], Json::object());
    }
    EXPECT_EQ(says(R"({"jsonrpc":"2.0","id":"abc","method":5})")["id"], "abc");
}

TEST_F(Assistant, MayWriteBracketsInATextAsDeepAsItLikes) {
    begin();
    const Json heard = calls("hear", {{"text", std::string(500, '[') + "\\\"{"}});
    EXPECT_EQ(heard["isError"], false) << heard;
}

TEST_F(Assistant, AnswersNothingToBlankLinesAndToAnswers) {
    begin();
    EXPECT_EQ(says(""), nullptr);
    EXPECT_EQ(says("  \r"), nullptr);
    EXPECT_EQ(says(R"({"jsonrpc":"2.0","id":1,"result":{}})"), nullptr);
    EXPECT_EQ(says(R"({"jsonrpc":"2.0","id":1,"error":{"code":1,"message":"no"}})"), nullptr);
}

TEST_F(Assistant, MaySendSeveralMessagesAtOnceWhereTheVersionHasIt) {
    begin("2025-03-26");
    const std::string two = std::string("[") + ping +
                            R"(,{"jsonrpc":"2.0","method":"notifications/initialized"},)" +
                            R"({"jsonrpc":"2.0","id":2,"method":"no"},7])";
    const Json answers = says(two);
    ASSERT_TRUE(answers.is_array());
    ASSERT_EQ(answers.size(), 3U);
    EXPECT_EQ(answers[0]["id"], "p");
    EXPECT_EQ(code_of(answers[1]), -32601);
    EXPECT_EQ(code_of(answers[2]), -32600);
    EXPECT_EQ(code_of(says("[]")), -32600);
    EXPECT_EQ(says(R"([{"jsonrpc":"2.0","method":"notifications/initialized"}])"), nullptr);
    meet();
    begin("2025-06-18");
    EXPECT_EQ(code_of(says(two)), -32600);
}

TEST_F(Assistant, FindsEveryOperationThatIsNotTheOwnersAloneAmongItsTools) {
    begin();
    const Json tools = asks("tools/list")["result"]["tools"];
    std::set<std::string> names;
    for (const Json& tool : tools) {
        const std::string name = tool["name"];
        names.insert(name);
        const operations::Operation* const operation = operations::find(name);
        ASSERT_NE(operation, nullptr) << name;
        EXPECT_EQ(operation->owners_alone, "") << name;
        EXPECT_THAT(name, testing::MatchesRegex("[a-z-]+"));
        EXPECT_FALSE(tool["description"].get<std::string>().empty());
        EXPECT_EQ(tool["inputSchema"]["type"], "object") << name;
        const Json hints = tool["annotations"];
        EXPECT_EQ(hints["readOnlyHint"], operation->access == operations::Access::reads) << name;
        EXPECT_EQ(hints.value("destructiveHint", false), operation->access == operations::Access::replaces)
            << name;
        EXPECT_TRUE(hints["idempotentHint"].is_boolean());
        EXPECT_EQ(hints["openWorldHint"], false);
        EXPECT_EQ(tool.dump().find("\"photo\""), std::string::npos) << name << " names a file";
    }
    for (const operations::Operation& operation : operations::all())
        EXPECT_EQ(names.contains(std::string(operation.name)), operation.owners_alone.empty())
            << operation.name;
    for (const char* const name : {"brief", "log", "today", "people", "undo", "history", "hear", "offer"})
        EXPECT_TRUE(names.contains(name)) << name;
}

TEST_F(Assistant, CannotTouchFilesForgetPeopleOrChangeSettings) {
    begin();
    add("Ann Lee");
    for (const char* const name :
         {"import", "export", "backup", "restore", "forget", "set-setting", "doctor"}) {
        const Json answer =
            asks("tools/call", {{"name", name}, {"arguments", {{"person", "Ann"}, {"sure", true}}}});
        EXPECT_EQ(code_of(answer), -32602) << name;
        EXPECT_THAT(answer["error"]["message"].get<std::string>(), HasSubstr("for the owner alone: "))
            << name;
    }
    const std::string picture = file("secret.jpg", "not yours");
    for (const char* const tool : {"add", "edit"}) {
        const Json refused = calls(tool, {{"person", "Ann"}, {"set", {{"name", "Ann"}, {"photo", picture}}}});
        EXPECT_EQ(refused["isError"], true) << tool;
        EXPECT_THAT(text_of(refused), HasSubstr("no files")) << tool;
    }
    EXPECT_EQ(code_of(asks("tools/call", {{"name", "no such tool"}})), -32602);
    EXPECT_EQ(calls("people")["structuredContent"]["items"].size(), 1U);
}

TEST_F(Assistant, LogsACoffeeAndPreparesABrief) {
    begin();
    EXPECT_EQ(calls("add", {{"set", {{"name", "Ann Lee"}}}})["isError"], false);
    const Json logged = calls(
        "log", {{"people", {"Ann"}}, {"note", "Ann is looking for a flat in Leeds."}, {"when", "yesterday"}});
    ASSERT_EQ(logged["isError"], false) << logged;
    EXPECT_EQ(logged["structuredContent"]["conversation"]["day"], "2026-03-03");
    EXPECT_EQ(Json::parse(text_of(logged)), logged["structuredContent"]);
    EXPECT_EQ(logged["structuredContent"]["stored"]["needs"].size(), 1U);
    const Json brief = calls("brief", {{"person", "Ann"}});
    EXPECT_THAT(text_of(brief), HasSubstr("Leeds"));
    EXPECT_EQ(brief["structuredContent"]["person"]["name"], "Ann Lee");
}

TEST_F(Assistant, IsToldAsAResultWhatAToolSaysIsNotAsItShouldBe) {
    begin();
    add("Ann Lee");
    add("Ann Moss");
    const Json nobody = calls("show", {{"person", "Zed"}});
    EXPECT_EQ(nobody["isError"], true);
    EXPECT_EQ(nobody["structuredContent"]["error"]["problem"], "not-found");
    EXPECT_THAT(text_of(nobody), HasSubstr("nobody here is called \"Zed\""));
    const Json several = calls("show", {{"person", "Ann"}});
    EXPECT_EQ(several["structuredContent"]["error"]["problem"], "ambiguous");
    EXPECT_THAT(text_of(several), HasSubstr("Ann Moss"));
    EXPECT_THAT(text_of(calls("show", {{"persn", "Ann"}})), HasSubstr("persn"));
    EXPECT_THAT(text_of(calls("log", {{"people", "Ann"}})), HasSubstr("expected a list"));
    EXPECT_EQ(calls("show", {{"persn", "Ann"}})["structuredContent"]["error"]["problem"], "invalid");
}

TEST_F(Assistant, LeavesItsNameInTheHistoryAndCanBeTakenBack) {
    begin();
    add("Ann Lee");
    ASSERT_EQ(calls("log", {{"people", {"Ann"}}, {"note", "A walk."}})["isError"], false);
    ASSERT_EQ(calls("edit", {{"person", "Ann"}, {"set", {{"title", "Nurse"}}}})["isError"], false);
    auto entries = operations::history(context(), {}).value();
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_EQ(entries[0].actor, "assistant");
    EXPECT_EQ(entries[1].actor, "assistant");
    EXPECT_EQ(entries[2].actor, "you");
    // The assistant takes back its own, and says so.
    ASSERT_EQ(calls("undo")["isError"], false);
    entries = operations::history(context(), {}).value();
    EXPECT_EQ(entries[0].actor, "assistant");
    EXPECT_EQ(entries[0].undoes, 3);
    EXPECT_EQ(operations::show_person(context(), {"Ann"}).value().person.title, "");
    // The owner takes back the other.
    ASSERT_TRUE(operations::undo(context(), {2}));
    EXPECT_EQ(operations::show_person(context(), {"Ann"}).value().conversation_count, 0);
}

TEST_F(Assistant, TakesBackNothingThatTheOwnerDid) {
    begin();
    add("Ann Lee");
    EXPECT_EQ(calls("undo")["structuredContent"]["error"]["problem"], "not-found");
    EXPECT_EQ(calls("undo", {{"change", 1}})["structuredContent"]["error"]["problem"], "not-found");
    EXPECT_EQ(calls("history")["structuredContent"]["items"], Json::array());
    // Nor does it learn what stands in the way.
    ASSERT_EQ(calls("log", {{"people", {"Ann"}}, {"note", "Ann is looking for a flat in Leeds."}})["isError"],
              false);
    operations::Reference need;
    need.reference = "Leeds";
    ASSERT_TRUE(operations::keep_heard(context(), need));
    const Json refused = calls("undo");
    EXPECT_EQ(refused["isError"], true);
    EXPECT_EQ(refused["structuredContent"]["error"]["candidates"], Json::array());
}

TEST_F(Assistant, IsAskedToAskForLessWhereAnAnswerWouldBeHuge) {
    begin();
    const std::string long_note(400000, 'a');
    for (const char* const name : {"Ann", "Ben", "Cem"})
        add(name);
    for (const char* const name : {"Ann", "Ben", "Cem"})
        ASSERT_EQ(
            calls("log",
                  {{"people", {name, "Ann Other"}}, {"add_unknown", true}, {"note", long_note}})["isError"],
            false);
    const Json answer = calls("show", {{"person", "Ann Other"}});
    EXPECT_EQ(answer["isError"], true);
    EXPECT_THAT(text_of(answer), HasSubstr("Ask for less"));
    const Json done = calls("log", {{"people", {"Ann"}}, {"note", std::string(1200000, 'b')}});
    EXPECT_EQ(done["isError"], false);
    EXPECT_LT(text_of(done).size(), 100U);
}

TEST_F(Assistant, TalksOverPipesWhateverPiecesTheLinesComeIn) {
    Talk talk;
    const std::string init =
        R"({"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18"}})";
    const std::string whole = init + "\r\n\n" + ping + "\n" + ping; // the last one without an end
    for (const char c : whole)
        talk.pieces.emplace_back(1, c);
    serve(*theirs_again(), {"1", [] { return Clock::at("UTC"); }}, talk.pipes());
    const auto lines = talk.lines();
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0]["id"], 1);
    EXPECT_EQ(lines[2]["id"], "p");
}

TEST_F(Assistant, ReadsPastALineThatIsTooLong) {
    Talk talk;
    talk.pieces = {std::string(ping) + "\n" + R"({"jsonrpc":"2.0","id":1,"method":")"};
    for (int i = 0; i < 100; ++i)
        talk.pieces.emplace_back(std::size_t{60000}, 'x');
    talk.pieces.push_back("\"}\n" + std::string(ping) + "\n");
    talk.pieces.push_back(std::string(most_of_a_message, ' ') + "\n" + ping + "\n"); // just short enough
    talk.pieces.emplace_back(most_of_a_message + 1, ' ');
    serve(*theirs_again(), {"1", [] { return Clock::at("UTC"); }}, talk.pipes());
    const auto lines = talk.lines();
    ASSERT_EQ(lines.size(), 5U);
    EXPECT_EQ(code_of(lines[1]), -32600);
    EXPECT_EQ(lines[1]["id"], nullptr);
    EXPECT_THAT(lines[1]["error"]["message"].get<std::string>(), HasSubstr("4 MB"));
    EXPECT_EQ(lines[2]["id"], "p");
    EXPECT_EQ(lines[3]["id"], "p");
    EXPECT_EQ(code_of(lines[4]), -32600);
}

TEST_F(Assistant, EndsWhenNobodyReadsTheAnswers) {
    Talk talk;
    talk.pieces = {std::string(ping) + "\n" + ping + "\n"};
    Pipes pipes = talk.pipes();
    int written = 0;
    pipes.out = [&](std::string_view) {
        ++written;
        return false;
    };
    serve(*theirs_again(), {"1", [] { return Clock::at("UTC"); }}, pipes);
    EXPECT_EQ(written, 1);
}

} // namespace goodturn::mcp
