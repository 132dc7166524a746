#pragma once
/// Who is about to be lost? Measures the ranking of ties, with the functions that the program ranks with, on
/// who wrote to whom in four departments (email-eu) and among students (collegemsg), beside simpler rankings.
///
/// For a person (the ego) at a cut day T, the candidates are those with at least three days of contact before
/// T. One is lost, then missed, if there is no contact in the H days from T on, and there is contact again in
/// the 180 days after that. The figure is NDCG@5 of a ranking of the candidates, the mean over egos and cuts
/// that have at least five candidates and both outcomes.
#include <filesystem>
#include <string_view>
#include <vector>

namespace goodturn::bench {

struct ReachFigure {
    std::string_view ranking;
    double ndcg = 0; ///< 0 to 1; candidates with the same score share their places evenly
    std::string_view
        reference; ///< of a separate program, which puts the same scores in a random order; "" if none
};
struct ReachPanel {
    std::string_view data;
    int horizon = 0; ///< H, days
    int trials = 0;  ///< egos and cuts; 0: a file is not there
    std::vector<ReachFigure> figures;
};

/// `folder` holds email-eu-dept1.txt to -dept4.txt and collegemsg.txt: lines "from to seconds".
std::vector<ReachPanel> measure_reach(const std::filesystem::path& folder);

} // namespace goodturn::bench
