#include "http/workers.hpp"

#include <csignal>

namespace goodturn::http {

void Workers::Queue::put(Task task) {
    const std::lock_guard lock(mutex_);
    if (is_closed_) return;
    tasks_.push_back(std::move(task));
    changed_.notify_one();
}

std::optional<Workers::Task> Workers::Queue::take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return is_closed_ || !tasks_.empty(); });
    if (is_closed_) return std::nullopt;
    std::optional<Task> task(std::move(tasks_.front()));
    tasks_.pop_front();
    return task;
}

void Workers::Queue::close() {
    const std::lock_guard lock(mutex_);
    is_closed_ = true;
    tasks_.clear();
    changed_.notify_all();
}

Workers::Workers(Open open, std::size_t readers) : open_(std::move(open)) {
    // Signals are for the thread of the sockets.
    sigset_t all;
    sigset_t before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    threads_.emplace_back([this] { work(writing_); });
    for (std::size_t i = 0; i < readers; ++i)
        threads_.emplace_back([this] { work(reading_); });
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
}

Workers::~Workers() {
    stop();
}

void Workers::stop() {
    reading_.close();
    writing_.close();
    threads_.clear();
}

void Workers::work(Queue& queue) {
    std::optional<operations::Context> context; // opened when it is first needed
    while (auto task = queue.take()) {
        if (!context) {
            auto opened = open_();
            if (!opened) {
                (*task)(std::unexpected(std::move(opened).error()));
                continue;
            }
            context.emplace(*std::move(opened));
        }
        (*task)(&*context);
    }
}

} // namespace goodturn::http
