/// How well records of one person are told from records of two, and how long it takes; on Febrl's labelled
/// data and on invented address books. duplicates_figures [FOLDER OF THE CORPUS] [--errors]
#include "bench/invented_people.hpp"
#include "people/same.hpp"

#include <fmt/format.h>

#include <chrono>
#include <map>

namespace goodturn::bench {
namespace {

using people::Duplicate;
using people::Likeness;

struct Found {
    std::vector<Duplicate> pairs;
    std::map<Id, std::size_t> places;
    double seconds = 0;
};

Found find_duplicates(const LabelledPeople& labelled) {
    Found found;
    auto database = store::Database::in_memory();
    const Clock clock = Clock::at("Europe/London", make_day(2026, 3, 4));
    const auto saved =
        store::write(database, {"invent", "you", clock}, [&](store::Write& write) -> Result<void> {
            for (std::size_t i = 0; i < labelled.people.size(); ++i) {
                TRY(const auto person, people::save(write, labelled.people[i], people::Region{}));
                found.places.emplace(person.id, i);
            }
            return {};
        });
    if (!saved) fmt::print("{}\n", to_sentence(saved.error()));
    const auto begun = std::chrono::steady_clock::now();
    found.pairs = people::duplicates(database, 0);
    found.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    return found;
}

void row(std::string_view data, std::string_view measure, const std::string& ours) {
    fmt::print("{:<9}{:<34}{:<40}{:>10}\n", "same", data, measure, ours);
}

void print_errors(const LabelledPeople& labelled, const Found& found,
                  std::set<std::pair<std::size_t, std::size_t>> missed) {
    for (const Duplicate& each : found.pairs) {
        const auto pair = std::minmax(found.places.at(each.a), found.places.at(each.b));
        const bool is_same = labelled.same.contains({pair.first, pair.second});
        if (each.likeness != Likeness::perhaps) missed.erase({pair.first, pair.second});
        if (is_same == (each.likeness != Likeness::perhaps)) continue;
        fmt::print("{} {:.1f}: ", is_same ? "only perhaps" : "not one", each.bits);
        for (const auto& [term, bits] : each.terms)
            fmt::print("{} {:.1f}, ", term, bits);
        fmt::print("{} | {}\n", labelled.people[pair.first].names[0].text,
                   labelled.people[pair.second].names[0].text);
    }
    for (const auto& [a, b] : missed)
        fmt::print("not found: {} | {}\n", labelled.people[a].names[0].text,
                   labelled.people[b].names[0].text);
}

void measure(const std::string& data, const LabelledPeople& labelled, bool errors) {
    if (labelled.people.empty()) return row(data, "not measured: no such data", "");
    const Found found = find_duplicates(labelled);
    const std::string what = fmt::format("{}, {} records", data, labelled.people.size());
    std::array<std::size_t, 3> right{};
    std::array<std::size_t, 3> all{};
    for (const Duplicate& each : found.pairs) {
        const auto pair = std::minmax(found.places.at(each.a), found.places.at(each.b));
        const auto level = static_cast<std::size_t>(each.likeness);
        for (std::size_t i = level; i < all.size(); ++i) {
            ++all.at(i);
            if (labelled.same.contains({pair.first, pair.second})) ++right.at(i);
        }
    }
    constexpr std::array names{"sure", "sure and likely", "all that are shown"};
    for (std::size_t i = 0; i < all.size(); ++i)
        row(what, fmt::format("{}: precision, recall", names.at(i)),
            fmt::format("{:.3f} {:.3f}",
                        all.at(i) == 0 ? 1.0
                                       : static_cast<double>(right.at(i)) / static_cast<double>(all.at(i)),
                        static_cast<double>(right.at(i)) / static_cast<double>(labelled.same.size())));
    row(what, "seconds", fmt::format("{:.2f}", found.seconds));
    if (errors) print_errors(labelled, found, labelled.same);
}

} // namespace
} // namespace goodturn::bench

int main(int count, char** arguments) {
    namespace bench = goodturn::bench;
    std::filesystem::path corpus = GOODTURN_CORPUS;
    bool errors = false;
    for (int i = 1; i < count; ++i)
        if (std::string_view(arguments[i]) == "--errors")
            errors = true;
        else
            corpus = arguments[i];
    bench::measure("Febrl 1", bench::read_febrl(corpus / "dedupe" / "febrl-dataset1.csv"), errors);
    bench::measure("invented", bench::invent_people(5'000, 1), errors);
    bench::measure("invented", bench::invent_people(100'000, 2), false);
}
