#include "cli/tally.hpp"

#include "base/text.hpp"
#include "cli/say.hpp"

#include <fmt/format.h>

namespace goodturn::cli {

namespace {

std::int64_t sum(const intake::Tally& tally) {
    return tally.added + tally.updated + tally.unchanged;
}

void print_tally(Page& page, const intake::Tally& tally, std::string_view one, std::string_view many,
                 bool dry_run) {
    if (sum(tally) == 0) return;
    const std::string_view verb = dry_run ? " would come in" : " came in";
    std::vector<std::string> parts;
    if (tally.added > 0)
        parts.push_back(
            counted(tally.added, fmt::format("{}{}", one, verb), fmt::format("{}{}", many, verb)));
    if (tally.updated > 0) parts.push_back(fmt::format("{} brought up to date", tally.updated));
    if (tally.unchanged > 0) parts.push_back(fmt::format("{} as before", tally.unchanged));
    std::string text = join(parts, ", ");
    if (tally.added == 0) text = fmt::format("{}: {}", many, text);
    page.text(sentence(text));
}

} // namespace

bool came_in(const operations::ImportedFiles& imported) {
    return sum(imported.people) + sum(imported.conversations) + sum(imported.gifts) + sum(imported.events) >
           0;
}

void print_tallies(Page& page, const operations::ImportedFiles& imported, bool dry_run) {
    print_tally(page, imported.people, "person", "people", dry_run);
    print_tally(page, imported.conversations, "conversation", "conversations", dry_run);
    print_tally(page, imported.gifts, "gift", "gifts", dry_run);
    print_tally(page, imported.events, "calendar event", "calendar events", dry_run);
    if (!came_in(imported)) page.text(dry_run ? "Nothing would come in." : "Nothing came in.");
}

void tell_problems(const Face& face, const std::vector<intake::Problem>& problems) {
    constexpr std::size_t shown = 20;
    for (std::size_t i = 0; i < problems.size() && i < shown; ++i) {
        const intake::Problem& each = problems[i];
        Error error;
        error.file = each.file;
        error.line = each.line;
        error.message = each.message;
        face.remark(to_sentence(error));
    }
    if (problems.size() > shown)
        face.remark(fmt::format("And {} more like these; --json lists them all.", problems.size() - shown));
}

std::string heard_in_words(std::int64_t needs) {
    return fmt::format("In the notes of the last 90 days {} heard, for you to keep or dismiss: {}",
                       needs == 1 ? "one need was" : fmt::format("{} needs were", needs), typed("needs"));
}

} // namespace goodturn::cli
