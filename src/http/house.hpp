#pragma once
/// What the parts of the face share while the server runs, and the parts themselves.
#include "http/imports.hpp"
#include "http/kept_answers.hpp"
#include "http/listening.hpp"
#include "http/sessions.hpp"
#include "http/workers.hpp"

namespace goodturn::http {

struct House {
    Listening listening;
    std::filesystem::path folder; ///< of the server's own files, beside the data
    std::optional<Day> on;        ///< what --on gave
    std::string version;          ///< of the program
    Sessions& sessions;
    Guesses guesses;
    KeptAnswers answers;
    Imports imports;
    Workers& workers;
    std::string cookie;                     ///< its name
    std::optional<Remembering> remembering; ///< of the one thread that writes, and touched by it alone

    /// A file of ours for what comes in or goes out.
    std::filesystem::path new_file() const;
};

Answer json_answer(int status, std::string json);
Answer error_answer(const Error& error);             ///< the status that goes with its kind
Answer error_answer(int status, const Error& error); ///< another one
Answer nothing();                                    ///< 204

Instant machine_now();

/// The machine's time as the owner lives it, for an operation that begins now.
void set_clock(const House& house, operations::Context& context);

/// Carries out `act`, on a thread that reads or one that writes, and answers what it returns; what it throws,
/// and a home that cannot be opened, are answered with an Error.
using Act = std::function<Result<Answer>(operations::Context&)>;
void answer_from_reader(House& house, const Request& request, Reply reply, Act act);
void answer_from_writer(House& house, const Request& request, Reply reply, Act act);

/// The same for what writes: once for each Idempotency-Key, and with the number of the change in the answer.
void answer_change(House& house, const Request& request, const Reply& reply, Act act);

/// Sign-in, sessions, the password: those of /open, /api/session, /api/sessions and /api/password. False if
/// the path is none of them.
bool answer_sign_in(House& house, const Request& request, const Reply& reply);
/// Whether it may be asked by who is not signed in.
bool is_for_everyone(const Request& request);

/// Files in and out: imports, exports, the backup, photos. False if the path is none of them.
bool answer_transfer(House& house, const Request& request, const Reply& reply);
/// An import, whose body goes into a file.
bool is_upload(const Request& request);

/// The operations of the table.
void answer_operation(House& house, const Request& request, const Reply& reply);

} // namespace goodturn::http
