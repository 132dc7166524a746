/// What is needed, in few words; and the sphere it belongs to.
#include "listen/hearing.hpp"

namespace goodturn::listen {

namespace {

constexpr std::size_t longest_gist = 9;

} // namespace

std::string gist_after(const Hearing& hearing, std::size_t first, std::size_t end) {
    const WordSet& empty = hearing.book->set("empty");     // "a", "for": add nothing at either end
    const WordSet& turning = hearing.book->set("turning"); // "because", "she": another thought begins
    // A cue that ends with a word of its own ("needs new", "wants to move") has begun to say what.
    if (first > 0 && !has(empty, hearing.token(first - 1).id)) --first;
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
