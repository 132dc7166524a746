/// How well Goodturn judges, in one table: whom to reach, what was heard, what fits; ours beside the
/// reference figures, and the speed of hearing and matching. judgement [FOLDER OF THE CORPUS]
#include "bench/hear_judgement.hpp"
#include "bench/match_judgement.hpp"
#include "bench/match_speed.hpp"
#include "bench/reach_judgement.hpp"

#include <fmt/format.h>

namespace goodturn::bench {
namespace {

void row(std::string_view judgement, std::string_view data, std::string_view measure, std::string_view ours,
         std::string_view reference) {
    fmt::print("{:<9}{:<34}{:<40}{:>10}   {}\n", judgement, data, measure, ours, reference);
}

void print_reach(const std::filesystem::path& corpus) {
    for (const ReachPanel& panel : measure_reach(corpus / "ties")) {
        const auto data = fmt::format("{}, {} cases", panel.data, panel.trials);
        if (panel.trials == 0) row("reach", panel.data, "not measured: no such data", "", "");
        for (const ReachFigure& figure : panel.figures)
            row("reach", data, fmt::format("NDCG@5, {}", figure.ranking), fmt::format("{:.3f}", figure.ndcg),
                figure.reference);
    }
}

void print_heard(std::string_view data, std::string_view what, const Count& count, std::string_view aim) {
    row("listen", data, fmt::format("{}: precision, recall", what),
        fmt::format("{:.3f} {:.3f}", count.precision(), count.recall()), "");
    row("listen", data, fmt::format("{}: F1", what), fmt::format("{:.3f}", count.f1()), aim);
}

void print_listen(const std::filesystem::path& corpus) {
    const auto file = corpus / "notes" / "dev.jsonl";
    for (const auto& [part, name] : {std::pair{"", "all"}, std::pair{"check", "the third set aside"}}) {
        const auto figures = measure_hearing({file.string(), part, false});
        if (!figures) return row("listen", "", "not measured: " + figures.error().message, "", "");
        const auto data = fmt::format("notes, {} ({})", name, figures->notes);
        print_heard(data, "needs", figures->needs, "P 0.85 at R 0.70");
        print_heard(data, "promises", figures->promises, "0.85");
        print_heard(data, "dates, the same day", figures->dates, "0.90 exact");
        print_heard(data, "news", figures->news, "");
        row("listen", data, "false alarms on notes without a need",
            fmt::format("{:.1f} %", 100 * figures->share_of_false_alarms()), "under 10 %");
        if (std::string_view(part).empty())
            row("listen", data, "notes a second of processor time",
                fmt::format("{:.0f}", figures->notes_a_second), "20,000");
    }
}

void print_match(const std::filesystem::path& corpus) {
    auto table = meaning::find_table();
    if (table.empty()) table = GOODTURN_TABLE;
    const auto vectors = std::make_shared<meaning::WordVectors>(table);
    auto trial = read_semeval(corpus / "match" / "semeval2016-cqa-ql-train-part2.xml", vectors);
    if (trial.questions.empty()) return row("match", "SemEval 2016", "not measured: no such data", "", "");
    const auto data = fmt::format("SemEval 2016, {} questions", trial.questions.size());
    const auto ndcg = [&](std::string_view name, const Ranking& ranking, std::string_view reference) {
        row("match", data, fmt::format("nDCG@10, {}", name),
            fmt::format("{:.3f}", measure_ranking(trial, ranking).ndcg), reference);
    };
    ndcg("by words alone", as_the_program_matches(nullptr), "0.412");
    if (vectors->table() == nullptr)
        return row("match", data, "by words and meaning", "", vectors->why_not());
    ndcg("by words and meaning", as_the_program_matches(vectors.get()), "0.466; aim 0.45");
    ndcg("by meaning alone", fused(*vectors->table(), by_rank, 1), "0.370");
    const auto speed = measure_match_speed(vectors);
    row("match", "50,000 gifts", "by words and meaning: median, worst",
        fmt::format("{:.1f} {:.1f}", speed.with_meaning.median, speed.with_meaning.worst), "20 ms");
}

} // namespace
} // namespace goodturn::bench

int main(int count, char** arguments) {
    namespace bench = goodturn::bench;
    const std::filesystem::path corpus = count > 1 ? arguments[1] : GOODTURN_CORPUS;
    bench::row("judgement", "data", "measure", "ours", "reference");
    bench::row("---------", "----", "-------", "----", "---------");
    bench::print_reach(corpus);
    bench::print_listen(corpus);
    bench::print_match(corpus);
}
