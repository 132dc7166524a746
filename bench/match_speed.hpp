#pragma once
/// How fast a need is matched against a large shelf, with the functions that the program matches with.
#include "bench/match_judgement.hpp"

#include <chrono>

namespace goodturn::bench {

struct Milliseconds {
    double median = 0;
    double worst = 0;
};
struct MatchSpeed {
    std::size_t gifts = 0;
    double shelving = 0; ///< ms for putting them all on the shelf, with their vectors
    Milliseconds by_words, with_meaning;
};

/// Gifts of 20 words each. Real texts over and over would share their words too well, so the words are drawn
/// by chance, the frequent ones more often; the same each time.
inline std::vector<serve::Gift> drawn_gifts(std::size_t count, const meaning::Table& table) {
    constexpr meaning::WordNumber least_frequent = 20'000;
    std::uint32_t chance = 1;
    const auto some_words = [&](int many) {
        std::string text;
        for (int i = 0; i < many; ++i) {
            chance = chance * 1664525 + 1013904223; // Numerical Recipes' generator
            const double share = static_cast<double>(chance >> 8) / (1 << 24);
            const auto number = static_cast<meaning::WordNumber>(share * share * share * least_frequent);
            text.append(table.word(number)).append(" ");
        }
        return text;
    };
    std::vector<serve::Gift> gifts(count);
    for (std::size_t i = 0; i < count; ++i) {
        gifts[i].title = some_words(5);
        gifts[i].text = some_words(15);
        gifts[i].key = std::to_string(i);
    }
    return gifts;
}

/// The vectors must have a table.
inline MatchSpeed measure_match_speed(const std::shared_ptr<meaning::WordVectors>& vectors,
                                      std::size_t gifts = 50'000) {
    using Time = std::chrono::steady_clock;
    const auto since = [](Time::time_point begin) {
        return std::chrono::duration<double, std::milli>(Time::now() - begin).count();
    };
    Trial trial;
    MatchSpeed speed{gifts, 0, {}, {}};
    const auto begin = Time::now();
    put_gifts(trial, drawn_gifts(gifts, *vectors->table()), vectors);
    speed.shelving = since(begin);
    const auto time_needs = [&](meaning::WordVectors* with) {
        std::vector<double> times;
        for (const auto& each : needs_by_words) {
            const auto asked = Time::now();
            as_the_program_matches(with)(trial, each.need);
            times.push_back(since(asked));
        }
        std::ranges::sort(times);
        return Milliseconds{times[times.size() / 2], times.back()};
    };
    speed.by_words = time_needs(nullptr);
    speed.with_meaning = time_needs(vectors.get());
    return speed;
}

} // namespace goodturn::bench
