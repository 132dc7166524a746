#include "base/text.hpp"
#include "serve/evidence.hpp"
#include "serve/match.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace goodturn::serve {

namespace {

constexpr std::size_t most_terms = 12;
/// Balog, Azzopardi, de Rijke 2006, model 2, with the best three pieces of evidence (EVIDENCE.md 4.1).
constexpr std::array<double, 3> weights_of_the_best = {1.0, 1.0 / 2, 1.0 / 3};

PersonMatch add_up(const Id& person, std::vector<Piece> pieces, const Fit& fit) {
    std::ranges::sort(pieces, [](const Piece& a, const Piece& b) { return a.score > b.score; });
    PersonMatch match;
    match.person = person;
    match.because = pieces.front().because;
    TermSet matched = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        matched |= pieces[i].matched;
        if (i < weights_of_the_best.size()) match.score += weights_of_the_best.at(i) * pieces[i].score;
    }
    match.matched = fit.words(matched);
    return match;
}

/// What stands in the address book counts together, each note by itself: two words from two different
/// evenings are no match.
bool is_enough(const std::vector<Piece>& pieces, const Fit& fit) {
    TermSet profile = 0;
    for (const auto& piece : pieces) {
        if (!piece.from_profile) {
            if (fit(piece.matched, piece.matched)) return true;
            continue;
        }
        profile |= piece.matched;
    }
    return fit(profile, profile);
}

} // namespace

std::vector<PersonMatch> match_people(store::Database& database, const Sought& sought, std::size_t limit) {
    const auto terms = terms_of(sought.text, most_terms);
    if (terms.empty() || limit == 0 || sought.care) return {};
    const auto fit = weigh_among_people(database, terms);

    std::map<Id, std::vector<Piece>> pieces;
    add_profiles(database, fit, pieces);
    add_notes(database, fit, pieces);
    if (sought.person) pieces.erase(*sought.person);

    std::vector<PersonMatch> matches;
    for (auto& [person, list] : pieces)
        if (is_enough(list, fit)) matches.push_back(add_up(person, std::move(list), fit));
    std::ranges::stable_sort(matches,
                             [](const PersonMatch& a, const PersonMatch& b) { return a.score > b.score; });
    if (matches.size() > limit) matches.resize(limit);
    return matches;
}

} // namespace goodturn::serve
