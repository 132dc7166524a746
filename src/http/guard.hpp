#pragma once
/// What a browser is told to hold to, and which requests are not a page of ours asking.
#include "http/listening.hpp"
#include "http/message.hpp"

namespace goodturn::http {

/// The Host is ours; and what changes something, or asks the API, comes from a page of ours: by its Origin
/// (RFC 6454), or by Sec-Fetch-Site where the browser says that (https://www.w3.org/TR/fetch-metadata/).
Result<void> check_where_from(const Listening& listening, const Request& request);

/// Headers of every answer: a strict policy of what a page may load, and none of it kept or framed elsewhere.
void add_security_headers(Answer& answer);

} // namespace goodturn::http
