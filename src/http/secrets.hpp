#pragma once
/// Chance, fingerprints, passwords and sealed boxes. The one place that knows libsodium.
#include <optional>
#include <string>
#include <string_view>

namespace goodturn::http {

/// 256 bits of chance, as 43 letters that may stand in an address.
std::string new_secret();
/// 128 bits of it, in hex: to name things by.
std::string new_name();

/// BLAKE2b of 256 bits, in hex. `about` keeps fingerprints for different ends apart.
std::string fingerprint(std::string_view about, std::string_view text);
/// In a time that does not tell how much of it is right.
bool is_same_secret(std::string_view a, std::string_view b);

/// Argon2id (RFC 9106) with 64 MiB and two passes, as one text with its salt. Takes a tenth of a second.
/// Nothing if there is not that much memory.
std::optional<std::string> hash_password(std::string_view password);
bool is_password(const std::string& hash, std::string_view password);

/// Can be opened by who knows `secret`, and by nobody else (XSalsa20-Poly1305).
std::string seal(std::string_view secret, std::string_view text);
std::optional<std::string> unseal(std::string_view secret, std::string_view sealed);

} // namespace goodturn::http
