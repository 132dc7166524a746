/// What people/linkage.cpp begins with, beside what is measured: how often each field comes to each level in
/// pairs of records of one person (m) and of two people (u). linkage_figures [FOLDER OF THE CORPUS]
#include "bench/invented_people.hpp"
#include "people/linkage.hpp"

#include <fmt/format.h>

#include <random>

namespace goodturn::bench {
namespace {

using people::compared_count;
using people::Level;
using people::level_count;

/// How often each level was seen, for each field.
struct Levels {
    std::array<std::array<double, level_count>, compared_count> seen{};
    void add(const people::Comparison& comparison) {
        for (std::size_t i = 0; i < compared_count; ++i)
            ++seen.at(i).at(static_cast<std::size_t>(comparison.levels.at(i)));
    }
    /// Of those where both say something; less than 0 where nobody does.
    double part(std::size_t field, std::size_t level) const {
        double known = 0;
        for (std::size_t i = 1; i < level_count; ++i)
            known += seen.at(field).at(i);
        return known == 0 ? -1 : seen.at(field).at(level) / known;
    }
};

struct Measured {
    Levels same;
    Levels other;
};

Measured measure(const LabelledPeople& labelled) {
    std::vector<people::Traits> traits;
    people::Commonness commonness;
    for (const people::Person& person : labelled.people) {
        traits.push_back(people::traits_of(person));
        commonness.add(traits.back());
    }
    commonness.finish();
    Measured measured;
    for (const auto& [a, b] : labelled.same)
        measured.same.add(commonness.compare(traits.at(a), traits.at(b)));
    constexpr int pairs = 500'000;
    std::mt19937 random(1); // NOLINT(cert-msc51-cpp): the same pairs every time
    std::uniform_int_distribution<std::size_t> any(0, traits.size() - 1);
    for (int i = 0; i < pairs; ++i) {
        const std::size_t one = any(random);
        const std::size_t two = any(random);
        const auto [a, b] = std::minmax(one, two);
        if (a != b && !labelled.same.contains({a, b}))
            measured.other.add(commonness.compare(traits.at(a), traits.at(b)));
    }
    return measured;
}

std::string figure(double part) {
    return part < 0 ? "-" : fmt::format("{:.4f}", part);
}

void print(const Measured& febrl, const Measured& invented) {
    constexpr std::array levels{"unknown", "same", "nickname", "initial", "near", "part", "different"};
    fmt::print("{:<16}{:<11}{:>9}{:>9}{:>10}   {:>9}{:>9}{:>10}\n", "", "", "m begins", "Febrl", "invented",
               "u begins", "Febrl", "invented");
    for (std::size_t field = 0; field < compared_count; ++field)
        for (std::size_t level = 1; level < level_count; ++level) {
            const auto compared = static_cast<people::Compared>(field);
            const double m = people::starting_m(compared, static_cast<Level>(level));
            const double u = people::starting_u(compared, static_cast<Level>(level));
            if (m == 0 && u == 0) continue;
            fmt::print("{:<16}{:<11}{:>9.4f}{:>9}{:>10}   {:>9.5f}{:>9}{:>10}\n",
                       words_of(compared).at(field), levels.at(level), m,
                       figure(febrl.same.part(field, level)), figure(invented.same.part(field, level)), u,
                       figure(febrl.other.part(field, level)), figure(invented.other.part(field, level)));
        }
}

} // namespace
} // namespace goodturn::bench

int main(int count, char** arguments) {
    namespace bench = goodturn::bench;
    const std::filesystem::path corpus = count > 1 ? arguments[1] : GOODTURN_CORPUS;
    const auto febrl = bench::read_febrl(corpus / "dedupe" / "febrl-dataset1.csv");
    const auto invented = bench::invent_people(5'000, 1);
    bench::print(febrl.people.empty() ? bench::Measured{} : bench::measure(febrl), bench::measure(invented));
}
