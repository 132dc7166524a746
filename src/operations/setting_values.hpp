#pragma once
/// Whether a setting that comes in from a file is one that could have been set here.
#include "base/error.hpp"

#include <string_view>

namespace goodturn::operations {

/// `value` is in the form in which it is kept.
Result<void> check_kept_setting(std::string_view key, std::string_view value);

} // namespace goodturn::operations
