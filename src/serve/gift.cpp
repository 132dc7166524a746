#include "serve/gift.hpp"

#include "base/text.hpp"
#include "people/people.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::serve {

bool introduces(const Gift& gift) {
    return gift.kind == GiftKind::introduction && gift.person.has_value();
}

namespace {

std::string select_gift(std::string_view rest) {
    return fmt::format("SELECT {} FROM gift {}", store::columns<Gift>(), rest);
}

std::optional<Gift> first_of(store::Query& query) {
    if (!query.next()) return std::nullopt;
    return store::read_row<Gift>(query);
}

void tidy(Gift& gift) {
    gift.key = trim(gift.key);
    gift.title = join_spaces(gift.title);
    for (std::string* text : {&gift.text, &gift.did, &gift.outcome, &gift.link, &gift.limits})
        *text = trim(*text);
    std::vector<std::string> tags;
    for (const auto& each : gift.tags) {
        auto tag = join_spaces(each);
        if (!tag.empty() && std::ranges::find(tags, tag) == tags.end()) tags.push_back(std::move(tag));
    }
    gift.tags = std::move(tags);
}

Result<void> check(store::Database& database, const Gift& gift) {
    if (gift.title.empty()) return invalid("a gift needs a title", "Say in a few words what you can give.");
    if (gift.person && people::name_of(database, *gift.person).empty())
        return not_found(fmt::format("whom \"{}\" introduces is not known", shorten(gift.title, 40)),
                         "See: goodturn people.");
    return {};
}

/// The one with the same key; without a key, one on the shelf that says the same of the same kind.
std::optional<Gift> known_as(store::Database& database, const Gift& gift) {
    if (!gift.key.empty()) {
        static const std::string by_key = select_gift("WHERE key = ? AND key <> ''");
        store::Query query(database, by_key);
        query.bind(gift.key);
        return first_of(query);
    }
    static const std::string by_words = select_gift(
        "WHERE kind = ? AND title = ? AND text = ? AND did = ? AND outcome = ? AND link = ? AND person IS ? "
        "AND retired = 0 ORDER BY number");
    store::Query query(database, by_words);
    query.bind(word(gift.kind), gift.title, gift.text, gift.did, gift.outcome, gift.link, gift.person);
    return first_of(query);
}

void update_row(store::Write& write, const Gift& gift) {
    store::update(write, "gift", gift, "id", gift.id);
}

} // namespace

Result<PutGift> put_gift(store::Write& write, Gift gift) {
    tidy(gift);
    CHECK_OK(check(write, gift));
    const bool says_when = gift.confirmed_on != Day{};
    if (!says_when) gift.confirmed_on = write.clock().today;

    if (const auto known = known_as(write, gift)) {
        // Taken off the shelf stays off, and the day of confirmation stays, unless a later one is given.
        gift.id = known->id;
        gift.key = known->key;
        gift.retired = known->retired;
        gift.confirmed_on =
            says_when ? std::max(gift.confirmed_on, known->confirmed_on) : known->confirmed_on;
        if (gift == *known) return PutGift{*known, Put::unchanged};
        update_row(write, gift);
        return PutGift{std::move(gift), Put::updated};
    }
    if (gift.id.empty()) gift.id = new_id(write.clock().now);
    store::insert(write, "gift", gift);
    return PutGift{std::move(gift), Put::added};
}

Result<void> change_gift(store::Write& write, const Gift& gift) {
    auto changed = gift;
    tidy(changed);
    CHECK_OK(check(write, changed));
    if (!find_gift(write, gift.id))
        return not_found(fmt::format("there is no gift {}", short_id(gift.id)), "See: goodturn shelf.");
    if (!changed.key.empty())
        if (const auto other = known_as(write, changed); other && other->id != changed.id)
            return refused(fmt::format(R"(the key "{}" is already that of "{}")", changed.key,
                                       shorten(other->title, 40)),
                           "Give it another key, or none.");
    update_row(write, changed);
    return {};
}

Result<void> retire_gift(store::Write& write, const Id& gift) {
    if (!find_gift(write, gift))
        return not_found(fmt::format("there is no gift {}", short_id(gift)), "See: goodturn shelf.");
    store::Query(write, "UPDATE gift SET retired = 1 WHERE id = ?").bind(gift).run();
    return {};
}

std::string text_of(const Gift& gift) {
    return join({gift.title, join(gift.tags, " "), gift.text, gift.did, gift.outcome}, " ");
}

std::optional<Gift> find_gift(store::Database& database, const Id& gift) {
    static const std::string sql = select_gift("WHERE id = ?");
    store::Query query(database, sql);
    query.bind(gift);
    return first_of(query);
}

std::vector<Gift> shelf(store::Database& database, std::optional<GiftKind> kind) {
    static const std::string sql =
        select_gift("WHERE retired = 0 AND (?1 IS NULL OR kind = ?1) ORDER BY number");
    store::Query query(database, sql);
    query.bind(kind ? std::optional(word(*kind)) : std::nullopt);
    std::vector<Gift> gifts;
    while (query.next())
        gifts.push_back(store::read_row<Gift>(query));
    return gifts;
}

bool is_stale(const Gift& gift, Day today) {
    constexpr auto a_year = std::chrono::days(365);
    return today - gift.confirmed_on >= a_year;
}

void move_all_gifts(store::Write& write, const Id& from_person, const Id& to_person) {
    store::Query(write, "UPDATE gift SET person = ? WHERE person = ?").bind(to_person, from_person).run();
}

void remove_all_gifts(store::Write& write, const Id& person) {
    store::Query(write, "DELETE FROM offer WHERE gift IN (SELECT id FROM gift WHERE person = ?)")
        .bind(person)
        .run();
    store::Query(write, "DELETE FROM gift WHERE person = ?").bind(person).run();
}

} // namespace goodturn::serve
