#include "operations/openapi.hpp"
#include "operations/operation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace goodturn::operations {

namespace {

const Json& document() {
    static const Json made = openapi_document("1.2.3");
    return made;
}

/// Calls `use(object)` for each object in it, itself among them.
void for_each_object(const Json& json, const std::function<void(const Json&)>& use) {
    if (json.is_object()) use(json);
    if (!json.is_structured()) return;
    for (const Json& each : json)
        for_each_object(each, use);
}

const Json& described(const Operation& operation) {
    std::string method(word(operation.method));
    for (char& c : method)
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return document()["paths"][std::string(operation.path)][method];
}

std::set<std::string> names_of(const Json& operation, const std::string& where) {
    std::set<std::string> names;
    if (operation.contains("parameters"))
        for (const Json& each : operation["parameters"])
            if (each["in"] == where) {
                EXPECT_TRUE(names.insert(each["name"]).second) << each["name"];
            }
    return names;
}

} // namespace

TEST(OpenApi, SaysWhatItIs) {
    EXPECT_EQ(document()["openapi"], "3.1.0");
    EXPECT_EQ(document()["info"]["title"], "Goodturn");
    EXPECT_EQ(document()["info"]["version"], "1.2.3");
    EXPECT_EQ(Json::parse(openapi_text("1.2.3")), document());
}

TEST(OpenApi, HasEveryOperationOfTheTableOnce) {
    std::size_t count = 0;
    std::set<std::string> ids;
    for (const auto& [path, methods] : document()["paths"].items())
        for (const auto& [method, operation] : methods.items()) {
            ++count;
            EXPECT_TRUE(ids.insert(operation["operationId"]).second);
        }
    EXPECT_EQ(count, all().size());
    for (const Operation& operation : all())
        EXPECT_EQ(described(operation)["operationId"], std::string(operation.name));
}

TEST(OpenApi, DescribesEachFieldOfTheInputOnceAndNothingElse) {
    for (const Operation& operation : all()) {
        const Json& made = described(operation);
        std::set<std::string> fields;
        for (const char* const where : {"path", "query"})
            for (const std::string& name : names_of(made, where))
                EXPECT_TRUE(fields.insert(name).second) << operation.name << ' ' << name;
        if (made.contains("requestBody")) {
            const std::string reference =
                made["requestBody"]["content"]["application/json"]["schema"]["$ref"];
            const Json& body =
                document()["components"]["schemas"][reference.substr(reference.rfind('/') + 1)];
            for (const auto& [name, unused] : body["properties"].items())
                EXPECT_TRUE(fields.insert(name).second) << operation.name << ' ' << name;
            EXPECT_TRUE(operation.method != Method::get && operation.method != Method::del) << operation.name;
        }
        std::set<std::string> expected;
        const Json input = operation.input_schema();
        for (const auto& [name, unused] : input["properties"].items())
            expected.insert(name);
        EXPECT_EQ(fields, expected) << operation.name;
    }
}

TEST(OpenApi, HasAParameterForEachPartOfAPathAndNoOther) {
    for (const Operation& operation : all()) {
        std::set<std::string> parts;
        for (std::size_t at = operation.path.find('{'); at != std::string_view::npos;
             at = operation.path.find('{', at + 1))
            parts.emplace(operation.path.substr(at + 1, operation.path.find('}', at) - at - 1));
        EXPECT_EQ(names_of(described(operation), "path"), parts) << operation.path;
        if (parts.empty()) continue;
        for (const Json& each : described(operation)["parameters"])
            EXPECT_EQ(each["required"], each["in"] == "path") << operation.path;
    }
}

TEST(OpenApi, RefersOnlyToWhatIsThereAndLeavesNothingUnused) {
    std::set<std::string> used;
    for_each_object(document(), [&](const Json& object) {
        if (!object.contains("$ref")) return;
        const std::string reference = object["$ref"];
        EXPECT_TRUE(document().contains(Json::json_pointer(reference.substr(1)))) << reference;
        used.insert(reference.substr(reference.rfind('/') + 1));
    });
    for (const auto& [name, unused] : document()["components"]["schemas"].items())
        EXPECT_TRUE(used.contains(name)) << name;
}

TEST(OpenApi, SaysOfEveryOperationWhatIsAnsweredAndHowItFails) {
    for (const Operation& operation : all()) {
        const Json& responses = described(operation)["responses"];
        for (const char* const status : {"200", "400", "404", "409", "422", "500"}) {
            ASSERT_TRUE(responses.contains(status)) << operation.name;
            EXPECT_TRUE(responses[status]["description"].is_string());
            EXPECT_TRUE(responses[status]["content"]["application/json"]["schema"].contains("$ref"));
        }
    }
    const Json& error = document()["components"]["schemas"]["Error"];
    for (const char* const field : {"problem", "message", "advice", "field", "candidates"})
        EXPECT_TRUE(error["properties"].contains(field)) << field;
    EXPECT_EQ(error["properties"]["problem"]["enum"].size(), 5U);
}

TEST(OpenApi, HasSchemasThatOnlySayWhatJsonSchemaKnows) {
    const std::set<std::string> types{"object", "array", "string", "integer", "number", "boolean", "null"};
    for (const auto& [name, schema] : document()["components"]["schemas"].items()) {
        SCOPED_TRACE(name);
        const std::function<void(const Json&)> check = [&](const Json& each) {
            ASSERT_TRUE(each.is_object()) << each;
            if (each.contains("type")) {
                EXPECT_TRUE(types.contains(each["type"].get<std::string>())) << each;
            }
            if (each.contains("anyOf"))
                for (const Json& one : each["anyOf"])
                    check(one);
            if (each.contains("items")) check(each["items"]);
            if (!each.contains("properties")) return;
            for (const auto& [field, inner] : each["properties"].items())
                check(inner);
            if (each.contains("required"))
                for (const Json& required : each["required"])
                    EXPECT_TRUE(each["properties"].contains(required.get<std::string>())) << required;
        };
        check(schema);
    }
}

TEST(OpenApi, PromisesAllFieldsOfWhatComesOut) {
    const Json& page = document()["components"]["schemas"]["ShowOutput"];
    EXPECT_EQ(page["required"].size(), page["properties"].size());
    EXPECT_FALSE(document()["components"]["schemas"]["LogInput"].contains("required"));
}

TEST(ErrorBody, HasAllThatAnErrorSays) {
    const Error error{Problem::ambiguous, "it fits several", "Say more.", "a.csv", 3, "name", {"Ann", "Ben"}};
    EXPECT_EQ(to_json(body_of(error)), Json::parse(R"({"problem": "ambiguous", "message": "it fits several",
        "advice": "Say more.", "file": "a.csv", "line": 3, "field": "name", "candidates": ["Ann", "Ben"]})"));
    std::set<int> statuses;
    for (const Problem problem :
         {Problem::failed, Problem::invalid, Problem::ambiguous, Problem::not_found, Problem::refused})
        EXPECT_TRUE(statuses.insert(http_status(problem)).second);
}

} // namespace goodturn::operations
