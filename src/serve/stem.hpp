#pragma once
/// Words without their endings, so that "flats" finds "flat" and "moving" finds "moved".
#include <string>
#include <string_view>

namespace goodturn::serve {

/// Porter's stem of an English word in small letters (M. F. Porter, "An algorithm for suffix stripping",
/// Program 14(3), 1980). The same as SQLite's FTS5 tokenizer "porter" makes, so that what the index matched
/// can be named: words under three bytes and over 64 stay as they are, and bytes that are not ASCII letters
/// count as consonants.
std::string stem(std::string_view word);

} // namespace goodturn::serve
