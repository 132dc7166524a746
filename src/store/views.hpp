#pragma once
/// For a reader who may not see everything: some tables of this connection are read through a view of the
/// same name. So whatever is asked, by whichever room, sees no more than the views let through. A write is
/// done on the tables themselves, since what it keeps true must be true of all of it.
#include "store/database.hpp"

#include <string>
#include <vector>

namespace goodturn::store {

struct View {
    std::string_view table;
    std::string_view select; ///< names the table as main.TABLE; has all of its columns, and a rowid
};

/// From now on, on this connection, outside of a Write. The file is not changed.
void read_through(Database& database, std::vector<View> views);
/// Whether nothing is read through a view here.
bool sees_everything(Database& database);

} // namespace goodturn::store
