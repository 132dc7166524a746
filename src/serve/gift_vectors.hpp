#pragma once
/// What each gift means: derived_gift_vector, kept in line with the shelf and with the table of word vectors.
/// It is read in one go for every need, so many gifts share a row.
#include "meaning/word_vectors.hpp"
#include "store/write.hpp"

namespace goodturn::serve {

/// Registers what keeps the vectors in line, once a change. Without a table what is stale stays listed.
void keep_gift_vectors(store::Database& database, std::shared_ptr<meaning::WordVectors> vectors);
/// All anew; nothing where there is no table.
void rebuild_gift_vectors(store::Write& write, meaning::WordVectors& vectors);

/// How close in meaning a gift is to a text: a cosine, -1 to 1.
struct Closeness {
    std::int64_t number = 0; ///< gift.number
    float cosine = 0;
};
/// Every gift that the table knows a word of, by number. What is not in line yet (the table is newer than the
/// last change) is computed here and not kept.
std::vector<Closeness> closeness_of_gifts(store::Database& database, const meaning::Table& table,
                                          const meaning::Vector& sought);

} // namespace goodturn::serve
