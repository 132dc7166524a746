/// What happened to them, or is about to.
#include "listen/hearing.hpp"

#include <algorithm>

namespace goodturn::listen {

namespace {

bool overlaps(const std::vector<Extent>& extents, const Clause& clause) {
    return std::any_of(extents.begin(), extents.end(), [&](const Extent& extent) {
        return extent.first < clause.end && clause.first < extent.end;
    });
}

/// "The hearing is on 12 May" is heard as a date; as news it would be said twice.
constexpr double of_a_date = -2.5;

bool only_dates(const Hearing& hearing, const Clause& clause) {
    return std::any_of(hearing.dates.begin(), hearing.dates.end(), [&](const DateFound& date) {
        if (!date.on || date.first <= clause.first || date.first >= clause.end) return false;
        const std::string_view before = hearing.token(date.first - 1).word;
        return before == "is" || before == "'s" || before == "are";
    });
}

} // namespace

std::vector<HeardNews> hear_news(const Hearing& hearing) {
    std::vector<HeardNews> heard;
    const auto& clauses = hearing.structure.clauses;
    for (std::size_t index = 0; index < clauses.size(); ++index) {
        const Clause& clause = clauses[index];
        if (overlaps(hearing.promises, clause) || overlaps(hearing.needs, clause)) continue;
        double logits = bias;
        double strongest = 0;
        const Rule* best = nullptr;
        for (const Sighting& sighting : hearing.sightings) {
            if (sighting.clause != index) continue;
            const Rule& rule = hearing.rule(sighting);
            if (rule.family == Family::news_veto &&
                hearing.token(sighting.cue.first).speaker != Speaker::them)
                logits += rule.weight;
            if (rule.family != Family::news || rule.weight <= strongest) continue;
            strongest = rule.weight;
            best = &rule;
        }
        logits += strongest;
        if (only_dates(hearing, clause)) logits += of_a_date;
        if (best == nullptr || logits <= 0) continue;
        const std::size_t first = first_said(hearing, clause);
        HeardNews news;
        news.quote = hearing.quote(first, clause.end);
        news.start = hearing.start(first);
        news.sphere = best->name == "news/work" ? Sphere::work : sphere_of(hearing, first, clause.end);
        news.rule = best->name;
        news.confidence = confidence_of(logits);
        heard.push_back(std::move(news));
    }
    return heard;
}

} // namespace goodturn::listen
