#pragma once
/// Notes are written in a hurry ("flat in Leeds"); these make of them something that can stand in a sentence.
/// By rules of thumb, so where a rule is not sure the answer is the note's own words or nothing, never
/// something made up.
#include <string>
#include <string_view>

namespace goodturn::wording {

/// A need's gist as it can stand after "about", "with" or "for", in words to the person themselves:
///     "flat in Leeds" -> "the flat in Leeds"       "deciding whether to move" -> the same
///     "someone to walk the dog" -> "finding someone to walk the dog"      "help with her CV" -> "your CV"
///     "how to price her work" -> "the question of how to price your work"
/// "her", "his" and "their" become "your" where the need is `their_own` and not, say, their brother's; a
/// relative at the start does always ("daughter's school" -> "your daughter's school"). "" for an empty gist.
std::string as_topic(std::string_view gist, bool their_own);

/// An event as it can stand after "how did": "job interview" -> "the job interview", "daughter's wedding" ->
/// "your daughter's wedding". "" where it is a happening rather than an event ("flies to Canada", "baby
/// due"): such words are for the blank {what}.
std::string as_event(std::string_view what);

} // namespace goodturn::wording
