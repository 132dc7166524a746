#pragma once
/// What is needed, in few words. Known to this room only.
#include "listen/hearing.hpp"

#include <string>

namespace goodturn::listen {

/// "flat in Leeds", "learning Rust", "how others do it", "someone who knows Terraform": what is sought, from
/// the cue up to where another thought begins, at the latest at a token. "" where the words after the cue do
/// not say it.
std::string gist_of(const Hearing& hearing, const Sighting& cue, std::size_t end);

/// The statement in which the cue stands, without the day it ends with: "his mum was diagnosed with cancer".
std::string statement_of(const Hearing& hearing, const Sighting& cue);

} // namespace goodturn::listen
