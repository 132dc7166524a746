// An export of Monica in which every field is filled: what becomes of each, and that none is lost. The pair
// is tests/golden/monica/every-field: with GOODTURN_WRITE_GOLDEN set, what came of it is written instead of
// compared; read it before committing.
#include "base/json.hpp"
#include "conversations/tie.hpp"
#include "intake/import.hpp"
#include "intake/monica/elements.hpp"
#include "intake/monica/monica.hpp"
#include "intake/sources.hpp"
#include "people/relation.hpp"
#include "store/journal.hpp"
#include "unit/intake/shortened.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace goodturn::intake {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace fs = std::filesystem;

std::string content(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

class Monica : public testing::Test {
  protected:
    store::Database database = store::Database::in_memory();
    Clock clock = Clock::at("Europe/London", make_day(2026, 3, 4));
    std::vector<ToDo> to_dos;
    fs::path folder =
        fs::path(testing::TempDir()) /
        (std::string("goodturn-monica-") + testing::UnitTest::GetInstance()->current_test_info()->name());
    const fs::path every_field = fs::path(GOODTURN_GOLDEN) / "monica/every-field.json";

    void SetUp() override {
        conversations::keep_ties(database);
        fs::remove_all(folder);
        fs::create_directories(folder);
    }
    void TearDown() override { fs::remove_all(folder); }
    Imported import(const fs::path& path) {
        ImportOptions options;
        options.zone = "Europe/London";
        options.to_do = [&](const ToDo& to_do) -> Result<void> {
            to_dos.push_back(to_do);
            return {};
        };
        return store::write(database, {"import", "you", clock},
                            [&](store::Write& write) { return import_paths(write, {path}, options); })
            .value();
    }
    Imported import_text(const std::string& text) {
        std::ofstream(folder / "monica.json", std::ios::binary) << text;
        return import(folder / "monica.json");
    }
    Id id_of(const std::string& name) {
        const auto found = people::with_name(database, name);
        return found.empty() ? Id() : found.front();
    }
    Json everything();
    std::string as_kept();
};

/// What came of the file, without ids.
Json Monica::everything() {
    Json all = Json::object();
    people::for_each(database, [&](const people::Person& person) {
        Json each = shortened(to_json(person));
        each.erase("id");
        for (const people::Relation& relation : people::relations_of(database, person.id))
            each["relations"].push_back(relation.kind + ": " + people::name_of(database, relation.to));
        for (const people::Photo& photo : people::photos_of(database, person.id))
            each["photos"].push_back(photo.media_type + ", " + std::to_string(photo.bytes.size()) + " bytes");
        for (const std::string& fact : unused_lines(database, person.id))
            each["facts"].push_back(fact);
        all["people"].push_back(std::move(each));
    });
    conversations::for_each(database, [&](const conversations::Conversation& each) {
        Json json = shortened(to_json(each));
        json.erase("id");
        for (auto& person : json["people"])
            person = people::name_of(database, person.get<std::string>());
        all["conversations"].push_back(std::move(json));
    });
    for (const ToDo& each : to_dos) {
        Json json = {{"of", people::name_of(database, each.person)},
                     {"is", each.is_task ? "task" : "reminder"},
                     {"text", each.text},
                     {"day", to_text(each.day)}};
        if (each.done_on) json["done_on"] = to_text(*each.done_on);
        if (each.on) json["on"] = to_text(*each.on);
        if (each.is_over) json["is_over"] = true;
        all["to_dos"].push_back(std::move(json));
    }
    return all;
}

TEST_F(Monica, OfEveryFieldMakesWhatIsWrittenDown) {
    const auto imported = import(every_field);
    EXPECT_THAT(imported.problems, IsEmpty());
    auto output = every_field;
    output.replace_extension(".out.json");
    const std::string actual = to_json_text(everything(), 1) + "\n";
    if (std::getenv("GOODTURN_WRITE_GOLDEN") != nullptr)
        std::ofstream(output, std::ios::binary) << actual;
    else
        EXPECT_EQ(actual, content(output));
}

/// Everything that is kept, as one text: what people see, and the records as they came.
std::string Monica::as_kept() {
    std::string all = to_json_text(everything());
    store::Query query(database, "SELECT record FROM source_record");
    while (query.next())
        all += "\n" + query.text(0);
    return all;
}

void add_leaves(const Json& json, const std::string& path,
                std::vector<std::pair<std::string, std::string>>& to) {
    if (json.is_structured()) {
        for (const auto& [key, value] : json.items())
            add_leaves(value, path + "/" + key, to);
    } else if (!json.is_null() && !json.is_boolean()) {
        const std::string text = to_json_text(json); // with its quotes and escapes, as it stands in a record
        to.emplace_back(path, json.is_string() ? text.substr(1, text.size() - 2) : text);
    }
}

TEST_F(Monica, LosesNoFieldOfAnyContact) {
    import(every_field);
    const std::string kept = as_kept();
    const Json file = Json::parse(content(every_field));
    std::size_t fields = 0;
    for (const Json& list : file["account"]["data"]) {
        const std::string type = list["type"];
        if (type == "user") continue; // the owner's account there
        std::vector<std::pair<std::string, std::string>> leaves;
        add_leaves(list["values"], type, leaves);
        for (const auto& [path, text] : leaves) {
            if (type == "photo" && path.ends_with("/dataUrl")) continue; // see the next test
            ++fields;
            EXPECT_NE(kept.find(text), std::string::npos) << path << " is lost: " << text;
        }
    }
    EXPECT_GT(fields, 200U);
}

TEST_F(Monica, KeepsRelationsFromBothSidesPicturesAndTheDiary) {
    import(every_field);
    const auto relations = [&](const std::string& of) {
        std::vector<std::string> lines;
        for (const people::Relation& each : people::relations_of(database, id_of(of)))
            lines.push_back(each.kind + ": " + people::name_of(database, each.to));
        return lines;
    };
    EXPECT_THAT(relations("Ann Marie Lee"),
                testing::UnorderedElementsAre("child: Cem", "best friend: Ben Cole",
                                              "introduced by: Ben Cole", "lodger: Robin Winter"));
    EXPECT_THAT(relations("Cem"), ElementsAre("parent: Ann Marie Lee"));
    EXPECT_THAT(relations("Robin Winter"), ElementsAre("landlady: Ann Marie Lee"));
    const auto photos = people::photos_of(database, id_of("Ann Marie Lee"));
    ASSERT_EQ(photos.size(), 2U);
    EXPECT_EQ(photos[0].bytes.size(), 70U); // the one that Monica shows
    EXPECT_THAT(unused_lines(database, id_of("Robin Winter")),
                testing::Contains("Diary, 2024-02-01: A quiet week. Thought of Ben's garden."));
    EXPECT_THAT(unused_lines(database, id_of("Ann Marie Lee")),
                testing::Contains("Document: plan.pdf (application/pdf)"));
}

TEST_F(Monica, ComesInTwiceAsTheSameAndGoesOutWhole) {
    const auto first = import(every_field);
    const auto before = everything();
    EXPECT_EQ(first.people.added, 4);
    EXPECT_EQ(first.conversations.added, 5);
    to_dos.clear();
    const auto again = import(every_field);
    EXPECT_EQ(again.people.unchanged, 4);
    EXPECT_EQ(again.conversations.unchanged, 5);
    EXPECT_EQ(again.people.added + again.people.updated + again.conversations.added +
                  again.conversations.updated,
              0);
    EXPECT_THAT(to_dos, IsEmpty());
    EXPECT_EQ(store::history(database, 10).size(), 1U);
    ASSERT_TRUE(store::undo(database, clock, std::nullopt));
    EXPECT_EQ(people::count(database), 0U);
    store::Query records(database, "SELECT count(*) FROM source_record");
    ASSERT_TRUE(records.next());
    EXPECT_EQ(records.number(0), 0);
}

TEST_F(Monica, BringsUpToDateWhatChangedThereAndLeavesWhatTheOwnerChanged) {
    import(every_field);
    to_dos.clear();
    auto ours = *people::find(database, id_of("Ann Marie Lee"));
    ours.title = "Engineer";
    store::write(database, {"edit", "you", clock}, [&](store::Write& write) {
        return people::save(write, ours, {});
    }).value();
    std::string text = content(every_field);
    const auto replace = [&](const std::string& from, const std::string& to) {
        ASSERT_NE(text.find(from), std::string::npos);
        text.replace(text.find(from), from.size(), to);
    };
    replace("Plans for the weekend", "Plans for the summer");
    replace("Lee & Daughters", "Lee & Sons");
    replace("\"job\": \"Architect\"", "\"job\": \"Architect and teacher\"");
    replace("Went to the museum", "Went to the new museum");
    replace("\"completed\": false", "\"completed\": true");
    const auto again = import_text(text);
    EXPECT_EQ(again.people.updated, 1);
    EXPECT_EQ(again.conversations.updated, 2);
    const auto now = *people::find(database, ours.id);
    EXPECT_EQ(now.title, "Engineer");
    EXPECT_EQ(now.organization, "Lee & Sons");
    ASSERT_EQ(to_dos.size(), 1U);
    EXPECT_TRUE(to_dos[0].was_known);
    EXPECT_TRUE(to_dos[0].done_on);
}

TEST_F(Monica, OfTheCorpusHasEveryoneWithTheirBirthdays) {
    const fs::path corpus = fs::path(GOODTURN_CORPUS);
    if (!fs::exists(corpus / "monica")) GTEST_SKIP() << "no corpus here";
    const auto truths = Json::parse(content(corpus / "expected.json"));
    for (const auto* name : {"monica/bonds-monica_export.json", "monica/bonds-monica_export_real.json"}) {
        SCOPED_TRACE(name);
        database = store::Database::in_memory();
        conversations::keep_ties(database);
        const auto imported = import(corpus / name);
        std::vector<std::string> names;
        std::vector<std::string> birthdays;
        people::for_each(database, [&](const people::Person& person) {
            names.push_back(person.name);
            birthdays.push_back(person.birthday ? to_text(*person.birthday) : "");
        });
        EXPECT_EQ(Json(names), truths[name]["names"]);
        for (std::size_t i = 0; i < birthdays.size(); ++i) {
            const Json& expected = truths[name]["birthdates"][i];
            EXPECT_EQ(birthdays[i], expected.is_null() ? "" : expected.get<std::string>());
        }
        EXPECT_GE(imported.conversations.added, 2);
    }
}

TEST_F(Monica, ThatIsCutOffGivesWhatItHasAndTellsWhere) {
    const std::string text = content(every_field);
    const auto imported = import_text(text.substr(0, text.find("\"relationship\"")));
    EXPECT_EQ(imported.people.added, 4);
    ASSERT_GE(imported.problems.size(), 1U);
    EXPECT_THAT(imported.problems[0].message, HasSubstr("damaged or cut off"));
    EXPECT_GT(imported.problems[0].line, 300);
}

TEST_F(Monica, ThatIsMadeOfNonsenseHarmsNothing) {
    const auto imported = import_text(R"({"account":{"data":[{"type":"contacts","values":[7,"x",null,{},
        {"uuid":"a","properties":{"first_name":"Ann","birthdate":"never","tags":7,"avatar":[]},"data":[1,{"type":"call","values":[3,{"properties":{"called_at":5}}]},
         {"type":"reminder","values":[{},"x"]},{"type":"task","values":[[]]}]}]},
        {"type":"relationships","values":[{"properties":{"type":"child"}},9]},{"type":"activities","values":[{}]}],"properties":7,"instance":[]},"app_version":"4"})");
    EXPECT_EQ(imported.people.added, 1);
    EXPECT_FALSE(imported.problems.empty());
}

TEST(AnExportOfMonica, IsRecognisedByItsFirstKeys) {
    EXPECT_TRUE(monica::looks_like(
        R"({"version":"1.0-preview.1","app_version":"4.1.2","export_date":"x","account":{)"));
    EXPECT_FALSE(monica::looks_like(R"({"format": "goodturn", "version": 1)"));
    EXPECT_FALSE(monica::looks_like(R"([{"account":1}])"));
    EXPECT_EQ(monica::singular("activities"), "activity");
    EXPECT_EQ(monica::singular("addresses"), "address");
    EXPECT_EQ(monica::singular("address"), "address");
    EXPECT_EQ(monica::singular("contacts"), "contact");
}

} // namespace
} // namespace goodturn::intake
