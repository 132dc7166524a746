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

} // namespace

Waiting::Waiting(const Terminal& terminal, operations::Context& context)
    : terminal_(terminal), context_(context) {
    if (!terminal.err_is_terminal) return;
    context_.progress = [this](std::string_view, std::size_t done) { done_ = done; };
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
        const std::size_t done = done_;
        terminal_.err(done == 0 ? std::string("\r\x1b[KWorking…")
                                : fmt::format("\r\x1b[KWorking… {} so far", grouped(done)));
        told = true;
    }
    if (told) terminal_.err("\r\x1b[K");
}

} // namespace goodturn::cli
