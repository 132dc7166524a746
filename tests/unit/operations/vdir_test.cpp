// A folder with a file a person and a file an event: out, and kept up to date.
#include "operations/export_vdir.hpp"
#include "operations/intake_operations.hpp"
#include "operations/people_operations.hpp"
#include "unit/operations/home.hpp"

#include <iterator>
#include <map>

namespace goodturn::operations {

namespace {

class AVdir : public Home {
  protected:
    std::map<std::string, std::string> files; ///< by name
    std::vector<std::string> touched;

    VdirFolder there() const {
        VdirFolder folder;
        for (const auto& [name, text] : files)
            folder.emplace(uid_in(text), VdirFile{name, text});
        return folder;
    }
    VdirWritten write() {
        touched.clear();
        return export_vdir(context(), ExportEverything{ExportFormat::vdir}, there(),
                           [&](const std::string& name, std::string_view text) -> Result<void> {
                               files[name] = text;
                               touched.push_back(name);
                               return {};
                           })
            .value();
    }
    people::Person born(const std::string& name) {
        AddPerson input;
        input.set.name = name;
        input.set.birthday = "1990-04-12";
        return add_person(context(), input).value();
    }
};

TEST_F(AVdir, HasAFileForEachPersonAndEachEvent) {
    const auto ann = born("Ann Lee");
    const auto ben = add("Ben Cole");
    const auto written = write();
    EXPECT_EQ(written.people, 2U);
    EXPECT_EQ(written.events, 1U);
    EXPECT_THAT(touched, testing::ElementsAre(ann.id + ".vcf", ben.id + ".vcf", ann.id + "-birthday.ics"));
    EXPECT_THAT(files[ann.id + ".vcf"], testing::HasSubstr("FN:Ann Lee\r\n"));
    EXPECT_THAT(files[ann.id + "-birthday.ics"], testing::StartsWith("BEGIN:VCALENDAR\r\n"));
    EXPECT_THAT(files[ann.id + "-birthday.ics"], testing::EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n"));
}

TEST_F(AVdir, TouchesOnlyWhatHasChanged) {
    const auto ann = born("Ann Lee");
    add("Ben Cole");
    write();
    start(make_day(2026, 3, 5)); // on another day, at another time
    EXPECT_EQ(write().written, 0U);
    EditPerson edit;
    edit.person = "ann";
    edit.set.title = "Nurse";
    ASSERT_TRUE(edit_person(context(), edit));
    write();
    EXPECT_THAT(touched, testing::ElementsAre(ann.id + ".vcf"));
}

TEST_F(AVdir, WritesWhereSomebodyIsAlreadyAndLeavesTheFilesOfOthers) {
    const std::string card = "BEGIN:VCARD\nVERSION:3.0\nUID:abc\nFN:Ann Lee\nN:Lee;Ann;;;\nEND:VCARD\n";
    ASSERT_TRUE(import_files(context(), {{file("ann lee.vcf", card)}, false, {}}));
    files["ann lee.vcf"] = card;
    files["stranger.vcf"] = "BEGIN:VCARD\nVERSION:3.0\nUID:xyz\nFN:Stranger\nEND:VCARD\n";
    auto written = write();
    EXPECT_EQ(written.written, 0U) << "it says the same in other line ends";
    EXPECT_THAT(written.not_ours, testing::ElementsAre("stranger.vcf"));
    EditPerson edit;
    edit.person = "ann";
    edit.set.title = "Nurse";
    ASSERT_TRUE(edit_person(context(), edit));
    written = write();
    EXPECT_THAT(touched, testing::ElementsAre("ann lee.vcf"));
    EXPECT_THAT(files["ann lee.vcf"], testing::HasSubstr("VERSION:3.0")) << "the version that it had";
    EXPECT_THAT(files["ann lee.vcf"], testing::HasSubstr("TITLE:Nurse"));
}

} // namespace

} // namespace goodturn::operations
