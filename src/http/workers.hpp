#pragma once
/// The threads that carry out operations, each with a connection to the data of its own: readers do not wait
/// for one another nor for who writes; what writes goes one at a time.
#include "operations/home.hpp"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace goodturn::http {

class Workers {
  public:
    using Open = std::function<Result<operations::Context>()>;
    /// Is given the thread's own context, or why it could not be opened. Must not throw.
    using Task = std::function<void(Result<operations::Context*>)>;

    Workers(Open open, std::size_t readers);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    void read(Task task) { reading_.put(std::move(task)); }
    void write(Task task) { writing_.put(std::move(task)); }
    /// Waits for what has begun; what has not is dropped.
    void stop();

  private:
    class Queue {
      public:
        void put(Task task);
        std::optional<Task> take(); ///< waits; nothing once it is closed
        void close();

      private:
        std::mutex mutex_;
        std::condition_variable changed_;
        std::deque<Task> tasks_;
        bool is_closed_ = false;
    };
    void work(Queue& queue);

    Open open_;
    Queue reading_;
    Queue writing_;
    std::vector<std::jthread> threads_; ///< last: they use all of the above
};

} // namespace goodturn::http
