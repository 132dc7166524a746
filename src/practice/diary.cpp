#include "practice/diary.hpp"

#include "base/text.hpp"
#include "people/people.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>

namespace goodturn::practice {

namespace {

constexpr std::int64_t least = 1;
constexpr std::int64_t most = 7;

std::string select_prediction(std::string_view rest) {
    return fmt::format("SELECT {} FROM prediction {}", store::columns<Prediction>(), rest);
}

Result<void> check_welcome(std::int64_t welcome) {
    if (welcome >= least && welcome <= most) return {};
    return invalid(fmt::format("{} is not a number from 1 to 7", welcome),
                   "1 is not welcome at all, 7 is very welcome.");
}

std::optional<Prediction> open_about(store::Database& database, const Id& person) {
    static const std::string sql =
        select_prediction("WHERE person = ? AND was IS NULL ORDER BY day DESC, rowid DESC LIMIT 1");
    store::Query query(database, sql);
    query.bind(person);
    if (!query.next()) return std::nullopt;
    return store::read_row<Prediction>(query);
}

} // namespace

Result<Prediction> predict(store::Write& write, const Id& person, std::int64_t welcome) {
    CHECK_OK(check_welcome(welcome));
    const auto who = people::find(write, person);
    if (!who) return not_found("the person of this guess is not known", "See: goodturn people.");
    if (who->dead || who->died)
        return refused(fmt::format("{} is no longer alive", who->name), "Choose somebody else.");
    if (auto open = open_about(write, person)) {
        open->day = write.clock().today;
        open->welcome = welcome;
        store::update(write, "prediction", *open, "id", open->id);
        return *open;
    }
    Prediction prediction;
    prediction.id = new_id(write.clock().now);
    prediction.person = person;
    prediction.day = write.clock().today;
    prediction.welcome = welcome;
    store::insert_created(write, "prediction", prediction);
    return prediction;
}

Result<Prediction> note_welcome(store::Write& write, const Id& person, std::int64_t was) {
    CHECK_OK(check_welcome(was));
    auto open = open_about(write, person);
    if (!open)
        return not_found(fmt::format("no guess about {} is open", people::name_of(write, person)),
                         "First, before you write or call: goodturn practice predict PERSON --welcome N");
    if (open->day > write.clock().today)
        return invalid(fmt::format("{} is before the guess, which is of {}", to_text(write.clock().today),
                                   to_text(open->day)),
                       "Answer it on that day or later.");
    open->was = was;
    open->was_on = write.clock().today;
    store::update(write, "prediction", *open, "id", open->id);
    return *open;
}

std::vector<Prediction> predictions(store::Database& database, bool open_only) {
    store::Query query(database,
                       select_prediction(open_only ? "WHERE was IS NULL ORDER BY day DESC, rowid DESC"
                                                   : "ORDER BY day DESC, rowid DESC"));
    return store::read_rows<Prediction>(query);
}

Gap gap(store::Database& database) {
    store::Query query(database, "SELECT count(*), total(was > welcome), total(was = welcome), "
                                 "total(was < welcome) FROM prediction WHERE was IS NOT NULL");
    query.next();
    return {query.number(0), static_cast<std::int64_t>(query.real(1)),
            static_cast<std::int64_t>(query.real(2)), static_cast<std::int64_t>(query.real(3))};
}

std::string gap_in_words(const Gap& gap) {
    if (gap.times == 0) return {};
    const auto out_of = [&](std::int64_t count) {
        if (count == gap.times)
            return std::string(count == 1   ? "the one time so far"
                               : count == 2 ? "both times"
                                            : "every time so far");
        return fmt::format("{} out of {}", times_in_words(count),
                           number_in_words(static_cast<int>(gap.times)));
    };
    std::string words;
    if (gap.more >= gap.same && gap.more >= gap.less)
        words = fmt::format("{} it was more welcome than you thought.", with_capital(out_of(gap.more)));
    else if (gap.same >= gap.less)
        words = fmt::format("{} it was as welcome as you thought.", with_capital(out_of(gap.same)));
    else
        words = fmt::format("{} it was less welcome than you thought.", with_capital(out_of(gap.less)));
    if (gap.times < 3) words += " A few more pages will say more.";
    return words;
}

} // namespace goodturn::practice
