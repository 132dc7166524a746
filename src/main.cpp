#include "cli/help.hpp"
#include "cli/program.hpp"
#include "http/serve.hpp"
#include "mcp/serve.hpp"

using namespace goodturn;

namespace {

void talk_with_assistant(operations::Context& context, const cli::Terminal& terminal,
                         const std::function<Clock()>& now) {
    mcp::serve(context, {std::string(cli::version()), now}, {terminal.in, terminal.out});
}

Result<void> serve_app(const cli::ServeOptions& options, const cli::Terminal& terminal) {
    http::Serving serving{{}, options.home, options.on, std::string(cli::version())};
    serving.listening = {options.listen,       static_cast<std::uint16_t>(options.port),
                         options.certificate,  options.key,
                         options.behind_proxy, options.names};
    return http::serve(serving, [&](std::string_view text) { terminal.out(text); });
}

} // namespace

int main(int argc, char** argv) {
    return cli::run_program(
        argc, argv,
        {.assistant = talk_with_assistant, .serve = serve_app, .set_password = http::set_password});
}
