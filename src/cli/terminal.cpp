#include "cli/terminal.hpp"

#include <sys/ioctl.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <unistd.h>

namespace goodturn::cli {

namespace {

bool write_whole(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

std::size_t read_some(std::span<char> into) {
    for (;;) {
        const ssize_t count = ::read(STDIN_FILENO, into.data(), into.size());
        if (count < 0 && errno == EINTR) continue;
        return count < 0 ? 0 : static_cast<std::size_t>(count);
    }
}

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

int width_of_terminal() {
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20) return size.ws_col;
    const int given = std::atoi(std::string(environment("COLUMNS")).c_str());
    return given >= 20 ? given : 80;
}

} // namespace

Terminal Terminal::real() {
    Terminal terminal;
    terminal.out = [](std::string_view text) { return write_whole(STDOUT_FILENO, text); };
    terminal.err = [](std::string_view text) { write_whole(STDERR_FILENO, text); };
    terminal.in = read_some;
    terminal.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
    terminal.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
    terminal.in_is_terminal = ::isatty(STDIN_FILENO) == 1;
    terminal.colour =
        terminal.out_is_terminal && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
    if (terminal.out_is_terminal) terminal.width = width_of_terminal();
    return terminal;
}

bool LineReader::read_more() {
    std::array<char, 65536> piece{};
    const std::size_t count = in_(piece);
    buffer_.erase(0, at_);
    at_ = 0;
    buffer_.append(piece.data(), count);
    ended_ = count == 0;
    return !ended_;
}

bool LineReader::next(std::string& line) {
    std::size_t end = buffer_.find('\n', at_);
    while (end == std::string::npos && !ended_) {
        const std::size_t seen = buffer_.size() - at_; // no line ends in what was already looked at
        read_more();
        end = buffer_.find('\n', at_ + seen);
    }
    if (end == std::string::npos && at_ == buffer_.size()) return false;
    const std::size_t stop = end == std::string::npos ? buffer_.size() : end;
    line.assign(buffer_, at_, stop - at_);
    if (line.ends_with('\r')) line.pop_back();
    at_ = end == std::string::npos ? stop : stop + 1;
    return true;
}

std::string read_all(const Terminal& terminal) {
    std::string text;
    std::array<char, 65536> piece{};
    while (const std::size_t count = terminal.in(piece))
        text.append(piece.data(), count);
    return text;
}

} // namespace goodturn::cli
