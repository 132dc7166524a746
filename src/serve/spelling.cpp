#include "serve/spelling.hpp"

#include <array>
#include <utility>

namespace goodturn::serve {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

/// Beginnings of words, British and American.
constexpr std::array<Pair, 33> beginnings = {
    {{"paediat", "pediat"},     {"orthopaed", "orthoped"}, {"gynaec", "gynec"},
     {"anaesth", "anesth"},     {"haemat", "hemat"},       {"oesoph", "esoph"},
     {"colour", "color"},       {"favour", "favor"},       {"labour", "labor"},
     {"neighbour", "neighbor"}, {"harbour", "harbor"},     {"humour", "humor"},
     {"behaviour", "behavior"}, {"centre", "center"},      {"theatre", "theater"},
     {"programme", "program"},  {"licenc", "licens"},      {"defence", "defense"},
     {"counsell", "counsel"},   {"jewellery", "jewelry"},  {"grey", "gray"},
     {"tyre", "tire"},          {"mould", "mold"},         {"plough", "plow"},
     {"aluminium", "aluminum"}, {"pyjama", "pajama"},      {"catalogue", "catalog"},
     {"skilful", "skillful"},   {"enrol", "enroll"},       {"modell", "model"},
     {"travell", "travel"},     {"woollen", "woolen"},     {"archaeolog", "archeolog"}}};
/// Ends of words, where at least four letters stand before.
constexpr std::array<Pair, 6> ends = {{{"isation", "ization"},
                                       {"isations", "izations"},
                                       {"ise", "ize"},
                                       {"ised", "ized"},
                                       {"ising", "izing"},
                                       {"iser", "izer"}}};

std::string with_beginning(std::string_view word, std::string_view from, std::string_view to) {
    return std::string(to) + std::string(word.substr(from.size()));
}

std::string with_end(std::string_view word, std::string_view from, std::string_view to) {
    return std::string(word.substr(0, word.size() - from.size())) + std::string(to);
}

} // namespace

std::string other_spelling(std::string_view word) {
    for (const auto& [british, american] : beginnings) {
        // "enroll" begins with "enrol" too: the longer one is the one it is.
        const bool is_american = word.starts_with(american);
        const bool is_british = word.starts_with(british);
        if (is_british && (!is_american || american.size() <= british.size()))
            return with_beginning(word, british, american);
        if (is_american) return with_beginning(word, american, british);
    }
    constexpr std::size_t least_before = 4;
    for (const auto& [british, american] : ends) {
        if (word.size() < british.size() + least_before) continue;
        if (word.ends_with(british)) return with_end(word, british, american);
        if (word.ends_with(american)) return with_end(word, american, british);
    }
    return {};
}

} // namespace goodturn::serve
