#include "http/kept_answers.hpp"

#include "base/json.hpp"
#include "http/kept_file.hpp"
#include "http/secrets.hpp"

#include <algorithm>

namespace goodturn::http {

namespace {

constexpr std::chrono::days kept_for{7};
constexpr std::string_view header = "idempotency-key";

std::string name_of(const Request& request) {
    return fingerprint("idempotency key", request.header(header));
}

/// With the key in it, so that nobody can try out what the request may have been.
std::string fingerprint_of(const Request& request) {
    std::string all(request.header(header));
    for (const std::string_view part :
         {std::string_view(request.method), std::string_view(request.target), std::string_view(request.body)})
        all.append(1, '\0').append(part);
    return fingerprint("request", all);
}

struct SealedAnswer {
    std::int64_t status = 200;
    std::string type;
    std::string change; ///< the header Goodturn-Change
    std::string body;
    static constexpr auto fields() {
        using S = SealedAnswer;
        return goodturn::Fields{field("status", &S::status), field("type", &S::type),
                                field("change", &S::change), field("body", &S::body)};
    }
};

std::int64_t newest_change(store::Database& database) {
    store::Query query(database, "SELECT coalesce(max(number), 0) FROM journal");
    return query.next() ? query.number(0) : 0;
}

bool is_in_history(store::Database& database, std::int64_t number) {
    store::Query query(database, "SELECT 1 FROM journal WHERE number = ?");
    query.bind(number);
    return query.next();
}

} // namespace

bool KeptAnswers::is_key(std::string_view key) {
    return key.size() >= 16 && key.size() <= 200 &&
           std::ranges::all_of(key, [](char each) { return each > ' ' && each <= '~'; });
}

std::optional<KeptAnswers::Known> KeptAnswers::find(store::Database& database, const Request& request) const {
    const std::string name = name_of(request);
    store::Query query(database, "SELECT request FROM request_done WHERE key = ?");
    query.bind(name);
    if (!query.next()) return std::nullopt;
    Known known;
    known.is_same = query.text(0) == fingerprint_of(request);
    if (!known.is_same) return known;
    const auto sealed = read_whole(file_of(name));
    if (!sealed || !*sealed) return known;
    const auto text = unseal(request.header(header), **sealed);
    if (!text) return known;
    const auto kept = parse_json<SealedAnswer>(*text);
    if (!kept) return known;
    known.answer = plain(static_cast<int>(kept->status), kept->body, kept->type);
    if (!kept->change.empty()) known.answer->with("Goodturn-Change", kept->change);
    return known;
}

void KeptAnswers::keep(const Request& request, const Answer& answer) const {
    const auto* const body = std::get_if<std::string>(&answer.body);
    if (body == nullptr) return;
    const SealedAnswer kept{answer.status, std::string(answer.header("Content-Type")),
                            std::string(answer.header("Goodturn-Change")), *body};
    static_cast<void>(
        write_whole(file_of(name_of(request)), seal(request.header(header), to_json_text(to_json(kept)))));
}

void KeptAnswers::drop_old() const {
    const auto oldest = std::filesystem::file_time_type::clock::now() - kept_for;
    std::error_code problem;
    for (std::filesystem::directory_iterator at(folder_, problem), end; !problem && at != end;
         at.increment(problem)) {
        std::error_code ignored;
        if (at->last_write_time(ignored) < oldest) std::filesystem::remove(at->path(), ignored);
    }
}

Remembering::Remembering(store::Database& database) {
    database.derive_with([now = now_](store::Database& inside, const Clock& clock) {
        now->newest = newest_change(inside);
        if (now->key.empty()) return;
        store::Query drop(inside, "DELETE FROM request_done WHERE at < ?");
        drop.bind(clock.now - kept_for).run();
        store::Query put(inside, "INSERT OR IGNORE INTO request_done (key, request, at) VALUES (?, ?, ?)");
        put.bind(now->key, now->request, clock.now).run();
    });
}

void Remembering::begin(const Request& request) {
    *now_ = {};
    if (request.header(header).empty()) return;
    now_->key = name_of(request);
    now_->request = fingerprint_of(request);
}

std::optional<std::int64_t> Remembering::end(store::Database& database) {
    const auto newest = now_->newest;
    *now_ = {};
    if (!newest) return std::nullopt;
    // Whoever writes holds the lock from its beginning to its end, so the next number is its own.
    if (is_in_history(database, *newest + 1)) return *newest + 1;
    return std::nullopt;
}

} // namespace goodturn::http
