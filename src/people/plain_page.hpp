#pragma once
#include <string>
#include <string_view>

namespace goodturn::people {

/// A web address as it is compared: "https://www.example.org/ann/" and "example.org/ann" are one page.
std::string plain_page(std::string_view address);

} // namespace goodturn::people
