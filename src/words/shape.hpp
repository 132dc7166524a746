#pragma once
/// The shape that words take on their way: what is said on the phone, a message, a mail.
#include "base/described.hpp"
#include "people/person.hpp"
#include "words/words.hpp"

namespace goodturn::wording {

enum class Channel : std::uint8_t { call, message, email };
constexpr auto words_of(Channel) {
    return std::array{"call", "message", "email"};
}

/// How this person likes to be reached: as noted, else by mail where an email is all there is, else by
/// message.
Channel channel_for(const people::Person& person);

/// Words that were filled for one person, without "Hello Ann, " and without "Mo here. " or "this is Mo. "
/// behind it, with a capital at the beginning; as they are where they begin otherwise.
std::string without_greeting(std::string_view words, const Known& known);

/// A message is the words as they are. A mail has a line with the greeting, the words, and a closing with
/// {owner} below; a call begins with who is calling and "is this a good moment". The greeting and closing
/// come from the templates; {first_name} and {owner} from what is known.
std::string in_shape(Channel channel, std::string_view words, const Known& known, std::uint64_t turn);

} // namespace goodturn::wording
