#pragma once
/// A request and its answer, as plain values: what the sockets hand to the rest of the room, and get back.
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace goodturn::http {

using NamedTexts = std::vector<std::pair<std::string, std::string>>;

/// Whether the work for a request has begun, or whoever asked has been told to come again: never both.
class Turn {
  public:
    bool begin() { return take(State::begun); }
    bool give_up() { return take(State::given_up); }

  private:
    enum class State : std::uint8_t { waiting, begun, given_up };
    bool take(State to) {
        State expected = State::waiting;
        return state_.compare_exchange_strong(expected, to);
    }
    std::atomic<State> state_ = State::waiting;
};

struct Request {
    std::string method;         ///< "GET"
    std::string target;         ///< as it came: "/api/people?query=ann"
    std::string path;           ///< what stands before the "?", still percent-encoded
    NamedTexts query;           ///< decoded, in order
    NamedTexts headers;         ///< names in lower case
    std::string peer;           ///< the address it came from: "127.0.0.1"
    std::string body;           ///< empty where it went into a file
    std::filesystem::path file; ///< of ours, with the body in it; empty otherwise
    std::shared_ptr<Turn> turn = std::make_shared<Turn>();

    std::string_view header(std::string_view name) const; ///< the first of that name; "" if there is none
    std::string cookie(std::string_view name) const;      ///< "" if there is none
    bool changes_something() const;                       ///< by its method: not GET, HEAD or OPTIONS
};

/// Takes the target apart into path and query.
void set_target(Request& request, std::string_view target);
/// "%41" -> "A"; what is no such escape stays as it is. In a query, "+" is a space.
std::string percent_decoded(std::string_view text, bool plus_is_space);

/// The next piece of an answer that goes on for as long as something does.
struct Piece {
    std::string text; ///< may be empty: nothing new
    bool last = false;
};
using Pull = std::function<Piece()>;

/// A file that is sent and then removed.
struct SentFile {
    std::filesystem::path path;
};

struct Answer {
    int status = 200;
    NamedTexts headers;
    /// Text of its own; text that lives as long as the program; a file; or piece by piece.
    std::variant<std::string, std::string_view, SentFile, Pull> body;
    bool closes = false; ///< the connection ends with it

    Answer& with(std::string name, std::string value) {
        headers.emplace_back(std::move(name), std::move(value));
        return *this;
    }
    std::string_view header(std::string_view name) const; ///< "" if there is none; ignores case
};

/// Called once, from any thread.
using Reply = std::function<void(Answer)>;

Answer plain(int status, std::string text, std::string type = "text/plain; charset=utf-8");
Answer see_other(std::string where);

} // namespace goodturn::http
