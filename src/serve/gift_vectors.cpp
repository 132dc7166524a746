#include "serve/gift_vectors.hpp"

#include "serve/meant.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>

namespace goodturn::serve {

namespace {

using meaning::dimensions;

/// A gift's vector, rounded: all that a cosine needs of it.
struct Packed {
    float one_by_length = 0; ///< 0 where nothing is known of the gift
    std::array<std::int8_t, dimensions> bytes{};
};
static_assert(sizeof(Packed) == sizeof(float) + dimensions);

constexpr std::int64_t gifts_a_block =
    128; ///< 13 kB a row: few rows to read, little to write when one changes
using Block = std::array<Packed, gifts_a_block>;

/// Goes up when a gift's vector comes to be made in another way.
constexpr std::uint64_t way_of_making = 1;

/// What a block was made of, as SQLite keeps it.
std::int64_t made_of(std::uint64_t checksum) {
    return static_cast<std::int64_t>(checksum + way_of_making);
}

std::int32_t product(const Packed& a, const Packed& b) {
    std::int32_t sum = 0;
    for (std::size_t i = 0; i < dimensions; ++i)
        sum += std::int32_t{a.bytes[i]} * std::int32_t{b.bytes[i]};
    return sum;
}

Packed pack(const meaning::Vector& vector) {
    constexpr float largest = 127;
    Packed packed;
    float most = 0;
    for (const float each : vector)
        most = std::max(most, std::abs(each));
    if (most <= 0) return packed;
    for (std::size_t i = 0; i < dimensions; ++i)
        packed.bytes[i] = static_cast<std::int8_t>(std::lround(vector[i] / most * largest));
    packed.one_by_length = 1 / std::sqrt(static_cast<float>(product(packed, packed)));
    return packed;
}

/// Taste, as in BM25: the title and the tags say most of what a gift is about.
constexpr float times_of_title = 3;
constexpr float times_of_tags = 2;

/// Of a row (number, title, text, did, outcome, tags).
Packed read_gift(const store::Query& query, const meaning::Table& table) {
    meaning::Vector sum{};
    add_meaning(table, query.view(1), times_of_title, sum);
    for (const int column : {2, 3, 4})
        add_meaning(table, query.view(column), 1, sum);
    add_meaning(table, query.view(5), times_of_tags, sum);
    return pack(sum);
}

/// Puts into the block what its gifts mean; without `all`, only those listed as stale.
void fill(store::Database& database, const meaning::Table& table, std::int64_t number, bool all,
          Block& block) {
    if (all) block = {};
    const auto first = number * gifts_a_block;
    const auto each = [&](std::string_view sql, const auto& use) {
        store::Query query(database, sql);
        query.bind(first, first + gifts_a_block);
        while (query.next())
            use(query, block.at(static_cast<std::size_t>(query.number(0) - first)));
    };
    if (!all)
        each("SELECT number FROM derived_gift_vector_stale WHERE number >= ? AND number < ?",
             [](const store::Query&, Packed& packed) { packed = {}; });
    each(all ? "SELECT number, title, text, did, outcome, tags FROM gift WHERE number >= ? AND number < ?"
             : "SELECT gift.number, title, text, did, outcome, tags FROM derived_gift_vector_stale "
               "JOIN gift USING (number) WHERE gift.number >= ? AND gift.number < ?",
         [&](const store::Query& query, Packed& packed) { packed = read_gift(query, table); });
}

/// The block of the current row; false where it was made of another table.
bool read_block(const store::Query& query, std::int64_t made, Block& block) {
    const auto bytes = query.bytes(2);
    if (query.number(1) != made || bytes.size() != sizeof(Block)) return false;
    std::memcpy(block.data(), bytes.data(), sizeof(Block));
    return true;
}

constexpr const char* select_blocks =
    "SELECT block, made_of, vectors FROM derived_gift_vector ORDER BY block";

std::int64_t number_of_blocks(store::Database& database) {
    store::Query query(database, "SELECT coalesce(max(number), -1) FROM gift");
    query.next();
    return query.number(0) / gifts_a_block + (query.number(0) >= 0 ? 1 : 0);
}

std::vector<std::int64_t> stale_blocks(store::Database& database) {
    store::Query query(database, "SELECT DISTINCT number / ? FROM derived_gift_vector_stale ORDER BY 1");
    query.bind(gifts_a_block);
    std::vector<std::int64_t> blocks;
    while (query.next())
        blocks.push_back(query.number(0));
    return blocks;
}

void store_block(store::Database& database, std::int64_t number, std::int64_t made, const Block& block) {
    store::Query query(
        database, "INSERT OR REPLACE INTO derived_gift_vector (block, made_of, vectors) VALUES (?, ?, ?)");
    query.bind(number, made, std::as_bytes(std::span(block)));
    query.run();
}

bool made_of_another(store::Database& database, std::int64_t made) {
    store::Query query(database, "SELECT 1 FROM derived_gift_vector WHERE made_of <> ? LIMIT 1");
    query.bind(made);
    return query.next();
}

void make_all(store::Database& database, const meaning::Table& table) {
    store::Query(database, "DELETE FROM derived_gift_vector").run();
    Block block;
    for (std::int64_t number = 0; number < number_of_blocks(database); ++number) {
        fill(database, table, number, true, block);
        store_block(database, number, made_of(table.checksum()), block);
    }
    store::Query(database, "DELETE FROM derived_gift_vector_stale").run();
}

void make_stale(store::Database& database, const meaning::Table& table) {
    const auto made = made_of(table.checksum());
    for (const auto number : stale_blocks(database)) {
        Block block;
        bool known = false;
        {
            store::Query query(database,
                               "SELECT block, made_of, vectors FROM derived_gift_vector WHERE block = ?");
            query.bind(number);
            known = query.next() && read_block(query, made, block);
        }
        fill(database, table, number, !known, block);
        store_block(database, number, made, block);
    }
    store::Query(database, "DELETE FROM derived_gift_vector_stale").run();
}

/// Without a table a changed gift has no vector, and what it had, or a forgotten one, must not stay.
void forget_stale(store::Database& database) {
    for (const auto number : stale_blocks(database)) {
        store::Query query(database, "DELETE FROM derived_gift_vector WHERE block = ?");
        query.bind(number).run();
    }
}

/// Most changes are not about gifts: the table is opened only for those that are, or when it is another one.
void bring_in_line(store::Database& database, meaning::WordVectors& vectors) {
    const auto claimed = vectors.checksum();
    if (!claimed) return forget_stale(database);
    const bool is_another = made_of_another(database, made_of(*claimed));
    if (!is_another && stale_blocks(database).empty()) return;
    const auto* table = vectors.table();
    if (table == nullptr) return forget_stale(database);
    if (is_another)
        make_all(database, *table);
    else
        make_stale(database, *table);
}

} // namespace

void keep_gift_vectors(store::Database& database, std::shared_ptr<meaning::WordVectors> vectors) {
    database.derive_with(
        [vectors](store::Database& written, const Clock&) { bring_in_line(written, *vectors); });
}

void rebuild_gift_vectors(store::Write& write, meaning::WordVectors& vectors) {
    if (const auto* table = vectors.table()) make_all(write, *table);
}

std::vector<Closeness> closeness_of_gifts(store::Database& database, const meaning::Table& table,
                                          const meaning::Vector& sought) {
    const auto made = made_of(table.checksum());
    const auto packed = pack(sought);
    std::vector<Closeness> found;
    const auto add = [&](std::int64_t number, const Block& block) {
        for (std::size_t i = 0; i < block.size(); ++i)
            if (block[i].one_by_length > 0)
                found.push_back({number * gifts_a_block + static_cast<std::int64_t>(i),
                                 static_cast<float>(product(packed, block[i])) * packed.one_by_length *
                                     block[i].one_by_length});
    };
    const auto blocks = number_of_blocks(database);
    found.reserve(static_cast<std::size_t>(blocks * gifts_a_block));
    const auto stale = stale_blocks(database);
    std::int64_t next = 0;
    Block block;
    const auto compute_up_to = [&](std::int64_t end) {
        for (; next < end; ++next) {
            fill(database, table, next, true, block);
            add(next, block);
        }
    };
    store::Query query(database, select_blocks);
    while (query.next()) {
        compute_up_to(query.number(0));
        if (!read_block(query, made, block))
            fill(database, table, next, true, block);
        else if (std::ranges::binary_search(stale, next))
            fill(database, table, next, false, block);
        add(next++, block);
    }
    compute_up_to(blocks);
    return found;
}

} // namespace goodturn::serve
