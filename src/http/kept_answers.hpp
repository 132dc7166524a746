#pragma once
/// The answers to requests that wrote, kept for a week, so that a phone may send the same request again when
/// it did not hear the answer (https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/).
///
/// That a request was carried out is written in the very transaction that carries it out. Its answer lies in
/// a file beside, sealed with the key that only the phone knows: who reads the disk, or a backup, learns
/// nothing from it, and forgetting a person need not reach into it.
#include "http/message.hpp"
#include "operations/home.hpp"

namespace goodturn::http {

class KeptAnswers {
  public:
    /// `folder` is there already.
    explicit KeptAnswers(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// What is found for a request that bears a key.
    struct Known {
        bool is_same = true;          ///< false: the key came with another request before
        std::optional<Answer> answer; ///< none where it was lost in a crash
    };
    std::optional<Known> find(store::Database& database, const Request& request) const;
    /// Whether the key of a request is one: 16 to 200 visible ASCII characters, so that nobody can guess it.
    static bool is_key(std::string_view key);

    void keep(const Request& request, const Answer& answer) const; ///< the disk being full is no problem
    void drop_old() const;                                         ///< what is older than a week

  private:
    std::filesystem::path file_of(const std::string& name) const { return folder_ / name; }
    std::filesystem::path folder_;
};

/// Tied to one connection to the data; remembers which request it is writing for.
class Remembering {
  public:
    /// Both live as long as each other.
    explicit Remembering(store::Database& database);
    Remembering(const Remembering&) = delete;
    Remembering& operator=(const Remembering&) = delete;

    void begin(const Request& request);
    /// The number in the history of what was written since begin(); none if nothing was.
    std::optional<std::int64_t> end(store::Database& database);

  private:
    struct Now {
        std::string key; ///< "": the request has none
        std::string request;
        std::optional<std::int64_t> newest; ///< in the history, as the change is about to be recorded
    };
    std::shared_ptr<Now> now_ = std::make_shared<Now>(); ///< shared with what is called at each write
};

} // namespace goodturn::http
