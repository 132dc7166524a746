#include "http/listening.hpp"

#include "base/text.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace goodturn::http {

namespace {

bool is_ip4(const std::string& name) {
    in_addr address{};
    return ::inet_pton(AF_INET, name.c_str(), &address) == 1;
}

bool is_ip6(const std::string& name) {
    in6_addr address{};
    return ::inet_pton(AF_INET6, name.c_str(), &address) == 1;
}

bool is_loopback_name(const std::string& name) {
    return name == "localhost" || name.ends_with(".localhost") || name == "::1" ||
           (is_ip4(name) && name.starts_with("127."));
}

} // namespace

bool Listening::is_loopback() const {
    return is_loopback_name(address);
}

Result<void> check(const Listening& listening, bool has_password) {
    if (!is_ip4(listening.address) && !is_ip6(listening.address) && listening.address != "localhost")
        return invalid(fmt::format("\"{}\" is no address of a computer", listening.address),
                       "For example: --listen 192.168.1.20, or --listen 0.0.0.0 for all networks.");
    if (listening.certificate.empty() != listening.key.empty())
        return invalid("a certificate and its key belong together", "Give both --tls-cert and --tls-key.");
    if (listening.is_loopback()) return {};
    if (!has_password)
        return refused(fmt::format("to be reached at {}, a password is needed", listening.address),
                       "Choose one first: goodturn serve --set-password");
    if (!listening.is_secure())
        return refused(
            fmt::format("at {} others could read along", listening.address),
            "Give --tls-cert and --tls-key, or --behind-proxy if a proxy with TLS stands before it.");
    return {};
}

std::string origin_of(const Listening& listening, std::uint16_t port) {
    const bool is_everywhere = listening.address == "0.0.0.0" || listening.address == "::";
    std::string name = is_everywhere ? "localhost" : listening.address;
    if (is_ip6(name)) name = "[" + name + "]";
    return fmt::format("{}://{}:{}", listening.certificate.empty() ? "http" : "https", name, port);
}

std::string host_name(std::string_view host) {
    std::string name;
    if (host.starts_with('['))
        name = host.substr(1, host.find(']') - 1);
    else
        name = host.substr(0, host.find(':'));
    if (name.ends_with('.')) name.pop_back();
    return lower_ascii(name);
}

bool is_our_host(const Listening& listening, std::string_view host) {
    const std::string name = host_name(host);
    if (name.empty()) return false;
    if (std::ranges::any_of(listening.names,
                            [&](const std::string& each) { return host_name(each) == name; }))
        return true;
    if (is_loopback_name(name)) return true;
    if (listening.is_loopback()) return false;
    return is_ip4(name) || is_ip6(name);
}

} // namespace goodturn::http
