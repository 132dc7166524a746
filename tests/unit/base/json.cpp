#include "base/json.hpp"

#include <gtest/gtest.h>

using namespace goodturn;

namespace {

enum class Sphere { work, personal };
constexpr auto words_of(Sphere) {
    return std::array{"work", "personal"};
}

struct Address {
    std::string value;
    std::optional<std::string> label;

    static constexpr auto fields() {
        return Fields{field("value", &Address::value, "the address itself"), field("label", &Address::label)};
    }
    bool operator==(const Address&) const = default;
};

struct Friend {
    std::string name;
    int level = 3;
    std::uint8_t small = 0;
    double warmth = 0.5;
    bool is_close = false;
    Sphere sphere = Sphere::work;
    std::optional<CivilDate> birthday;
    Day met = make_day(2020, 1, 2);
    Instant seen{};
    std::vector<Address> emails;
    std::vector<std::string> tags;

    static constexpr auto fields() {
        return Fields{field("name", &Friend::name, "any one name"),
                      field("level", &Friend::level, "1 to 5"),
                      field("small", &Friend::small),
                      field("warmth", &Friend::warmth),
                      field("is_close", &Friend::is_close),
                      field("sphere", &Friend::sphere),
                      field("birthday", &Friend::birthday),
                      field("met", &Friend::met),
                      field("seen", &Friend::seen),
                      field("emails", &Friend::emails),
                      field("tags", &Friend::tags)};
    }
    bool operator==(const Friend&) const = default;
};

/// The sentence that says what is wrong with this text.
std::string problem_of(std::string_view text) {
    const auto read = parse_json<Friend>(text, "friends.json");
    return read ? "nothing" : to_sentence(read.error());
}

} // namespace

TEST(Described, FieldsKeepTheirOrder) {
    std::string names;
    for_each_field<Address>([&](const auto& each) { names += std::string(each.name) + " "; });
    EXPECT_EQ(names, "value label ");
    EXPECT_EQ(field_count<Friend>(), 11U);
}

TEST(Described, EnumsAreTheirWords) {
    EXPECT_EQ(word(Sphere::personal), "personal");
    EXPECT_EQ(from_word<Sphere>("personal"), Sphere::personal);
    EXPECT_EQ(from_word<Sphere>("Personal"), std::nullopt);
    EXPECT_EQ(all_words<Sphere>(), "work, personal");
}

TEST(JsonOfAStruct, IsItsFieldsInTheirOrder) {
    Friend one;
    one.name = "Zoë \"Z\"";
    one.birthday = CivilDate::parse("--02-29").value();
    one.sphere = Sphere::personal;
    one.emails = {{"zoe@example.org", "home"}, {"z@example.org", std::nullopt}};
    EXPECT_EQ(
        to_json_text(to_json(one)),
        R"({"name":"Zoë \"Z\"","level":3,"small":0,"warmth":0.5,"is_close":false,"sphere":"personal",)"
        R"("birthday":"--02-29","met":"2020-01-02","seen":"1970-01-01T00:00:00Z",)"
        R"("emails":[{"value":"zoe@example.org","label":"home"},{"value":"z@example.org","label":null}],"tags":[]})");
}

TEST(JsonOfAStruct, ComesBackAsItWas) {
    Friend one;
    one.name = "王小明";
    one.level = -7;
    one.small = 255;
    one.warmth = 0.1;
    one.is_close = true;
    one.birthday = CivilDate::parse("1990-04").value();
    one.seen = parse_instant("2026-03-04T15:30:00Z", "UTC").value();
    one.emails = {{"w@example.org", ""}};
    one.tags = {"", "a,b"};
    EXPECT_EQ(parse_json<Friend>(to_json_text(to_json(one))).value(), one);
    EXPECT_EQ(parse_json<Friend>(to_json_text(to_json(Friend{}), 2)).value(), Friend{});
}

TEST(JsonOfAStruct, MissingFieldsKeepTheirDefaults) {
    const Friend read = parse_json<Friend>(R"({"name":"Ann"})").value();
    EXPECT_EQ(read.level, 3);
    EXPECT_EQ(read.met, make_day(2020, 1, 2));
}

TEST(JsonOfAStruct, AMisspeltFieldIsNamed) {
    EXPECT_EQ(problem_of(R"({"name":"Ann","emals":[]})"),
              "friends.json: the field \"emals\" is not known. There are: name, level, small, warmth, "
              "is_close, sphere, birthday, met, seen, emails, tags.");
    EXPECT_EQ(problem_of(R"({"emails":[{"value":"a"},{"valu":"a"}]})"),
              "friends.json, emails[1]: the field \"valu\" is not known. There are: value, label.");
}

TEST(JsonOfAStruct, AWrongTypeIsNamedByItsPath) {
    EXPECT_EQ(problem_of(R"({"emails":[{"value":"a"},{"value":7}]})"),
              "friends.json, emails[1].value: expected a text.");
    EXPECT_EQ(problem_of(R"({"level":"3"})"), "friends.json, level: expected a whole number.");
    EXPECT_EQ(problem_of(R"({"level":3.5})"), "friends.json, level: expected a whole number.");
    EXPECT_EQ(problem_of(R"({"warmth":"hot"})"), "friends.json, warmth: expected a number.");
    EXPECT_EQ(problem_of(R"({"is_close":1})"), "friends.json, is_close: expected true or false.");
    EXPECT_EQ(problem_of(R"({"sphere":"love"})"), "friends.json, sphere: expected one of work, personal.");
    EXPECT_EQ(problem_of(R"({"sphere":1})"), "friends.json, sphere: expected one of work, personal.");
    EXPECT_EQ(problem_of(R"({"tags":"a"})"), "friends.json, tags: expected a list.");
    EXPECT_EQ(problem_of(R"({"tags":[null]})"), "friends.json, tags[0]: expected a text.");
    EXPECT_EQ(problem_of(R"({"met":20200102})"), "friends.json, met: expected a date as text.");
    EXPECT_EQ(problem_of(R"([])"), "friends.json, input: expected an object.");
}

TEST(JsonOfAStruct, ANumberThatDoesNotFitIsRefused) {
    EXPECT_EQ(problem_of(R"({"small":256})"), "friends.json, small: expected a smaller number.");
    EXPECT_EQ(problem_of(R"({"level":99999999999})"), "friends.json, level: expected a smaller number.");
    EXPECT_EQ(problem_of(R"({"level":18446744073709551615})"),
              "friends.json, level: expected a smaller number.");
}

TEST(JsonOfAStruct, ADateThatDoesNotExistIsNamed) {
    EXPECT_EQ(problem_of(R"({"birthday":"2026-02-31"})"),
              "friends.json, birthday: the date 2026-02-31 does not exist.");
    EXPECT_EQ(problem_of(R"({"met":"2026-02-31"})"), "friends.json, met: the day 2026-02-31 does not exist.");
}

TEST(JsonOfAStruct, WhatIsNotJsonIsSaidToBeSo) {
    EXPECT_EQ(problem_of("{"), "friends.json: this is not JSON.");
    EXPECT_EQ(problem_of(""), "friends.json: this is not JSON.");
}

TEST(JsonOfAStruct, BrokenUtf8IsReplacedNotThrown) {
    Address address;
    address.value = "Zo\xEB";
    EXPECT_EQ(to_json_text(to_json(address)), "{\"value\":\"Zo\uFFFD\",\"label\":null}");
}

TEST(TheSchemaOfAStruct, SaysWhatEachFieldHolds) {
    const Json schema = schema_of<Friend>();
    EXPECT_EQ(schema["type"], "object");
    EXPECT_EQ(schema["additionalProperties"], false);
    const Json& properties = schema["properties"];
    EXPECT_EQ(properties.size(), field_count<Friend>());
    EXPECT_EQ(properties["name"], Json::parse(R"({"type":"string","description":"any one name"})"));
    EXPECT_EQ(properties["level"]["type"], "integer");
    EXPECT_EQ(properties["warmth"]["type"], "number");
    EXPECT_EQ(properties["is_close"]["type"], "boolean");
    EXPECT_EQ(properties["sphere"], Json::parse(R"({"type":"string","enum":["work","personal"]})"));
    EXPECT_EQ(properties["met"], Json::parse(R"({"type":"string","format":"date"})"));
    EXPECT_EQ(properties["seen"], Json::parse(R"({"type":"string","format":"date-time"})"));
    EXPECT_EQ(properties["birthday"]["anyOf"][1], Json::parse(R"({"type":"null"})"));
    EXPECT_EQ(properties["emails"]["items"]["properties"]["value"]["description"], "the address itself");
}
