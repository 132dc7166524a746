#pragma once
/// The parts of `export` that have a file of their own.
#include "operations/intake_operations.hpp"

namespace goodturn::operations {

/// The one who was chosen, or everyone, in the order they came in.
void for_each_chosen(Context& context, const std::optional<Id>& chosen,
                     const std::function<void(const people::Person&)>& use);

/// Birthdays and other yearly days, things to ask about, and coffees that were sent, agreed on or held.
/// Nothing told in confidence, nor of the dead and those left in peace.
Result<Done> export_calendar(Context& context, const std::optional<Id>& chosen, const WriteOut& out);

/// A list for each table of what the owner has, a record a line: see everything_lists.hpp. Of one person:
/// what speaks of them.
Result<Done> export_json(Context& context, const std::optional<Id>& chosen, bool confidences,
                         const WriteOut& out);

} // namespace goodturn::operations
