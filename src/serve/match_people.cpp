#include "base/text.hpp"
#include "serve/evidence.hpp"
#include "serve/match.hpp"
#include "serve/meant_need.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace goodturn::serve {

namespace {

constexpr std::size_t most_terms = 12;
/// Of more people than these, those with the best words are compared by meaning as well.
constexpr std::size_t most_compared = 50;
/// Balog, Azzopardi, de Rijke 2006, model 2, with the best three pieces of evidence (EVIDENCE.md 4.1).
constexpr std::array<double, 3> weights_of_the_best = {1.0, 1.0 / 2, 1.0 / 3};

/// A person who fits, with what speaks for it: the best three pieces, the best first.
struct Found {
    PersonMatch match;
    TermSet matched = 0;
    std::vector<Piece> pieces;
};

Found add_up(const Id& person, std::vector<Piece> pieces, const Fit& fit) {
    std::ranges::sort(pieces, [](const Piece& a, const Piece& b) { return a.score > b.score; });
    Found found;
    found.match.person = person;
    found.match.because = pieces.front().because;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        found.matched |= pieces[i].matched;
        if (i < weights_of_the_best.size()) found.match.score += weights_of_the_best.at(i) * pieces[i].score;
    }
    found.match.matched = fit.words(found.matched);
    if (pieces.size() > weights_of_the_best.size()) pieces.resize(weights_of_the_best.size());
    found.pieces = std::move(pieces);
    return found;
}

bool better(const Found& a, const Found& b) {
    return a.match.score > b.match.score;
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

/// For an ask of the owner's that nobody fits as a whole ("somebody to teach my son the violin"): their
/// title, firm or tags have a word of it that says much. Notes are left out: they speak of too much else.
bool is_their_field(const std::vector<Piece>& pieces, const Fit& fit) {
    TermSet profile = 0;
    for (const auto& piece : pieces)
        if (piece.from_profile && !piece.is_long) profile |= piece.matched;
    return fit.says_much(profile);
}

/// Those who fit by words, ranked by words and meaning: of each, the piece that comes closest. Nobody comes
/// in by meaning alone.
void add_meaning_to(std::vector<Found>& found, const MeantNeed& need) {
    const double best = found.empty() ? 0 : found.front().match.score;
    for (auto& each : found) {
        double closest = 0;
        for (const auto& piece : each.pieces)
            closest = std::max(closest, need.closeness(piece.text));
        each.match.score = fuse(each.match.score, best, closest);
        const auto& first = each.pieces.front();
        each.match.close = need.as_texts(need.close_words(first.text, each.matched));
    }
}

} // namespace

std::vector<PersonMatch> match_people(store::Database& database, const Sought& sought, std::size_t limit,
                                      meaning::WordVectors* vectors) {
    const auto terms = terms_of(sought.text, most_terms);
    if (terms.empty() || limit == 0 || sought.care) return {};
    const auto fit = weigh_among_people(database, terms);

    std::map<Id, std::vector<Piece>> pieces;
    const auto who = sought.own ? Whom::to_ask : Whom::to_introduce;
    add_profiles(database, fit, who, pieces);
    add_notes(database, fit, who, pieces);
    if (sought.person) pieces.erase(*sought.person);

    std::vector<Found> found;
    for (auto& [person, list] : pieces)
        if (is_enough(list, fit)) found.push_back(add_up(person, std::move(list), fit));
    if (found.empty() && sought.own)
        for (auto& [person, list] : pieces)
            if (is_their_field(list, fit)) found.push_back(add_up(person, std::move(list), fit));
    std::ranges::stable_sort(found, better);
    if (const auto* table = vectors != nullptr ? vectors->table() : nullptr) {
        found.resize(std::min(found.size(), std::max(limit, most_compared)));
        add_meaning_to(found, MeantNeed(*table, fit));
        std::ranges::stable_sort(found, better);
    }
    if (found.size() > limit) found.resize(limit);

    std::vector<PersonMatch> matches;
    for (auto& each : found)
        matches.push_back(std::move(each.match));
    return matches;
}

} // namespace goodturn::serve
