#pragma once
#include "cli/terminal.hpp"
#include "operations/home.hpp"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace goodturn::cli {

/// While it lives, and once a second has passed, a line on stderr says that work is going on and how far it
/// is, with a bar where that is known. Only on a terminal; the line is wiped at the end.
class Waiting {
  public:
    Waiting(const Terminal& terminal, operations::Context& context);
    ~Waiting();
    Waiting(const Waiting&) = delete;
    Waiting& operator=(const Waiting&) = delete;

  private:
    void tell(std::stop_token stop);
    const Terminal& terminal_;
    operations::Context& context_;
    std::mutex mutex_;
    std::size_t done_ = 0;
    double part_ = 0;
    std::string_view step_ = "Working";
    std::condition_variable_any ended_;
    std::jthread teller_; ///< last: it uses all of the above
};

} // namespace goodturn::cli
