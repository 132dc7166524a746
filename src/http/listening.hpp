#pragma once
/// Where the server listens, and what that asks for.
#include "base/error.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace goodturn::http {

constexpr std::uint16_t usual_port = 8787;

struct Listening {
    std::string address = "127.0.0.1"; ///< of this computer; 0.0.0.0 or :: for all of them
    std::uint16_t port = usual_port;   ///< 0: any that is free
    std::filesystem::path certificate; ///< PEM, with its chain; empty: no TLS
    std::filesystem::path key;         ///< PEM
    bool behind_proxy = false;         ///< one that speaks TLS to the outside stands before it
    std::vector<std::string> names;    ///< other names that it is reached by

    bool is_secure() const { return !certificate.empty() || behind_proxy; }
    bool is_loopback() const; ///< nobody but this computer reaches it
};

/// Whether it may be begun: to be reached from elsewhere takes a password, and TLS or a proxy that does it.
Result<void> check(const Listening& listening, bool has_password);

/// "http://127.0.0.1:8787": how a browser on this computer reaches it.
std::string origin_of(const Listening& listening, std::uint16_t port);

/// "ann.local:8787" -> "ann.local", "[::1]:80" -> "::1"; lower case, without a dot at the end.
std::string host_name(std::string_view host);
/// Whether a request that names this host is meant for us. A name that is not ours may have been bent to this
/// address by a stranger (DNS rebinding); an address in figures cannot be.
bool is_our_host(const Listening& listening, std::string_view host);

} // namespace goodturn::http
