#pragma once
/// From the bytes of a card to text: quoted-printable, base64 and charsets, declared or not.
#include "intake/vcard/card_reader.hpp"

namespace goodturn::intake::vcard {

/// Turns names, parameters and values into UTF-8 and takes quoted-printable off; CHARSET and the encoding
/// parameters that said so are gone afterwards. Base64 stays, without white space, with its parameter.
/// Escapes stay as they are.
///
/// A declared charset counts where it fits. Bytes that are valid UTF-8 are UTF-8. What is left is read in the
/// charset that other properties of the card declare, else in what it looks like, else in windows-1252.
/// `marked_utf8`: the file says of itself that it is UTF-8.
void decode(RawCard& card, bool marked_utf8);

} // namespace goodturn::intake::vcard
