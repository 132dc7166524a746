#pragma once
/// One conversation with an assistant, by the Model Context Protocol (https://modelcontextprotocol.io): what
/// it says, line by line, and what is answered.
#include "mcp/protocol.hpp"
#include "operations/home.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace goodturn::mcp {

/// What the conversation needs of the outside.
struct Around {
    std::string version;        ///< of the program
    std::function<Clock()> now; ///< asked before each call: the conversation may last for days
};

/// new -> begun, by initialize. Before, there are no tools; afterwards no second initialize. The client's
/// notifications, "initialized" among them, change nothing here.
class Session {
  public:
    /// Makes the context keep confidences.
    Session(operations::Context& context, Around around);

    /// The answer to one message (or, in 2025-03-26, to a batch of them), without a line end; nothing where
    /// none is due: notifications, answers to what was never asked, blank lines.
    std::optional<std::string> answer(std::string_view line);
    /// The answer to a message that was too long to be read.
    static std::string too_long(std::size_t most);

  private:
    std::optional<Json> answer_one(const Json& message);
    Json answer_batch(const Json& batch);
    Answer result_of(const std::string& method, const Json& params);
    Answer initialize(const Json& params);
    Answer call(const Json& params);

    operations::Context& context_;
    Around around_;
    std::string protocol_; ///< the version that was agreed on; "" until then
};

} // namespace goodturn::mcp
