#pragma once
/// What an operation returned, as JSON text.
#include <string>

namespace goodturn::cli {

/// `indent` spaces a level, or all on one line where it is -1. Exists for what operations return:
/// json_text.cpp lists the types, so that the JSON library is read there and nowhere else.
template <class T>
std::string json_text(const T& value, int indent);

} // namespace goodturn::cli
