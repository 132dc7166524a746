#pragma once
/// Reading on a second thread while what was read is put to use on this one.
#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace goodturn {

/// A queue from one thread to another that holds so much and no more, so that reading a large file needs
/// little memory.
template <class Item>
class Channel {
  public:
    explicit Channel(std::size_t most) : most_(most) {}

    /// Waits while it is full. False once it is closed: nobody is going to take it.
    bool put(Item item) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return closed_ || items_.size() < most_; });
        if (closed_) return false;
        items_.push_back(std::move(item));
        changed_.notify_all();
        return true;
    }
    /// Waits while it is empty. Nothing once it is closed and empty.
    std::optional<Item> take() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return closed_ || !items_.empty(); });
        if (items_.empty()) return std::nullopt;
        std::optional<Item> item(std::move(items_.front()));
        items_.pop_front();
        changed_.notify_all();
        return item;
    }
    void close() {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        changed_.notify_all();
    }

  private:
    std::size_t most_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Item> items_;
    bool closed_ = false;
};

/// Calls `read(put)` on a second thread and `use(item)` on this one, for each item in order, until either
/// ends: `put(item)` is false once `use` has returned false or thrown. Returns what `read` returned, or
/// throws what either of the two threw. `read` must share nothing with `use` that changes.
template <class Item, class Read, class Use>
auto read_ahead(Read read, Use use) {
    // Handed over by the batch: to wake the other thread for every item costs more than many an item.
    constexpr std::size_t items_a_batch = 32;
    constexpr std::size_t batches_ahead = 8;
    using Batch = std::vector<Item>;
    Channel<Batch> channel(batches_ahead);
    using Outcome = decltype(read([](Item) { return true; }));
    std::optional<Outcome> outcome;
    std::exception_ptr thrown;
    {
        const std::jthread reader([&] {
            Batch batch;
            const auto put = [&](Item item) {
                if (batch.empty()) batch.reserve(items_a_batch);
                batch.push_back(std::move(item));
                return batch.size() < items_a_batch || channel.put(std::exchange(batch, {}));
            };
            try {
                outcome.emplace(read(put));
            } catch (...) {
                thrown = std::current_exception();
            }
            if (!batch.empty()) channel.put(std::move(batch));
            channel.close();
        });
        // However this block is left, the reader must not wait for room that nobody makes.
        struct Closing {
            Channel<Batch>& channel;
            ~Closing() { channel.close(); }
        } const closing{channel};
        bool wanted = true;
        while (auto batch = wanted ? channel.take() : std::nullopt)
            for (auto item = batch->begin(); wanted && item != batch->end(); ++item)
                wanted = use(std::move(*item));
    }
    if (thrown) std::rethrow_exception(thrown);
    return *std::move(outcome);
}

} // namespace goodturn
