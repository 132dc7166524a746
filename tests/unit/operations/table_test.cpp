#include "operations/operation.hpp"
#include "unit/operations/home.hpp"

#include <set>

namespace goodturn::operations {

TEST(TheTable, NamesEachOperationOnceAndEachRouteOnce) {
    std::set<std::string> names;
    std::set<std::string> routes;
    for (const Operation& operation : all()) {
        EXPECT_TRUE(names.emplace(operation.name).second) << operation.name;
        EXPECT_TRUE(
            routes.emplace(std::string(word(operation.method)) + ' ' + std::string(operation.path)).second)
            << operation.path;
        EXPECT_TRUE(operation.path.starts_with("/api/")) << operation.path;
        EXPECT_FALSE(operation.help.empty() || operation.help.ends_with('.')) << operation.name;
        EXPECT_EQ(find(operation.name), &operation);
    }
    EXPECT_EQ(find("no such thing"), nullptr);
}

TEST(TheTable, HasASchemaForWhatGoesInAndWhatComesOut) {
    for (const Operation& operation : all()) {
        const Json input = operation.input_schema();
        EXPECT_EQ(input["type"], "object") << operation.name;
        EXPECT_EQ(input["additionalProperties"], false) << operation.name;
        EXPECT_TRUE(operation.output_schema().contains("type")) << operation.name;
    }
}

TEST(TheTable, HasAFieldForEachPartOfAPath) {
    for (const Operation& operation : all())
        for (std::size_t at = operation.path.find('{'); at != std::string_view::npos;
             at = operation.path.find('{', at + 1)) {
            const std::string part(operation.path.substr(at + 1, operation.path.find('}', at) - at - 1));
            EXPECT_TRUE(operation.input_schema()["properties"].contains(part)) << operation.path;
        }
}

TEST(TheTable, LeavesToTheOwnerWhatCannotBeTakenBackOrTouchesFiles) {
    for (const char* const name : {"forget", "import", "export", "backup", "restore"})
        EXPECT_FALSE(find(name)->owners_alone.empty()) << name;
    for (const char* const name : {"log", "brief", "offer", "undo", "merge"})
        EXPECT_TRUE(find(name)->owners_alone.empty()) << name;
    // A field that names a file or a folder is a way to it.
    for (const Operation& operation : all())
        for (const char* const field : {"\"file\":", "\"paths\":"})
            if (operation.input_schema().dump().find(field) != std::string::npos) {
                EXPECT_FALSE(operation.owners_alone.empty()) << operation.name << ' ' << field;
            }
}

TEST(TheTable, SaysReadOfWhatIsGotAndReplaceOfWhatIsChangedOrDeleted) {
    for (const Operation& operation : all()) {
        if (operation.method == Method::get) {
            EXPECT_EQ(operation.access, Access::reads) << operation.name;
        }
        if (operation.method == Method::put || operation.method == Method::patch ||
            operation.method == Method::del)
            EXPECT_EQ(operation.access, Access::replaces) << operation.name;
    }
}

TEST_F(Home, AnOperationIsCalledWithJsonAsAnyFaceWould) {
    const auto added = find("add")->call(
        context(), Json::parse(R"({"set": {"name": "Ann Lee", "add_tags": ["book club"]}})"));
    ASSERT_TRUE(added);
    EXPECT_EQ((*added)["name"], "Ann Lee");
    const auto people = find("people")->call(context(), Json::parse(R"({"tag": "book club"})"));
    ASSERT_TRUE(people);
    ASSERT_EQ(people->size(), 1U);
    EXPECT_EQ((*people)[0]["last_conversation"], nullptr);
    const auto misspelt = find("people")->call(context(), Json::parse(R"({"querry": "ann"})"));
    ASSERT_FALSE(misspelt);
    EXPECT_THAT(to_sentence(misspelt.error()), testing::HasSubstr("querry"));
}

} // namespace goodturn::operations
