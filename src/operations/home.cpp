#include "operations/home.hpp"

#include "base/text.hpp"
#include "conversations/own_rhythm.hpp"
#include "conversations/tie.hpp"
#include "serve/gift_vectors.hpp"
#include "store/settings.hpp"

#include <cstdlib>

namespace goodturn::operations {

namespace {

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

/// "en_GB.UTF-8" -> "en_GB"; "C" and "POSIX" say nothing.
std::string machine_locale() {
    for (const char* name : {"LC_ALL", "LC_TIME", "LANG"}) {
        const std::string value = environment(name);
        const std::string language = value.substr(0, value.find_first_of(".@"));
        if (language.size() == 5 && language[2] == '_') return language;
    }
    return "en_GB";
}

std::string setting_or(store::Database& database, std::string_view key, std::string otherwise) {
    return store::setting(database, key).value_or(std::move(otherwise));
}

} // namespace

std::filesystem::path home_folder(const std::optional<std::string>& given) {
    if (given) return *given;
    if (const std::string home = environment("GOODTURN_HOME"); !home.empty()) return home;
    if (const std::string data = environment("XDG_DATA_HOME"); !data.empty())
        return std::filesystem::path(data) / "goodturn";
    return std::filesystem::path(environment("HOME")) / ".local/share/goodturn";
}

bool Owner::day_first() const {
    const std::string country = locale.size() >= 5 ? locale.substr(3, 2) : std::string();
    return country != "US" && country != "PH" && country != "PR" && country != "GU" && country != "FM";
}

Owner owner_of(store::Database& database) {
    Owner owner;
    owner.name = setting_or(database, "name", "");
    owner.addresses = split(setting_or(database, "addresses", ""), '\n');
    std::erase(owner.addresses, "");
    owner.locale = setting_or(database, "locale", machine_locale());
    owner.region.code = setting_or(database, "region", owner.locale.substr(3, 2));
    owner.zone = setting_or(database, "zone", local_zone());
    owner.moves_a_day = static_cast<std::size_t>(std::stoul(setting_or(database, "moves-a-day", "3")));
    owner.rhythm.alpha = std::stod(setting_or(database, "alpha", "12"));
    owner.preferences = coffee::preferences_of(database);
    return owner;
}

conversations::Rhythm rhythm_of(Context& context, const Owner& owner) {
    return conversations::own_rhythm(context.database, context.clock.today, owner.rhythm);
}

Result<Context> open_home(const std::filesystem::path& folder, std::optional<Day> on) {
    TRY(auto database, store::Database::open(folder / "goodturn.db"));
    conversations::keep_ties(database);
    auto vectors = std::make_shared<meaning::WordVectors>(meaning::find_table());
    serve::keep_gift_vectors(database, vectors);
    const std::string zone = store::setting(database, "zone").value_or(local_zone());
    Clock clock = Clock::at(zone, on);
    return Context{std::move(database), std::move(clock), "you", folder, std::move(vectors)};
}

} // namespace goodturn::operations
