#include "events/step.hpp"

#include "base/text.hpp"
#include "events_resources.hpp"
#include "words/words.hpp"

#include <algorithm>

namespace goodturn::events {

namespace {

constexpr auto step_lasts = std::chrono::minutes(30);

const wording::Templates& steps() {
    static const wording::Templates templates =
        built_in(wording::Templates::from_text(resources::english_steps, "english.steps"));
    return templates;
}

std::string section_of(std::int64_t rung) {
    return "step/" + number_in_words(static_cast<int>(rung));
}

std::int64_t rungs() {
    static const std::int64_t count = [] {
        const auto acts = steps().acts();
        std::int64_t found = 0;
        while (std::ranges::find(acts, section_of(found + 1)) != acts.end())
            ++found;
        return found;
    }();
    return count;
}

} // namespace

bool has_step(const Event& event, Instant now) {
    return event.step > 0 && event.step_at && now - *event.step_at < step_lasts &&
           *event.step_at - now < step_lasts;
}

Event next_rung(Event event, Instant now) {
    event.step = has_step(event, now) ? std::min(event.step + 1, rungs()) : 1;
    ++event.step_turn; // so that the same rung has other words the next time
    event.step_at = now;
    return event;
}

Event forget_step(Event event) {
    event.step = 0;
    event.step_at.reset();
    return event;
}

Step step_of(const Event& event, const std::string& person) {
    if (event.step <= 0) return {};
    const auto turn = wording::turn_for(event.id, event.step_turn);
    Step step;
    step.words = steps().draft(section_of(event.step), {{"person", person}, {"event", event.name}}, turn);
    step.smallest = event.step >= rungs();
    return step;
}

std::string closing_words(const Event& event, std::string_view section,
                          const std::vector<std::string>& names) {
    const std::string all = join_as_sentence(names);
    return steps().draft(section, {{"met", all}, {"listened", all}},
                         wording::turn_for(event.id, static_cast<std::int64_t>(names.size())));
}

} // namespace goodturn::events
