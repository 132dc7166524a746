#pragma once
/// Folders with a vCard a file (vdir, as vdirsyncer, khard and khal have them): whose file is whose, so that
/// the next time it can be told which are gone.
#include "intake/import.hpp"

#include <map>

namespace goodturn::intake {

class SourceFiles {
  public:
    SourceFiles(store::Write& write, Imported& imported) : write_(write), imported_(imported) {}

    /// A folder is read. `folder` is its whole path.
    void read(const std::filesystem::path& folder) { folders_[folder.string()]; }
    /// A file in a folder that is read.
    void found(const std::filesystem::path& folder, const std::string& file);
    /// It holds one card, and this is who it is.
    void holds(const std::filesystem::path& folder, const std::string& file, const Id& person);
    /// Tells of files that were there the last time and are not now, and whose they were. Nobody goes with
    /// them.
    /// `now`: who somebody of this import turned out to be.
    void finish(const std::function<Id(const Id&)>& now);

  private:
    struct Folder {
        std::set<std::string> files;
        std::map<std::string, Id> people; ///< by file
    };
    void compare(const std::string& folder, const Folder& now);

    store::Write& write_;
    Imported& imported_;
    std::map<std::string, Folder> folders_;
};

void move_all_source_files(store::Write& write, const Id& from, const Id& to);
void remove_all_source_files(store::Write& write, const Id& person);

} // namespace goodturn::intake
