#include "store/views.hpp"

#include "store/connection.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace goodturn::store {

// A name without a schema is looked up among temporary views before it is among the tables of the file.

void Database::Inside::lower_views() const {
    for (const View& view : views)
        execute(fmt::format("CREATE TEMP VIEW \"{}\" AS {}", view.table, view.select));
}

void Database::Inside::lift_views() const {
    for (const View& view : views)
        execute(fmt::format("DROP VIEW temp.\"{}\"", view.table));
}

void read_through(Database& database, std::vector<View> views) {
    Database::Inside& inside = database.inside();
    if (inside.is_writing || !inside.views.empty())
        throw std::logic_error("views are set once, outside of a write");
    inside.views = std::move(views);
    inside.execute("BEGIN");
    inside.lower_views();
    inside.execute("COMMIT");
}

bool sees_everything(Database& database) {
    return database.inside().views.empty();
}

} // namespace goodturn::store
