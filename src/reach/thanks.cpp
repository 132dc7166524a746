/// A favour that was not answered with thanks within a week. The table is reciprocity's, a room beside this
/// one, so it is only looked at here.
#include "reach/cause.hpp"

namespace goodturn::reach {

void find_thanks(Morning& morning, std::vector<Cause>& causes) {
    constexpr std::chrono::days earliest{7};
    constexpr std::chrono::days latest{90};
    store::Query query(morning.database,
                       "SELECT id, person, what, day FROM favour WHERE thanked_on IS NULL AND "
                       "day BETWEEN ? AND ? ORDER BY day DESC");
    query.bind(morning.today - latest, morning.today - earliest);
    while (query.next()) {
        Cause cause;
        cause.about = query.text(0);
        cause.person = query.text(1);
        cause.act = "thank";
        cause.term = "thanks";
        cause.value = MoreWeights{}.thanks;
        cause.excuses = true;
        cause.known["favour"] = cause.known_why["favour"] = query.text(2);
        cause.order = static_cast<int>((morning.today - query.day(3)).count());
        causes.push_back(std::move(cause));
    }
}

} // namespace goodturn::reach
