#include "base/text.hpp"
#include "serve/evidence.hpp"
#include "serve/evidence_parts.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace goodturn::serve {

namespace {

/// Of one word, at most so many people are looked at; of two words together, so many.
constexpr std::size_t most_of_a_word = 1000;
constexpr std::size_t most_of_a_pair = 300;
constexpr std::size_t words_to_pair = 5;

/// What a word in each place says of somebody (taste).
constexpr double weight_of_title = 3;
constexpr double weight_of_role = 2.5;
constexpr double weight_of_tag = 2.5;
constexpr double weight_of_firm = 2;
constexpr double weight_of_note = 1.5;

/// How many words such texts usually have, for BM25.
constexpr double usual_words_of_a_field = 3;
constexpr double usual_words_of_a_note = 20;

void add_people_with(store::Database& database, const std::string& match, std::size_t limit,
                     std::set<std::int64_t>& numbers) {
    store::Query query(database,
                       "SELECT rowid FROM derived_person_search WHERE derived_person_search MATCH ? LIMIT ?");
    query.bind(match, limit);
    while (query.next())
        numbers.insert(query.number(0));
}

/// Who may have the words: those with each, and, since that is cut off for a common word, those with two of
/// them.
std::vector<std::int64_t> who_may_fit(store::Database& database, const Fit& fit) {
    std::vector<Weighed> terms = fit.terms();
    std::erase_if(terms, [](const Weighed& each) {
        return each.found <= 0 || each.term.says == Says::where || asking_people_for(each.term).empty();
    });
    std::ranges::sort(terms, [](const Weighed& a, const Weighed& b) { return a.weight > b.weight; });
    std::set<std::int64_t> numbers;
    for (const auto& each : terms)
        add_people_with(database, asking_people_for(each.term), most_of_a_word, numbers);
    if (terms.size() > words_to_pair) terms.resize(words_to_pair);
    for (std::size_t i = 0; i < terms.size(); ++i)
        for (std::size_t j = i + 1; j < terms.size(); ++j) {
            const bool nothing_was_cut_off =
                terms[i].found <= most_of_a_word || terms[j].found <= most_of_a_word;
            if (nothing_was_cut_off) continue;
            const auto both = fmt::format("({}) AND ({})", asking_people_for(terms[i].term),
                                          asking_people_for(terms[j].term));
            add_people_with(database, both, most_of_a_pair, numbers);
        }
    return {numbers.begin(), numbers.end()};
}

/// Adds a piece of evidence for what one field says, if it says any of the words.
void add_field(std::vector<Piece>& pieces, const Fit& fit, std::string_view text, double weight,
               std::string_view what) {
    if (text.empty()) return;
    const bool is_long = what == "your address book says";
    const auto scored = score_text(text, fit, is_long ? usual_words_of_a_note : usual_words_of_a_field);
    if (scored.matched == 0) return;
    pieces.push_back({weight * scored.score, scored.matched, true,
                      fmt::format("{}: {}", what, shorten(join_spaces(text), 80)), std::string(text),
                      is_long});
}

} // namespace

void add_profiles(store::Database& database, const Fit& fit, Whom whom,
                  std::map<Id, std::vector<Piece>>& pieces) {
    const std::string sql =
        fmt::format("SELECT id, title, role, organization, department, tags, note FROM person "
                    "WHERE number IN (SELECT value FROM json_each(?)) AND {}",
                    condition_on(whom));
    store::Query query(database, sql);
    query.bind(as_json(who_may_fit(database, fit)));
    while (query.next()) {
        std::vector<Piece> found;
        add_field(found, fit, query.view(1), weight_of_title, "their title");
        add_field(found, fit, query.view(2), weight_of_role, "their role");
        add_field(found, fit, query.view(3), weight_of_firm, "their firm");
        add_field(found, fit, query.view(4), weight_of_firm, "their department");
        for (const auto& tag : store::read_column<std::vector<std::string>>(query, 5))
            add_field(found, fit, tag, weight_of_tag, "tagged");
        add_field(found, fit, query.view(6), weight_of_note, "your address book says");
        if (found.empty()) continue;
        auto& list = pieces[query.text(0)];
        list.insert(list.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }
}

} // namespace goodturn::serve
