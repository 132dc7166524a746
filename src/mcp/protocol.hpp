#pragma once
/// JSON-RPC 2.0 (https://www.jsonrpc.org/specification), as far as the Model Context Protocol uses it.
#include "base/json.hpp"

#include <expected>
#include <string>

namespace goodturn::mcp {

enum class Code : int {
    parse_error = -32700,
    invalid_request = -32600,
    method_not_found = -32601,
    invalid_params = -32602,
    internal_error = -32603,
};

/// Why a request is not answered: the fault is in the asking, not in what was to be done.
struct Refusal {
    Code code = Code::internal_error;
    std::string message;
};
using Answer = std::expected<Json, Refusal>;
std::unexpected<Refusal> refuse(Code code, std::string message);

/// The whole message; `id` is null where it is not known which request it answers.
Json reply(const Json& id, const Answer& answer);

} // namespace goodturn::mcp
