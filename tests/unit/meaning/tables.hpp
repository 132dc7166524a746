#pragma once
/// A tiny table of word vectors, made where a test needs one. Words of one group point nearly the same way.
#include "base/text.hpp"
#include "meaning/word_vectors.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

namespace goodturn {

struct TinyTable {
    std::filesystem::path folder;
    std::filesystem::path file;
    std::shared_ptr<meaning::WordVectors> vectors;

    /// Each group is words separated by spaces, close to each other and at right angles to all other groups.
    /// The first word is `cosine`-close to the rest. Words at the front of the list are very common, which
    /// makes them light: so the groups stand behind many words that nobody uses.
    explicit TinyTable(const std::vector<std::string>& groups, double cosine = 0.8) {
        std::string pattern = (std::filesystem::temp_directory_path() / "goodturn-words-XXXXXX").string();
        folder = ::mkdtemp(pattern.data());
        file = folder / "english.vectors";
        make(groups, cosine);
    }
    ~TinyTable() { std::filesystem::remove_all(folder); }
    TinyTable(const TinyTable&) = delete;
    TinyTable& operator=(const TinyTable&) = delete;

    /// Again, in the same place, with other words.
    void make(const std::vector<std::string>& groups, double cosine = 0.8) {
        constexpr std::size_t common_words = 2000;
        constexpr std::size_t last = meaning::dimensions - 1;
        std::vector<meaning::Entry> entries;
        for (std::size_t i = 0; i < common_words; ++i) {
            entries.push_back({"common" + std::to_string(i), {}});
            entries.back().vector[last] = 1;
        }
        for (std::size_t group = 0; group < groups.size(); ++group) {
            bool first = true;
            for (const auto& word : words(groups[group])) {
                meaning::Entry entry{word, {}};
                entry.vector[2 * group] = first ? 1.0F : static_cast<float>(cosine);
                if (!first) entry.vector[2 * group + 1] = static_cast<float>(std::sqrt(1 - cosine * cosine));
                entries.push_back(entry);
                first = false;
            }
        }
        EXPECT_TRUE(meaning::write_table(file, entries));
        vectors = std::make_shared<meaning::WordVectors>(file);
    }
};

} // namespace goodturn
