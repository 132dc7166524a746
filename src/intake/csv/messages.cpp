#include "intake/csv/messages.hpp"

#include "base/text.hpp"
#include "intake/csv/column.hpp"

#include <algorithm>

namespace goodturn::intake::csv {

namespace {

/// Names and pages side by side, each separated by commas. A name may have a comma of its own ("Ann Lee,
/// PhD"): where there are not as many of one as of the other, and one page, all of it is one name.
std::vector<MessageRow::Somebody> people_in(const std::string& names, const std::string& urls) {
    std::vector<MessageRow::Somebody> people;
    const auto pages = trim(urls).empty() ? std::vector<std::string>{} : split(urls, ',');
    if (pages.size() == 1) return {{std::string(trim(names)), std::string(trim(urls))}};
    const auto parts = split(names, ',');
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool is_beside = pages.size() == parts.size();
        people.push_back(
            {std::string(trim(parts[i])), is_beside ? std::string(trim(pages[i])) : std::string()});
    }
    std::erase_if(people, [](const auto& each) { return each.name.empty(); });
    return people;
}

} // namespace

std::optional<MessageColumns> MessageColumns::of(const std::vector<std::string>& header) {
    MessageColumns columns;
    for (const std::string& each : header)
        columns.keys_.push_back(header_key(each));
    const auto has = [&](std::string_view key) {
        return std::ranges::find(columns.keys_, key) != columns.keys_.end();
    };
    columns.is_invitations_ = has("from") && has("to") && has("sentat") && has("direction");
    const bool is_messages = has("conversationid") && has("from") && has("to") && has("date");
    if (!columns.is_invitations_ && !is_messages) return std::nullopt;
    return columns;
}

std::string MessageColumns::cell(const Row& row, std::string_view key) const {
    const auto at = static_cast<std::size_t>(std::ranges::find(keys_, key) - keys_.begin());
    return at < row.cells.size() ? std::string(trim(row.cells[at])) : std::string();
}

std::optional<MessageRow> MessageColumns::message(const Row& row) const {
    MessageRow message;
    message.line = row.line;
    if (is_invitations_) {
        if (cell(row, "message").empty()) return std::nullopt;
        message.from = {cell(row, "from"), cell(row, "inviterprofileurl")};
        message.to = {{cell(row, "to"), cell(row, "inviteeprofileurl")}};
        message.date = cell(row, "sentat");
        return message;
    }
    message.conversation = cell(row, "conversationid");
    message.from = {cell(row, "from"), cell(row, "senderprofileurl")};
    message.to = people_in(cell(row, "to"), cell(row, "recipientprofileurls"));
    message.date = cell(row, "date");
    const auto says = [&](std::string_view key, std::string_view word) {
        return equal_ignoring_ascii_case(cell(row, key), word);
    };
    message.is_unwanted = says("ismessagedraft", "true") || says("ismessagedraft", "yes") ||
                          says("folder", "spam") || says("folder", "draft") || says("folder", "drafts");
    return message;
}

} // namespace goodturn::intake::csv
