// From a path and method to an operation and its input.
#include "http/routes.hpp"

#include <gtest/gtest.h>

namespace goodturn::http {

namespace {

Request asked(const std::string& method, const std::string& target, std::string body = {}) {
    Request request;
    request.method = method;
    set_target(request, target);
    request.body = std::move(body);
    return request;
}

std::string name_of(const Route& route) {
    return route.operation == nullptr ? "" : std::string(route.operation->name);
}

Json input(const Request& request) {
    const auto read = input_of(route_of(request), request);
    return read ? *read : Json(to_sentence(read.error()));
}

TEST(Targets, AreTakenApartAndDecoded) {
    const Request request = asked("GET", "/api/people/Ann%20Lee?query=caf%C3%A9+au%20lait&x&=y&&z=a=b");
    EXPECT_EQ(request.path, "/api/people/Ann%20Lee");
    EXPECT_EQ(request.query, (NamedTexts{{"query", "café au lait"}, {"x", ""}, {"", "y"}, {"z", "a=b"}}));
    EXPECT_EQ(percent_decoded("100%", false), "100%");
    EXPECT_EQ(percent_decoded("%zz%4", false), "%zz%4");
    EXPECT_EQ(percent_decoded("a+b", false), "a+b");
}

TEST(Routes, EveryOperationIsFoundByItsOwnMethodAndPath) {
    for (const operations::Operation& operation : operations::all()) {
        std::string path;
        for (const char each : operation.path)
            path += each == '{' || each == '}' ? 'x' : each;
        EXPECT_EQ(name_of(route_of(asked(std::string(word(operation.method)), path))), operation.name)
            << path;
    }
}

TEST(Routes, AWordOfThePathGoesBeforeAPartOfIt) {
    EXPECT_EQ(name_of(route_of(asked("POST", "/api/people/merge"))), "merge");
    EXPECT_EQ(name_of(route_of(asked("GET", "/api/people/merge"))), "show");
    EXPECT_EQ(name_of(route_of(asked("HEAD", "/api/people"))), "people");
}

TEST(Routes, WhatThereIsAtAPathIsTold) {
    EXPECT_EQ(route_of(asked("DELETE", "/api/people")).allowed, "GET, POST");
    EXPECT_EQ(route_of(asked("GET", "/api/nothing")).allowed, "");
    EXPECT_EQ(route_of(asked("GET", "/api/people/")).allowed, "");
}

TEST(Inputs, OfAQueryAreReadAsTheSchemaHasThem) {
    EXPECT_EQ(input(asked("GET", "/api/people?query=12&limit=5")), (Json{{"query", "12"}, {"limit", 5}}));
    EXPECT_EQ(input(asked("GET", "/api/people/Ann%20Lee")), (Json{{"person", "Ann Lee"}}));
    EXPECT_EQ(input(asked("GET", "/api/people?limit=many")), (Json{{"limit", "many"}}));
    EXPECT_EQ(input(asked("GET", "/api/doctor?rebuild=true")), (Json{{"rebuild", true}}));
}

TEST(Inputs, OfABodyAreAnObjectAndThePartsOfThePath) {
    EXPECT_EQ(input(asked("PATCH", "/api/people/Ann", R"({"set":{"name":"Bo"}})")),
              (Json{{"set", {{"name", "Bo"}}}, {"person", "Ann"}}));
    EXPECT_EQ(input(asked("POST", "/api/undo", "")), Json::object());
    EXPECT_NE(input(asked("POST", "/api/undo", "{")).get<std::string>().find("not JSON"), std::string::npos);
    EXPECT_NE(input(asked("POST", "/api/undo", "[]")).get<std::string>().find("no JSON object"),
              std::string::npos);
}

TEST(Inputs, NameNoFilesOfThisComputer) {
    const auto may = [](const char* operation, const Json& given) {
        return may_be_asked(*operations::find(operation), given).has_value();
    };
    EXPECT_FALSE(may("import", {{"paths", {"/etc/passwd"}}}));
    EXPECT_FALSE(may("backup", {{"file", "x"}}));
    EXPECT_FALSE(may("restore", {{"file", "x"}}));
    EXPECT_FALSE(may("edit", {{"person", "Ann"}, {"set", {{"photo", "/etc/passwd"}}}}));
    EXPECT_FALSE(may("add", {{"set", {{"name", "Ann"}, {"photo", "x"}}}}));
    EXPECT_TRUE(may("edit", {{"person", "Ann"}, {"set", {{"photo", ""}}}})) << "takes pictures away";
    EXPECT_TRUE(may("edit", {{"person", "Ann"}, {"set", {{"name", "Bo"}}}}));
    EXPECT_TRUE(may("forget", {{"person", "Ann"}}));
    EXPECT_TRUE(may("doctor", Json::object()));
    EXPECT_FALSE(may("doctor", {{"rebuild", true}}));
}

} // namespace

} // namespace goodturn::http
