#include "base/text.hpp"
#include "intake/csv/csv.hpp"
#include "intake/sources.hpp"
#include "intake/vcard/escape.hpp"
#include "intake/vcard/vcard.hpp"
#include "operations/export_parts.hpp"
#include "operations/export_vdir.hpp"
#include "operations/references.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::operations {

void for_each_chosen(Context& context, const std::optional<Id>& chosen,
                     const std::function<void(const people::Person&)>& use) {
    if (!chosen) return people::for_each(context.database, use);
    if (const auto person = people::find(context.database, *chosen)) use(*person);
}

namespace {

Result<Done> export_vcards(Context& context, const ExportEverything& input, const std::optional<Id>& chosen,
                           const WriteOut& out) {
    using intake::vcard::Version;
    const auto version = from_word<Version>(input.version);
    if (!version) return invalid(fmt::format("vCard {} cannot be written", input.version), "Use 3.0 or 4.0.");
    std::size_t count = 0;
    for_each_chosen(context, chosen, [&](const people::Person& person) {
        std::string lines;
        for (const intake::SourceRecord& record : intake::sources_of(context.database, person.id, "vcard"))
            lines += record.record;
        for (const std::string& fact : intake::facts_of(context.database, person.id))
            if (const std::string line = "X-GOODTURN-KEPT:" + intake::vcard::escape(fact) + "\n";
                lines.find(line) == std::string::npos)
                lines += line;
        if (!lines.empty() && !lines.ends_with("\n\n")) lines += "\n";
        out(intake::vcard::write_card(person, people::photos_of(context.database, person.id), lines,
                                      *version));
        ++count;
    });
    return Done{fmt::format("{} written as vCard {}.",
                            count == 1 ? "One person" : fmt::format("{} people", count), input.version)};
}

/// An email address where the name alone would not find them again.
std::string name_in_list(store::Database& database, const Id& id) {
    const auto person = people::find(database, id);
    if (people::with_name(database, person->name).size() == 1) return person->name;
    return person->emails.empty() ? person->name : person->emails.front().value;
}

Result<Done> export_conversations(Context& context, const std::optional<Id>& chosen, const WriteOut& out) {
    out(intake::csv::conversations_header());
    std::size_t kept_back = 0;
    conversations::for_each(context.database, [&](const conversations::Conversation& each) {
        if (chosen && std::ranges::find(each.people, *chosen) == each.people.end()) return;
        if (each.in_confidence) {
            ++kept_back;
            return;
        }
        std::vector<std::string> names;
        for (const Id& person : each.people)
            names.push_back(name_in_list(context.database, person));
        out(intake::csv::conversation_row({each.at ? to_text(*each.at) : to_text(each.day), join(names, "; "),
                                           std::string(word(each.kind)), std::string(word(each.direction)),
                                           each.note, 0}));
    });
    return Done{
        kept_back == 0
            ? "The conversations are written."
            : fmt::format("The conversations are written; {} told in confidence stay here.", kept_back)};
}

Result<Done> export_people_csv(Context& context, const std::optional<Id>& chosen, const WriteOut& out) {
    out(intake::csv::people_header());
    for_each_chosen(context, chosen,
                    [&](const people::Person& person) { out(intake::csv::person_row(person)); });
    return Done{"The people are written."};
}

} // namespace

Result<Done> export_to(Context& context, const ExportEverything& input, const WriteOut& out) {
    std::optional<Id> chosen;
    if (!input.person.empty()) {
        TRY(chosen, person_named(context, input.person));
    }
    switch (input.format) {
    case ExportFormat::vcard:
        return export_vcards(context, input, chosen, out);
    case ExportFormat::csv:
        return input.conversations ? export_conversations(context, chosen, out)
                                   : export_people_csv(context, chosen, out);
    case ExportFormat::json:
        return export_json(context, chosen, input.confidences, out);
    case ExportFormat::ics:
        return export_calendar(context, chosen, out);
    case ExportFormat::vdir:
        return invalid("vdir is a folder with a file for each person and each event",
                       "Say where: goodturn export vdir -o FOLDER");
    case ExportFormat::markdown:
        return invalid("Markdown is a folder with a file for each person",
                       "Say where: goodturn export markdown -o FOLDER");
    }
    return invalid("this format cannot be written", "Use vcard, csv, json, ics, markdown or vdir.");
}

bool is_folder(ExportFormat format) {
    return format == ExportFormat::markdown || format == ExportFormat::vdir;
}

Result<void> export_new_folder(Context& context, const ExportEverything& input, const WriteFile& write_file) {
    if (input.format == ExportFormat::vdir) {
        CHECK_OK(export_vdir(context, input, {}, write_file));
        return {};
    }
    const auto anything = [](const std::string&) -> Result<void> { return {}; };
    CHECK_OK(export_folder(context, input, anything, write_file));
    return {};
}

Result<Exported> export_everything(Context& context, const ExportEverything& input) {
    Exported exported;
    if (is_folder(input.format)) {
        CHECK_OK(export_new_folder(context, input,
                                   [&](const std::string& name, std::string_view text) -> Result<void> {
                                       exported.files.push_back({name, std::string(text)});
                                       return {};
                                   }));
        return exported;
    }
    CHECK_OK(export_to(context, input, [&](std::string_view piece) { exported.text += piece; }));
    return exported;
}

} // namespace goodturn::operations
