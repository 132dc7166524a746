// JSON of everything: out, and back in.
#include "base/text.hpp"
#include "operations/everything_lists.hpp"
#include "operations/intake_operations.hpp"
#include "operations/people_operations.hpp"
#include "unit/operations/home.hpp"

#include <fmt/format.h>

#include <iterator>
#include <map>

namespace goodturn::operations {

namespace {

std::string golden_file() {
    return std::string(GOODTURN_GOLDEN) + "/json/everything.json";
}

std::string text_of(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<std::string> names(store::Database& database, std::string_view sql) {
    std::vector<std::string> found;
    store::Query query(database, sql);
    while (query.next())
        found.push_back(query.text(0));
    return found;
}

const std::string recorded =
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name "
    "NOT GLOB 'sqlite_*' AND name NOT GLOB 'derived_*' AND name NOT IN ('journal', "
    "'journal_changeset', 'request_done') ORDER BY name";
const std::string derived =
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual') "
    "AND name GLOB 'derived_*' AND name NOT GLOB '*_stale' ORDER BY name";

/// All rows of these tables, column by column, as text.
std::map<std::string, std::vector<std::string>> rows_of(store::Database& database,
                                                        const std::string& tables) {
    std::map<std::string, std::vector<std::string>> rows;
    for (const std::string& table : names(database, tables)) {
        std::vector<std::string> columns;
        store::Query list(database, "SELECT name FROM pragma_table_info(?)");
        list.bind(table);
        while (list.next())
            columns.push_back(fmt::format("quote([{}])", list.text(0)));
        rows[table] =
            names(database, fmt::format("SELECT {} FROM {} ORDER BY 1", join(columns, " || '|' || "), table));
    }
    return rows;
}

class Everything : public Home {
  protected:
    std::string exported(bool confidences, const std::string& person = {}) {
        ExportEverything input;
        input.format = ExportFormat::json;
        input.confidences = confidences;
        input.person = person;
        return export_everything(context(), input).value().text;
    }
    ImportedFiles import(const std::string& path) {
        return import_files(context(), {{path}, false, {}}).value();
    }
    ImportedFiles import_text(const std::string& text) { return import(file("in.json", text)); }
    std::string one_problem(const std::string& text) {
        const auto imported = import_text(text);
        EXPECT_EQ(imported.problems.size(), 1U);
        EXPECT_TRUE(store::history(context().database, 5).empty()) << "something came in";
        if (imported.problems.empty()) return {};
        return fmt::format("{}: {}", imported.problems[0].line, imported.problems[0].message);
    }
};

TEST_F(Everything, EveryTableTheJournalRecordsHasAList) {
    std::vector<std::string> tables;
    for (const EverythingList& list : everything_lists())
        tables.emplace_back(list.table);
    std::ranges::sort(tables);
    EXPECT_EQ(tables, names(context().database, recorded));
}

TEST_F(Everything, TheRecordOfEveryKindHasEveryFieldFilled) {
    ASSERT_TRUE(import(golden_file()).problems.empty());
    for (const std::string& table : names(context().database, recorded)) {
        store::Query columns(context().database, "SELECT name FROM pragma_table_info(?)");
        columns.bind(table);
        while (columns.next()) {
            store::Query filled(
                context().database,
                fmt::format("SELECT 1 FROM {} WHERE [{}] NOT IN ('', 0, '[]', x'')", table, columns.text(0)));
            EXPECT_TRUE(filled.next()) << table << '.' << columns.text(0);
        }
    }
}

TEST_F(Everything, ComesOutAsItWentIn) {
    const auto imported = import(golden_file());
    for (const auto& problem : imported.problems)
        ADD_FAILURE() << problem.line << ' ' << problem.message;
    EXPECT_EQ(imported.people.added, 3);
    EXPECT_EQ(imported.conversations.added, 3);
    EXPECT_EQ(imported.gifts.added, 1);
    EXPECT_EQ(imported.events.added, 2);
    const std::string out = exported(true);
    if (out != text_of(golden_file())) std::ofstream(testing::TempDir() + "everything.json") << out;
    EXPECT_EQ(out, text_of(golden_file()));
}

TEST_F(Everything, AnEmptyHomeBecomesTheSame) {
    import(golden_file());
    log("tom", "Lent me his van. He looks for a job.", "2026-02-20");
    const std::string out = file("out.json", exported(true));
    const auto before = rows_of(context().database, recorded);
    const auto before_derived = rows_of(context().database, derived);

    Context other = open_home(folder / "other", make_day(2026, 3, 4)).value();
    ASSERT_TRUE(import_files(other, {{out}, false, {}}).value().problems.empty());
    EXPECT_EQ(rows_of(other.database, recorded), before);
    EXPECT_EQ(rows_of(other.database, derived), before_derived);
    EXPECT_EQ(other.database.check_integrity(), std::vector<std::string>{"ok"});
}

TEST_F(Everything, TheSameFileAgainChangesNothing) {
    import(golden_file());
    const auto again = import(golden_file());
    EXPECT_EQ(again.people.unchanged, 3);
    EXPECT_EQ(again.conversations.unchanged, 3);
    EXPECT_EQ(again.people.updated + again.conversations.updated + again.gifts.updated + again.events.updated,
              0);
    EXPECT_TRUE(again.notes.empty()) << again.notes.front();
    EXPECT_EQ(store::history(context().database, 5).size(), 1U);
}

TEST_F(Everything, IsOneChangeThatCanBeTakenBack) {
    const auto before = rows_of(context().database, recorded);
    import(golden_file());
    ASSERT_TRUE(undo(context(), {}));
    EXPECT_EQ(rows_of(context().database, recorded), before);
}

TEST_F(Everything, WhatIsKnownByItsIdBecomesWhatTheFileSays) {
    import(golden_file());
    const std::string earlier = exported(true);
    EditPerson edit;
    edit.person = "tom";
    edit.set.title = "Driver";
    ASSERT_TRUE(edit_person(context(), edit));
    const auto added = add("Kim Roe");
    const auto back = import_text(earlier);
    EXPECT_EQ(back.people.updated, 1);
    EXPECT_EQ(back.people.unchanged, 2);
    EXPECT_EQ(people::find(context().database, added.id)->name, "Kim Roe") << "whom the file does not know";
    EXPECT_EQ(exported(true, "tom").find("Driver"), std::string::npos);
}

TEST_F(Everything, SettingsMadeHereStay) {
    ASSERT_TRUE(set_setting(context(), {"name", "Somebody Else"}));
    const auto imported = import(golden_file());
    EXPECT_THAT(imported.notes,
                testing::Contains(testing::HasSubstr("One setting is set in another way here")));
    EXPECT_EQ(get_settings(context(), {"name"})->front().value, "Somebody Else");
    EXPECT_EQ(get_settings(context(), {"region"})->front().value, "GB");
}

TEST_F(Everything, SomebodyWithTheSameAddressIsTheSame) {
    AddPerson input;
    input.set.name = "Ann Lee";
    input.set.add_emails = {"ann@lee.example"};
    input.set.title = "Reader";
    const auto ours = add_person(context(), input).value();
    const auto imported = import(golden_file());
    EXPECT_EQ(imported.people.added, 2);
    EXPECT_EQ(imported.people.updated, 1);
    const auto both = *people::find(context().database, ours.id);
    EXPECT_EQ(both.title, "Reader");
    EXPECT_THAT(both.note, testing::HasSubstr("Title: Librarian"));
    EXPECT_EQ(both.birthday->to_text(), "1990-02-28");
    EXPECT_EQ(conversations::count_with_person(context().database, ours.id), 2U);
    EXPECT_EQ(people::photos_of(context().database, ours.id).size(), 2U);
    const auto state = rows_of(context().database, recorded);
    import(golden_file());
    EXPECT_EQ(rows_of(context().database, recorded), state) << "a second time changes nothing";
}

TEST_F(Everything, WhatWasToldInConfidenceStaysUnlessAskedFor) {
    import(golden_file());
    const std::string out = exported(false);
    EXPECT_EQ(out.find("She is ill"), std::string::npos);
    EXPECT_EQ(out.find("say nothing"), std::string::npos);
    Context other = open_home(folder / "other", make_day(2026, 3, 4)).value();
    const auto imported = import_files(other, {{file("out.json", out)}, false, {}}).value();
    EXPECT_TRUE(imported.problems.empty());
    EXPECT_EQ(imported.conversations.added, 2);
    EXPECT_EQ(other.database.check_integrity(), std::vector<std::string>{"ok"});
}

TEST_F(Everything, OfOnePersonIsWhatSpeaksOfThem) {
    import(golden_file());
    const std::string out = exported(false, "tom");
    EXPECT_NE(out.find("lent me his van"), std::string::npos);
    EXPECT_EQ(out.find("Kafka"), std::string::npos);
    Context other = open_home(folder / "other", make_day(2026, 3, 4)).value();
    const auto imported = import_files(other, {{file("out.json", out)}, false, {}}).value();
    EXPECT_TRUE(imported.problems.empty());
    EXPECT_EQ(imported.people.added, 1);
    EXPECT_EQ(other.database.check_integrity(), std::vector<std::string>{"ok"});
}

TEST_F(Everything, AFileWithAnErrorIsToldByItsLineAndNothingOfItComesIn) {
    std::string text = text_of(golden_file());
    EXPECT_THAT(one_problem(text.substr(0, text.size() / 2)),
                testing::HasSubstr(": the file is cut off here; nothing of it came in"));
    const auto with = [&](const std::string& what, const std::string& instead) {
        std::string changed = text;
        changed.replace(changed.find(what), what.size(), instead);
        return one_problem(changed);
    };
    EXPECT_EQ(with("\"sphere\":\"work\",\"state\":\"open\"", "\"sphere\":\"work\",\"state\":\"opened\""),
              "34: state: expected one of heard, open, met, passed, dismissed");
    EXPECT_THAT(with("\"day\":\"2026-01-19\",\"welcome\"", "\"day\":\"2026-13-19\",\"welcome\""),
                testing::HasSubstr("2026-13-19"));
    EXPECT_THAT(with("\"welcome\":3", "\"wellcome\":3"),
                testing::HasSubstr("\"wellcome\" is not known in \"predictions\""));
    EXPECT_THAT(with("\"predictions\": [", "\"prediction\": ["),
                testing::HasSubstr("there is no list \"prediction\""));
    EXPECT_THAT(with("\"version\": 2", "\"version\": 3"),
                testing::StartsWith("1: a newer goodturn wrote this"));
    EXPECT_THAT(with("FREQ=WEEKLY", "FREQ=SOMETIMES"), testing::HasSubstr("SOMETIMES"));
    EXPECT_THAT(with("\"value\":\"GB\"", "\"value\":\"Atlantis\""), testing::HasSubstr("Atlantis"));
    EXPECT_THAT(with("iVBORw0KGgo=", "not base64!"), testing::HasSubstr("base64"));
    EXPECT_THAT(with("\"uid\":\"1@cal\",", ""), testing::HasSubstr("expected a value"));
}

TEST_F(Everything, WhatBelongsToNothingIsLeftOutAndTold) {
    std::string text = text_of(golden_file());
    const auto at = text.find("\"needs\": [");
    text.replace(at, text.find("],\n\"news\"") - at, "\"needs\": [");
    const auto imported = import_text(text);
    EXPECT_TRUE(imported.problems.empty());
    EXPECT_THAT(
        imported.notes,
        testing::Contains("2 entries belong to something that is not in the file, and were left out."));
    EXPECT_EQ(context().database.check_integrity(), std::vector<std::string>{"ok"});
}

} // namespace

} // namespace goodturn::operations
