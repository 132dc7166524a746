#include "reach/topic.hpp"

#include "base/text.hpp"
#include "listen/open_threads.hpp"
#include "people/people.hpp"
#include "words/phrases.hpp"

namespace goodturn::reach {

std::string topic_of(store::Database& database, const Id& person, Day today, bool only_sure) {
    constexpr std::chrono::days latest{365};
    constexpr std::size_t most_words = 6;
    store::Query query(database, "SELECT id FROM need WHERE person = ? AND state IN ('open', 'heard') AND "
                                 "in_confidence = 0 AND care = 0 AND day BETWEEN ? AND ? "
                                 "ORDER BY day DESC, id DESC LIMIT 1");
    query.bind(person, today - latest, today);
    if (!query.next()) return {};
    const auto need = listen::find_need(database, query.text(0));
    if (!need) return {};
    const bool is_sure = need->state == listen::NeedState::open;
    if (!is_sure && (only_sure || words(need->gist).size() > most_words)) return {};
    return wording::as_topic(need->gist, wording::other_than(people::name_of(database, person), need->whose));
}

} // namespace goodturn::reach
