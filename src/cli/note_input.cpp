#include "cli/note_input.hpp"

#include "base/text.hpp"

#include <fmt/format.h>
#include <sys/wait.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace goodturn::cli {

namespace {

/// A file that nobody else can read, gone at the end.
class PassingFile {
  public:
    PassingFile() : path_((std::filesystem::temp_directory_path() / "goodturn-note-XXXXXX.txt").string()) {
        const int file = ::mkstemps(path_.data(), 4);
        made_ = file >= 0;
        if (made_) ::close(file);
    }
    ~PassingFile() {
        if (made_) ::unlink(path_.c_str());
    }
    PassingFile(const PassingFile&) = delete;
    PassingFile& operator=(const PassingFile&) = delete;
    bool made() const { return made_; }
    const std::string& path() const { return path_; }

  private:
    std::string path_;
    bool made_ = false;
};

std::string editor_command() {
    for (const char* name : {"VISUAL", "EDITOR"}) {
        const char* value = std::getenv(name);
        if (value != nullptr && *value != '\0') return value;
    }
    return "editor"; // what Debian calls the user's choice
}

/// Runs the editor on the file, as a shell would, since $EDITOR may have arguments of its own.
bool edited(const std::string& command, const std::string& file) {
    const std::string line = command + " \"$1\"";
    const pid_t child = ::fork();
    if (child == 0) {
        ::execl("/bin/sh", "sh", "-c", line.c_str(), "sh", file.c_str(), static_cast<char*>(nullptr));
        ::_exit(127);
    }
    int status = 0;
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) &&
           WEXITSTATUS(status) == 0;
}

Result<std::string> from_editor() {
    const PassingFile file;
    if (!file.made()) return failed("no file could be made for the editor", "Give the note with -m instead.");
    const std::string command = editor_command();
    if (!edited(command, file.path()))
        return failed(fmt::format("the editor \"{}\" did not end well", command),
                      "Nothing was written down. Set EDITOR, or give the note with -m.");
    std::ifstream written(file.path(), std::ios::binary);
    return std::string(trim(std::string(std::istreambuf_iterator<char>(written), {})));
}

std::string from_terminal(const Face& face) {
    face.remark("What did you talk about? In your own words; an empty line ends it.");
    LineReader lines(face.terminal());
    std::string note;
    std::string line;
    while (lines.next(line) && !trim(line).empty())
        note += (note.empty() ? "" : "\n") + line;
    return note;
}

} // namespace

Result<std::string> note_from(const Face& face, const std::optional<std::string>& given, bool editor) {
    if (given && *given != "-") return *given;
    if (!given && editor) return from_editor();
    if (!given && face.terminal().can_ask()) return from_terminal(face);
    if (!given && face.terminal().in_is_terminal) return std::string();
    return std::string(trim(read_all(face.terminal())));
}

} // namespace goodturn::cli
