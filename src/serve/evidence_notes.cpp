#include "base/civil_date.hpp"
#include "base/text.hpp"
#include "serve/evidence.hpp"
#include "serve/evidence_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace goodturn::serve {

namespace {

constexpr std::size_t most_of_a_word = 200;
constexpr std::size_t most_of_a_pair = 100;
constexpr std::size_t words_to_pair = 5;
constexpr double weight_of_note = 1;
constexpr double usual_words = 20;

/// A note, as it stands for one of the people in it.
struct NoteOf {
    Id person;
    Id conversation;
    Day day;
    std::string text;
};

void add_notes_with(store::Database& database, const std::string& match, std::size_t limit,
                    std::set<std::int64_t>& numbers) {
    store::Query query(database, "SELECT rowid FROM derived_note_search WHERE derived_note_search MATCH ? "
                                 "ORDER BY rowid DESC LIMIT ?");
    query.bind(match, limit);
    while (query.next())
        numbers.insert(query.number(0));
}

std::vector<std::int64_t> which_may_fit(store::Database& database, const Fit& fit) {
    std::vector<Weighed> terms = fit.terms();
    std::erase_if(terms,
                  [](const Weighed& each) { return each.found <= 0 || each.term.says == Says::where; });
    std::ranges::sort(terms, [](const Weighed& a, const Weighed& b) { return a.weight > b.weight; });
    std::set<std::int64_t> numbers;
    for (const auto& each : terms)
        add_notes_with(database, asking_notes_for(each.term), most_of_a_word, numbers);
    if (terms.size() > words_to_pair) terms.resize(words_to_pair);
    for (std::size_t i = 0; i < terms.size(); ++i)
        for (std::size_t j = i + 1; j < terms.size(); ++j) {
            if (terms[i].found <= most_of_a_word || terms[j].found <= most_of_a_word) continue;
            const auto both = fmt::format("({}) AND ({})", asking_notes_for(terms[i].term),
                                          asking_notes_for(terms[j].term));
            add_notes_with(database, both, most_of_a_pair, numbers);
        }
    return {numbers.begin(), numbers.end()};
}

std::vector<NoteOf> notes_of_people(store::Database& database, const std::vector<std::int64_t>& numbers,
                                    Whom whom) {
    const std::string sql =
        fmt::format("SELECT conversation_person.person, conversation.id, conversation.day, conversation.note "
                    "FROM conversation "
                    "JOIN conversation_person ON conversation_person.conversation = conversation.id "
                    "JOIN person ON person.id = conversation_person.person "
                    "WHERE conversation.number IN (SELECT value FROM json_each(?)) AND "
                    "conversation.in_confidence = 0 AND {} "
                    "ORDER BY conversation.number DESC",
                    condition_on(whom));
    store::Query query(database, sql);
    query.bind(as_json(numbers));
    std::vector<NoteOf> notes;
    while (query.next())
        notes.push_back({query.text(0), query.text(1), query.day(2), query.text(3)});
    return notes;
}

/// What is to be cut out of notes, by conversation: all needs of the people in them, and what else is in
/// confidence.
std::multimap<Id, std::string> quotes_to_cut(store::Database& database, const std::vector<NoteOf>& notes) {
    std::set<Id> conversations;
    for (const auto& note : notes)
        conversations.insert(note.conversation);
    store::Query query(database, R"(
        SELECT conversation, quote FROM need WHERE person = ?1
        UNION ALL SELECT conversation, quote FROM news WHERE person = ?1 AND in_confidence = 1
        UNION ALL SELECT conversation, text FROM promise WHERE person = ?1 AND in_confidence = 1
        UNION ALL SELECT conversation, quote FROM follow_up WHERE person = ?1 AND in_confidence = 1)");
    store::Query people(database, "SELECT person FROM conversation_person WHERE conversation = ?");
    std::set<Id> asked;
    std::multimap<Id, std::string> quotes;
    for (const auto& conversation : conversations) {
        people.reset();
        people.bind(conversation);
        while (people.next()) {
            const auto person = people.text(0);
            if (!asked.insert(person).second) continue;
            query.reset();
            query.bind(person);
            while (query.next())
                if (!query.view(1).empty() && conversations.contains(query.text(0)))
                    quotes.emplace(query.text(0), query.text(1));
        }
    }
    return quotes;
}

void cut(std::string& text, const std::string& quote) {
    const auto at = text.find(quote);
    if (at != std::string::npos) text.replace(at, quote.size(), ". ");
}

/// The sentence of a note that says most of what is sought.
std::string best_sentence(std::string_view note, const Fit& fit) {
    std::string best;
    double most = -1;
    std::size_t begin = 0;
    while (begin < note.size()) {
        const auto end = std::min(note.find_first_of(".?!\n", begin), note.size());
        const auto sentence = trim(note.substr(begin, end - begin));
        const double weight = fit.weight(score_text(sentence, fit, usual_words).matched);
        if (!sentence.empty() && weight > most) {
            most = weight;
            best = join_spaces(sentence);
        }
        begin = end + 1;
    }
    return shorten(best, 80);
}

} // namespace

void add_notes(store::Database& database, const Fit& fit, Whom whom,
               std::map<Id, std::vector<Piece>>& pieces) {
    auto notes = notes_of_people(database, which_may_fit(database, fit), whom);
    const auto to_cut = quotes_to_cut(database, notes);
    for (auto& note : notes) {
        for (auto [each, end] = to_cut.equal_range(note.conversation); each != end; ++each)
            cut(note.text, each->second);
        const auto scored = score_text(note.text, fit, usual_words);
        if (scored.matched == 0) continue;
        pieces[note.person].push_back({weight_of_note * scored.score, scored.matched, false,
                                       fmt::format("your note of {}: {}", CivilDate::of(note.day).to_words(),
                                                   best_sentence(note.text, fit)),
                                       note.text});
    }
}

} // namespace goodturn::serve
