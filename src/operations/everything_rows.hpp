#pragma once
/// The rows of one list of JSON of everything, as records. For the .cpp files of this room.
#include "operations/everything_lists.hpp"

namespace goodturn::operations {

class EverythingRows {
  public:
    EverythingRows(store::Database& database, const EverythingList& list);

    const EverythingList& list() const { return *list_; }
    const std::vector<EverythingColumn>& columns() const { return columns_; }

    /// Whether a record could be a row. The Error names the field.
    Result<void> check(const Json& record) const;
    /// The row with the key of the record, as a record; null if there is none.
    Json find(store::Database& database, const Json& record) const;
    /// Whether both say the same, true and 1 being the same.
    bool are_equal(const Json& record, const Json& other) const;
    /// Writes the record over the row with its key, or as a new one.
    Result<void> put(store::Write& write, const Json& record) const;
    /// Rows whose `column` refers to what is nowhere: of a column that may be empty it is emptied, else the
    /// row goes. How many there were.
    std::int64_t let_go(store::Write& write, const EverythingColumn& column) const;

  private:
    const EverythingList* list_;
    std::vector<EverythingColumn> columns_;
    std::vector<std::size_t> keys_; ///< places among the columns
    std::string find_sql_;
    std::string put_sql_;
};

} // namespace goodturn::operations
