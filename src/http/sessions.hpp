#pragma once
/// Who may come in: one-time links, the password, and the sessions of devices. Kept in a file of the server's
/// own beside the data, so that no backup and no undo knows of it (decision 0026).
#include "base/described.hpp"
#include "base/error.hpp"
#include "base/time.hpp"

#include <deque>
#include <filesystem>
#include <mutex>

namespace goodturn::http {

struct Session {
    std::string id;
    std::string device; ///< "Firefox on Linux"
    std::string token;  ///< the fingerprint of what the cookie holds
    Instant created;
    Instant last_seen;
    static constexpr auto fields() {
        using S = Session;
        return Fields{field("id", &S::id), field("device", &S::device), field("token", &S::token),
                      field("created", &S::created), field("last_seen", &S::last_seen)};
    }
};

/// Safe to be used from several threads. `now` is the machine's, UTC.
class Sessions {
  public:
    /// Reads what is kept there; a file that cannot be read is an Error, and left as it is.
    static Result<std::unique_ptr<Sessions>> open(std::filesystem::path file);

    /// A key that opens once, for ten minutes; of the first one, which is printed at the start, as long as
    /// the server runs.
    std::string new_link(std::optional<Instant> until);
    /// The cookie's value for a new session, if the key opens; it does not open again.
    Result<std::optional<std::string>> open_link(std::string_view key, const std::string& device,
                                                 Instant now);

    bool has_password() const;
    bool is_right(std::string_view password) const; ///< takes a tenth of a second
    /// Ends every session but that of `token`. At least ten characters, at most a thousand.
    Result<void> set_password(std::string_view password, std::string_view token);
    Result<std::string> begin(const std::string& device, Instant now); ///< the cookie's value

    /// The session of a cookie, if it goes on: seen within the last ninety days.
    std::optional<Session> find(std::string_view token, Instant now);
    std::vector<Session> all() const;
    /// False if there is none of that id.
    Result<bool> end(std::string_view id);
    void save_seen(); ///< when it was last seen is kept in the file now and then, and at the end

  private:
    explicit Sessions(std::filesystem::path file) : file_(std::move(file)) {}
    struct Link {
        std::string key; ///< its fingerprint
        std::optional<Instant> until;
    };
    Result<void> save() const;
    Result<std::string> begin_locked(const std::string& device, Instant now);

    std::filesystem::path file_;
    mutable std::mutex mutex_;
    std::string password_; ///< its hash; "" if there is none
    std::vector<Session> sessions_;
    std::vector<Link> links_;
    bool is_seen_unsaved_ = false;
};

/// Wrong guesses of late: after five from one place, or fifty from all, nobody guesses on for a while.
class Guesses {
  public:
    /// How long to wait before the next guess; 0: not at all.
    std::chrono::seconds wait(const std::string& place, Instant now);
    void wrong(const std::string& place, Instant now);
    void right(const std::string& place);

  private:
    struct Guess {
        std::string place;
        Instant at;
    };
    std::mutex mutex_;
    std::deque<Guess> guesses_; ///< of the last fifteen minutes
};

/// "Firefox on Linux", from what a browser calls itself.
std::string device_of(std::string_view user_agent);

} // namespace goodturn::http
