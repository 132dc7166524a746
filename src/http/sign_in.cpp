#include "base/json.hpp"
#include "base/text.hpp"
#include "codes/square_code.hpp"
#include "http/house.hpp"

#include <fmt/format.h>

namespace goodturn::http {

namespace {

constexpr std::chrono::minutes link_lasts{10};

struct Signed {
    bool signed_in = true;
    std::string device;
    Instant since;
    bool has_password = false;
    static constexpr auto fields() {
        using S = Signed;
        return goodturn::Fields{field("signed_in", &S::signed_in), field("device", &S::device),
                                field("since", &S::since), field("has_password", &S::has_password)};
    }
};
struct SessionLine {
    std::string id;
    std::string device;
    Instant created;
    Instant last_seen;
    bool current = false;
    static constexpr auto fields() {
        using S = SessionLine;
        return goodturn::Fields{field("id", &S::id), field("device", &S::device),
                                field("created", &S::created), field("last_seen", &S::last_seen),
                                field("current", &S::current)};
    }
};
struct Password {
    std::string password;
    static constexpr auto fields() { return goodturn::Fields{field("password", &Password::password)}; }
};
struct NewPassword {
    std::string password;
    std::string current; ///< the one until now, where there is one
    static constexpr auto fields() {
        return goodturn::Fields{field("password", &NewPassword::password),
                                field("current", &NewPassword::current)};
    }
};

/// Kept by the browser for as long as browsers keep any; the session itself ends earlier, after a silence.
std::string cookie_for(const House& house, std::string_view token) {
    return fmt::format("{}={}; Path=/; HttpOnly; SameSite=Strict; Max-Age={}{}", house.cookie, token,
                       token.empty() ? 0 : 34560000, house.listening.is_secure() ? "; Secure" : "");
}

/// Who asks, for counting guesses: a proxy says whom it asks for in the last place that it adds.
std::string place_of(const House& house, const Request& request) {
    const std::string_view forwarded = request.header("x-forwarded-for");
    if (!house.listening.behind_proxy || forwarded.empty()) return request.peer;
    return std::string(trim(forwarded.substr(forwarded.rfind(',') + 1)));
}

std::string token_of(const House& house, const Request& request) {
    return request.cookie(house.cookie);
}

Answer not_signed_in(const House& house) {
    const bool has_password = house.sessions.has_password();
    Json body = Json::parse(std::get<std::string>(
        error_answer(401, {Problem::refused,
                           "you are not signed in",
                           has_password ? "Sign in with your password, or with the link that goodturn serve "
                                          "printed."
                                        : "Open the link that goodturn serve printed; it works once.",
                           {},
                           0,
                           {},
                           {}})
            .body));
    body["has_password"] = has_password;
    return json_answer(401, to_json_text(body));
}

Answer open_link(House& house, const Request& request) {
    std::string key;
    for (const auto& [name, value] : request.query)
        if (name == "key") key = value;
    const auto token = house.sessions.open_link(key, device_of(request.header("user-agent")), machine_now());
    if (!token) return error_answer(token.error());
    if (!*token) return see_other("/#/sign-in?why=link");
    return see_other("/").with("Set-Cookie", cookie_for(house, **token));
}

Answer who_is_here(House& house, const Request& request) {
    const auto session = house.sessions.find(token_of(house, request), machine_now());
    if (!session) return not_signed_in(house);
    return json_answer(200, to_json_text(to_json(Signed{true, session->device, session->created,
                                                        house.sessions.has_password()})));
}

/// Whether `guess` is the password, for somebody at `place`; none: it is. Too many wrong ones are not looked
/// at.
std::optional<Answer> refused_guess(House& house, const std::string& place, const std::string& guess,
                                    int status, std::string field_name) {
    const auto now = machine_now();
    if (const auto wait = house.guesses.wait(place, now); wait.count() > 0)
        return error_answer(429, {Problem::refused,
                                  "that were too many wrong passwords",
                                  fmt::format("Try again in {} minutes, or open a new link: start goodturn "
                                              "serve again.",
                                              (wait.count() + 59) / 60),
                                  {},
                                  0,
                                  {},
                                  {}})
            .with("Retry-After", std::to_string(wait.count()));
    house.guesses.wrong(place, now); // before it is looked at: guesses that come at once count as well
    if (!house.sessions.is_right(guess))
        return error_answer(status, {Problem::refused,
                                     "that is not the password",
                                     "Try again. If it is lost: goodturn serve --set-password, on the "
                                     "computer itself.",
                                     {},
                                     0,
                                     std::move(field_name),
                                     {}});
    house.guesses.right(place);
    return std::nullopt;
}

Result<Answer> sign_in(House& house, const Request& request, const std::string& place) {
    TRY(const auto given, parse_json<Password>(request.body, "the body"));
    if (!house.sessions.has_password())
        return error_answer(401, {Problem::refused,
                                  "no password was chosen yet",
                                  "Open the link that goodturn serve printed; a password can be chosen in "
                                  "the settings then.",
                                  {},
                                  0,
                                  {},
                                  {}});
    if (auto no = refused_guess(house, place, given.password, 401, "password")) return *std::move(no);
    TRY(const auto token, house.sessions.begin(device_of(request.header("user-agent")), machine_now()));
    return nothing().with("Set-Cookie", cookie_for(house, token));
}

Result<Answer> sign_out(House& house, const Request& request) {
    if (const auto session = house.sessions.find(token_of(house, request), machine_now()))
        CHECK_OK(house.sessions.end(session->id));
    return nothing().with("Set-Cookie", cookie_for(house, "")).with("Clear-Site-Data", "\"cache\"");
}

Answer list_sessions(House& house, const Request& request) {
    const auto current = house.sessions.find(token_of(house, request), machine_now());
    std::vector<SessionLine> lines;
    for (const Session& each : house.sessions.all())
        lines.push_back(
            {each.id, each.device, each.created, each.last_seen, current && current->id == each.id});
    return json_answer(200, to_json_text(to_json(lines)));
}

Result<Answer> end_session(House& house, const std::string& id) {
    TRY(const bool was_there, house.sessions.end(id));
    if (!was_there) return not_found("there is no such session", "It may have ended already.");
    return nothing();
}

/// Whoever picks up a phone that is signed in cannot make it theirs: the old password comes with a new one.
Result<Answer> set_password(House& house, const Request& request, const std::string& place) {
    TRY(const auto given, parse_json<NewPassword>(request.body, "the body"));
    if (house.sessions.has_password())
        if (auto no = refused_guess(house, place, given.current, 403, "current")) return *std::move(no);
    CHECK_OK(house.sessions.set_password(given.password, token_of(house, request)));
    return nothing();
}

/// For another device of the owner's: a link as the one that was printed.
Result<Answer> new_link(House& house, const Request& request) {
    const std::string key = house.sessions.new_link(machine_now() + link_lasts);
    const std::string path = "/open?key=" + key;
    const std::string host(request.header("host"));
    const bool is_secure = house.listening.is_secure() || house.listening.behind_proxy;
    TRY(const auto code,
        codes::square_code(fmt::format("{}://{}{}", is_secure ? "https" : "http", host, path)));
    return json_answer(
        200,
        to_json_text(Json{
            {"path", path}, {"host", host}, {"minutes", link_lasts.count()}, {"svg", codes::as_svg(code)}}));
}

Answer wrong_method(std::string allowed) {
    return error_answer(405, {Problem::invalid, "this cannot be done with that method", {}, {}, 0, {}, {}})
        .with("Allow", std::move(allowed));
}

Answer of(const Result<Answer>& answer) {
    return answer ? *answer : error_answer(answer.error());
}

} // namespace

bool is_for_everyone(const Request& request) {
    return request.path == "/api/session" && (request.method == "GET" || request.method == "POST");
}

bool answer_sign_in(House& house, const Request& request, const Reply& reply) {
    const std::string& path = request.path;
    const std::string& method = request.method;
    const auto now = [&](const Answer& answer) {
        if (request.turn->begin()) reply(answer);
        return true;
    };
    // A password takes its time, which the sockets do not have.
    const auto later = [&](auto act) {
        answer_from_reader(house, request, reply, [act](operations::Context&) { return act(); });
        return true;
    };
    if (path == "/open") return now(method == "GET" ? open_link(house, request) : wrong_method("GET"));
    if (path == "/api/session") {
        if (method == "GET") return now(who_is_here(house, request));
        if (method == "DELETE") return now(of(sign_out(house, request)));
        if (method != "POST") return now(wrong_method("GET, POST, DELETE"));
        return later(
            [&house, request, place = place_of(house, request)] { return sign_in(house, request, place); });
    }
    if (path == "/api/sessions")
        return now(method == "GET" ? list_sessions(house, request) : wrong_method("GET"));
    if (path == "/api/sessions/link")
        return now(method == "POST" ? of(new_link(house, request)) : wrong_method("POST"));
    if (path.starts_with("/api/sessions/"))
        return now(method == "DELETE" ? of(end_session(house, path.substr(14))) : wrong_method("DELETE"));
    if (path == "/api/password") {
        if (method != "PUT") return now(wrong_method("PUT"));
        return later([&house, request, place = place_of(house, request)] {
            return set_password(house, request, place);
        });
    }
    return false;
}

} // namespace goodturn::http
