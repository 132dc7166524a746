#pragma once
/// Reading JSON of everything record by record. For the .cpp files of this room.
#include "base/json.hpp"

#include <functional>
#include <istream>

namespace goodturn::operations {

/// One record of a list: `line` is where it begins in the file, from 1.
using UseRecord = std::function<Result<void>(const std::string& list, Json record, long line)>;

/// Hands over the records one after another, so that a file of any length needs the memory of one. Stops at
/// the first Error, which names the line: the file is no JSON, not of this shape, of a newer version, or
/// `use` has failed.
Result<void> read_everything(std::istream& in, const UseRecord& use);

} // namespace goodturn::operations
