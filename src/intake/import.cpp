#include "intake/import.hpp"

#include "base/read_ahead.hpp"
#include "base/text.hpp"
#include "intake/csv/csv.hpp"
#include "intake/friends/friends.hpp"
#include "intake/monica/monica.hpp"
#include "intake/own_addresses.hpp"
#include "intake/source_files.hpp"
#include "intake/take_calendar.hpp"
#include "intake/take_card.hpp"
#include "intake/take_chats.hpp"
#include "intake/take_conversation.hpp"
#include "intake/take_mail.hpp"
#include "intake/take_monica.hpp"
#include "intake/vcard/vcard.hpp"
#include "intake/zip/archive.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <utility>
#include <variant>

namespace goodturn::intake {

namespace fs = std::filesystem;

namespace {

/// Without "..", links and the folder that happens to be the current one.
fs::path whole_path(const fs::path& path) {
    std::error_code unknown;
    const fs::path whole = fs::weakly_canonical(path, unknown);
    return unknown ? path : whole;
}

/// How much of a file is looked at to tell what it is.
constexpr std::size_t first_bytes = 4096;

/// An archive in an archive is opened, and one in that is not.
constexpr int deepest = 2;

/// What a file is called without its ending.
std::string title_of(const std::string& name) {
    return fs::path(name).stem().string();
}

/// One import: the files one after another into the same tally.
class Importing {
  public:
    Importing(store::Write& write, const ImportOptions& options)
        : write_(write), options_(options), how_far_(options.progress), joining_(write, options, imported_),
          cards_(write, options, imported_, joining_), conversations_(write, options, imported_, joining_),
          calendars_(write, options, imported_, joining_), mail_(write, options, imported_, joining_),
          chats_(write, options, imported_, joining_), monica_(write, options, imported_, cards_),
          files_(write, imported_) {}

    void expect(const std::vector<fs::path>& paths) { how_far_.expect(paths); }
    /// `asked_for`: the user named this very file, so that one which is not recognised is worth a word.
    Result<void> take_file(const fs::path& path, bool asked_for);
    Result<void> take_text(const std::string& text, const std::string& name);
    Result<void> take_folder(const fs::path& folder);
    Result<Imported> finish();

  private:
    /// `title`: what the file says of itself by its name, for a chat that is called after somebody.
    Result<void> take_stream(std::istream& in, std::string_view beginning, const std::string& name,
                             const std::string& title, bool asked_for);
    Result<void> take_vcards(std::istream& in, const std::string& name);
    Result<void> take_table(std::istream& in, const std::string& name);
    Result<void> take_friends(std::istream& in, const std::string& name);
    Result<void> take_archive(const Result<zip::Archive>& archive, const std::string& name, bool asked_for);
    Result<void> take_entry(const zip::Archive& archive, const zip::Entry& entry, const std::string& name);
    void keep(Problem problem) { imported_.problems.push_back(std::move(problem)); }
    void count_record();
    /// Counts a record that was taken in; whether the next one is to be read.
    bool goes_on(const Result<void>& taken) {
        count_record();
        return taken.has_value() && !is_stopped();
    }
    bool is_stopped() const { return options_.stop.stop_requested(); }
    void leave_out(std::string name);
    void report(const std::string& file, long line, std::string message) {
        imported_.problems.push_back({file, line, std::move(message)});
    }

    store::Write& write_;
    const ImportOptions& options_;
    Imported imported_;
    HowFar how_far_;
    Joining joining_;
    TakeCards cards_;
    TakeConversations conversations_;
    TakeCalendars calendars_;
    TakeMail mail_;
    TakeChats chats_;
    TakeMonica monica_;
    std::set<std::string> said_to_be_owners_; ///< by LinkedIn: the owner's own addresses
    int depth_ = 0;                           ///< in so many archives
    std::size_t damaged_ = 0;                 ///< files of archives
    std::size_t passed_over_ = 0;             ///< files of the archive that are not understood
    fs::path path_;                           ///< of the file that is read, whole; empty for a pipe
    SourceFiles files_;
    fs::path folder_;                   ///< of a file that was found in a folder, whole
    std::vector<std::string> left_out_; ///< files of folders that are not understood
};

void Importing::leave_out(std::string name) {
    if (depth_ > 0)
        ++passed_over_;
    else
        left_out_.push_back(std::move(name));
}

/// Files that were not named one by one are no problems, but who brought in a folder wants to know of them.
Result<Imported> Importing::finish() {
    const auto took = [&] { count_record(); };
    how_far_.begin_taking_in(calendars_.gathered() + mail_.gathered() + chats_.gathered());
    // Whoever is one already is not asked about by those who know them by a name only.
    const auto join_all = [&]() -> Result<void> { return joining_.join_all(took); };
    cards_.end();
    CHECK_OK(join_all());
    if (!is_stopped()) CHECK_OK(calendars_.finish(mail_.owners(), took));
    if (!is_stopped()) CHECK_OK(mail_.finish(calendars_.owners(), calendars_.has_asked(), took));
    CHECK_OK(join_all());
    if (!is_stopped()) CHECK_OK(chats_.finish(took));
    CHECK_OK(join_all());
    if (is_stopped()) return imported_;
    joining_.tell();
    for (const std::string& each : options_.owner)
        said_to_be_owners_.erase(each);
    if (!said_to_be_owners_.empty())
        imported_.notes.push_back(note_of_said(said_to_be_owners_, options_.owner));
    files_.finish([&](const Id& person) { return joining_.now(person); });
    constexpr std::size_t most_named = 10;
    for (std::size_t i = 0; i < left_out_.size() && i < most_named; ++i)
        imported_.notes.push_back(left_out_[i] + " was left out.");
    if (left_out_.size() > most_named)
        imported_.notes.push_back(fmt::format("{} more files that are not understood were left out.",
                                              left_out_.size() - most_named));
    return std::move(imported_);
}

void Importing::count_record() {
    how_far_.count();
    write_.checkpoint();
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
    std::size_t cards = 0;
    const auto use = [&](Read item) {
        if (auto* const problem = std::get_if<Problem>(&item)) {
            imported_.problems.push_back(std::move(*problem));
            return true;
        }
        ++cards;
        return goes_on(outcome = cards_.take(std::get<ReadyCard>(std::move(item))));
    };
    CHECK_OK(read_ahead<Read>(read, use));
    if (cards == 1 && !folder_.empty() && !cards_.last().empty()) files_.holds(folder_, name, cards_.last());
    return outcome;
}

Result<void> Importing::take_table(std::istream& in, const std::string& name) {
    cards_.begin_file(name);
    conversations_.begin_file(name);
    using Read = std::variant<ReadyCard, ConversationRow, MessageRow, Problem>;
    const std::size_t known_of_owner = said_to_be_owners_.size();
    std::optional<csv::Summary> summary;
    const auto read = [&](const auto& put) -> Result<void> {
        TRY(summary, csv::read(
                         in, name,
                         {options_.day_first, [&](const MessageRow& row) { put(row); },
                          [&](const std::string& email) { said_to_be_owners_.insert(email); }},
                         [&](Card card) { return put(make_ready(std::move(card), options_.region)); },
                         [&](const ConversationRow& row) { return put(row); },
                         [&](Problem problem) { put(std::move(problem)); }));
        return {};
    };
    Result<void> outcome;
    std::vector<Problem> problems;
    const auto use = [&](Read item) {
        if (auto* const card = std::get_if<ReadyCard>(&item))
            return goes_on(outcome = cards_.take(std::move(*card)));
        if (const auto* const row = std::get_if<ConversationRow>(&item))
            return goes_on(outcome = conversations_.take(*row));
        if (const auto* const message = std::get_if<MessageRow>(&item)) {
            chats_.take(*message, name);
            return goes_on({});
        }
        problems.push_back(std::get<Problem>(std::move(item)));
        return true;
    };
    CHECK_OK(read_ahead<Read>(read, use));
    CHECK_OK(outcome);
    if (!summary) return {};
    const bool is_known = summary->kind != csv::Kind::other && summary->kind != csv::Kind::unknown;
    const bool are_own_addresses = said_to_be_owners_.size() > known_of_owner;
    if (depth_ > 0 && !is_known && !are_own_addresses) { // an archive has many lists; nobody asked for each
        leave_out(name);
        return {};
    }
    std::ranges::move(problems, std::back_inserter(imported_.problems));
    if (summary->rows == 0 && is_known)
        imported_.notes.push_back(fmt::format("{}: there is a header, and no row below it.", name));
    for (const std::string& column : summary->unused_columns)
        imported_.notes.push_back(
            fmt::format("{}: the column \"{}\" was not used; it is kept.", name, column));
    return {};
}

Result<void> Importing::take_friends(std::istream& in, const std::string& name) {
    cards_.begin_file(name);
    conversations_.begin_file(name);
    Result<void> outcome;
    TRY(const auto summary,
        friends::read(
            in, name,
            [&](Card card) {
                return goes_on(outcome = cards_.take(make_ready(std::move(card), options_.region)));
            },
            [&](const ConversationRow& row) { return goes_on(outcome = conversations_.take(row)); },
            [&](Problem problem) { keep(std::move(problem)); }));
    CHECK_OK(outcome);
    if (summary.alone > 0)
        imported_.notes.push_back(
            summary.alone == 1
                ? fmt::format("{}: one activity names nobody and was left out.", name)
                : fmt::format("{}: {} activities name nobody and were left out.", name, summary.alone));
    return {};
}

/// One file of an archive, which may be another archive.
Result<void> Importing::take_entry(const zip::Archive& archive, const zip::Entry& entry,
                                   const std::string& name) {
    const std::string shown = name + "/" + entry.name;
    how_far_.begin_file(entry.packed, entry.unpacked);
    const auto in = archive.read(entry, &how_far_.bytes_read());
    std::string beginning(first_bytes, '\0');
    in->read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    beginning.resize(static_cast<std::size_t>(in->gcount()));
    const auto problem = [&] { return in->problem(); };
    if (zip::looks_like(beginning) && depth_ < deepest)
        return take_archive(archive.in_entry(entry), shown, false);
    if (beginning.empty() || zip::looks_like(beginning)) {
        leave_out(shown);
    } else {
        in->clear();
        in->seekg(0);
        const std::string title = title_of(shown);
        CHECK_OK(take_stream(*in, beginning, shown, title == "_chat" ? title_of(name) : title, false));
    }
    if (const auto why = problem()) {
        report(shown, 0, *why + "; what stands before it came in");
        ++damaged_;
    }
    return {};
}

Result<void> Importing::take_archive(const Result<zip::Archive>& archive, const std::string& name,
                                     bool asked_for) {
    if (!archive) {
        report(name, 0, archive.error().message + "; nothing of it was taken in");
        return {};
    }
    ++depth_;
    path_.clear(); // what the archive holds has no place of its own
    folder_.clear();
    const std::size_t outside = std::exchange(passed_over_, 0);
    std::size_t encrypted = 0;
    std::size_t understood = 0;
    for (const zip::Entry& entry : archive->entries()) {
        if (is_stopped()) break;
        const std::string file = entry.name.substr(entry.name.find_last_of('/') + 1);
        if (file.starts_with('.') || entry.name.starts_with("__MACOSX/")) continue;
        if (entry.is_encrypted) {
            ++encrypted;
            continue;
        }
        const auto before = std::pair(passed_over_, damaged_);
        CHECK_OK(take_entry(*archive, entry, name));
        if (passed_over_ == before.first || damaged_ > before.second) ++understood;
    }
    const std::size_t passed_over = std::exchange(passed_over_, outside);
    --depth_;
    if (encrypted > 0)
        report(name, 0,
               fmt::format("{} in it {} encrypted; unpack it with its password, and import the folder",
                           encrypted == 1 ? "one file" : fmt::format("{} files", encrypted),
                           encrypted == 1 ? "is" : "are"));
    if (understood > 0 && passed_over > 0)
        imported_.notes.push_back(
            passed_over == 1
                ? fmt::format("{}: one file in it is not understood and was left out.", name)
                : fmt::format("{}: {} files in it are not understood and were left out.", name, passed_over));
    else if (understood == 0 && encrypted == 0 && asked_for)
        report(name, 0, "nothing in this archive is understood");
    else if (understood == 0 && encrypted == 0)
        leave_out(name + ", in which nothing is understood,");
    return {};
}

Result<void> Importing::take_file(const fs::path& path, bool asked_for) {
    const std::string name = options_.called.empty() ? path.filename().string() : options_.called;
    std::error_code unknown;
    if (!fs::is_regular_file(path, unknown)) { // a pipe would wait for ever for somebody to write into it
        report(name, 0, "this is no file; what comes through a pipe is read with: goodturn import -");
        return {};
    }
    path_ = whole_path(path);
    folder_ = asked_for ? fs::path() : path_.parent_path();
    const auto size = fs::file_size(path, unknown);
    how_far_.begin_file(unknown ? 0 : size, unknown ? 0 : size);
    MeasuredFile in(path, how_far_.bytes_read());
    std::string beginning(first_bytes, '\0');
    in.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    if (in.bad() || (!in && in.gcount() == 0 && !in.eof())) {
        report(name, 0, "the file could not be read; check its permissions");
        return {};
    }
    beginning.resize(static_cast<std::size_t>(in.gcount()));
    if (zip::looks_like(beginning)) return take_archive(zip::Archive::open(path), name, asked_for);
    in.clear();
    in.seekg(0);
    return take_stream(in, beginning, name, title_of(name), asked_for);
}

Result<void> Importing::take_text(const std::string& text, const std::string& name) {
    if (zip::looks_like(text)) return take_archive(zip::Archive::in(text), name, true);
    std::istringstream in(text);
    path_.clear();
    folder_.clear();
    return take_stream(in, std::string_view(text).substr(0, first_bytes), name, name, true);
}

Result<void> Importing::take_stream(std::istream& in, std::string_view beginning, const std::string& name,
                                    const std::string& title, bool asked_for) {
    auto outcome = [&]() -> Result<void> {
        for (const OtherFormat& other : options_.others)
            if (other.looks_like(beginning)) return other.take(in, name, imported_, [&] { count_record(); });
        if (vcard::looks_like(beginning)) return take_vcards(in, name);
        if (icalendar::looks_like(beginning)) return calendars_.read(in, name, path_, folder_);
        if (mail::looks_like(beginning)) return mail_.read(in, name, [&] { count_record(); });
        if (chat::looks_like(beginning)) return chats_.read(in, name, title);
        if (friends::looks_like(beginning)) return take_friends(in, name);
        if (monica::looks_like(beginning)) return monica_.read(in, name, [&] { count_record(); });
        if (csv::looks_like(beginning)) return take_table(in, name);
        if (zip::is_another_packing(beginning) && depth_ == 0)
            report(name, 0,
                   "this is packed in a way that is not read here; unpack it, and import the folder");
        else if (!asked_for)
            leave_out(beginning.empty() ? name + ", which is empty,"
                                        : name + ", which is no vCard, CSV, calendar, mail or chat,");
        else
            report(
                name, 0,
                beginning.empty() ? "the file is empty"
                : trim(beginning).starts_with('{') || trim(beginning).starts_with('[')
                    ? "this is JSON, or nearly, but neither what goodturn export json writes nor an export "
                      "of Monica 4"
                    : "this is not a file that is understood yet; address books in vCard or CSV, "
                      "calendars, mail, chats, a journal of friends, an export of Monica and archives of "
                      "these are");
        return {};
    }();
    if (outcome) return {};
    // A file that cannot be read to its end is a problem of that file; the database failing is everyone's.
    Error whole = outcome.error();
    whole.file.clear();
    whole.line = 0;
    std::string message = to_sentence(whole);
    if (message.ends_with('.')) message.pop_back(); // whoever tells it ends the sentence
    report(name, outcome.error().line, std::move(message));
    return {};
}

Result<void> Importing::take_folder(const fs::path& folder) {
    std::vector<fs::path> files;
    files_.read(whole_path(folder));
    std::error_code problem;
    for (fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, problem),
         end;
         !problem && at != end; at.increment(problem)) {
        if (at->path().filename().string().starts_with('.')) {
            std::error_code unreadable;
            if (at->is_directory(unreadable) &&
                !fs::is_directory(at->path() / "cur", unreadable)) // else of a Maildir
                at.disable_recursion_pending();
            continue;
        }
        std::error_code unknown; // of a link that goes nowhere
        if (at->is_regular_file(unknown)) files.push_back(at->path());
    }
    if (problem)
        return failed(fmt::format("the folder {} could not be read: {}", folder.string(), problem.message()));
    if (files.empty())
        imported_.notes.push_back(
            fmt::format("{}: there is no file in this folder.",
                        folder.filename().empty() ? folder.string() : folder.filename().string()));
    std::ranges::sort(files); // the same order every time, so that the same people come of it
    for (const fs::path& file : files) {
        if (is_stopped()) break;
        files_.found(whole_path(file).parent_path(), file.filename().string());
        CHECK_OK(take_file(file, false));
    }
    return {};
}

} // namespace

Result<Imported> import_paths(store::Write& write, const std::vector<fs::path>& paths,
                              const ImportOptions& options) {
    std::error_code unknown;
    for (const fs::path& path : paths)
        if (!(options.piped && path == "-") && !fs::exists(path, unknown))
            return failed(fmt::format("there is no file {}", path.string()), "Check the path.");
    Importing importing(write, options);
    importing.expect(paths);
    for (const fs::path& path : paths) {
        if (options.piped && path == "-")
            CHECK_OK(importing.take_text(options.piped->text, options.piped->name));
        else if (fs::is_directory(path, unknown))
            CHECK_OK(importing.take_folder(path));
        else
            CHECK_OK(importing.take_file(path, true));
    }
    auto imported = importing.finish();
    if (options.stop.stop_requested()) return refused("the import was stopped", "Nothing of it stays.");
    return imported;
}

} // namespace goodturn::intake
