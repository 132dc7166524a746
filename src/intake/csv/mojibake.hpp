#pragma once
/// UTF-8 that some program read as Windows-1252 and wrote again as UTF-8: "Ã–zge" for "Özge".
#include <string>

namespace goodturn::intake::csv {

/// The text as it was meant, where there is no doubt: every letter outside ASCII is part of a sequence that
/// is UTF-8 when written in Windows-1252. Otherwise the text as it is. What was damaged twice is mended
/// twice.
std::string mend_mojibake(std::string text);

} // namespace goodturn::intake::csv
