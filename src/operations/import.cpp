#include "base/text.hpp"
#include "operations/change_person.hpp"
#include "operations/import_json.hpp"
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
        options.progress = [&context](const intake::Progress& far) {
            context.progress({"records", far.records, far.part, far.is_reading ? "Reading" : "Taking in"});
        };
    return options;
}

/// A task is a promise of the owner's; a reminder is something to ask about. One that came in before is
/// changed only where it is done by now.
Result<void> keep_to_do(store::Write& write, const intake::ToDo& to_do) {
    if (to_do.is_task) {
        if (to_do.was_known) {
            if (!to_do.done_on) return {};
            for (const listen::Promise& each : listen::promises(write, {to_do.person, true}))
                if (each.text == to_do.text) {
                    TRY(const auto kept, listen::move_promise(write, each.id, listen::PromiseState::kept));
                    return {};
                }
            return {};
        }
        listen::Promise promise;
        promise.person = to_do.person;
        promise.text = to_do.text;
        promise.day = to_do.day;
        promise.state = to_do.done_on ? listen::PromiseState::kept : listen::PromiseState::open;
        promise.kept_on = to_do.done_on;
        TRY(const auto added, listen::add_promise(write, std::move(promise)));
        return {};
    }
    if (to_do.was_known) return {};
    listen::FollowUp follow_up;
    follow_up.person = to_do.person;
    follow_up.quote = to_do.text;
    follow_up.what = to_do.text;
    follow_up.happens_on = to_do.on;
    if (to_do.on) follow_up.ask_on = to_do.on->whole(); // Monica reminds on the day itself
    follow_up.state = to_do.is_over ? listen::FollowUpState::done : listen::FollowUpState::open;
    TRY(const auto added, listen::add_follow_up(write, std::move(follow_up)));
    return {};
}

std::string label_for(const std::vector<std::string>& paths) {
    std::vector<std::string> names;
    for (const std::string& path : paths)
        names.push_back(path == "-" ? "what was piped in" : std::filesystem::path(path).filename().string());
    if (names.size() > 4) return fmt::format("import {} files", names.size());
    return "import " + join_as_sentence(names);
}

struct Bringing {
    std::vector<std::filesystem::path> paths;
    std::string label;
    bool dry_run = false;
};

/// `refine` makes of the usual options those of this import.
Result<ImportedFiles> bring_in(Context& context, const Bringing& what,
                               const std::function<void(intake::ImportOptions&)>& refine) {
    const Owner owner = owner_of(context.database);
    const auto act = [&](store::Write& write) -> Result<ImportedFiles> {
        ImportedFiles result;
        auto options = options_for(context, owner);
        refine(options);
        options.others.push_back(
            {looks_like_everything, [&](std::istream& in, const std::string&, intake::Imported& imported,
                                        const std::function<void()>& took) {
                 return take_everything(write, in, took, imported, result.gifts);
             }});
        const Day oldest = context.clock.today - listened_to;
        options.took = [&](const conversations::Conversation& conversation) {
            if (conversation.note.empty() || conversation.day < oldest) return;
            const auto heard = hear_conversation(write, owner, conversation);
            result.heard_needs += static_cast<std::int64_t>(heard.needs.size());
            listen::keep(write, conversation, conversation.people.front(), heard);
        };
        options.joined = move_what_rooms_above_keep;
        options.to_do = [&](const intake::ToDo& to_do) { return keep_to_do(write, to_do); };
        TRY(auto imported, intake::import_paths(write, what.paths, options));
        result.people = imported.people;
        result.conversations = imported.conversations;
        result.events = imported.events;
        result.problems = std::move(imported.problems);
        result.notes = std::move(imported.notes);
        return result;
    };
    if (what.dry_run) return store::rehearse(context.database, change(context, "rehearse an import"), act);
    return store::write(context.database, change(context, what.label), act);
}

} // namespace

Result<ImportedFiles> import_files(Context& context, const ImportFiles& input) {
    if (input.paths.empty()) return invalid("no file was named", "For example: goodturn import people.vcf");
    const Bringing what{{input.paths.begin(), input.paths.end()}, label_for(input.paths), input.dry_run};
    return bring_in(context, what, [&](intake::ImportOptions& options) {
        if (std::ranges::find(input.paths, "-") != input.paths.end())
            options.piped = intake::Piped{input.piped, "the lines that came in"};
    });
}

Result<ImportedFiles> import_received(Context& context, const ReceivedFile& file,
                                      const std::stop_token& stop) {
    const Bringing what{{file.path}, "import " + file.called, file.dry_run};
    return bring_in(context, what, [&](intake::ImportOptions& options) {
        options.called = file.called;
        options.stop = stop;
    });
}

} // namespace goodturn::operations
