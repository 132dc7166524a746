#pragma once
/// How the things that were noted are printed: needs, promises, what was heard in a note.
#include "cli/face.hpp"
#include "operations/conversation_operations.hpp"

namespace goodturn::cli {

/// The note with every quote that something was heard in marked.
std::string with_quotes_marked(const std::string& note, const listen::Heard& heard);

/// What was heard in a note, nothing stored.
void print_heard(Page& page, const listen::Heard& heard, Day today);
/// What was heard and stored about the person with that name, each with how to keep or dismiss it.
void print_stored(Page& page, const operations::Logged& logged, std::string_view name, Day today);

/// "send her the talk, by Friday"; the day is left out where the words have it already.
std::string promise_in_words(std::string_view text, std::optional<Day> due, Day today);
/// "flat in Leeds", with "her brother: " before it where it is somebody else's.
std::string need_in_words(const listen::Need& need, std::string_view name);
/// "ask on Friday" or the day it happens.
std::string follow_up_in_words(const listen::FollowUp& follow_up, Day today);

} // namespace goodturn::cli
