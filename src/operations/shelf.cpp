#include "base/json_text.hpp"
#include "base/text.hpp"
#include "operations/intake_operations.hpp"
#include "operations/references.hpp"

#include <fmt/format.h>

namespace goodturn::operations {

namespace {

Result<serve::Gift> gift_from(Context& context, const AddGift& input) {
    serve::Gift gift;
    gift.key = join_spaces(input.key);
    gift.kind = input.kind;
    gift.title = join_spaces(input.title);
    gift.text = input.text;
    gift.did = input.did;
    gift.outcome = input.outcome;
    gift.link = input.link;
    gift.tags = input.tags;
    gift.effort = input.effort;
    gift.limits = input.limits;
    gift.confirmed_on = context.clock.today;
    if (!input.person.empty()) {
        TRY(gift.person, person_named(context, input.person));
    }
    return gift;
}

} // namespace

Result<std::vector<serve::Gift>> list_shelf(Context& context, const ListShelf& input) {
    return serve::shelf(context.database, input.kind);
}

Result<serve::Gift> add_gift(Context& context, const AddGift& input) {
    // A file of gifts may have been written before its people came in; here there is somebody to ask.
    if (input.kind == serve::GiftKind::introduction && trim(input.person).empty())
        return invalid("an introduction is to somebody", "Say whom with --person PERSON.");
    TRY(const auto gift, gift_from(context, input));
    const std::string label = fmt::format("put on the shelf: {}", gift.title);
    return store::write(context.database, change(context, label),
                        [&](store::Write& write) -> Result<serve::Gift> {
                            TRY(auto put, serve::put_gift(write, gift));
                            return std::move(put.gift);
                        });
}

Result<serve::Gift> confirm_gift(Context& context, const Reference& input) {
    TRY(const Id id, gift_named(context, input.reference));
    serve::Gift gift = *serve::find_gift(context.database, id);
    gift.confirmed_on = context.clock.today;
    return store::write(context.database, change(context, fmt::format("confirm: {}", gift.title)),
                        [&](store::Write& write) -> Result<serve::Gift> {
                            CHECK_OK(serve::change_gift(write, gift));
                            return gift;
                        });
}

Result<Done> retire_gift(Context& context, const Reference& input) {
    TRY(const Id id, gift_named(context, input.reference));
    const std::string title = serve::find_gift(context.database, id)->title;
    return store::write(context.database, change(context, fmt::format("take off the shelf: {}", title)),
                        [&](store::Write& write) -> Result<Done> {
                            CHECK_OK(serve::retire_gift(write, id));
                            return Done{fmt::format("Off the shelf: {}.", title)};
                        });
}

Result<ImportedFiles> import_shelf(Context& context, const ShelfFile& input) {
    return store::write(
        context.database, change(context, fmt::format("import the shelf from {}", input.name)),
        [&](store::Write& write) -> Result<ImportedFiles> {
            ImportedFiles imported;
            long line_number = 0;
            for (const std::string& line : split(input.text, '\n')) {
                ++line_number;
                if (trim(line).empty()) continue;
                const auto report = [&](const Error& error) {
                    Error without_file = error;
                    without_file.file.clear();
                    imported.problems.push_back({input.name, line_number, to_sentence(without_file)});
                };
                const auto read = parse_json<AddGift>(line);
                if (!read) {
                    report(read.error());
                    continue;
                }
                const auto gift = gift_from(context, *read);
                const auto put = gift ? serve::put_gift(write, *gift) : std::unexpected(gift.error());
                if (!put) {
                    report(put.error());
                    continue;
                }
                auto& tally = imported.gifts;
                ++(put->put == serve::Put::added     ? tally.added
                   : put->put == serve::Put::updated ? tally.updated
                                                     : tally.unchanged);
                if (line_number % 2000 == 0) write.checkpoint();
            }
            return imported;
        });
}

} // namespace goodturn::operations
