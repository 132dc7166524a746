#pragma once
/// The parts of `export` that have a file of their own.
#include "operations/intake_operations.hpp"

namespace goodturn::operations {

/// Birthdays and other yearly days, things to ask about, and coffees that were sent, agreed on or held.
/// Nothing told in confidence, nor of the dead and those left in peace.
Result<Done> export_calendar(Context& context, const std::optional<Id>& chosen, const WriteOut& out);

} // namespace goodturn::operations
