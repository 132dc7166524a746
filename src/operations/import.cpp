#include "base/text.hpp"
#include "operations/intake_operations.hpp"
#include "operations/listening.hpp"
#include "operations/references.hpp"
#include "store/settings.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::operations {

namespace {

/// Older notes are history: what they held was met, or has passed.
constexpr std::chrono::days listened_to{90};

intake::ImportOptions options_for(Context& context, const Owner& owner) {
    intake::ImportOptions options;
    options.region = owner.region;
    options.zone = owner.zone;
    options.day_first = owner.day_first();
    options.owner = {owner.addresses.begin(), owner.addresses.end()};
    options.owner_name = owner.name;
    for (std::string& name : split(store::setting(context.database, "chat-names").value_or(""), '\n'))
        if (!name.empty()) options.owner_called.insert(std::move(name));
    if (context.progress)
        options.progress = [&context](std::size_t records) { context.progress("records", records); };
    return options;
}

std::string label_for(const std::vector<std::string>& paths) {
    std::vector<std::string> names;
    for (const std::string& path : paths)
        names.push_back(path == "-" ? "what was piped in" : std::filesystem::path(path).filename().string());
    if (names.size() > 4) return fmt::format("import {} files", names.size());
    return "import " + join_as_sentence(names);
}

} // namespace

Result<ImportedFiles> import_files(Context& context, const ImportFiles& input) {
    if (input.paths.empty()) return invalid("no file was named", "For example: goodturn import people.vcf");
    const Owner owner = owner_of(context.database);
    const auto act = [&](store::Write& write) -> Result<ImportedFiles> {
        ImportedFiles result;
        auto options = options_for(context, owner);
        if (std::ranges::find(input.paths, "-") != input.paths.end())
            options.piped = intake::Piped{input.piped, "the lines that came in"};
        const Day oldest = context.clock.today - listened_to;
        options.took = [&](const conversations::Conversation& conversation) {
            if (conversation.note.empty() || conversation.day < oldest) return;
            const auto heard = hear_conversation(write, owner, conversation);
            result.heard_needs += static_cast<std::int64_t>(heard.needs.size());
            listen::keep(write, conversation, conversation.people.front(), heard);
        };
        TRY(auto imported, intake::import_paths(write, {input.paths.begin(), input.paths.end()}, options));
        result.people = imported.people;
        result.conversations = imported.conversations;
        result.events = imported.events;
        result.problems = std::move(imported.problems);
        result.notes = std::move(imported.notes);
        return result;
    };
    if (input.dry_run) return store::rehearse(context.database, change(context, "rehearse an import"), act);
    return store::write(context.database, change(context, label_for(input.paths)), act);
}

} // namespace goodturn::operations
