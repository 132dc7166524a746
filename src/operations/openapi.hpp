#pragma once
/// The table of operations as an OpenAPI 3.1 document (https://spec.openapis.org/oas/v3.1.0).
#include "base/json.hpp"

#include <string>
#include <string_view>

namespace goodturn::operations {

/// A path and method each operation. A part of the path in braces is a field of the input; of the others,
/// those of GET and DELETE are query parameters, those of the rest the body. Each input and output is a
/// schema of its own, named after the operation: LogInput, LogOutput. What is not as it should be is answered
/// with an Error.
Json openapi_document(std::string_view version);
/// The same as text, for those who only pass it on.
std::string openapi_text(std::string_view version);

} // namespace goodturn::operations
