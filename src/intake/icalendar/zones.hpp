#pragma once
/// Which zone a TZID means. Known to this folder only.
#include "coffee/zone.hpp"
#include "intake/icalendar/lines.hpp"

#include <map>
#include <optional>

namespace goodturn::intake::icalendar {

/// The zones that a file describes.
class Zones {
  public:
    /// A VTIMEZONE, from its BEGIN to its END.
    void add(const std::vector<Line>& lines);
    /// By, in this order: an IANA name; one that ends in an IANA name ("/example.org/Europe/Vienna");
    /// what the VTIMEZONE says of where it is; Windows' own names ("W. Europe Standard Time"); the rules of
    /// the VTIMEZONE. Nothing if there is no way to tell.
    std::optional<coffee::CalendarZone> find(const std::string& tzid) const;

  private:
    struct Described {
        std::string location; ///< X-LIC-LOCATION
        std::string rules;
    };
    std::map<std::string, Described, std::less<>> described_;
};

} // namespace goodturn::intake::icalendar
