#pragma once
/// Keeping the data safe: settings, history, undo, backup, restore, doctor.
#include "operations/reach_operations.hpp"
#include "store/journal.hpp"

namespace goodturn::operations {

struct Setting {
    std::string key;
    std::string value;
    std::string help;
    bool set = false; ///< by the user; otherwise it is what the machine or the program suggests
    static constexpr auto fields() {
        return Fields{field("key", &Setting::key), field("value", &Setting::value),
                      field("help", &Setting::help),
                      field("set", &Setting::set, "by you; otherwise a suggestion")};
    }
};
struct GetSettings {
    std::string key; ///< empty: all
    static constexpr auto fields() { return Fields{field("key", &GetSettings::key, "empty for all")}; }
};
struct SetSetting {
    std::string key;
    std::string value; ///< empty: back to the suggestion
    static constexpr auto fields() {
        return Fields{field("key", &SetSetting::key),
                      field("value", &SetSetting::value, "empty: back to the suggestion")};
    }
};
/// name, addresses (separated by commas), region, zone, locale, moves-a-day (1 to 3), working-hours,
/// working-days, places (separated by semicolons), quiet-days, alpha (days, 1 to 365).
Result<std::vector<Setting>> get_settings(Context& context, const GetSettings& input);
Result<Setting> set_setting(Context& context, const SetSetting& input);

struct AskHistory {
    std::int64_t limit = 20;
    static constexpr auto fields() { return Fields{field("limit", &AskHistory::limit)}; }
};
Result<std::vector<store::JournalEntry>> history(Context& context, const AskHistory& input);
struct Undo {
    std::optional<std::int64_t> change; ///< its number in the history; the newest if not given
    static constexpr auto fields() {
        return Fields{field("change", &Undo::change, "its number; the newest if not given")};
    }
};
Result<store::JournalEntry> undo(Context& context, const Undo& input);

struct FileName {
    std::string file;
    bool sure = false; ///< restore: replace what is here
    static constexpr auto fields() {
        return Fields{field("file", &FileName::file),
                      field("sure", &FileName::sure, "restore: replace what is here")};
    }
};
Result<Done> back_up(Context& context, const FileName& input);
/// Replaces everything with a backup; what was here is kept beside it as goodturn-before-restore-….db.
Result<Done> restore(Context& context, const FileName& input);

struct AskDoctor {
    bool rebuild = false; ///< make all derived data anew
    static constexpr auto fields() {
        return Fields{field("rebuild", &AskDoctor::rebuild, "make all derived data anew")};
    }
};
struct Finding {
    std::string what;
    bool fine = true;
    std::string detail;
    static constexpr auto fields() {
        return Fields{field("what", &Finding::what), field("fine", &Finding::fine),
                      field("detail", &Finding::detail)};
    }
};
Result<std::vector<Finding>> doctor(Context& context, const AskDoctor& input);

} // namespace goodturn::operations
