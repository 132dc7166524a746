#include "people/plain_page.hpp"

#include "base/text.hpp"

namespace goodturn::people {

std::string plain_page(std::string_view address) {
    std::string text = lower_ascii(trim(address));
    for (const std::string_view begins : {"https://", "http://", "www."})
        if (text.starts_with(begins)) text.erase(0, begins.size());
    while (text.ends_with('/'))
        text.pop_back();
    return text;
}

} // namespace goodturn::people
