#include "reciprocity/ask.hpp"

#include "base/text.hpp"
#include "people/people.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::reciprocity {

namespace {

std::string select_ask(std::string_view rest) {
    return fmt::format("SELECT {} FROM ask {}", store::columns<Ask>(), rest);
}

std::string select_asking(std::string_view rest) {
    return fmt::format("SELECT {} FROM asking {}", store::columns<Asking>(), rest);
}

bool is_over(AskState state) {
    return state == AskState::helped || state == AskState::closed;
}

Result<Ask> ask_to_move(store::Database& database, const Id& id) {
    auto found = find_ask(database, id);
    if (!found) return not_found(fmt::format("there is no ask {}", short_id(id)), "See: goodturn ask.");
    if (found->state == AskState::closed)
        return refused(fmt::format("\"{}\" is closed", found->text),
                       fmt::format("If it is needed again: goodturn ask \"{}\"", found->text));
    return *std::move(found);
}

void set_state(store::Write& write, Ask& ask, AskState state) {
    ask.state = state;
    ask.moved_on = write.clock().today;
    store::Query(write, "UPDATE ask SET state = ?, moved_on = ? WHERE id = ?")
        .bind(word(state), ask.moved_on, ask.id)
        .run();
}

/// The state that follows from the answers.
AskState state_of(const std::vector<Asking>& askings) {
    const auto any = [&](Answer answer) {
        return std::ranges::find(askings, answer, &Asking::answer) != askings.end();
    };
    if (any(Answer::helped)) return AskState::helped;
    if (any(Answer::waiting)) return AskState::asked;
    return askings.empty() ? AskState::open : AskState::declined;
}

/// The asking that an answer is for.
Result<Asking> waiting_for(store::Database& database, const Ask& ask, const std::optional<Id>& person) {
    std::vector<Asking> waiting;
    for (Asking& each : askings(database, ask.id)) {
        if (person && each.person == *person && each.answer != Answer::waiting)
            return refused(fmt::format("{} has answered \"{}\" already: {}",
                                       people::name_of(database, *person), ask.text, word(each.answer)),
                           "If that was a slip: goodturn undo.");
        if (each.answer == Answer::waiting && (!person || each.person == *person))
            waiting.push_back(std::move(each));
    }
    if (waiting.size() == 1) return waiting.front();
    if (waiting.empty())
        return refused(
            person
                ? fmt::format("{} was not asked for \"{}\" yet", people::name_of(database, *person), ask.text)
                : fmt::format("nobody is waited for about \"{}\"", ask.text),
            fmt::format("First note that you asked: goodturn ask asked {} PERSON.", short_id(ask.id)));
    Error error;
    error.problem = Problem::ambiguous;
    error.message = fmt::format("several people were asked for \"{}\"", ask.text);
    error.advice = "Say who answered.";
    for (const Asking& each : waiting)
        error.candidates.push_back(people::name_of(database, each.person));
    return std::unexpected(std::move(error));
}

/// Stores an answer and brings the ask in line with it.
void answer(store::Write& write, Ask ask, Asking& asking, Answer with) {
    asking.answer = with;
    asking.answered_on = write.clock().today;
    store::Query(write, "UPDATE asking SET answer = ?, answered_on = ?, favour = ? WHERE id = ?")
        .bind(word(with), *asking.answered_on, asking.favour, asking.id)
        .run();
    set_state(write, ask, state_of(askings(write, ask.id)));
}

} // namespace

Result<Ask> keep_ask(store::Write& write, std::string_view text) {
    Ask ask;
    ask.text = join_spaces(text);
    if (ask.text.empty())
        return invalid("an ask without words says nothing", "Write what you need: goodturn ask \"…\"");
    for (Ask& known : asks(write, false))
        if (fold(known.text) == fold(ask.text)) return std::move(known);
    ask.id = new_id(write.clock().now);
    ask.day = ask.moved_on = write.clock().today;
    store::insert_created(write, "ask", ask);
    return ask;
}

Result<Asking> note_asked(store::Write& write, const Id& id, const Id& person) {
    TRY(Ask ask, ask_to_move(write, id));
    const auto who = people::find(write, person);
    if (!who) return not_found("the person who was asked is not known", "See: goodturn people.");
    if (who->dead || who->died)
        return refused(fmt::format("{} is no longer alive", who->name), "Choose somebody else.");
    for (const Asking& each : askings(write, id))
        if (each.person == person)
            return refused(
                fmt::format("{} was asked for \"{}\" on {}{}", who->name, ask.text, to_text(each.asked_on),
                            each.answer == Answer::declined ? ", and said no" : ""),
                each.answer == Answer::waiting
                    ? fmt::format("When they answer: goodturn ask helped {0}, or goodturn ask declined {0}.",
                                  short_id(id))
                    : "Once is enough; perhaps somebody else can help.");
    Asking asking;
    asking.id = new_id(write.clock().now);
    asking.ask = id;
    asking.person = person;
    asking.asked_on = write.clock().today;
    store::insert_created(write, "asking", asking);
    set_state(write, ask, state_of(askings(write, id)));
    return asking;
}

Result<Asking> note_helped(store::Write& write, const Id& id, const std::optional<Id>& person,
                           std::string_view what) {
    TRY(const Ask ask, ask_to_move(write, id));
    TRY(auto asking, waiting_for(write, ask, person));
    Favour favour;
    favour.person = asking.person;
    favour.what = join_spaces(what);
    if (favour.what.empty()) favour.what = ask.text;
    favour.day = write.clock().today;
    TRY(favour, add_favour(write, favour));
    asking.favour = favour.id;
    answer(write, ask, asking, Answer::helped);
    return asking;
}

Result<Asking> note_declined(store::Write& write, const Id& id, const std::optional<Id>& person) {
    TRY(const Ask ask, ask_to_move(write, id));
    TRY(auto asking, waiting_for(write, ask, person));
    answer(write, ask, asking, Answer::declined);
    return asking;
}

Result<Ask> close_ask(store::Write& write, const Id& id) {
    TRY(Ask ask, ask_to_move(write, id));
    set_state(write, ask, AskState::closed);
    return ask;
}

std::optional<Ask> find_ask(store::Database& database, const Id& ask) {
    static const std::string sql = select_ask("WHERE id = ?");
    store::Query query(database, sql);
    query.bind(ask);
    if (!query.next()) return std::nullopt;
    return store::read_row<Ask>(query);
}

std::vector<Ask> asks(store::Database& database, bool all) {
    static const std::string sql = select_ask("ORDER BY day DESC, rowid DESC");
    store::Query query(database, sql);
    std::vector<Ask> found = store::read_rows<Ask>(query);
    if (!all) std::erase_if(found, [](const Ask& each) { return is_over(each.state); });
    return found;
}

std::vector<Asking> askings(store::Database& database, const Id& ask) {
    static const std::string sql = select_asking("WHERE ask = ? ORDER BY asked_on, rowid");
    store::Query query(database, sql);
    query.bind(ask);
    return store::read_rows<Asking>(query);
}

std::vector<Asking> askings_of(store::Database& database, const Id& person) {
    static const std::string sql = select_asking("WHERE person = ? ORDER BY asked_on DESC, rowid DESC");
    store::Query query(database, sql);
    query.bind(person);
    return store::read_rows<Asking>(query);
}

std::size_t times_asked(store::Database& database, const Id& person, Day since, Day until) {
    store::Query query(database, "SELECT count(*) FROM asking WHERE person = ? AND asked_on BETWEEN ? AND ?");
    query.bind(person, since, until);
    query.next();
    return static_cast<std::size_t>(query.number(0));
}

void remove_askings(store::Write& write, const Id& person) {
    const auto theirs = askings_of(write, person);
    store::Query(write, "DELETE FROM asking WHERE person = ?").bind(person).run();
    for (const Asking& each : theirs) {
        const auto ask = find_ask(write, each.ask);
        if (!ask || ask->state == AskState::closed) continue;
        store::Query(write, "UPDATE ask SET state = ? WHERE id = ?")
            .bind(word(state_of(askings(write, ask->id))), ask->id)
            .run();
    }
}

} // namespace goodturn::reciprocity
