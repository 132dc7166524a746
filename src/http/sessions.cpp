#include "http/sessions.hpp"

#include "base/json.hpp"
#include "base/text.hpp"
#include "http/kept_file.hpp"
#include "http/secrets.hpp"

#include <algorithm>

namespace goodturn::http {

namespace {

constexpr std::chrono::days longest_silence{90};
constexpr std::chrono::minutes between_saves{60};
constexpr std::size_t most_sessions = 100;
constexpr std::chrono::minutes guesses_count_for{15};
constexpr std::size_t guesses_of_one = 5;
constexpr std::size_t guesses_of_all = 50;

struct SessionsFile {
    std::string password; ///< its hash (Argon2id)
    std::vector<Session> sessions;
    static constexpr auto fields() {
        return Fields{field("password", &SessionsFile::password), field("sessions", &SessionsFile::sessions)};
    }
};

std::string fingerprint_of_token(std::string_view token) {
    return fingerprint("session", token);
}

std::string fingerprint_of_key(std::string_view key) {
    return fingerprint("link", key);
}

} // namespace

Result<std::unique_ptr<Sessions>> Sessions::open(std::filesystem::path file) {
    TRY(const auto content, read_whole(file));
    std::unique_ptr<Sessions> sessions(new Sessions(std::move(file)));
    if (!content) return sessions;
    auto read = parse_json<SessionsFile>(*content, sessions->file_.string());
    if (!read) {
        read.error().advice = "Move that file away: every device then has to sign in again, and the password "
                              "is to be chosen anew.";
        return std::unexpected(std::move(read).error());
    }
    sessions->password_ = std::move(read->password);
    sessions->sessions_ = std::move(read->sessions);
    return sessions;
}

Result<void> Sessions::save() const {
    return write_whole(file_, to_json_text(to_json(SessionsFile{password_, sessions_}), 1) + '\n');
}

std::string Sessions::new_link(std::optional<Instant> until) {
    std::string key = new_secret();
    const std::lock_guard lock(mutex_);
    if (links_.size() >= 16) links_.erase(links_.begin() + 1);
    links_.push_back({fingerprint_of_key(key), until});
    return key;
}

Result<std::optional<std::string>> Sessions::open_link(std::string_view key, const std::string& device,
                                                       Instant now) {
    const std::string wanted = fingerprint_of_key(key);
    const std::lock_guard lock(mutex_);
    const auto found =
        std::ranges::find_if(links_, [&](const Link& each) { return is_same_secret(each.key, wanted); });
    if (found == links_.end()) return std::nullopt;
    const bool is_over = found->until && *found->until < now;
    links_.erase(found);
    if (is_over) return std::nullopt;
    TRY(std::string token, begin_locked(device, now));
    return std::optional(std::move(token));
}

bool Sessions::has_password() const {
    const std::lock_guard lock(mutex_);
    return !password_.empty();
}

bool Sessions::is_right(std::string_view password) const {
    std::string hash;
    {
        const std::lock_guard lock(mutex_);
        hash = password_;
    }
    return !hash.empty() && is_password(hash, password);
}

Result<void> Sessions::set_password(std::string_view password, std::string_view token) {
    const auto refuse = [](const char* why) {
        auto error = invalid(why, "A few words that only you put together are easy to remember.");
        error.error().field = "password";
        return error;
    };
    if (count_characters(password) < 10) return refuse("a password has at least ten characters");
    if (password.size() > 1000) return refuse("a password has at most a thousand characters");
    auto hash = hash_password(password);
    if (!hash) return failed("there is not enough memory to keep a password safely", "Try again later.");
    const std::string stays = fingerprint_of_token(token);
    const std::lock_guard lock(mutex_);
    password_ = *std::move(hash);
    std::erase_if(sessions_, [&](const Session& each) { return each.token != stays; });
    return save();
}

Result<std::string> Sessions::begin(const std::string& device, Instant now) {
    const std::lock_guard lock(mutex_);
    return begin_locked(device, now);
}

Result<std::string> Sessions::begin_locked(const std::string& device, Instant now) {
    std::erase_if(sessions_, [&](const Session& each) { return each.last_seen + longest_silence < now; });
    if (sessions_.size() >= most_sessions)
        sessions_.erase(std::ranges::min_element(sessions_, {}, &Session::last_seen));
    std::string token = new_secret();
    sessions_.push_back({new_name(), device, fingerprint_of_token(token), now, now});
    if (auto saved = save(); !saved) {
        sessions_.pop_back();
        return std::unexpected(std::move(saved).error());
    }
    return token;
}

std::optional<Session> Sessions::find(std::string_view token, Instant now) {
    if (token.empty()) return std::nullopt;
    const std::string wanted = fingerprint_of_token(token);
    const std::lock_guard lock(mutex_);
    const auto found = std::ranges::find_if(
        sessions_, [&](const Session& each) { return is_same_secret(each.token, wanted); });
    if (found == sessions_.end() || found->last_seen + longest_silence < now) return std::nullopt;
    const bool is_due = found->last_seen + between_saves < now;
    is_seen_unsaved_ = is_seen_unsaved_ || found->last_seen < now;
    found->last_seen = std::max(found->last_seen, now);
    if (is_due && save()) is_seen_unsaved_ = false; // else it is tried again later
    return *found;
}

std::vector<Session> Sessions::all() const {
    const std::lock_guard lock(mutex_);
    return sessions_;
}

Result<bool> Sessions::end(std::string_view id) {
    const std::lock_guard lock(mutex_);
    if (std::erase_if(sessions_, [&](const Session& each) { return each.id == id; }) == 0) return false;
    CHECK_OK(save());
    return true;
}

void Sessions::save_seen() {
    const std::lock_guard lock(mutex_);
    if (is_seen_unsaved_ && save()) is_seen_unsaved_ = false;
}

std::chrono::seconds Guesses::wait(const std::string& place, Instant now) {
    const std::lock_guard lock(mutex_);
    std::erase_if(guesses_, [&](const Guess& each) { return each.at + guesses_count_for <= now; });
    const auto wait_for = [&](const auto& counts, std::size_t most) {
        const auto count = static_cast<std::size_t>(std::ranges::count_if(guesses_, counts));
        if (count < most) return std::chrono::seconds(0);
        const auto oldest = std::ranges::find_if(guesses_, counts);
        return std::max(std::chrono::seconds(1), oldest->at + guesses_count_for - now);
    };
    return std::max(wait_for([&](const Guess& each) { return each.place == place; }, guesses_of_one),
                    wait_for([](const Guess&) { return true; }, guesses_of_all));
}

void Guesses::wrong(const std::string& place, Instant now) {
    const std::lock_guard lock(mutex_);
    guesses_.push_back({place, now});
}

void Guesses::right(const std::string& place) {
    const std::lock_guard lock(mutex_);
    std::erase_if(guesses_, [&](const Guess& each) { return each.place == place; });
}

std::string device_of(std::string_view user_agent) {
    const auto first_of = [&](std::initializer_list<std::pair<std::string_view, std::string_view>> known) {
        for (const auto& [mark, name] : known)
            if (user_agent.find(mark) != std::string_view::npos) return std::string(name);
        return std::string();
    };
    // Each browser names those before it as well, and Chrome all of them.
    const std::string browser = first_of({{"Firefox/", "Firefox"},
                                          {"FxiOS/", "Firefox"},
                                          {"Edg", "Edge"},
                                          {"OPR/", "Opera"},
                                          {"SamsungBrowser/", "Samsung Internet"},
                                          {"CriOS/", "Chrome"},
                                          {"Chrome/", "Chrome"},
                                          {"Safari/", "Safari"}});
    const std::string system = first_of({{"iPhone", "iPhone"},
                                         {"iPad", "iPad"},
                                         {"Android", "Android"},
                                         {"Windows", "Windows"},
                                         {"Mac OS X", "Mac"},
                                         {"CrOS", "Chromebook"},
                                         {"Linux", "Linux"}});
    if (browser.empty() && system.empty()) return "another program";
    if (browser.empty() || system.empty()) return browser + system;
    return browser + " on " + system;
}

} // namespace goodturn::http
