#pragma once
/// How well matching judges, with the functions that the program matches with: on SemEval 2016 task 3, where
/// earlier questions of a forum stand for experiences on the shelf, and on an ordinary shelf of our own.
#include "base/text.hpp"
#include "bench/everyday.hpp"
#include "serve/candidates.hpp"
#include "serve/gift_vectors.hpp"
#include "serve/match.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <set>
#include <span>

namespace goodturn::bench {

/// A need, and the keys of the gifts that fit it.
struct Question {
    std::string text;
    std::set<std::string> relevant;
};

/// A shelf in memory with the needs that it is asked about.
struct Trial {
    store::Database database = store::Database::in_memory();
    std::vector<Question> questions;
    Day today{};
};

inline std::string between(std::string_view xml, std::string_view open, std::string_view close) {
    const auto begin = xml.find(open);
    if (begin == std::string_view::npos) return {};
    const auto end = xml.find(close, begin + open.size());
    std::string text(xml.substr(begin + open.size(), end - begin - open.size()));
    for (const auto& [entity, character] :
         {std::pair{"&quot;", "\""}, {"&apos;", "'"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}})
        for (auto at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1))
            text.replace(at, std::string_view(entity).size(), character);
    return text;
}

/// Puts gifts on the shelf of a trial, with what keeps their vectors.
inline bool put_gifts(Trial& trial, const std::vector<serve::Gift>& gifts,
                      std::shared_ptr<meaning::WordVectors> vectors) {
    const auto clock = Clock::at("UTC", trial.today);
    serve::keep_gift_vectors(trial.database, std::move(vectors));
    return store::write(trial.database, store::Change{"a shelf", "you", clock},
                        [&](store::Write& write) -> Result<bool> {
                            for (const auto& gift : gifts)
                                CHECK_OK(serve::put_gift(write, gift));
                            return true;
                        })
        .has_value();
}

/// The questions of the file that have a relevant earlier one; none if it cannot be read.
inline Trial read_semeval(const std::filesystem::path& file, std::shared_ptr<meaning::WordVectors> vectors) {
    std::ifstream in(file);
    const std::string xml{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    std::map<std::string, Question> questions;
    std::vector<serve::Gift> gifts;
    constexpr std::string_view begins = "<OrgQuestion ";
    for (auto at = xml.find(begins); at != std::string::npos; at = xml.find(begins, at + 1)) {
        const auto one = std::string_view(xml).substr(at, xml.find("</OrgQuestion>", at) - at);
        auto& question = questions[between(one, "ORGQ_ID=\"", "\"")];
        question.text =
            between(one, "<OrgQSubject>", "</OrgQSubject>") + " " + between(one, "<OrgQBody>", "</OrgQBody>");
        serve::Gift gift;
        gift.kind = serve::GiftKind::experience;
        gift.key = between(one, "<RelQuestion RELQ_ID=\"", "\"");
        gift.title = between(one, "<RelQSubject>", "</RelQSubject>");
        gift.text = between(one, "<RelQBody>", "</RelQBody>");
        if (trim(gift.title).empty()) gift.title = "untitled";
        if (between(one, "RELQ_RELEVANCE2ORGQ=\"", "\"") != "Irrelevant") question.relevant.insert(gift.key);
        gifts.push_back(std::move(gift));
    }
    Trial trial;
    if (!put_gifts(trial, gifts, std::move(vectors))) return trial;
    for (auto& [id, question] : questions)
        if (!question.relevant.empty()) trial.questions.push_back(std::move(question));
    return trial;
}

/// The first ten that a way of ranking finds, by key.
using Ranking = std::function<std::vector<std::string>(Trial&, const std::string& text)>;

inline double ndcg_at_10(const std::vector<std::string>& found, const std::set<std::string>& relevant) {
    double gained = 0;
    double best = 0;
    for (std::size_t i = 0; i < 10; ++i) {
        const double worth = 1 / std::log2(static_cast<double>(i) + 2);
        if (i < found.size() && relevant.contains(found[i])) gained += worth;
        if (i < relevant.size()) best += worth;
    }
    return best > 0 ? gained / best : 0;
}

/// The mean over the questions; with it, how often one of the first three is relevant.
struct MatchFigure {
    double ndcg = 0;
    double hit_at_3 = 0;
};
inline MatchFigure measure_ranking(Trial& trial, const Ranking& ranking) {
    MatchFigure figure;
    for (const auto& question : trial.questions) {
        auto found = ranking(trial, question.text);
        figure.ndcg += ndcg_at_10(found, question.relevant);
        if (found.size() > 3) found.resize(3);
        figure.hit_at_3 +=
            std::ranges::any_of(found, [&](const auto& key) { return question.relevant.contains(key); });
    }
    const auto count = static_cast<double>(std::max<std::size_t>(trial.questions.size(), 1));
    return {figure.ndcg / count, figure.hit_at_3 / count};
}

/// What `match` shows. Without vectors: by words alone.
inline Ranking as_the_program_matches(meaning::WordVectors* vectors) {
    return [vectors](Trial& trial, const std::string& text) {
        serve::Sought sought;
        sought.text = text;
        std::vector<std::string> keys;
        for (const auto& each : serve::match_shelf(trial.database, sought, trial.today, 10, vectors))
            keys.push_back(each.gift.key);
        return keys;
    };
}

/// Every gift's two scores for a text, before anything is cut off.
struct TwoScores {
    std::string key;
    double words = 0;
    double cosine = 0;
};
inline std::vector<TwoScores> two_scores(Trial& trial, const std::string& text, const meaning::Table& table) {
    std::map<std::int64_t, TwoScores> scores;
    store::Query query(trial.database, "SELECT number, key FROM gift");
    while (query.next())
        scores[query.number(0)].key = query.text(1);
    const auto gifts = static_cast<double>(scores.size());
    const auto fit = serve::weigh_among_gifts(trial.database, serve::terms_of(text), gifts);
    std::vector<serve::Candidate> all;
    for (const auto& [number, each] : scores)
        all.emplace_back().number = number;
    serve::add_bm25(trial.database, fit, gifts, all);
    for (const auto& each : all)
        scores[each.number].words = each.words;
    const serve::MeantNeed need(table, fit);
    for (const auto& each : serve::closeness_of_gifts(trial.database, table, need.vector()))
        scores[each.number].cosine = static_cast<double>(each.cosine);
    std::vector<TwoScores> list;
    for (auto& [number, each] : scores)
        list.push_back(std::move(each));
    return list;
}

inline std::vector<double> standardised(const std::vector<TwoScores>& list, double TwoScores::*score) {
    double mean = 0;
    double square = 0;
    for (const auto& each : list) {
        mean += each.*score / static_cast<double>(list.size());
        square += each.*score * (each.*score) / static_cast<double>(list.size());
    }
    const double deviation = std::sqrt(std::max(square - mean * mean, 1e-12));
    std::vector<double> result;
    for (const auto& each : list)
        result.push_back((each.*score - mean) / deviation);
    return result;
}

inline std::vector<double> by_rank(const std::vector<TwoScores>& list, double TwoScores::*score) {
    constexpr double k = 20; // BRAINS.md 3
    std::vector<std::size_t> order(list.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t i) { return list[i].*score; });
    std::vector<double> result(list.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        result[order[i]] = list[order[i]].*score > 0 ? 1 / (k + static_cast<double>(i) + 1) : 0;
    return result;
}

inline std::vector<double> as_share_of_the_best(const std::vector<TwoScores>& list,
                                                double TwoScores::*score) {
    double best = 1e-12;
    for (const auto& each : list)
        best = std::max(best, each.*score);
    std::vector<double> result;
    for (const auto& each : list)
        result.push_back(each.*score / best);
    return result;
}

/// Ways to fuse the two: how each is made comparable, and what part meaning has.
using Scaled = std::vector<double> (*)(const std::vector<TwoScores>&, double TwoScores::*);
inline Ranking fused(const meaning::Table& table, Scaled scaled, double part_of_meaning) {
    return [&table, scaled, part_of_meaning](Trial& trial, const std::string& text) {
        const auto list = two_scores(trial, text, table);
        const auto words = scaled(list, &TwoScores::words);
        const auto cosines = scaled(list, &TwoScores::cosine);
        std::vector<std::pair<double, std::string>> ranked;
        for (std::size_t i = 0; i < list.size(); ++i)
            ranked.emplace_back((1 - part_of_meaning) * words[i] + part_of_meaning * cosines[i], list[i].key);
        std::ranges::stable_sort(ranked, std::greater{}, &std::pair<double, std::string>::first);
        std::vector<std::string> keys;
        for (std::size_t i = 0; i < std::min<std::size_t>(ranked.size(), 10); ++i)
            keys.push_back(std::move(ranked[i].second));
        return keys;
    };
}

inline Trial everyday_trial(std::span<const EverydayGift> shelf,
                            std::shared_ptr<meaning::WordVectors> vectors) {
    std::vector<serve::Gift> gifts;
    for (const auto& each : shelf) {
        serve::Gift gift;
        gift.kind = each.kind;
        gift.key = gift.title = each.title;
        gift.text = each.text;
        gift.tags = split(each.tags, ' ');
        gifts.push_back(std::move(gift));
    }
    Trial trial;
    put_gifts(trial, gifts, std::move(vectors));
    return trial;
}

/// How many of these needs get the right first answer, or, where nothing fits, none; `told` is given each
/// that does not.
inline std::size_t
count_right(Trial& trial, std::span<const EverydayNeed> needs, const Ranking& ranking,
            const std::function<void(const EverydayNeed&, const std::vector<std::string>&)>& told = {}) {
    std::size_t right = 0;
    for (const auto& each : needs) {
        const auto found = ranking(trial, each.need);
        const bool is_right = (found.empty() ? "" : found.front()) == each.fits;
        right += is_right ? 1 : 0;
        if (!is_right && told) told(each, found);
    }
    return right;
}

} // namespace goodturn::bench
