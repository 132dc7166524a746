#include "cli/waiting.hpp"

#include <fmt/format.h>

namespace goodturn::cli {

namespace {

/// "12,000"
std::string grouped(std::size_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3)
        digits.insert(at - 3, ",");
    return digits;
}

/// "██████░░░░░░░░░░  37 %"
std::string bar(double part) {
    constexpr int cells = 24;
    const int full = static_cast<int>(part * cells);
    std::string text;
    for (int i = 0; i < cells; ++i)
        text += i < full ? "█" : "░";
    return text + fmt::format(" {:3} %", static_cast<int>(part * 100));
}

} // namespace

Waiting::Waiting(const Terminal& terminal, operations::Context& context)
    : terminal_(terminal), context_(context) {
    if (!terminal.err_is_terminal) return;
    context_.progress = [this](const operations::Progress& far) {
        const std::lock_guard lock(mutex_);
        done_ = far.done;
        part_ = far.part;
        step_ = far.step; // a word of the program, which stays
    };
    teller_ = std::jthread([this](std::stop_token stop) { tell(std::move(stop)); });
}

Waiting::~Waiting() {
    if (!teller_.joinable()) return;
    context_.progress = {};
    teller_.request_stop();
    teller_.join();
}

void Waiting::tell(std::stop_token stop) {
    using namespace std::chrono_literals;
    std::unique_lock lock(mutex_);
    bool told = false;
    // The wait ends early only when the work has ended.
    while (!ended_.wait_for(lock, stop, told ? 200ms : 1s, [&] { return stop.stop_requested(); })) {
        std::string line = fmt::format("\r\x1b[K{}…", step_);
        if (part_ > 0) line += " " + bar(part_);
        if (done_ > 0) line += fmt::format("{} {} so far", part_ > 0 ? "," : "", grouped(done_));
        terminal_.err(line);
        told = true;
    }
    if (told) terminal_.err("\r\x1b[K");
}

} // namespace goodturn::cli
