#include "store/settings.hpp"

#include "base/text.hpp"
#include "operations/keeping_operations.hpp"
#include "operations/references.hpp"
#include "operations/setting_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace goodturn::operations {

namespace {

/// What may be set, and how a value is read into the form that is kept. Later rooms add theirs here.
struct Known {
    std::string_view key;
    std::string_view help;
    /// What is shown: as set, or what is taken where nothing is. Null: as set, and nothing else.
    std::string (*suggestion)(const Owner&);
    Result<std::string> (*read)(std::string_view value);
};

Result<std::string> number_between(std::string_view value, double least, double most, std::string_view what) {
    double number = 0;
    const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (problem != std::errc() || end != value.data() + value.size() || number < least || number > most)
        return invalid(fmt::format("\"{}\" is not {}", value, what),
                       fmt::format("Give a number from {} to {}.", least, most));
    return std::string(value);
}

Result<std::string> any_text(std::string_view value) {
    return join_spaces(value);
}

Result<std::string> read_addresses(std::string_view value) {
    std::vector<std::string> addresses;
    for (const std::string& each : split(value, ',')) {
        const std::string address = lower_ascii(trim(each));
        if (address.empty()) continue;
        if (address.find('@') == std::string::npos)
            return invalid(fmt::format("\"{}\" is not an email address", address),
                           "Separate several by commas.");
        addresses.push_back(address);
    }
    return join(addresses, "\n");
}

Result<std::string> read_chat_names(std::string_view value) {
    std::vector<std::string> names;
    for (const std::string& each : split(value, ','))
        if (std::string name = join_spaces(each); !name.empty()) names.push_back(std::move(name));
    return join(names, "\n");
}

Result<std::string> read_region(std::string_view value) {
    std::string region(value);
    for (char& c : region)
        c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    if (!people::is_region(region))
        return invalid(fmt::format("\"{}\" is not a region", value),
                       "Give two letters, such as GB, DE or US.");
    return region;
}

Result<std::string> read_zone(std::string_view value) {
    if (!is_zone(value))
        return invalid(fmt::format("\"{}\" is not a time zone", value), "Use a name such as Europe/London.");
    return std::string(value);
}

Result<std::string> read_locale(std::string_view value) {
    const bool shaped = value.size() == 5 && value[2] == '_' &&
                        std::islower(static_cast<unsigned char>(value[0])) != 0 &&
                        std::isupper(static_cast<unsigned char>(value[3])) != 0;
    if (!shaped) return invalid(fmt::format("\"{}\" is not a locale", value), "Write it as en_GB or en_US.");
    return std::string(value);
}

const std::vector<Known>& known_settings() {
    static const std::vector<Known> all{
        {"name", "your name", [](const Owner& owner) { return owner.name; }, any_text},
        {"addresses", "your own email addresses, separated by commas",
         [](const Owner& owner) { return join(owner.addresses, ", "); }, read_addresses},
        {"chat-names", "what you are called in chats, separated by commas", nullptr, read_chat_names},
        {"region", "where numbers without a country code are read, two letters",
         [](const Owner& owner) { return owner.region.code; }, read_region},
        {"zone", "your time zone, such as Europe/London", [](const Owner& owner) { return owner.zone; },
         read_zone},
        {"locale", "how dates are read: en_GB puts the day first, en_US the month",
         [](const Owner& owner) { return owner.locale; }, read_locale},
        {"moves-a-day", "how many people today shows, 1 to 3",
         [](const Owner& owner) { return std::to_string(owner.moves_a_day); },
         [](std::string_view value) -> Result<std::string> {
             if (value != "1" && value != "2" && value != "3")
                 return invalid(fmt::format("\"{}\" is not a number of people a day", value),
                                "Give 1, 2 or 3.");
             return std::string(value);
         }},
        {"working-hours", "when you can be met, such as 9:00-17:30",
         [](const Owner& owner) { return coffee::working_hours_in_words(owner.preferences); },
         coffee::read_working_hours},
        {"working-days", "on which days you can be met, such as mon-fri",
         [](const Owner& owner) { return coffee::working_days_in_words(owner.preferences); },
         coffee::read_working_days},
        {"places", "where you like to meet, the first one first; several with ; between",
         [](const Owner& owner) { return join(owner.preferences.places, "; "); }, coffee::read_places},
        {"quiet-days", "days on which nothing is suggested: sunday, 2026-12-24..2026-12-26",
         [](const Owner& owner) { return coffee::quiet_days_in_words(owner.preferences); },
         coffee::read_quiet_days},
        {"alpha", "days; larger if you meet your friends a few times a year (see the guide)",
         [](const Owner& owner) { return fmt::format("{}", owner.rhythm.alpha); },
         [](std::string_view value) { return number_between(value, 1, 365, "a number of days"); }},
    };
    return all;
}

Result<const Known*> find_known(std::string_view key) {
    std::vector<std::string> keys;
    for (const Known& each : known_settings()) {
        if (each.key == key) return &each;
        keys.emplace_back(each.key);
    }
    return not_found(fmt::format("there is no setting \"{}\"", key), "There are: " + join(keys, ", ") + ".");
}

Setting line_of(Context& context, const Owner& owner, const Known& known) {
    const auto set = store::setting(context.database, known.key);
    std::string shown =
        known.suggestion != nullptr ? known.suggestion(owner) : join(split(set.value_or(""), '\n'), ", ");
    return {std::string(known.key), std::move(shown), std::string(known.help), set.has_value()};
}

} // namespace

Result<void> check_kept_setting(std::string_view key, std::string_view value) {
    TRY(const Known* known, find_known(key));
    std::string typed(value); // as it would be typed: several on one line
    std::ranges::replace(typed, '\n', key == "places" ? ';' : ',');
    CHECK_OK(known->read(typed));
    return {};
}

Result<std::vector<Setting>> get_settings(Context& context, const GetSettings& input) {
    const Owner owner = owner_of(context.database);
    std::vector<Setting> lines;
    if (!input.key.empty()) {
        TRY(const Known* known, find_known(input.key));
        lines.push_back(line_of(context, owner, *known));
        return lines;
    }
    for (const Known& each : known_settings())
        lines.push_back(line_of(context, owner, each));
    return lines;
}

Result<Setting> set_setting(Context& context, const SetSetting& input) {
    TRY(const Known* known, find_known(input.key));
    const std::string_view given = trim(input.value);
    std::string value;
    if (!given.empty()) {
        auto read = known->read(given);
        if (!read) {
            read.error().field = std::string(known->key);
            return std::unexpected(read.error());
        }
        value = *std::move(read);
    }
    CHECK_OK(store::write(context.database, change(context, fmt::format("set {}", known->key)),
                          [&](store::Write& write) -> Result<void> {
                              if (value.empty())
                                  store::unset_setting(write, known->key);
                              else
                                  store::set_setting(write, known->key, value);
                              return {};
                          }));
    return line_of(context, owner_of(context.database), *known);
}

} // namespace goodturn::operations
