#pragma once
/// The table of operations as an assistant's tools.
#include "mcp/protocol.hpp"
#include "operations/home.hpp"

namespace goodturn::mcp {

/// The result of tools/list: every operation that is not the owner's alone, with the schema of its input and
/// hints from its access.
Json list_tools();

/// The result of tools/call: the answer as structured content and as text. What the operation says is not as
/// it should be is such a result too, with isError; a Refusal is for calls of what is no tool. The context
/// keeps confidences (operations/confidence.hpp).
Answer call_tool(operations::Context& context, const Json& params);

} // namespace goodturn::mcp
