/// What is needed, in few words; and the sphere it belongs to.
#include "listen/hearing.hpp"

namespace goodturn::listen {

namespace {

constexpr std::size_t longest_gist = 9;

/// Where what is sought begins: after the cue, but a question keeps the word it is asked with ("asked how
/// other"), and a cue that ends with a word of its own ("needs new", "wants to move") has begun to say what.
std::size_t first_sought(const Hearing& hearing, Extent cue) {
    const WordSet& question = hearing.book->set("question-word");
    for (std::size_t at = cue.first; at < cue.end; ++at)
        if (has(question, hearing.token(at).id)) return at;
    const bool says_what = cue.end > cue.first && !has(hearing.book->set("empty"), hearing.token(cue.end - 1).id);
    return says_what ? cue.end - 1 : cue.end;
}

} // namespace

std::string gist_of(const Hearing& hearing, Extent cue, std::size_t end) {
    const WordSet& empty = hearing.book->set("empty");     // "a", "for": add nothing at either end
    const WordSet& turning = hearing.book->set("turning"); // "because", "she": another thought begins
    std::size_t first = first_sought(hearing, cue);
    while (first < end && has(empty, hearing.token(first).id))
        ++first;
    std::size_t last = first;
    while (last < end && last - first < longest_gist) {
        const Token& token = hearing.token(last);
        if (last > first && (token.before >= Break::dash || has(turning, token.id))) break;
        if (last > first + 1 && token.before >= Break::comma) break;
        ++last;
    }
    while (last > first + 1 && has(empty, hearing.token(last - 1).id))
        --last;
    return hearing.quote(first, last);
}

Sphere sphere_of(const Hearing& hearing, std::size_t first, std::size_t end) {
    const WordSet& work = hearing.book->set("work");
    const WordSet& personal = hearing.book->set("personal");
    double balance = 0;
    for (std::size_t at = 0; at < hearing.tokens.list.size(); ++at) {
        const WordId word = hearing.token(at).id;
        const double weight = at >= first && at < end ? 2 : 0.4;
        if (has(work, word)) balance += weight;
        if (has(personal, word)) balance -= weight;
    }
    return balance >= 0 ? Sphere::work : Sphere::personal;
}

} // namespace goodturn::listen
