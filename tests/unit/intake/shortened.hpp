#pragma once
/// What the golden files of intake hold of a person.
#include "base/json.hpp"

namespace goodturn::intake {

/// Without what is empty, false or by default.
inline Json shortened(const Json& json) {
    if (!json.is_object() && !json.is_array()) return json;
    Json result = json.is_object() ? Json::object() : Json::array();
    for (const auto& [key, value] : json.items()) {
        Json inner = shortened(value);
        const bool empty = inner.is_null() || inner == "" || inner == false || inner == "march-1" ||
                           ((inner.is_array() || inner.is_object()) && inner.empty());
        if (json.is_array())
            result.push_back(std::move(inner));
        else if (!empty)
            result[key] = std::move(inner);
    }
    return result;
}

} // namespace goodturn::intake
