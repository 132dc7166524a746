/// How well matching judges, and how fast: match_figures [SEMEVAL.xml] [--errors]
///
/// Every ranking runs on the functions that the program matches with. The rows below "the program" are other
/// ways to fuse the same two scores, over the whole shelf and with nothing cut off.
#include "bench/match_judgement.hpp"
#include "bench/match_speed.hpp"

#include <fmt/format.h>

#include <cstring>

namespace goodturn::bench {
namespace {

struct Asked {
    std::filesystem::path file = GOODTURN_SEMEVAL;
    bool errors = false;
};

void row(std::string_view name, const MatchFigure& figure, std::string_view reference = "") {
    fmt::print("{:<44} {:>8.3f} {:>8.2f}   {}\n", name, figure.ndcg, figure.hit_at_3, reference);
}

void print_semeval(const Asked& asked, const std::shared_ptr<meaning::WordVectors>& vectors) {
    auto trial = read_semeval(asked.file, vectors);
    if (trial.questions.empty()) {
        fmt::print("There is no file {} with questions, so nothing was measured on it.\n",
                   asked.file.string());
        return;
    }
    fmt::print("{} questions\n{:<44} {:>8} {:>8}   {}\n", trial.questions.size(), "", "nDCG@10", "hit@3",
               "reference nDCG@10 (two such files)");
    row("the program, by words alone", measure_ranking(trial, as_the_program_matches(nullptr)), "0.412");
    const auto* table = vectors->table();
    if (table == nullptr) {
        fmt::print("By words alone: {}\n", vectors->why_not());
        return;
    }
    row("the program, by words and meaning", measure_ranking(trial, as_the_program_matches(vectors.get())),
        "0.466");
    row("  words alone, nothing cut off", measure_ranking(trial, fused(*table, by_rank, 0)), "0.412");
    row("  meaning alone", measure_ranking(trial, fused(*table, by_rank, 1)), "0.370");
    row("  reciprocal rank, k = 20", measure_ranking(trial, fused(*table, by_rank, 0.5)), "0.466");
    row("  z-scores, half and half", measure_ranking(trial, fused(*table, standardised, 0.5)), "0.460");
    row("  shares of the best, 0.6 and 0.4",
        measure_ranking(trial, fused(*table, as_share_of_the_best, 0.4)));
}

struct Shelf {
    std::string_view name;
    std::span<const EverydayGift> gifts;
    std::span<const EverydayNeed> by_words, by_meaning, of_nothing;
};
constexpr std::array shelves = {
    Shelf{"An ordinary shelf", everyday_shelf, needs_by_words, needs_by_meaning, needs_of_nothing},
    Shelf{"Another one, not tuned on", other_shelf, other_needs_by_words, other_needs_by_meaning,
          other_needs_of_nothing},
};

void print_everyday(const Asked& asked, const Shelf& shelf,
                    const std::shared_ptr<meaning::WordVectors>& vectors) {
    auto trial = everyday_trial(shelf.gifts, vectors);
    fmt::print("\n{:<44} {:>21} {:>21}\n", fmt::format("{}: first answer right", shelf.name),
               "by words alone", "by words and meaning");
    const auto line = [&](std::string_view name, std::span<const EverydayNeed> needs) {
        const auto tell = [&](const EverydayNeed& need, const std::vector<std::string>& found) {
            if (asked.errors)
                fmt::print("    \"{}\" should get \"{}\", got \"{}\"\n", need.need, need.fits,
                           join(found, "\", \""));
        };
        const auto words = count_right(trial, needs, as_the_program_matches(nullptr));
        const auto both = count_right(trial, needs, as_the_program_matches(vectors.get()), tell);
        fmt::print("{:<44} {:>15} of {} {:>15} of {}\n", name, words, needs.size(), both, needs.size());
    };
    line("needs that a gift fits by its words", shelf.by_words);
    line("needs that a gift fits in other words", shelf.by_meaning);
    line("needs that nothing fits", shelf.of_nothing);
}

void print_speed(const std::shared_ptr<meaning::WordVectors>& vectors) {
    if (vectors->table() == nullptr) return;
    const auto speed = measure_match_speed(vectors);
    fmt::print("\n{} gifts put on the shelf, with their vectors: {:.0f} ms\n", speed.gifts, speed.shelving);
    for (const auto& [name, time] :
         {std::pair{"by words alone", speed.by_words}, std::pair{"by words and meaning", speed.with_meaning}})
        fmt::print("a need against them, {}: median {:.1f} ms, worst {:.1f} ms\n", name, time.median,
                   time.worst);
}

} // namespace
} // namespace goodturn::bench

int main(int argc, char** argv) {
    using namespace goodturn;
    bench::Asked asked;
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--errors") == 0)
            asked.errors = true;
        else
            asked.file = argv[i];
    }
    auto table = meaning::find_table();
    if (table.empty()) table = GOODTURN_TABLE;
    const auto vectors = std::make_shared<meaning::WordVectors>(table);
    bench::print_semeval(asked, vectors);
    for (const auto& shelf : bench::shelves)
        bench::print_everyday(asked, shelf, vectors);
    bench::print_speed(vectors);
    return 0;
}
