#include "base/text.hpp"
#include "conversations/tie.hpp"
#include "operations/keeping_operations.hpp"
#include "operations/references.hpp"
#include "serve/gift_vectors.hpp"
#include "store/rebuild.hpp"
#include "store/views.hpp"

#include <fmt/format.h>

namespace goodturn::operations {

namespace {

/// Whether anything was ever written here.
bool is_untouched(store::Database& database) {
    return store::history(database, 1).empty() && people::count(database) == 0;
}

/// A name beside the file that is not taken: two restores may fall into one second.
std::filesystem::path free_name(const Context& context) {
    const auto second = context.clock.now.time_since_epoch().count();
    auto name = context.folder / fmt::format("goodturn-before-restore-{}.db", second);
    for (int number = 2; std::filesystem::exists(std::filesystem::symlink_status(name)); ++number)
        name = context.folder / fmt::format("goodturn-before-restore-{}-{}.db", second, number);
    return name;
}

} // namespace

Result<std::vector<store::JournalEntry>> history(Context& context, const AskHistory& input) {
    if (input.limit < 1) return invalid("the limit must be 1 or more");
    return store::history(context.database, static_cast<std::size_t>(input.limit));
}

Result<store::JournalEntry> undo(Context& context, const Undo& input) {
    auto undone = store::undo(context.database, context.clock, input.change, context.actor);
    // The names of later changes may quote what this reader is not to know.
    if (!undone && !store::sees_everything(context.database)) undone.error().candidates.clear();
    return undone;
}

Result<Done> back_up(Context& context, const FileName& input) {
    CHECK_OK(context.database.back_up(input.file));
    return Done{
        fmt::format("Everything is in {} now. Keep it somewhere safe: it holds your notes.", input.file)};
}

Result<Done> restore(Context& context, const FileName& input) {
    if (!input.sure)
        return refused("restoring replaces what is here with the backup",
                       "Say --yes if you mean it. What is here now is kept in a file beside it.");
    const std::filesystem::path backup = input.file;
    if (!std::filesystem::exists(backup))
        return failed(fmt::format("there is no file {}", input.file), "Check the path.");
    if (is_untouched(context.database)) { // nothing to keep
        CHECK_OK(context.database.replace_with(backup));
        return Done{fmt::format("Everything is as it was in {}.", input.file)};
    }
    const auto kept = free_name(context);
    CHECK_OK(context.database.back_up(kept));
    // One that is damaged, foreign or newer replaces nothing, and so nothing has to be kept.
    if (auto replaced = context.database.replace_with(backup); !replaced) {
        std::error_code ignored;
        std::filesystem::remove(kept, ignored);
        return std::unexpected(std::move(replaced).error());
    }
    return Done{fmt::format("Everything is as it was in {}. What was here before is in {}.", input.file,
                            kept.string())};
}

namespace {

/// By words alone is less, but nothing is broken; a table that cannot be used is.
Finding how_needs_are_matched(meaning::WordVectors& vectors) {
    if (vectors.table() != nullptr)
        return {"Matching", true,
                fmt::format("Needs are matched by words and meaning ({}).", vectors.file().string())};
    return {"Matching", vectors.file().empty(), "Needs are matched by words alone: " + vectors.why_not()};
}

} // namespace

Result<std::vector<Finding>> doctor(Context& context, const AskDoctor& input) {
    std::vector<Finding> findings;
    const auto integrity = context.database.check_integrity();
    const bool whole = integrity.size() == 1 && integrity.front() == "ok";
    findings.push_back({"The file", whole,
                        whole ? context.database.file().string() + " is whole."
                              : join(integrity, "; ") + ". Restore a backup: goodturn restore FILE."});
    if (input.rebuild) {
        TRY(const auto rebuilt,
            store::write(context.database, change(context, "rebuild"),
                         [&](store::Write& write) -> Result<Finding> {
                             store::rebuild_search(write);
                             people::rebuild_keys(write);
                             conversations::rebuild_ties(write);
                             serve::rebuild_gift_vectors(write, *context.vectors);
                             return Finding{"Search, look-ups and ties", true, "They were made anew."};
                         }));
        findings.push_back(rebuilt);
    }
    const std::size_t count = people::count(context.database);
    findings.push_back(
        {"People", true, count == 1 ? "One person is here." : fmt::format("{} people are here.", count)});
    findings.push_back(how_needs_are_matched(*context.vectors));
    return findings;
}

} // namespace goodturn::operations
