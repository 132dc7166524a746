#pragma once
/// Where the program speaks and is spoken to: the real terminal and pipes, or a made-up one in a test.
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace goodturn::cli {

struct Terminal {
    std::function<bool(std::string_view)> out;      ///< the answer; false if it could not be written
    std::function<void(std::string_view)> err;      ///< problems, progress, questions
    std::function<std::size_t(std::span<char>)> in; ///< reads some bytes; 0 at the end
    bool out_is_terminal = false;
    bool err_is_terminal = false;
    bool in_is_terminal = false;
    bool colour =
        false;      ///< where out is a terminal, TERM is not "dumb" and NO_COLOR is not set (no-color.org)
    int width = 80; ///< columns

    /// Whether a question can be asked and answered.
    bool can_ask() const { return in_is_terminal && err_is_terminal; }

    static Terminal real();
};

/// Takes what comes in apart into lines. A line may end in LF or CR LF; the last one may have no end.
class LineReader {
  public:
    explicit LineReader(const Terminal& terminal) : in_(terminal.in) {}
    /// False at the end of what comes in.
    bool next(std::string& line);
    /// Whether next() would have to wait for more: the moment to send on what was answered so far.
    bool must_wait() const { return !ended_ && buffer_.find('\n', at_) == std::string::npos; }

  private:
    bool read_more();
    std::function<std::size_t(std::span<char>)> in_;
    std::string buffer_;
    std::size_t at_ = 0;
    bool ended_ = false;
};

/// All that comes in, to its end.
std::string read_all(const Terminal& terminal);

} // namespace goodturn::cli
