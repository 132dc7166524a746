#include "mcp/protocol.hpp"

namespace goodturn::mcp {

std::unexpected<Refusal> refuse(Code code, std::string message) {
    return std::unexpected(Refusal{code, std::move(message)});
}

Json reply(const Json& id, const Answer& answer) {
    Json message{{"jsonrpc", "2.0"}, {"id", id}};
    if (answer)
        message["result"] = *answer;
    else
        message["error"] = {{"code", static_cast<int>(answer.error().code)},
                            {"message", answer.error().message}};
    return message;
}

} // namespace goodturn::mcp
