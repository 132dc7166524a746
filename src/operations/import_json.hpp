#pragma once
/// JSON of everything, back in.
#include "intake/import.hpp"

#include <istream>

namespace goodturn::operations {

/// Whether a file begins as `export json` begins one.
bool looks_like_everything(std::string_view first_bytes);

/// Takes in a file that `export json` wrote. It is read twice: first to the end, so that of a file with an
/// error in it nothing comes in. The Error names the line.
///
/// What has an id that is known here becomes what the file says. Somebody whose id is not known is the same
/// as somebody here whom the same card or row made, or with the same address and a name that fits: both
/// records become one, and all of both stays. A conversation or gift that came from the same source is the
/// same one. Settings made here stay. What belongs to something that is neither in the file nor here is left
/// out, and told.
Result<void> take_everything(store::Write& write, std::istream& in, const std::function<void()>& took,
                             intake::Imported& imported, intake::Tally& gifts);

} // namespace goodturn::operations
