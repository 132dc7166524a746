#include "base/text.hpp"
#include "intake/importing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <utility>

namespace goodturn::intake {

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

} // namespace

void Importing::leave_out(std::string name) {
    if (depth_ > 0)
        ++passed_over_;
    else
        left_out_.push_back(std::move(name));
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

} // namespace goodturn::intake
