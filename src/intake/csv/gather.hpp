#pragma once
/// The lists of a person in a row: email addresses, numbers, postal addresses …, each from one column or from
/// several.
#include "intake/csv/layout.hpp"
#include "people/person.hpp"

namespace goodturn::intake::csv {

/// A label and a value as they stand in their cells; both may be lists.
struct LabelledCell {
    std::string label;
    std::string value;
};

/// The cells of one row that belong to lists, item by item (Column::item).
class Gathered {
  public:
    /// Whether the column belongs to a list; if so, the cell is kept for it.
    bool take(const Column& column, const std::string& cell);
    /// All lists into the person. `own`: the file is one of ours, which says nothing twice.
    void put_into(people::Person& person, bool own) const;
    const std::vector<LabelledCell>& events() const { return events_; }

  private:
    std::vector<LabelledCell> emails_;
    std::vector<LabelledCell> phones_;
    std::vector<LabelledCell> urls_;
    std::vector<LabelledCell> handles_;
    std::vector<LabelledCell> events_;
    std::vector<LabelledCell> relations_;
    std::vector<people::Address> addresses_; ///< each part may be a list
};

/// One value of a list with its label, read: "* Home" is "home" and preferred.
std::vector<people::Labelled> values_of(const LabelledCell& cell);

} // namespace goodturn::intake::csv
