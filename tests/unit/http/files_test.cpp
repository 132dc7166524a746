// The app's files, as a browser asks for them.
#include "http/files.hpp"
#include "http/imports.hpp"

#include <gtest/gtest.h>

#include <array>

namespace goodturn::http {

namespace {

constexpr std::array files{
    StaticFile{"/index.html", "text/html; charset=utf-8", "\"one\"", "<html>", "gz", "br"},
    StaticFile{"/assets/app-1a2b.js", "text/javascript; charset=utf-8", "\"two\"", "let x;", "", ""},
};

Answer ask(const std::string& target, NamedTexts headers = {}) {
    Request request;
    request.method = "GET";
    set_target(request, target);
    request.headers = std::move(headers);
    return answer_with_file(files, request);
}

std::string_view body(const Answer& answer) {
    const auto* const text = std::get_if<std::string_view>(&answer.body);
    return text != nullptr ? *text : std::string_view(std::get<std::string>(answer.body));
}

TEST(Files, AreSentAsTheBrowserCanTakeThem) {
    EXPECT_EQ(body(ask("/")), "<html>");
    EXPECT_EQ(body(ask("/", {{"accept-encoding", "gzip, deflate, br"}})), "br");
    EXPECT_EQ(ask("/", {{"accept-encoding", "gzip, deflate, br"}}).header("content-encoding"), "br");
    EXPECT_EQ(body(ask("/", {{"accept-encoding", "gzip"}})), "gz");
    EXPECT_EQ(body(ask("/", {{"accept-encoding", "br;q=0, gzip"}})), "gz");
    EXPECT_EQ(body(ask("/assets/app-1a2b.js", {{"accept-encoding", "br"}})), "let x;")
        << "no smaller compressed";
}

TEST(Files, AreKeptAsLongAsTheirNamesSay) {
    EXPECT_NE(ask("/assets/app-1a2b.js").header("cache-control").find("immutable"), std::string::npos);
    EXPECT_EQ(ask("/").header("cache-control"), "no-cache");
    EXPECT_EQ(ask("/", {{"if-none-match", "W/\"one\""}}).status, 304);
    EXPECT_EQ(ask("/", {{"if-none-match", "\"old\", \"one\""}}).status, 304);
    EXPECT_EQ(ask("/", {{"if-none-match", "\"old\""}}).status, 200);
}

TEST(Files, WhatIsWantedAsAPageIsTheOnePage) {
    EXPECT_EQ(body(ask("/people", {{"accept", "text/html,application/xhtml+xml"}})), "<html>");
    EXPECT_EQ(ask("/people.js", {{"accept", "*/*"}}).status, 404);
    EXPECT_EQ(ask("/../etc/passwd").status, 404);
}

TEST(Files, WithoutTheAppThePageSaysHowToBuildIt) {
    Request request;
    request.method = "GET";
    set_target(request, "/");
    const Answer answer = answer_with_file({}, request);
    EXPECT_EQ(answer.status, 200);
    EXPECT_NE(body(answer).find("npm"), std::string_view::npos);
}

TEST(Names, OfWhatIsSentAreNoPaths) {
    EXPECT_EQ(tame_name("contacts.vcf"), "contacts.vcf");
    EXPECT_EQ(tame_name("../../etc/passwd"), "passwd");
    EXPECT_EQ(tame_name("C:\\Users\\ann\\People.csv"), "People.csv");
    EXPECT_EQ(tame_name("a\x1b[31mb\n"), "a[31mb");
    EXPECT_EQ(tame_name(""), "a file");
    EXPECT_EQ(tame_name("../"), "a file");
}

} // namespace

} // namespace goodturn::http
