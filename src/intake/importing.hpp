#pragma once
/// One import while it goes on. What a path leads to (files, folders, archives) is in import_files.cpp, what
/// a file turns out to be in import_kinds.cpp, the beginning and the end in import.cpp.
#include "intake/how_far.hpp"
#include "intake/import.hpp"
#include "intake/joining.hpp"
#include "intake/source_files.hpp"
#include "intake/take_calendar.hpp"
#include "intake/take_card.hpp"
#include "intake/take_chats.hpp"
#include "intake/take_conversation.hpp"
#include "intake/take_mail.hpp"
#include "intake/take_monica.hpp"
#include "intake/zip/archive.hpp"

#include <set>

namespace goodturn::intake {

namespace fs = std::filesystem;

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

} // namespace goodturn::intake
