// Who may ask: names of this server, and pages of ours.
#include "http/guard.hpp"

#include <gtest/gtest.h>

namespace goodturn::http {

namespace {

Request asked(const std::string& method, const std::string& path, NamedTexts headers) {
    Request request;
    request.method = method;
    set_target(request, path);
    request.headers = std::move(headers);
    return request;
}

bool may(const Listening& listening, const Request& request) {
    return check_where_from(listening, request).has_value();
}

TEST(Hosts, NamesAreReadWithoutTheirPorts) {
    EXPECT_EQ(host_name("localhost:8787"), "localhost");
    EXPECT_EQ(host_name("LocalHost"), "localhost");
    EXPECT_EQ(host_name("[::1]:80"), "::1");
    EXPECT_EQ(host_name("ann.local."), "ann.local");
    EXPECT_EQ(host_name(""), "");
}

TEST(Hosts, OnThisComputerOnlyItsOwnNamesAreOurs) {
    const Listening here;
    for (const char* const ours :
         {"localhost", "localhost:1", "127.0.0.1:8787", "[::1]:8787", "goodturn.localhost"})
        EXPECT_TRUE(is_our_host(here, ours)) << ours;
    for (const char* const other :
         {"", "evil.example", "127.0.0.1.evil.example", "192.168.1.20", "localhost.evil.example"})
        EXPECT_FALSE(is_our_host(here, other)) << other;
}

TEST(Hosts, OnANetworkAddressesInFiguresAreOursAndNamesThatWereGiven) {
    Listening outside;
    outside.address = "0.0.0.0";
    outside.names = {"Notes.example.org"};
    for (const char* const ours : {"192.168.1.20:8787", "[fe80::1]", "notes.example.org", "localhost"})
        EXPECT_TRUE(is_our_host(outside, ours)) << ours;
    EXPECT_FALSE(is_our_host(outside, "evil.example"));
}

TEST(Origins, AChangeComesFromAPageOfOurs) {
    const Listening here;
    const auto with = [](const std::string& origin) {
        return asked("POST", "/api/people", {{"host", "localhost:8787"}, {"origin", origin}});
    };
    EXPECT_TRUE(may(here, with("http://localhost:8787")));
    for (const char* const other : {"http://evil.example", "null", "http://localhost:1", "http://localhost",
                                    "file://", "http://localhost:8787.evil.example"})
        EXPECT_FALSE(may(here, with(other))) << other;
    EXPECT_FALSE(may(here, asked("POST", "/api/people", {{"host", "localhost:8787"}})));
    EXPECT_FALSE(may(here, asked("DELETE", "/api/people/x", {{"host", "localhost:8787"}})));
    EXPECT_TRUE(may(
        here, asked("POST", "/api/people", {{"host", "localhost:8787"}, {"sec-fetch-site", "same-origin"}})));
}

TEST(Origins, AProxyMayTakeThePortAway) {
    Listening behind;
    behind.behind_proxy = true;
    behind.names = {"notes.example.org"};
    EXPECT_TRUE(
        may(behind, asked("POST", "/api/people",
                          {{"host", "notes.example.org:8787"}, {"origin", "https://notes.example.org"}})));
    EXPECT_FALSE(may(behind, asked("POST", "/api/people",
                                   {{"host", "notes.example.org"}, {"origin", "https://evil.example"}})));
}

TEST(Origins, NoOtherPageReadsTheApiButAnyLinkOpensThePage) {
    const Listening here;
    const auto from = [](const std::string& path, const std::string& site) {
        return asked("GET", path, {{"host", "localhost:8787"}, {"sec-fetch-site", site}});
    };
    EXPECT_FALSE(may(here, from("/api/people", "cross-site")));
    EXPECT_FALSE(may(here, from("/api/people", "same-site")));
    EXPECT_TRUE(may(here, from("/api/people", "same-origin")));
    EXPECT_TRUE(may(here, from("/api/people", "none")));
    EXPECT_TRUE(may(here, from("/", "cross-site")));
    EXPECT_TRUE(may(here, from("/open?key=x", "cross-site")));
}

TEST(Listenings, ToBeReachedFromElsewhereTakesAPasswordAndTls) {
    Listening outside;
    EXPECT_TRUE(check(outside, false));
    outside.address = "0.0.0.0";
    EXPECT_FALSE(check(outside, false));
    EXPECT_FALSE(check(outside, true));
    outside.behind_proxy = true;
    EXPECT_TRUE(check(outside, true));
    EXPECT_FALSE(check(outside, false));
    outside.behind_proxy = false;
    outside.certificate = "cert.pem";
    EXPECT_FALSE(check(outside, true));
    outside.key = "key.pem";
    EXPECT_TRUE(check(outside, true));
    outside.address = "nowhere";
    EXPECT_FALSE(check(outside, true));
}

TEST(Answers, NothingMayBeFramedOrLoadedFromElsewhereOrKept) {
    Answer answer = plain(200, "hello");
    add_security_headers(answer);
    const std::string policy(answer.header("content-security-policy"));
    EXPECT_NE(policy.find("default-src 'self'"), std::string::npos);
    EXPECT_EQ(policy.find("unsafe"), std::string::npos);
    EXPECT_EQ(policy.find("http"), std::string::npos);
    EXPECT_EQ(answer.header("Cache-Control"), "no-store");
}

} // namespace

} // namespace goodturn::http
