#include "store/rebuild.hpp"

#include "store/search_indexes.hpp"

#include <fmt/format.h>

namespace goodturn::store {

void rebuild_search(Write& write) {
    for (const std::string& table : search_indexes(write)) {
        Query query(write, fmt::format("INSERT INTO {0} ({0}) VALUES ('rebuild')", table));
        query.run();
    }
}

} // namespace goodturn::store
