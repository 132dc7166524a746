#pragma once
/// A row of an address book, understood.
#include "intake/csv/dates.hpp"
#include "intake/csv/layout.hpp"
#include "intake/csv/rows.hpp"

namespace goodturn::intake::csv {

/// Makes cards of the rows of one file, and remembers which columns were of no use.
class RowToCard {
  public:
    /// `report` is given the line and what is wrong.
    using Report = std::function<void(long line, std::string message)>;
    RowToCard(const Layout& layout, DateOrder order, Report report);

    /// Nothing if the row names nobody or is broken, which is reported. A date that does not exist is
    /// reported, and the person taken without it.
    std::optional<Card> card(const Row& row);

    std::vector<std::string> unused_columns() const;

  private:
    struct Draft;
    bool take(const Column& column, const std::string& cell, Draft& draft);
    bool take_name(const Column& column, const std::string& cell, Draft& draft) const;
    bool take_work(const Column& column, const std::string& cell, Draft& draft) const;
    bool take_life(const Column& column, const std::string& cell, Draft& draft);
    bool take_own(const Column& column, const std::string& cell, Draft& draft);
    std::optional<CivilDate> date(const Column& column, std::string_view text, long line);
    void finish_names(Draft& draft) const;
    void finish_dates(Draft& draft);
    void finish_how_met(Draft& draft) const;
    std::string key_of(const Draft& draft) const;
    bool is_broken(const Row& row) const;
    std::string source_of(const Row& row) const;
    std::string name_of_column(std::size_t index) const;

    const Layout& layout_;
    DateOrder order_;
    Report report_;
    bool own_; ///< the file was written by person_row()
    std::vector<bool> unused_;
};

} // namespace goodturn::intake::csv
