#pragma once
/// Bringing in as a job: it goes on while nobody waits for it, tells how far it is, and can be cancelled.
#include "http/message.hpp"
#include "operations/home.hpp"

#include <deque>
#include <mutex>
#include <stop_token>

namespace goodturn::http {

enum class ImportState : std::uint8_t { reading, done, cancelled, failed };
constexpr auto words_of(ImportState) {
    return std::array{"reading", "done", "cancelled", "failed"};
}

/// How one import stands. reading -> done, cancelled or failed.
struct ImportJob {
    std::string id;
    ImportState state = ImportState::reading;
    std::string what;                   ///< what is counted: "records"
    std::size_t done = 0;               ///< how many of them so far
    std::string result;                 ///< JSON; "" until it is done
    std::string error;                  ///< JSON; "" unless it failed
    std::optional<std::int64_t> change; ///< its number in the history
};

/// What a job is made of.
struct ImportOrder {
    std::filesystem::path file; ///< removed at the end
    std::string called;
    bool dry_run = false;
};

/// The jobs of this run of the server, the last twenty of them. Safe to be used from several threads.
class Imports {
  public:
    std::string begin(); ///< a new job's id
    /// Carries a job out, on the thread that writes.
    void carry_out(const std::string& id, const ImportOrder& order, Result<operations::Context*> context);

    std::optional<ImportJob> find(std::string_view id) const;
    using WhenEnded = std::function<void(ImportState)>;
    /// Asks it to stop, and tells how it ended once it has: it may have been done before it could stop. False
    /// if there is no such job.
    bool cancel(std::string_view id, WhenEnded when_ended);
    void cancel_all();

    /// {"state", "what", "done", "result", "error", "change"}
    static std::string as_json(const ImportJob& job);
    /// The job's events, as text/event-stream.
    Pull events(const std::string& id) const;

  private:
    struct Kept {
        ImportJob job;
        std::stop_source stop;
        std::vector<WhenEnded> waiting;
    };
    void end(const std::string& id, const std::function<void(ImportJob&)>& act);
    void change(const std::string& id, const std::function<void(ImportJob&)>& act);
    std::stop_token stop_of(const std::string& id) const;

    mutable std::mutex mutex_;
    std::deque<Kept> jobs_;
};

/// A name for messages, from what was asked for: the last part of a path, without signs that steer a
/// terminal.
std::string tame_name(std::string_view name);

} // namespace goodturn::http
