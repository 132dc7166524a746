#pragma once
/// What a value is called: "work", "home fax", "J Cell".
#include "intake/vcard/content_line.hpp"

#include <utility>

namespace goodturn::intake::vcard {

/// The labels that a card gives to groups of lines: "item1.X-ABLabel:J Cell".
class GroupLabels {
  public:
    explicit GroupLabels(const std::vector<ContentLine>& lines);
    /// The label of the group of a line; "" if it has none.
    std::string_view of(const ContentLine& line) const;

  private:
    std::vector<std::pair<std::string, std::string>> labels_; ///< group in lower case, label
};

/// "_$!<HomePage>!$_", the way Apple writes its own words, to "home page". Other labels stay as they are.
std::string plain_label(std::string_view label);

/// All TYPE words of a line, in lower case; "HOME,VOICE" in quotes is two words.
std::vector<std::string> types_of(const ContentLine& line);

/// Whether two lines are for the same place ("home", "work") and use, whichever of them is preferred.
bool same_types(const ContentLine& a, const ContentLine& b);

/// The group's label if there is one, else the place and the device that TYPE names ("work fax"), else the
/// first word of TYPE that is not just noise ("internet", "voice", "pref").
std::string label_of(const ContentLine& line, std::string_view group_label);
bool is_preferred(const ContentLine& line);

/// The reverse: the TYPE words for a label, or none if only a group's label can say it.
std::vector<std::string> types_for(std::string_view label);

} // namespace goodturn::intake::vcard
