#include "intake/coffee_words.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace goodturn::intake {

namespace {

/// Folded.
constexpr std::array words_of_a_coffee{
    "coffee", "coffees",     "cafe",      "caffe",    "kaffee",   "kaffeehaus", "cappuccino", "espresso",
    "lunch",  "brunch",      "breakfast", "dinner",   "supper",   "teatime",    "tearoom",    "pub",
    "drinks", "mittagessen", "fruhstuck", "dejeuner", "almuerzo", "pranzo",     "bistro",     "coffeehouse"};

} // namespace

bool says_coffee(std::string_view text) {
    return std::ranges::any_of(words(text), [](const std::string& word) {
        return std::ranges::find(words_of_a_coffee, word) != words_of_a_coffee.end();
    });
}

} // namespace goodturn::intake
