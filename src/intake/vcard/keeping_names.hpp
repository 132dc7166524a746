#pragma once
/// Which lines of a person's records still say one of the person's names.
#include "intake/vcard/content_line.hpp"
#include "people/person.hpp"

namespace goodturn::intake::vcard {

/// The name that a card is under: the first full name; nothing for someone who has none.
const people::Name* main_name(const people::Person& person);

/// Asked of each line in turn; remembers which names have been said. `record` is what the record of the line
/// says as a whole. A name of kind `other` in FN or N counts only in the record whose first FN or N is the
/// main name.
class NameKeeper {
  public:
    explicit NameKeeper(const people::Person& person) : person_(person) {}

    bool keep_formatted_name(const ContentLine& line, const people::Person& record);
    /// Takes SORT-AS off the line if the person no longer has that reading.
    bool keep_name(ContentLine& line, const people::Person& record);
    /// False for a nickname that was said before, too.
    bool keep_nickname(const std::string& text);
    /// Maiden and phonetic names, and those of ours.
    bool keep_further_name(const ContentLine& line, const people::Person& record);
    bool keep_all(const std::vector<people::Name>& names);

    /// All names but the main one that no line said.
    std::vector<people::Name> missing() const;
    bool has_formatted_name() const { return has_formatted_name_; } ///< FN says the main name
    bool has_name() const { return has_name_; }                     ///< N says its parts

  private:
    bool has(const people::Name& name) const;

    const people::Person& person_;
    std::vector<people::Name> said_;
    bool has_formatted_name_ = false;
    bool has_name_ = false;
};

} // namespace goodturn::intake::vcard
