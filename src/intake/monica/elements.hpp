#pragma once
/// An export of Monica, element by element, so that memory grows with the largest of them and not with the
/// file. Known to this folder only.
#include "base/error.hpp"
#include "base/json.hpp"

#include <functional>
#include <istream>
#include <string>

namespace goodturn::intake::monica {

/// "contact", "activity", "relationship", "photo", "document", "user" and so on (account.data, in the
/// singular whatever the file says); "genders" and the like as the file calls them (account.instance and
/// account.properties).
struct Element {
    std::string type;
    Json value;
    long line = 0; ///< where it begins, from 1
};

/// `wanted` says of which types; the others are passed over without being kept. `take` returns false to end
/// the reading. A file that breaks off is an Error with its line, after what stood before it was handed over.
Result<void> for_each_element(std::istream& in, const std::string& file_name,
                              const std::function<bool(std::string_view type)>& wanted,
                              const std::function<bool(Element)>& take);

/// "contacts" -> "contact", "activities" -> "activity".
std::string singular(std::string_view type);

} // namespace goodturn::intake::monica
