#include "http/secrets.hpp"

#include <sodium.h>

#include <array>
#include <stdexcept>

namespace goodturn::http {

namespace {

/// Once a process, before anything else of the library is used.
void be_ready() {
    static const bool is_ready = sodium_init() >= 0;
    if (!is_ready) throw std::runtime_error("libsodium cannot be used");
}

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* bytes_of(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}

using Hash = std::array<unsigned char, crypto_generichash_BYTES>;

Hash hash_of(std::string_view about, std::string_view text) {
    be_ready();
    crypto_generichash_state state;
    Hash hash{};
    crypto_generichash_init(&state, nullptr, 0, hash.size());
    crypto_generichash_update(&state, bytes_of(about), about.size());
    constexpr unsigned char between = 0;
    crypto_generichash_update(&state, &between, 1);
    crypto_generichash_update(&state, bytes_of(text), text.size());
    crypto_generichash_final(&state, hash.data(), hash.size());
    return hash;
}

template <class Bytes>
std::string hex_of(const Bytes& bytes) {
    std::string text(bytes.size() * 2 + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back();
    return text;
}

/// A hash is as long as a key of the box.
static_assert(crypto_generichash_BYTES == crypto_secretbox_KEYBYTES);

} // namespace

std::string new_secret() {
    be_ready();
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    constexpr auto variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_ENCODED_LEN(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant);
    text.pop_back(); // the zero at its end
    return text;
}

std::string new_name() {
    be_ready();
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return hex_of(bytes);
}

std::string fingerprint(std::string_view about, std::string_view text) {
    return hex_of(hash_of(about, text));
}

bool is_same_secret(std::string_view a, std::string_view b) {
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::optional<std::string> hash_password(std::string_view password) {
    be_ready();
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str_alg(text.data(), password.data(), password.size(),
                              crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        return std::nullopt;
    return std::string(text.data());
}

bool is_password(const std::string& hash, std::string_view password) {
    be_ready();
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

std::string seal(std::string_view secret, std::string_view text) {
    const Hash key = hash_of("key of a box", secret);
    std::string sealed(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + text.size(), '\0');
    randombytes_buf(sealed.data(), crypto_secretbox_NONCEBYTES);
    crypto_secretbox_easy(bytes_of(sealed) + crypto_secretbox_NONCEBYTES, bytes_of(text), text.size(),
                          bytes_of(sealed), key.data());
    return sealed;
}

std::optional<std::string> unseal(std::string_view secret, std::string_view sealed) {
    const Hash key = hash_of("key of a box", secret);
    constexpr std::size_t around = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (sealed.size() < around) return std::nullopt;
    std::string text(sealed.size() - around, '\0');
    if (crypto_secretbox_open_easy(bytes_of(text), bytes_of(sealed) + crypto_secretbox_NONCEBYTES,
                                   sealed.size() - crypto_secretbox_NONCEBYTES, bytes_of(sealed),
                                   key.data()) != 0)
        return std::nullopt;
    return text;
}

} // namespace goodturn::http
