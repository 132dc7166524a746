#include "intake/own_names.hpp"

#include "base/text.hpp"
#include "intake/chat/date_order.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::intake {

bool is_owners_name(std::string_view name, const ImportOptions& options) {
    const std::string folded = fold(name);
    if (folded.empty()) return false;
    return folded == fold(options.owner_name) ||
           std::ranges::any_of(options.owner_called,
                               [&](const std::string& each) { return fold(each) == folded; });
}

bool may_be_owners_name(std::string_view name, const ImportOptions& options) {
    const auto parts = words(name);
    const auto whole = words(options.owner_name);
    if (parts.empty()) return false;
    if (parts.size() == 1 && (parts.front() == "you" || parts.front() == "me")) return true;
    return std::ranges::all_of(
        parts, [&](const std::string& part) { return std::ranges::find(whole, part) != whole.end(); });
}

std::string note_of_taken_names(const std::vector<std::string>& taken, const ImportOptions& options) {
    std::vector<std::string> all(options.owner_called.begin(), options.owner_called.end());
    all.insert(all.end(), taken.begin(), taken.end());
    std::ranges::sort(all);
    const auto again = std::ranges::unique(all);
    all.erase(again.begin(), again.end());
    return fmt::format(
        "{} {} taken to be you, by what the chats say. If so: goodturn settings set chat-names \"{}\"",
        join_as_sentence(taken), taken.size() == 1 ? "was" : "were", join(all, ", "));
}

std::optional<Instant> date_of_message(std::string_view text) {
    text = trim(text);
    if (text.ends_with(" UTC")) text.remove_suffix(4);
    if (const auto at = parse_instant(text, "UTC")) return *at;
    const auto parts = chat::beginning_of("[" + chat::plain_line(text) + "]");
    if (!parts) return std::nullopt;
    const auto day = chat::day_of(parts->date, chat::Order::month_day_year);
    if (!day) return std::nullopt;
    return Instant(*day) + std::chrono::seconds(parts->second);
}

} // namespace goodturn::intake
