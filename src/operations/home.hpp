#pragma once
/// Where the data lies, and opening it with everything that keeps derived data true.
#include "base/error.hpp"
#include "base/time.hpp"
#include "coffee/preferences.hpp"
#include "meaning/word_vectors.hpp"
#include "people/people.hpp"
#include "reach/rhythm.hpp"
#include "store/database.hpp"

#include <filesystem>
#include <functional>

namespace goodturn::operations {

/// `given` (--home), else $GOODTURN_HOME, else $XDG_DATA_HOME/goodturn, else ~/.local/share/goodturn.
std::filesystem::path home_folder(const std::optional<std::string>& given);

/// The owner's settings, read once an operation.
struct Owner {
    std::string name;
    std::vector<std::string> addresses; ///< the owner's own, lower case
    people::Region region;              ///< where numbers without a country code are read
    std::string zone = "UTC";           ///< IANA name
    std::string locale = "en_GB";
    std::size_t moves_a_day = 3;
    reach::Rhythm rhythm;
    coffee::Preferences preferences; ///< hours, days and places for a coffee, and days to be left alone

    bool day_first()
        const; ///< whether 3/4 is 3 April: everywhere but in the locales of the United States and a few more
};

/// How far something long is.
struct Progress {
    std::string_view what; ///< "records"
    std::size_t done = 0;  ///< so many of them
    double part = 0;       ///< of the step that is going on, from 0 to 1; 0 where it is not known
    std::string_view step; ///< "Reading"
};

/// What every operation is given: the data, the owner, the time.
struct Context {
    store::Database database;
    Clock clock;
    std::string actor = "you"; ///< whose changes these are in the history
    std::filesystem::path folder;
    /// Opened when first asked for. Never null.
    std::shared_ptr<meaning::WordVectors> vectors = std::make_shared<meaning::WordVectors>();
    std::function<void(const Progress&)> progress = {}; ///< for anything long; may be empty
};

/// Opens (or makes) the home. `on` is what --on gave.
Result<Context> open_home(const std::filesystem::path& folder, std::optional<Day> on);
Owner owner_of(store::Database& database);
/// How the owner's ties go: α as the settings have it, the rest learnt from the ties themselves.
conversations::Rhythm rhythm_of(Context& context, const Owner& owner);

} // namespace goodturn::operations
