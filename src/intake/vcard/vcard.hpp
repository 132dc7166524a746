#pragma once
/// vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350): files to people and back, nothing lost.
#include "intake/card.hpp"

#include <istream>
#include <span>

namespace goodturn::intake::vcard {

/// The versions that can be written. All are read.
enum class Version : std::uint8_t { v3, v4 };
constexpr auto words_of(Version) {
    return std::array{"3.0", "4.0"};
}

/// Whether a file that begins like this is an address book in vCards, in whatever charset.
bool looks_like(std::string_view first_bytes);

/// Reads cards one after another; memory does not grow with the file. `file_name` is for problems only. What
/// is broken is reported and everything else is taken. An Error only when the file itself cannot be read to
/// its end.
Result<void> read(std::istream& in, const std::string& file_name, const TakeCard& take,
                  const TakeProblem& problem);

/// One card, with its BEGIN and END, lines folded and ended by CR LF.
///
/// `source_lines` is the Card::source of the records that the person came from, one behind the other (each
/// ends with an empty line, which tells them apart); "" for someone who came from no vCard. A line of theirs
/// that still says what the person says is written as it was, with group and parameters; one that no longer
/// does is left out, together with its group's label; what is not understood is always written. What the
/// person has and no line says is added. Of what a card has once (name, birthday, UID …) the first record's
/// line counts. FN and N are always there; where they only repeat other properties they are marked DERIVED
/// (RFC 9554).
std::string write_card(const people::Person& person, std::span<const people::Photo> photos,
                       std::string_view source_lines, Version version);

} // namespace goodturn::intake::vcard
