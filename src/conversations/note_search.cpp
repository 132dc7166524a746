#include "base/text.hpp"
#include "conversations/conversation.hpp"
#include "store/views.hpp"

#include <algorithm>

namespace goodturn::conversations {

namespace {

/// Full-text hits come in the order of writing. To put them by day without reading every note that has a
/// common word, only so many of the last written are looked at.
constexpr std::int64_t most_looked_at = 2000;

/// "school den" -> "\"school\" \"den\" *". Quoted, so that nothing in it can be an operator of FTS5; as
/// written, not folded, because the index folds for itself. "" if there is no word in it.
std::string match_expression(std::string_view query) {
    std::string expression;
    for (const std::string& part : split(join_spaces(query), ' ')) {
        if (words(part).empty()) continue;
        if (!expression.empty()) expression += ' ';
        expression += '"';
        for (const char c : part) {
            if (c == '\0') continue;
            expression.append(c == '"' ? 2 : 1, c);
        }
        expression += '"';
    }
    return expression.empty() ? expression : expression + " *";
}

} // namespace

std::vector<Id> search_notes(store::Database& database, std::string_view query, std::size_t limit) {
    const std::string expression = match_expression(query);
    if (expression.empty()) return {};
    constexpr std::int64_t no_limit = -1;
    const auto wanted = limit == 0 ? no_limit : static_cast<std::int64_t>(limit);
    const auto looked_at = limit == 0 ? no_limit : std::max(wanted, most_looked_at);
    store::Query search(database, "SELECT id FROM (SELECT rowid AS hit FROM derived_note_search "
                                  "WHERE derived_note_search MATCH ? ORDER BY rowid DESC LIMIT ?) "
                                  "JOIN conversation ON number = hit WHERE ? OR NOT in_confidence "
                                  "ORDER BY day DESC, at DESC, number DESC LIMIT ?");
    // The index knows the words of every note: they must not lead a reader to one that is kept from them.
    search.bind(expression, looked_at, store::sees_everything(database), wanted);
    std::vector<Id> found;
    while (search.next())
        found.push_back(search.text(0));
    return found;
}

} // namespace goodturn::conversations
