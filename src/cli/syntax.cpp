#include "cli/syntax.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <charconv>

namespace goodturn::cli {

std::string long_name(const Option& option) {
    const std::size_t comma = option.names.rfind(',');
    return comma == std::string::npos ? option.names : option.names.substr(comma + 1);
}

Result<std::int64_t> whole_number(std::string_view of, const std::string& text) {
    std::int64_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size() || text.empty() || number < 0)
        return invalid(fmt::format("\"{}\" is not a number for {}", text, of),
                       "Give a whole number, such as 5.");
    return number;
}

Option& Syntax::add(Option option) {
    options_.push_back(std::move(option));
    return options_.back();
}

Option& Syntax::word(std::string name, std::string& to, std::string help) {
    Option& option = add({std::move(name), {}, std::move(help)});
    option.in_place = true;
    option.take = [&to](const std::vector<std::string>& given) -> Result<void> {
        to = given.back();
        return {};
    };
    return option;
}

Option& Syntax::sentence(std::string name, std::string& to, std::string help) {
    Option& option = add({std::move(name), {}, std::move(help)});
    option.in_place = option.takes_rest = true;
    option.take = [&to](const std::vector<std::string>& given) -> Result<void> {
        to = join(given, " ");
        return {};
    };
    return option;
}

Option& Syntax::words(std::string name, std::vector<std::string>& to, std::string help) {
    Option& option = add({std::move(name), {}, std::move(help)});
    option.in_place = option.takes_rest = true;
    option.take = [&to](const std::vector<std::string>& given) -> Result<void> {
        to = given;
        return {};
    };
    return option;
}

Option& Syntax::value(std::string names, std::string value, std::string& to, std::string help) {
    Option& option = add({std::move(names), std::move(value), std::move(help)});
    option.take = [&to](const std::vector<std::string>& given) -> Result<void> {
        to = given.back();
        return {};
    };
    return option;
}

Option& Syntax::value(std::string names, std::string value, std::optional<std::string>& to,
                      std::string help) {
    Option& option = add({std::move(names), std::move(value), std::move(help)});
    option.take = [&to](const std::vector<std::string>& given) -> Result<void> {
        to = given.back();
        return {};
    };
    return option;
}

Option& Syntax::value(std::string names, std::string value, std::int64_t& to, std::string help) {
    Option& option = add({std::move(names), std::move(value), std::move(help)});
    option.take = [&to, name = long_name(option)](const std::vector<std::string>& given) -> Result<void> {
        TRY(to, whole_number(name, given.back()));
        return {};
    };
    return option;
}

Option& Syntax::values(std::string names, std::string value, std::vector<std::string>& to, std::string help) {
    Option& option = add({std::move(names), std::move(value), std::move(help)});
    option.take = [&to](const std::vector<std::string>& given) -> Result<void> {
        to = given;
        return {};
    };
    return option;
}

Option& Syntax::flag(std::string names, bool& to, std::string help) {
    Option& option = add({std::move(names), {}, std::move(help)});
    option.take = [&to](const std::vector<std::string>&) -> Result<void> {
        to = true;
        return {};
    };
    return option;
}

Option& Syntax::flag(std::string names, std::optional<bool>& to, bool meaning, std::string help) {
    Option& option = add({std::move(names), {}, std::move(help)});
    option.take = [&to, meaning, name = long_name(option)](const std::vector<std::string>&) -> Result<void> {
        if (to && *to != meaning)
            return invalid(fmt::format("{} and its opposite cannot both be meant", name),
                           "Give one of the two.");
        to = meaning;
        return {};
    };
    return option;
}

} // namespace goodturn::cli
