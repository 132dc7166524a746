#include "mcp/serve.hpp"

#include <algorithm>
#include <vector>

namespace goodturn::mcp {

namespace {

/// Takes what comes in apart into lines, of which it never keeps more than the longest that may be.
class Messages {
  public:
    explicit Messages(const Pipes& pipes) : pipes_(pipes), piece_(65536) {}

    enum class Came : std::uint8_t { message, too_long, end };
    Came next(std::string& line) {
        line.clear();
        bool is_too_long = false;
        for (;;) {
            const std::size_t end = std::min(have_.find('\n'), have_.size());
            is_too_long = is_too_long || line.size() + end > most_of_a_message;
            if (is_too_long)
                line.clear();
            else
                line.append(have_.substr(0, end));
            const bool is_whole = end < have_.size();
            have_.remove_prefix(is_whole ? end + 1 : end);
            if (is_whole) return is_too_long ? Came::too_long : Came::message;
            const std::size_t count = pipes_.in(piece_);
            if (count == 0) return is_too_long ? Came::too_long : line.empty() ? Came::end : Came::message;
            have_ = {piece_.data(), count};
        }
    }

  private:
    const Pipes& pipes_;
    std::vector<char> piece_;
    std::string_view have_; ///< of the piece: what no line took yet
};

} // namespace

void serve(operations::Context& context, const Around& around, const Pipes& pipes) {
    Session session(context, around);
    Messages messages(pipes);
    std::string line;
    for (;;) {
        const auto came = messages.next(line);
        if (came == Messages::Came::end) return;
        const auto answer =
            came == Messages::Came::too_long ? Session::too_long(most_of_a_message) : session.answer(line);
        if (answer && !pipes.out(*answer + '\n')) return;
    }
}

} // namespace goodturn::mcp
