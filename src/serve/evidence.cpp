#include "serve/evidence.hpp"

#include "base/text.hpp"
#include "serve/evidence_parts.hpp"
#include "serve/stem.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

namespace goodturn::serve {

namespace {

/// Counting stops here: a word that so many have is common, however many more have it.
constexpr std::int64_t most_counted = 20000;

std::string common_beginning(std::string_view a, std::string_view b) {
    const auto [end, unused] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    return {a.begin(), end};
}

/// "dentist", "dentists"; "therapi": "therapy", "therapies", …: every form whose stem is that of the word.
std::set<std::string> forms_of(const std::string& word, const std::string& stemmed) {
    std::set<std::string> forms = {word, stemmed};
    std::string base = stemmed;
    if (base.ends_with("i")) {
        base.pop_back();
        for (const std::string_view ending : {"y", "ies", "ied", "ying"})
            forms.insert(base + std::string(ending));
    }
    for (const std::string_view ending :
         {"s", "es", "e", "ed", "ing", "er", "ers", "ment", "al", "ion", "ions"})
        forms.insert(stemmed + std::string(ending));
    std::erase_if(forms, [&](const std::string& form) { return stem(form) != stemmed; });
    forms.insert(word);
    return forms;
}

double count_up_to(store::Database& database, std::string_view sql, const std::string& match) {
    if (match.empty()) return 0;
    store::Query query(database, sql);
    query.bind(match, most_counted);
    return query.next() ? static_cast<double>(query.number(0)) : 0.0;
}

double rows_at_most(store::Database& database, std::string_view sql) {
    store::Query query(database, sql);
    return query.next() ? static_cast<double>(query.number(0)) : 0.0;
}

} // namespace

std::string asking_people_for(const SoughtTerm& term) {
    std::string match;
    const std::array<std::pair<std::string, std::string>, 2> spellings = {
        {{fold(term.word), term.stem}, {term.other_word, term.other_stem}}};
    for (const auto& [word, stemmed] : spellings) {
        auto part = common_beginning(word, stemmed);
        if (count_characters(part) < 3) part = word;
        if (count_characters(part) < 3) continue;
        match += (match.empty() ? "" : " OR ") + as_fts_string(part) + " *";
    }
    return match;
}

std::string asking_notes_for(const SoughtTerm& term) {
    auto forms = forms_of(fold(term.word), term.stem);
    if (!term.other_word.empty()) forms.merge(forms_of(term.other_word, term.other_stem));
    std::string match;
    for (const auto& form : forms)
        match += (match.empty() ? "" : " OR ") + as_fts_string(form);
    return match;
}

Scored score_text(std::string_view text, const Fit& fit, double usual_length) {
    constexpr double k1 = 1.2;
    constexpr double b = 0.75;
    const auto stems = stems_of(text);
    Scored scored;
    for (std::size_t i = 0; i < fit.terms().size(); ++i) {
        const auto& each = fit.terms()[i];
        const auto times = static_cast<double>(
            std::ranges::count_if(stems, [&](const auto& stem) { return each.term.is(stem); }));
        if (times <= 0) continue;
        scored.matched |= term_bit(i);
        const double length = static_cast<double>(stems.size()) / usual_length;
        scored.score += each.weight * times * (k1 + 1) / (times + k1 * (1 - b + b * length));
    }
    return scored;
}

std::string as_json(const std::vector<std::int64_t>& numbers) {
    return fmt::format("[{}]", fmt::join(numbers, ","));
}

Fit weigh_among_people(store::Database& database, const std::vector<SoughtTerm>& terms) {
    const double people = rows_at_most(database, "SELECT coalesce(max(number), 0) FROM person");
    const double notes = rows_at_most(database, "SELECT coalesce(max(number), 0) FROM conversation");
    std::vector<double> found;
    found.reserve(terms.size());
    for (const auto& term : terms)
        found.push_back(count_up_to(database,
                                    "SELECT count(*) FROM (SELECT 1 FROM derived_person_search "
                                    "WHERE derived_person_search MATCH ? LIMIT ?)",
                                    asking_people_for(term)) +
                        count_up_to(database,
                                    "SELECT count(*) FROM (SELECT 1 FROM derived_note_search "
                                    "WHERE derived_note_search MATCH ? LIMIT ?)",
                                    asking_notes_for(term)));
    return Fit(weigh(terms, found, people + notes));
}

} // namespace goodturn::serve
