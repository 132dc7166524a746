#pragma once
/// The smallest next step right now, as an if–then; and a smaller one each time it is asked for. The steps
/// are data (english.steps).
#include "events/event.hpp"

namespace goodturn::events {

struct Step {
    std::string words;     ///< "If somebody stands alone, then walk over and ask what brought them here."
    bool smallest = false; ///< nothing is below it

    static constexpr auto fields() {
        return Fields{field("words", &Step::words),
                      field("smallest", &Step::smallest, "nothing is below it")};
    }
};

/// The event on its next rung: the first, or one below that which was last asked for. It begins anew half an
/// hour after the last step, and after somebody was met (see forget_step).
Event next_rung(Event event, Instant now);
/// The event without a step.
Event forget_step(Event event);
/// Whether a step that was asked for still stands.
bool has_step(const Event& event, Instant now);

/// The step of the event's rung. `person`: somebody to look for; may be empty. Empty words without a rung.
Step step_of(const Event& event, const std::string& person);
/// The words for the end: of the section "end/nobody", "end/met", "end/listened", with the names that it has
/// blanks for.
std::string closing_words(const Event& event, std::string_view section,
                          const std::vector<std::string>& names);

} // namespace goodturn::events
