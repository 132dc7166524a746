#include "intake/source_files.hpp"

#include "base/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::intake {

void SourceFiles::found(const std::filesystem::path& folder, const std::string& file) {
    folders_[folder.string()].files.insert(file);
}

void SourceFiles::holds(const std::filesystem::path& folder, const std::string& file, const Id& person) {
    folders_[folder.string()].people[file] = person;
}

void SourceFiles::compare(const std::string& folder, const Folder& now) {
    std::map<std::string, Id> before;
    {
        store::Query query(write_, "SELECT file, person FROM source_file WHERE folder = ?");
        query.bind(folder);
        while (query.next())
            before.emplace(query.text(0), query.text(1));
    }
    std::vector<std::string> gone;
    for (const auto& [file, person] : before) {
        if (now.files.contains(file)) continue;
        store::Query query(write_, "DELETE FROM source_file WHERE folder = ? AND file = ?");
        query.bind(folder, file);
        query.run();
        const bool has_another_name =
            std::ranges::any_of(now.people, [&](const auto& each) { return each.second == person; });
        if (!has_another_name) gone.push_back(fmt::format("{} ({})", file, people::name_of(write_, person)));
    }
    for (const auto& [file, person] : now.people) {
        const auto known = before.find(file);
        if (known != before.end() && known->second == person) continue;
        store::Query query(write_,
                           "INSERT INTO source_file (folder, file, person) VALUES (?, ?, ?) ON CONFLICT "
                           "(folder, file) DO UPDATE SET person = excluded.person");
        query.bind(folder, file, person);
        query.run();
    }
    if (gone.empty()) return;
    constexpr std::size_t most_named = 20;
    const std::size_t count = gone.size();
    if (count > most_named) {
        gone.resize(most_named);
        gone.push_back(fmt::format("{} more", count - most_named));
    }
    imported_.notes.push_back(fmt::format(
        "{}: {} not there any more: {}. Nobody was removed here; goodturn forget PERSON does that.",
        std::filesystem::path(folder).filename().string(),
        count == 1 ? "one file is" : fmt::format("{} files are", count), join_as_sentence(gone)));
}

void SourceFiles::finish(const std::function<Id(const Id&)>& now) {
    for (auto& [folder, held] : folders_) {
        for (auto& [file, person] : held.people)
            person = now(person);
        compare(folder, held);
    }
}

void move_all_source_files(store::Write& write, const Id& from, const Id& to) {
    store::Query query(write, "UPDATE source_file SET person = ? WHERE person = ?");
    query.bind(to, from);
    query.run();
}

void remove_all_source_files(store::Write& write, const Id& person) {
    store::Query query(write, "DELETE FROM source_file WHERE person = ?");
    query.bind(person);
    query.run();
}

} // namespace goodturn::intake
