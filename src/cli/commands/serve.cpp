#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/face.hpp"

#include <fmt/format.h>

#include <memory>
#include <termios.h>
#include <unistd.h>

namespace goodturn::cli {

namespace {

/// While it lives, what is typed is not shown.
class Unseen {
  public:
    explicit Unseen(const Terminal& terminal) : is_terminal_(terminal.in_is_terminal) {
        if (!is_terminal_ || ::tcgetattr(STDIN_FILENO, &before_) != 0) return;
        termios unseen = before_;
        unseen.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        is_unseen_ = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &unseen) == 0;
    }
    ~Unseen() {
        if (is_unseen_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

  private:
    bool is_terminal_;
    bool is_unseen_ = false;
    termios before_{};
};

Result<Status> set_password(Face& face, const std::filesystem::path& home) {
    if (!face.others().set_password) return failed("this program cannot serve the app");
    std::optional<std::string> password;
    {
        const Unseen unseen(face.terminal());
        password = face.ask("A password for the app, of at least ten characters: ");
    }
    if (face.terminal().in_is_terminal) face.remark("");
    if (!password) return invalid("no password was given", "Type it, or pipe it in: one line.");
    CHECK_OK(face.others().set_password(home, *password));
    face.page().text("The password is set. Every device has to sign in again.");
    return Status::done;
}

Result<Status> serve(Face& face, ServeOptions options) {
    if (!face.others().serve) return failed("this program cannot serve the app");
    if (options.port < 0 || options.port > 65535) return invalid("a port is a number from 0 to 65535");
    options.home = operations::home_folder(face.everywhere().home);
    if (face.everywhere().on) {
        TRY(options.on, parse_day(*face.everywhere().on));
    }
    CHECK_OK(face.others().serve(options, face.terminal()));
    return Status::done;
}

} // namespace

Command serve_command() {
    return {
        .keyword = "serve",
        .usage = {"serve [--port N] [--listen ADDRESS --tls-cert FILE --tls-key FILE]",
                  "serve --set-password"},
        .line = "open the app in a browser, on this computer or your phone",
        .more =
            "Prints a link that opens once; the browser that opened it stays signed in. Nobody but this "
            "computer reaches it, unless you say where to listen; that takes a password and TLS. What the "
            "app shows never leaves the way between it and your browser. Ctrl-C ends it, and lets it "
            "finish what it is doing.",
        .examples = {{"serve", ""},
                     {"serve --set-password", "for signing in from your phone"},
                     {"serve --listen 0.0.0.0 --tls-cert cert.pem --tls-key key.pem --name notes.example.org",
                      "for your phone; with a certificate of yours"},
                     {"serve --behind-proxy --name notes.example.org", "a proxy of yours does the TLS"}},
        .group = Group::this_program,
        .effect = Effect::writes,
        .prepare = [](Syntax& syntax) -> Run {
            const auto options = std::make_shared<ServeOptions>();
            const auto sets_password = std::make_shared<bool>(false);
            syntax.value("--listen", "ADDRESS", options->listen,
                         "of this computer; 0.0.0.0 lets other devices in; 127.0.0.1 if not given");
            syntax.value("--port", "N", options->port, "8787 if not given; 0 for any that is free");
            syntax.value("--tls-cert", "FILE", options->certificate, "your certificate, in PEM")
                .with(Offers::files);
            syntax.value("--tls-key", "FILE", options->key, "the key of the certificate, in PEM")
                .with(Offers::files);
            syntax.flag("--behind-proxy", options->behind_proxy, "a proxy with TLS stands before it");
            syntax.values("--name", "HOST", options->names,
                          "a name that it is reached by; may be given several times");
            syntax.flag("--set-password", *sets_password, "choose the password for signing in, and end");
            return [options, sets_password](Face& face) -> Result<Status> {
                if (*sets_password)
                    return set_password(face, operations::home_folder(face.everywhere().home));
                return serve(face, *options);
            };
        },
    };
}

} // namespace goodturn::cli
