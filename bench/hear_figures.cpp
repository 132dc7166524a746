/// What is heard of labelled notes, in full, and on demand each error: hear_figures NOTES.jsonl [--errors]
/// [--part tune|check]. The measure is in hear_judgement.hpp.
#include "bench/hear_judgement.hpp"

#include <fmt/format.h>

#include <iostream>

namespace {

using goodturn::bench::Count;
using goodturn::bench::HearFigures;

void row(const char* name, const Count& count) {
    fmt::print("{:<22}{:>8.3f}{:>8.3f}{:>8.3f}{:>8}{:>8}\n", name, count.precision(), count.recall(),
               count.f1(), count.found, count.labelled);
}

void print(const HearFigures& figures) {
    fmt::print("{:<22}{:>8}{:>8}{:>8}{:>8}{:>8}\n", "", "P", "R", "F1", "found", "labels");
    row("needs", figures.needs);
    row("promises", figures.promises);
    row("promises, same day", figures.due);
    row("dates, same day", figures.dates);
    row("news", figures.news);
    fmt::print("{:<22}{:>7.1f}%   ({} of {} notes without a need)\n", "false alarms",
               100 * figures.share_of_false_alarms(), figures.false_alarms, figures.quiet_notes);
    fmt::print("{:<22}{:>8.2f}   whose {:.2f}\n", "sphere right", figures.share(figures.sphere_right),
               figures.share(figures.whose_right));
    fmt::print("{:<22}{:>8.0f}   notes a second on one processor\n", "speed", figures.notes_a_second);
}

} // namespace

int main(int count, char** arguments) {
    goodturn::bench::HearTrial trial;
    for (int i = 1; i < count; ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--errors")
            trial.errors = true;
        else if (argument == "--part" && i + 1 < count)
            trial.part = arguments[++i];
        else
            trial.file = argument;
    }
    const auto figures = goodturn::bench::measure_hearing(trial);
    if (!figures) {
        std::cerr << goodturn::to_sentence(figures.error()) << '\n';
        return 1;
    }
    print(*figures);
}
