/// How well matching judges, and how fast: match_figures [SEMEVAL.xml] [--errors]
///
/// Every ranking runs on the functions that the program matches with. The rows below "the program" are other
/// ways to fuse the same two scores, over the whole shelf and with nothing cut off.
#include "bench/match_judgement.hpp"

#include <fmt/format.h>

#include <chrono>
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

/// A large shelf: the SemEval questions over and over would share their words too well, so words are drawn by
/// chance.
void print_speed(const std::shared_ptr<meaning::WordVectors>& vectors) {
    const auto* table = vectors->table();
    if (table == nullptr) return;
    constexpr std::size_t gifts_on_it = 50000;
    constexpr meaning::WordNumber least_frequent = 20000;
    std::uint32_t chance = 1;
    const auto some_words = [&](int count) {
        std::string text;
        for (int i = 0; i < count; ++i) {
            chance = chance * 1664525 + 1013904223; // Numerical Recipes' generator: the same shelf each time
            const double share = static_cast<double>(chance >> 8) / (1 << 24);
            text += std::string(table->word(
                        static_cast<meaning::WordNumber>(share * share * share * least_frequent))) +
                    " ";
        }
        return text;
    };
    std::vector<serve::Gift> gifts(gifts_on_it);
    for (auto& gift : gifts) {
        gift.title = some_words(5);
        gift.text = some_words(15);
        gift.key = std::to_string(&gift - gifts.data());
    }
    Trial trial;
    const auto since = [](auto begin) {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    };
    auto begin = std::chrono::steady_clock::now();
    put_gifts(trial, gifts, vectors);
    fmt::print("\n{} gifts put on the shelf, with their vectors: {:.0f} ms\n", gifts_on_it, since(begin));
    for (auto* with : {static_cast<meaning::WordVectors*>(nullptr), vectors.get()}) {
        std::vector<double> times;
        for (const auto& each : needs_by_words) {
            begin = std::chrono::steady_clock::now();
            as_the_program_matches(with)(trial, each.need);
            times.push_back(since(begin));
        }
        std::ranges::sort(times);
        fmt::print("a need against them, {}: median {:.1f} ms, worst {:.1f} ms\n",
                   with == nullptr ? "by words alone" : "by words and meaning", times[times.size() / 2],
                   times.back());
    }
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
