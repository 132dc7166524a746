#include "listen/vocabulary.hpp"

namespace goodturn::listen {

namespace {
constexpr std::size_t shortest_repaired = 6;
constexpr std::size_t shortest_lengthened = 8;
constexpr std::size_t longest_repaired = 20;
} // namespace

Vocabulary::Vocabulary() {
    words_.emplace_back();
}

WordId Vocabulary::add(std::string_view word) {
    if (const WordId known = find(word); known != unknown_word) return known;
    const auto id = static_cast<WordId>(words_.size());
    words_.emplace_back(word);
    ids_.emplace(std::string(word), id);
    return id;
}

void Vocabulary::add_spelling(std::string_view spelling, const std::vector<std::string>& meaning) {
    std::vector<WordId> ids;
    ids.reserve(meaning.size());
    for (const std::string& word : meaning)
        ids.push_back(add(word));
    spellings_.insert_or_assign(std::string(spelling), std::move(ids));
}

void Vocabulary::close() {
    for (WordId id = 1; id < words_.size(); ++id) {
        const std::string& word = words_[id];
        if (word.size() < shortest_repaired) continue;
        for (std::size_t at = 1; at + 1 < word.size(); ++at) {
            // Short words have too many neighbours that are words of their own ("filing", "failing").
            if (word.size() < shortest_lengthened && word[at] != word[at - 1]) continue;
            std::string shorter = word;
            shorter.erase(at, 1);
            if (find(shorter) == unknown_word) one_letter_less_.emplace(std::move(shorter), id);
        }
    }
}

WordId Vocabulary::find(std::string_view word) const {
    const auto found = ids_.find(word);
    return found == ids_.end() ? unknown_word : found->second;
}

const std::vector<WordId>* Vocabulary::meaning(std::string_view spelling) const {
    const auto found = spellings_.find(spelling);
    return found == spellings_.end() ? nullptr : &found->second;
}

WordId Vocabulary::repair(std::string_view word) const {
    if (word.size() > longest_repaired || word.size() < 4) return unknown_word;
    if (word.ends_with("in"))
        if (const WordId whole = find(std::string(word) + "g"); whole != unknown_word) return whole;
    if (word.size() + 1 < shortest_repaired) return unknown_word;
    if (const auto found = one_letter_less_.find(word); found != one_letter_less_.end()) return found->second;
    if (word.size() < shortest_repaired) return unknown_word;
    std::string changed(word);
    for (std::size_t at = 1; at + 2 < word.size(); ++at) {
        if (word[at] == word[at + 1]) continue;
        std::swap(changed[at], changed[at + 1]);
        if (const WordId whole = find(changed); whole != unknown_word) return whole;
        std::swap(changed[at], changed[at + 1]);
    }
    for (std::size_t at = 1; at < word.size(); ++at) {
        if (word[at] != word[at - 1]) continue;
        std::string shorter(word);
        shorter.erase(at, 1);
        if (shorter.size() >= shortest_repaired)
            if (const WordId whole = find(shorter); whole != unknown_word) return whole;
    }
    return unknown_word;
}

} // namespace goodturn::listen
