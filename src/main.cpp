#include "cli/help.hpp"
#include "cli/program.hpp"
#include "mcp/serve.hpp"

using namespace goodturn;

namespace {

void talk_with_assistant(operations::Context& context, const cli::Terminal& terminal,
                         const std::function<Clock()>& now) {
    mcp::serve(context, {std::string(cli::version()), now}, {terminal.in, terminal.out});
}

} // namespace

int main(int argc, char** argv) {
    return cli::run_program(argc, argv, {.assistant = talk_with_assistant});
}
