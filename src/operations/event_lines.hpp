#pragma once
/// What the operations on events share.
#include "operations/event_operations.hpp"

namespace goodturn::operations {

EventLine line_of(const events::Event& event, Day today);
/// The current event, or refused with what to do.
Result<events::Event> current_event_of(Context& context);

} // namespace goodturn::operations
