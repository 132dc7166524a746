#include "listen/hear.hpp"

#include "listen/hearing.hpp"
#include "listen_resources.hpp"

#include <cmath>

namespace goodturn::listen {

/// Invariant: the words point into the book, so it lies on the heap and never moves.
struct Listener::Inside {
    RuleBook book;
    ClauseWords clause_words;
    SubjectWords subject_words;

    explicit Inside(RuleBook read) : book(std::move(read)), clause_words(book), subject_words(book) {}
};

Listener::Listener(std::unique_ptr<const Inside> inside) : inside_(std::move(inside)) {}
Listener::Listener(Listener&&) noexcept = default;
Listener& Listener::operator=(Listener&&) noexcept = default;
Listener::~Listener() = default;

const Listener& Listener::english() {
    static const Listener listener = built_in(from_rules(resources::english_rules, "english.rules"));
    return listener;
}

Result<Listener> Listener::from_rules(std::string_view rules, std::string_view file_name) {
    TRY(auto book, RuleBook::read(rules, file_name));
    return Listener(std::make_unique<const Inside>(std::move(book)));
}

double confidence_of(double logits) {
    return 1 / (1 + std::exp(-logits));
}

std::size_t first_said(const Hearing& hearing, const Clause& clause) {
    const WordSet& filler = hearing.book->set("filler");
    std::size_t first = clause.first;
    while (first + 1 < clause.end && has(filler, hearing.token(first).id))
        ++first;
    return first;
}

namespace {

void find_cues(Hearing& hearing) {
    std::vector<Cue> cues;
    for (std::size_t index = 0; index < hearing.structure.clauses.size(); ++index) {
        const Clause& clause = hearing.structure.clauses[index];
        const std::size_t limit = hearing.structure.sentences[clause.sentence].end;
        cues.clear();
        hearing.book->find(hearing.tokens.list, {clause.first, clause.end, limit, clause.opens}, cues);
        for (const Cue& cue : cues)
            hearing.sightings.push_back({cue, index});
    }
}

} // namespace

Heard Listener::hear(const Note& note) const {
    Hearing hearing;
    hearing.book = &inside_->book;
    hearing.subject_words = &inside_->subject_words;
    hearing.on = note.on;
    hearing.tokens = to_tokens(note.text, inside_->book.vocabulary());
    find_speakers(hearing.tokens.list, note.about, inside_->clause_words);
    hearing.structure = to_clauses(hearing.tokens.list, inside_->clause_words);
    hearing.reading = {note.text, note.about, &hearing.tokens.list, &hearing.structure,
                       possessive_of(hearing.tokens.list, inside_->subject_words)};
    hearing.dates = find_dates(hearing.tokens.list, note.on, note.order);
    find_cues(hearing);

    Heard heard;
    heard.promises = hear_promises(hearing);
    heard.needs = hear_needs(hearing);
    heard.news = hear_news(hearing);
    heard.dates = hear_dates(hearing);
    return heard;
}

} // namespace goodturn::listen
