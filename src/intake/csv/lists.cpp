#include "intake/csv/lists.hpp"

#include "base/text.hpp"

namespace goodturn::intake::csv {

namespace {

constexpr std::string_view mark = ":::";

/// Where the next mark begins that stands by itself, with `backslashes` (all those before it).
struct Mark {
    std::size_t at = std::string_view::npos;
    std::size_t backslashes = 0;
};

Mark next_mark(std::string_view text, std::size_t from) {
    for (std::size_t at = text.find(mark, from); at != std::string_view::npos; at = text.find(mark, at + 1)) {
        const std::size_t behind = at + mark.size();
        if (behind < text.size() && text[behind] != ' ') continue;
        std::size_t begin = at;
        while (begin > 0 && text[begin - 1] == '\\')
            --begin;
        if (begin == 0 || text[begin - 1] == ' ') return {at, at - begin};
    }
    return {};
}

} // namespace

std::vector<std::string> split_list(std::string_view cell) {
    std::vector<std::string> values;
    std::string value;
    std::size_t from = 0;
    for (Mark found = next_mark(cell, 0); found.at != std::string_view::npos;
         found = next_mark(cell, found.at + mark.size())) {
        if (found.backslashes == 0) {
            value += cell.substr(from, found.at - from);
            values.emplace_back(trim(value));
            value.clear();
            from = found.at + mark.size();
        } else {
            value += cell.substr(from, found.at - 1 - from);
            from = found.at;
        }
    }
    value += cell.substr(from);
    values.emplace_back(trim(value));
    return values;
}

std::string join_list(const std::vector<std::string>& values) {
    std::string cell;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0) cell += " ::: ";
        std::size_t from = 0;
        const std::string_view value = values[i];
        for (Mark found = next_mark(value, 0); found.at != std::string_view::npos;
             found = next_mark(value, found.at + mark.size())) {
            cell += value.substr(from, found.at - from);
            cell += '\\';
            from = found.at;
        }
        cell += value.substr(from);
    }
    return cell;
}

std::vector<std::string> split_at_any(std::string_view text, std::string_view signs) {
    std::vector<std::string> values;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(signs), text.size());
        if (const auto value = trim(text.substr(0, end)); !value.empty()) values.emplace_back(value);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return values;
}

} // namespace goodturn::intake::csv
