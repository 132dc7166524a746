#pragma once
/// The sockets: connections, their limits of time and size, TLS, and an orderly end. Knows nothing of what is
/// asked and answered.
#include "http/listening.hpp"
#include "http/message.hpp"

#include <chrono>

namespace goodturn::http {

/// What is done with the body of a request, decided when its head is read and before any of the body is.
struct Admission {
    std::optional<Answer> refused; ///< answered at once; the body is not read
    std::uint64_t most = 0;        ///< bytes that the body may have
    std::filesystem::path file;    ///< where it goes; empty: into memory
};

/// Limits of one server. The figures are those of one owner with a few devices.
struct Limits {
    std::size_t connections = 256;
    std::uint32_t head_bytes = 16384;                ///< of a request's line and headers
    std::chrono::milliseconds for_head{10000};       ///< from its first byte to its last
    std::chrono::milliseconds idle{60000};           ///< between two requests
    std::chrono::milliseconds for_piece{30000};      ///< of a body, in or out
    std::chrono::milliseconds for_turn{10000};       ///< until the work for a request begins
    std::chrono::milliseconds between_pieces{100};   ///< how often a long answer is asked for more
    std::chrono::milliseconds for_last_words{10000}; ///< at the end, for answers that are under way
};

/// What a server serves. `admit` and `answer` are called on the thread of the sockets, and do not wait.
struct Site {
    std::function<Admission(const Request&)> admit;
    std::function<void(Request, Reply)> answer;
    /// In the place of an answer: nobody had the time to begin (503), the body is too large (413), or is no
    /// HTTP (400).
    std::function<Answer(int status)> instead;
    std::function<void(std::uint16_t port)> began;
    /// Somebody asked the server to end: what is long is to be given up.
    std::function<void()> ending;
    /// No connection is left; whoever would still answer is to be stopped now, and waited for.
    std::function<void()> ended;
};

/// Serves until SIGINT or SIGTERM, then finishes what is under way and returns. An Error if it cannot listen,
/// or the certificate is of no use.
Result<void> serve_site(const Listening& listening, const Limits& limits, const Site& site);

} // namespace goodturn::http
