#pragma once
/// What a command works with: the home, opened when it is first needed, and the page that is printed.
#include "base/json_text.hpp"
#include "cli/command.hpp"
#include "cli/page.hpp"
#include "cli/waiting.hpp"
#include "operations/home.hpp"

#include <optional>

namespace goodturn::cli {

/// What `goodturn serve` was given.
struct ServeOptions {
    std::filesystem::path home;
    std::optional<Day> on;
    std::string listen = "127.0.0.1";
    std::int64_t port = 8787; ///< 0 to 65535
    std::string certificate;
    std::string key;
    bool behind_proxy = false;
    std::vector<std::string> names;
};

/// Faces that a command begins, and that only main knows.
struct OtherFaces {
    /// Talks with an assistant over what comes in and goes out, to its end. `now` is asked before each call.
    std::function<void(operations::Context&, const Terminal&, const std::function<Clock()>& now)> assistant =
        {};
    /// Serves the app until it is asked to end.
    std::function<Result<void>(const ServeOptions&, const Terminal&)> serve = {};
    /// Chooses the password of the app.
    std::function<Result<void>(const std::filesystem::path& home, const std::string& password)> set_password =
        {};
};

class Face {
  public:
    Face(const Terminal& terminal, Everywhere everywhere, OtherFaces others = {})
        : terminal_(terminal), everywhere_(std::move(everywhere)), others_(std::move(others)),
          page_(terminal) {}

    /// Opens the home; the same one afterwards.
    Result<operations::Context*> home();
    void leave_home() { context_.reset(); } ///< closes it; home() opens it again
    const Terminal& terminal() const { return terminal_; }
    const Everywhere& everywhere() const { return everywhere_; }
    const OtherFaces& others() const { return others_; }
    bool json() const { return everywhere_.json; }
    Page& page() { return page_; }
    Day today() const { return context_->clock.today; } ///< once the home is open

    /// What is not the answer itself: on stderr, a line.
    void remark(std::string_view text) const;
    /// Asks, and returns the line that was answered; nothing at the end of what comes in.
    std::optional<std::string> ask(std::string_view question) const;
    /// Writes to the answer right away, as it is.
    Result<void> write(std::string_view text) const;
    template <class T>
    void print_json(const T& value) {
        print_json(type_of<T>(), &value);
    }
    void print_json(const Type& type, const void* value);
    /// Sends what was printed.
    Result<void> send();

  private:
    const Terminal& terminal_;
    Everywhere everywhere_;
    OtherFaces others_;
    Page page_;
    std::string json_;
    std::optional<operations::Context> context_;
};

/// Carries out an operation, with a line about its progress where it takes longer than a second.
template <class Output, class Input>
Result<Output> carry_out(Face& face, Result<Output> (*operation)(operations::Context&, const Input&),
                         const Input& input) {
    TRY(operations::Context* const context, face.home());
    const Waiting waiting(face.terminal(), *context);
    return operation(*context, input);
}

/// Carries out an operation and shows its answer: as JSON where that is asked for, else as `print` does.
template <class Output, class Input, class Print>
Result<Status> answer(Face& face, Result<Output> (*operation)(operations::Context&, const Input&),
                      const Input& input, Print print) {
    TRY(const Output output, carry_out(face, operation, input));
    if (face.json())
        face.print_json(output);
    else
        print(face, output);
    return Status::done;
}

} // namespace goodturn::cli
