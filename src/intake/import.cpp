#include "intake/import.hpp"

#include "base/read_ahead.hpp"
#include "intake/csv/csv.hpp"
#include "intake/take_calendar.hpp"
#include "intake/take_card.hpp"
#include "intake/take_chats.hpp"
#include "intake/take_conversation.hpp"
#include "intake/take_mail.hpp"
#include "intake/vcard/vcard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <variant>

namespace goodturn::intake {

namespace fs = std::filesystem;

namespace {

/// How much of a file is looked at to tell what it is.
constexpr std::size_t first_bytes = 4096;

/// What a file is called without its ending.
std::string title_of(const std::string& name) {
    return fs::path(name).stem().string();
}

/// One import: the files one after another into the same tally.
class Importing {
  public:
    Importing(store::Write& write, const ImportOptions& options)
        : write_(write), options_(options), cards_(write, options, imported_),
          conversations_(write, options, imported_), calendars_(write, options, imported_),
          mail_(write, options, imported_), chats_(write, options, imported_) {}

    /// `asked_for`: the user named this very file, so that one which is not recognised is worth a word.
    Result<void> take_file(const fs::path& path, bool asked_for);
    Result<void> take_text(const std::string& text, const std::string& name);
    Result<void> take_folder(const fs::path& folder);
    Result<Imported> finish();

  private:
    Result<void> take_stream(std::istream& in, std::string_view beginning, const std::string& name,
                             bool asked_for);
    Result<void> take_vcards(std::istream& in, const std::string& name);
    Result<void> take_table(std::istream& in, const std::string& name);
    void count_record();
    void leave_out(std::string name);
    void report(const std::string& file, long line, std::string message) {
        imported_.problems.push_back({file, line, std::move(message)});
    }

    store::Write& write_;
    const ImportOptions& options_;
    Imported imported_;
    TakeCards cards_;
    TakeConversations conversations_;
    TakeCalendars calendars_;
    TakeMail mail_;
    TakeChats chats_;
    std::size_t records_ = 0;
    std::vector<std::string> left_out_; ///< files of folders that are not understood
};

void Importing::leave_out(std::string name) {
    left_out_.push_back(std::move(name));
}

/// Files that were not named one by one are no problems, but who brought in a folder wants to know of them.
Result<Imported> Importing::finish() {
    CHECK_OK(calendars_.finish([&] { count_record(); }));
    CHECK_OK(mail_.finish([&] { write_.checkpoint(); }));
    CHECK_OK(chats_.finish([&] { write_.checkpoint(); }));
    constexpr std::size_t most_named = 10;
    for (std::size_t i = 0; i < left_out_.size() && i < most_named; ++i)
        imported_.notes.push_back(left_out_[i] + " was left out.");
    if (left_out_.size() > most_named)
        imported_.notes.push_back(fmt::format("{} more files that are not understood were left out.",
                                              left_out_.size() - most_named));
    return std::move(imported_);
}

void Importing::count_record() {
    ++records_;
    write_.checkpoint();
    if (options_.progress && records_ % 500 == 0) options_.progress(records_);
}

Result<void> Importing::take_vcards(std::istream& in, const std::string& name) {
    cards_.begin_file(name);
    using Read = std::variant<ReadyCard, Problem>;
    const auto read = [&](const auto& put) {
        return vcard::read(
            in, name,
            [&](Card card) {
                card.kind = "vcard";
                return put(make_ready(std::move(card), options_.region));
            },
            [&](Problem problem) { put(std::move(problem)); });
    };
    Result<void> outcome;
    const auto use = [&](Read item) {
        if (auto* const problem = std::get_if<Problem>(&item)) {
            imported_.problems.push_back(std::move(*problem));
            return true;
        }
        outcome = cards_.take(std::get<ReadyCard>(std::move(item)));
        count_record();
        return outcome.has_value();
    };
    CHECK_OK(read_ahead<Read>(read, use));
    return outcome;
}

Result<void> Importing::take_table(std::istream& in, const std::string& name) {
    cards_.begin_file(name);
    conversations_.begin_file(name);
    Result<void> outcome;
    const auto take_message = [&](const MessageRow& row) {
        chats_.take(row, name);
        count_record();
    };
    TRY(const auto summary, csv::read(
                                in, name, {options_.day_first, take_message},
                                [&](Card card) {
                                    outcome = cards_.take(make_ready(std::move(card), options_.region));
                                    count_record();
                                    return outcome.has_value();
                                },
                                [&](const ConversationRow& row) {
                                    outcome = conversations_.take(row);
                                    count_record();
                                    return outcome.has_value();
                                },
                                [&](Problem problem) { imported_.problems.push_back(std::move(problem)); }));
    CHECK_OK(outcome);
    const bool is_known = summary.kind != csv::Kind::other && summary.kind != csv::Kind::unknown;
    if (summary.rows == 0 && is_known)
        imported_.notes.push_back(fmt::format("{}: there is a header, and no row below it.", name));
    for (const std::string& column : summary.unused_columns)
        imported_.notes.push_back(
            fmt::format("{}: the column \"{}\" was not used; it is kept.", name, column));
    return {};
}

Result<void> Importing::take_file(const fs::path& path, bool asked_for) {
    const std::string name = path.filename().string();
    std::ifstream in(path, std::ios::binary);
    std::string beginning(first_bytes, '\0');
    in.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    if (in.bad() || (!in && in.gcount() == 0 && !in.eof())) {
        report(name, 0, "the file could not be read; check its permissions");
        return {};
    }
    beginning.resize(static_cast<std::size_t>(in.gcount()));
    in.clear();
    in.seekg(0);
    return take_stream(in, beginning, name, asked_for);
}

Result<void> Importing::take_text(const std::string& text, const std::string& name) {
    std::istringstream in(text);
    return take_stream(in, std::string_view(text).substr(0, first_bytes), name, true);
}

Result<void> Importing::take_stream(std::istream& in, std::string_view beginning, const std::string& name,
                                    bool asked_for) {
    auto outcome = [&]() -> Result<void> {
        if (vcard::looks_like(beginning)) return take_vcards(in, name);
        if (icalendar::looks_like(beginning)) return calendars_.read(in, name);
        if (mail::looks_like(beginning)) return mail_.read(in, name, [&] { count_record(); });
        if (chat::looks_like(beginning)) return chats_.read(in, name, title_of(name));
        if (csv::looks_like(beginning)) return take_table(in, name);
        if (!asked_for)
            leave_out(beginning.empty() ? name + ", which is empty,"
                                        : name + ", which is no vCard, CSV, calendar, mail or chat,");
        else
            report(name, 0,
                   beginning.empty()
                       ? "the file is empty"
                       : "this is not a file that is understood yet; address books in vCard or CSV, "
                         "calendars, mail and chats are");
        return {};
    }();
    if (outcome) return {};
    // A file that cannot be read to its end is a problem of that file; the database failing is everyone's.
    report(name, outcome.error().line, outcome.error().message);
    return {};
}

Result<void> Importing::take_folder(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code problem;
    for (fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, problem),
         end;
         !problem && at != end; at.increment(problem)) {
        if (at->path().filename().string().starts_with('.')) {
            std::error_code unreadable;
            if (at->is_directory() && !fs::is_directory(at->path() / "cur", unreadable)) // else of a Maildir
                at.disable_recursion_pending();
            continue;
        }
        if (at->is_regular_file()) files.push_back(at->path());
    }
    if (problem)
        return failed(fmt::format("the folder {} could not be read: {}", folder.string(), problem.message()));
    if (files.empty())
        imported_.notes.push_back(
            fmt::format("{}: there is no file in this folder.",
                        folder.filename().empty() ? folder.string() : folder.filename().string()));
    std::ranges::sort(files); // the same order every time, so that the same people come of it
    for (const fs::path& file : files)
        CHECK_OK(take_file(file, false));
    return {};
}

} // namespace

Result<Imported> import_paths(store::Write& write, const std::vector<fs::path>& paths,
                              const ImportOptions& options) {
    for (const fs::path& path : paths)
        if (!(options.piped && path == "-") && !fs::exists(path))
            return failed(fmt::format("there is no file {}", path.string()), "Check the path.");
    Importing importing(write, options);
    for (const fs::path& path : paths) {
        if (options.piped && path == "-")
            CHECK_OK(importing.take_text(options.piped->text, options.piped->name));
        else if (fs::is_directory(path))
            CHECK_OK(importing.take_folder(path));
        else
            CHECK_OK(importing.take_file(path, true));
    }
    return importing.finish();
}

} // namespace goodturn::intake
