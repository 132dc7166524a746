#pragma once
/// The app's face: the owner's own web server.
#include "http/listening.hpp"
#include "operations/home.hpp"

namespace goodturn::http {

struct Serving {
    Listening listening;
    std::filesystem::path home;
    std::optional<Day> on; ///< what --on gave
    std::string version;   ///< of the program
};

/// Serves until it is asked to end (SIGINT, SIGTERM). `tell` is given what its owner is to know: the address
/// and the link that opens once.
Result<void> serve(const Serving& serving, const std::function<void(std::string_view)>& tell);

/// Chooses the password that a sign-in from elsewhere takes. All devices have to sign in again.
Result<void> set_password(const std::filesystem::path& home, std::string_view password);

} // namespace goodturn::http
