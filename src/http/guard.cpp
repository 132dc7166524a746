#include "http/guard.hpp"

#include "base/text.hpp"

namespace goodturn::http {

namespace {

/// "https://ann.local:8787" -> "ann.local:8787"; "" for what is no origin of a web page ("null").
std::string_view authority_of(std::string_view origin) {
    for (const std::string_view scheme : {"https://", "http://"})
        if (origin.starts_with(scheme)) return origin.substr(scheme.size());
    return {};
}

/// With the port where the browser tells the same as we were called by; a proxy may have taken it away.
bool is_origin_of_ours(const Listening& listening, const Request& request) {
    const std::string_view authority = authority_of(request.header("origin"));
    const std::string_view host = request.header("host");
    if (authority.empty()) return false;
    if (listening.behind_proxy) return host_name(authority) == host_name(host);
    return equal_ignoring_ascii_case(authority, host);
}

} // namespace

Result<void> check_where_from(const Listening& listening, const Request& request) {
    if (!is_our_host(listening, request.header("host")))
        return refused("this is not a name that Goodturn is reached by here",
                       "Open the address that goodturn serve printed, or start it with --name NAME.");
    const bool is_api = request.path.starts_with("/api/");
    const std::string_view site = request.header("sec-fetch-site");
    const bool is_elsewhere = site == "cross-site" || site == "same-site";
    if (is_api && is_elsewhere) return refused("another web page may not ask here", "Open Goodturn itself.");
    if (!request.changes_something()) return {};
    if (!request.header("origin").empty()) {
        if (is_origin_of_ours(listening, request)) return {};
        return refused("another web page may not change anything here", "Open Goodturn itself.");
    }
    if (site == "same-origin") return {};
    return refused("it is not told which page asks for this change",
                   "Send an Origin header with the address of this server.");
}

void add_security_headers(Answer& answer) {
    answer.with("Content-Security-Policy",
                "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
                "form-action 'self'; frame-ancestors 'none'");
    answer.with("X-Content-Type-Options", "nosniff");
    answer.with("X-Frame-Options", "DENY");
    answer.with("Referrer-Policy", "no-referrer");
    answer.with("Cross-Origin-Opener-Policy", "same-origin");
    answer.with("Cross-Origin-Resource-Policy", "same-origin");
    answer.with("Permissions-Policy", "geolocation=(), payment=(), usb=(), camera=(self), microphone=(self)");
    if (answer.header("cache-control").empty()) answer.with("Cache-Control", "no-store");
}

} // namespace goodturn::http
