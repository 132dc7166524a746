#pragma once
/// An assistant that talks with the program, for the tests of this room.
#include "mcp/serve.hpp"
#include "unit/operations/home.hpp"

namespace goodturn::mcp {

class Assistant : public operations::Home {
  protected:
    void SetUp() override {
        Home::SetUp();
        meet();
    }
    void TearDown() override {
        session.reset();
        theirs.reset();
        Home::TearDown();
    }
    /// A new conversation in the same home, not begun.
    void meet(Day today = make_day(2026, 3, 4)) {
        session.emplace(*theirs_again(), Around{"1.2.3", [today] { return Clock::at("UTC", today); }});
    }
    /// The home opened anew, for a conversation over pipes.
    operations::Context* theirs_again() {
        session.reset();
        theirs.emplace(operations::open_home(folder, make_day(2026, 3, 4)).value());
        return &*theirs;
    }
    void begin(const std::string& protocol = "2025-06-18") {
        says(R"({"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":")" + protocol +
             R"("}})");
    }
    /// What is answered to a line; null where nothing is.
    Json says(const std::string& line) {
        const auto answer = session->answer(line);
        if (!answer) return nullptr;
        EXPECT_EQ(answer->find('\n'), std::string::npos);
        return Json::parse(*answer);
    }
    Json asks(const std::string& method, const Json& params = Json::object()) {
        return says(Json{{"jsonrpc", "2.0"}, {"id", 7}, {"method", method}, {"params", params}}.dump());
    }
    /// The result of a tool.
    Json calls(const std::string& tool, const Json& arguments = Json::object()) {
        return asks("tools/call", {{"name", tool}, {"arguments", arguments}}).value("result", Json());
    }
    static std::string text_of(const Json& result) { return result["content"][0]["text"]; }

    std::optional<operations::Context> theirs;
    std::optional<Session> session;
};

} // namespace goodturn::mcp
