#include "operations/export_vdir.hpp"

#include "base/text.hpp"
#include "intake/sources.hpp"
#include "intake/vcard/vcard.hpp"
#include "operations/export_parts.hpp"
#include "operations/references.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace goodturn::operations {

namespace {

using intake::vcard::Version;

std::string unfolded(std::string_view text) {
    std::string whole;
    whole.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') continue;
        const bool goes_on =
            text[i] == '\n' && i + 1 < text.size() && (text[i + 1] == ' ' || text[i + 1] == '\t');
        if (goes_on)
            ++i;
        else
            whole += text[i];
    }
    return whole;
}

/// The lines in an order of their own, without what says only when and by whom they were written.
std::vector<std::string> what_it_says(std::string_view text) {
    std::vector<std::string> lines = split(unfolded(text), '\n');
    std::erase_if(lines, [](const std::string& line) {
        constexpr std::array about_the_file{"DTSTAMP", "REV", "PRODID"};
        const std::string_view name = std::string_view(line).substr(0, line.find_first_of(":;"));
        return line.empty() || std::ranges::find(about_the_file, name) != about_the_file.end();
    });
    std::ranges::sort(lines);
    return lines;
}

Version version_of(std::string_view text, Version otherwise) {
    if (text.find("\nVERSION:3.0") != std::string_view::npos) return Version::v3;
    if (text.find("\nVERSION:4.0") != std::string_view::npos) return Version::v4;
    return otherwise;
}

class Writing {
  public:
    Writing(const VdirFolder& folder, const WriteFile& write_file)
        : folder_(folder), write_file_(write_file) {}

    const VdirFile* there(const std::string& uid) const {
        const auto found = folder_.find(uid);
        return found == folder_.end() ? nullptr : &found->second;
    }
    Result<void> put(const std::string& text, const std::string& usual_name) {
        const VdirFile* const file = there(uid_in(text));
        const std::string name = file == nullptr ? usual_name : file->name;
        ours_.insert(name);
        if (file != nullptr && what_it_says(file->text) == what_it_says(text)) return {};
        ++written.written;
        return write_file_(name, text);
    }
    VdirWritten finish() {
        for (const auto& [uid, file] : folder_)
            if (!ours_.contains(file.name)) written.not_ours.push_back(file.name);
        std::ranges::sort(written.not_ours);
        return std::move(written);
    }
    VdirWritten written;

  private:
    const VdirFolder& folder_;
    const WriteFile& write_file_;
    std::set<std::string> ours_;
};

Result<void> put_person(Context& context, const people::Person& person, Version usual, Writing& writing) {
    std::string lines;
    const VdirFile* file = writing.there("urn:uuid:" + person.id);
    for (const intake::SourceRecord& record : intake::sources_of(context.database, person.id, "vcard")) {
        lines += record.record;
        if (file == nullptr) file = writing.there(uid_in("\n" + record.record));
    }
    const Version version = file == nullptr ? usual : version_of(file->text, usual);
    ++writing.written.people;
    return writing.put(
        intake::vcard::write_card(person, people::photos_of(context.database, person.id), lines, version),
        person.id + ".vcf");
}

/// The one calendar of them all, taken apart: each event with what stands around it.
Result<void> put_events(Context& context, const std::optional<Id>& chosen, Writing& writing) {
    std::string calendar;
    const auto done = export_calendar(context, chosen, [&](std::string_view piece) { calendar += piece; });
    CHECK_OK(done);
    constexpr std::string_view begins = "BEGIN:VEVENT\r\n";
    constexpr std::string_view ends = "END:VEVENT\r\n";
    const std::size_t first = calendar.find(begins);
    const std::string head = calendar.substr(0, first);
    for (std::size_t at = first; at != std::string::npos; at = calendar.find(begins, at + 1)) {
        const std::size_t end = calendar.find(ends, at) + ends.size();
        const std::string text = head + calendar.substr(at, end - at) + "END:VCALENDAR\r\n";
        const std::string uid = uid_in(text);
        ++writing.written.events;
        CHECK_OK(writing.put(text, uid.substr(0, uid.find('@')) + ".ics"));
    }
    return {};
}

} // namespace

std::string uid_in(std::string_view text) {
    for (const std::string& line : split(unfolded(text), '\n')) {
        if (line.size() < 4 || !equal_ignoring_ascii_case(line.substr(0, 3), "UID")) continue;
        if (line[3] != ':' && line[3] != ';') continue;
        return std::string(trim(std::string_view(line).substr(line.find(':') + 1)));
    }
    return {};
}

Result<VdirWritten> export_vdir(Context& context, const ExportEverything& input, const VdirFolder& folder,
                                const WriteFile& write_file) {
    const auto version = from_word<Version>(input.version);
    if (!version) return invalid(fmt::format("vCard {} cannot be written", input.version), "Use 3.0 or 4.0.");
    std::optional<Id> chosen;
    if (!input.person.empty()) {
        TRY(chosen, person_named(context, input.person));
    }
    Writing writing(folder, write_file);
    Result<void> outcome;
    for_each_chosen(context, chosen, [&](const people::Person& person) {
        if (outcome) outcome = put_person(context, person, *version, writing);
    });
    CHECK_OK(outcome);
    CHECK_OK(put_events(context, chosen, writing));
    return writing.finish();
}

} // namespace goodturn::operations
