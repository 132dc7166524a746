#include "http/serve.hpp"

#include "http/files.hpp"
#include "http/guard.hpp"
#include "http/house.hpp"
#include "http/kept_file.hpp"
#include "http/server.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <malloc.h>

namespace goodturn::http {

namespace {

constexpr std::size_t readers = 2;
constexpr std::uint64_t most_of_a_body = std::uint64_t{4} << 20;
constexpr std::uint64_t most_of_an_upload = std::uint64_t{4} << 30;

std::filesystem::path folder_in(const std::filesystem::path& home) {
    return home / "server";
}

/// Makes the folders, and removes what was passing through when the server last ended in a hurry.
Result<void> make_folders(const std::filesystem::path& folder) {
    CHECK_OK(make_private_folder(folder));
    std::error_code ignored;
    std::filesystem::remove_all(folder / "passing", ignored);
    CHECK_OK(make_private_folder(folder / "passing"));
    return make_private_folder(folder / "answers");
}

bool is_api(const Request& request) {
    return request.path.starts_with("/api/");
}

Answer guarded(Answer answer) {
    add_security_headers(answer);
    return answer;
}

Answer instead(int status) {
    const auto about = [&](const char* message, const char* advice) {
        return error_answer(status, {status == 503 || status >= 500 ? Problem::failed : Problem::invalid,
                                     message,
                                     advice,
                                     {},
                                     0,
                                     {},
                                     {}});
    };
    switch (status) {
    case 413:
        return about("what was sent is too long", "A request has 4 MB at most, a file to bring in 4 GB.");
    case 431:
        return about("the headers are too long", "They have 16 kB at most.");
    case 503:
        return about("something long is being written", "Try again in a moment; an import may be under way.")
            .with("Retry-After", "5");
    case 507:
        return about("what was sent could not be kept", "Is the disk full?");
    default:
        return about("this cannot be understood as HTTP", "Send the whole request, and in time.");
    }
}

Admission admit(House& house, const Request& request) {
    Admission admission;
    const auto refuse = [&](Answer answer) {
        admission.refused = guarded(std::move(answer));
        return admission;
    };
    if (const auto from = check_where_from(house.listening, request); !from)
        return refuse(error_answer(403, from.error()));
    if (!is_api(request)) {
        if (request.changes_something() || request.method == "OPTIONS")
            return refuse(plain(405, "Pages are only read.\n").with("Allow", "GET, HEAD"));
        return admission;
    }
    if (!is_for_everyone(request) && !house.sessions.find(request.cookie(house.cookie), machine_now()))
        return refuse(error_answer(401, {Problem::refused,
                                         "you are not signed in",
                                         "Sign in, or open the link that goodturn serve printed.",
                                         {},
                                         0,
                                         {},
                                         {}}));
    admission.most = is_upload(request) ? most_of_an_upload : most_of_a_body;
    if (is_upload(request)) admission.file = house.new_file();
    return admission;
}

void answer(House& house, const Request& request, const Reply& to) {
    const Reply reply = [to](Answer answer) { to(guarded(std::move(answer))); };
    if (answer_sign_in(house, request, reply)) return;
    if (!is_api(request)) {
        if (request.turn->begin()) reply(answer_with_file(web_files(), request));
        return;
    }
    if (answer_transfer(house, request, reply)) return;
    answer_operation(house, request, reply);
}

void tell_where(const House& house, std::uint16_t port, const std::function<void(std::string_view)>& tell) {
    const std::string origin = origin_of(house.listening, port);
    const std::string link = origin + "/open?key=" + house.sessions.new_link(std::nullopt);
    tell(fmt::format("Goodturn is here: {}\n\nThe link opens once, and that browser stays signed in. Ctrl-C "
                     "ends the server.\n",
                     link));
}

} // namespace

Result<void> serve(const Serving& serving, const std::function<void(std::string_view)>& tell) {
    ::umask(S_IRWXG | S_IRWXO); // whatever is made here is the owner's alone
    ::mallopt(M_ARENA_MAX, 2);  // else glibc keeps memory aside for each thread
    const auto open = [&] { return operations::open_home(serving.home, serving.on); };
    {
        TRY(const auto context, open()); // makes the home, and says early what is wrong with it
    }
    const auto folder = folder_in(serving.home);
    CHECK_OK(make_folders(folder));
    TRY(const auto sessions, Sessions::open(folder / "sessions.json"));
    CHECK_OK(check(serving.listening, sessions->has_password()));
    Workers workers(open, readers);
    House house{.listening = serving.listening,
                .folder = folder,
                .on = serving.on,
                .version = serving.version,
                .sessions = *sessions,
                .guesses = {},
                .answers = KeptAnswers(folder / "answers"),
                .imports = {},
                .workers = workers,
                .cookie = {},
                .remembering = {}};
    house.answers.drop_old();
    const Site site{
        .admit = [&](const Request& request) { return admit(house, request); },
        .answer = [&](const Request& request, const Reply& reply) { answer(house, request, reply); },
        .instead = [](int status) { return guarded(instead(status)); },
        .began =
            [&](std::uint16_t port) {
                house.cookie =
                    fmt::format("{}goodturn-{}", serving.listening.is_secure() ? "__Host-" : "", port);
                tell_where(house, port, tell);
            },
        .ending = [&] { house.imports.cancel_all(); },
        .ended = [&] { workers.stop(); }};
    auto served = serve_site(serving.listening, Limits{}, site);
    sessions->save_seen();
    return served;
}

Result<void> set_password(const std::filesystem::path& home, std::string_view password) {
    { TRY(const auto context, operations::open_home(home, std::nullopt)); }
    CHECK_OK(make_private_folder(folder_in(home)));
    TRY(const auto sessions, Sessions::open(folder_in(home) / "sessions.json"));
    return sessions->set_password(password, "");
}

} // namespace goodturn::http
