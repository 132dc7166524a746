#pragma once
/// The shelf: what the owner can give.
#include "base/described.hpp"
#include "base/id.hpp"
#include "store/write.hpp"

namespace goodturn::serve {

enum class GiftKind : std::uint8_t { advice, experience, resource, introduction, hand };
constexpr auto words_of(GiftKind) {
    return std::array{"advice", "experience", "resource", "introduction", "hand"};
}

/// How light it is.
enum class Effort : std::uint8_t { five_minutes, an_hour, a_day };
constexpr auto words_of(Effort) {
    return std::array{"five-minutes", "an-hour", "a-day"};
}

struct Gift {
    Id id;
    std::string key; ///< the user's own key from an import; "" if none
    GiftKind kind = GiftKind::advice;
    std::string title;        ///< a few words; never empty
    std::string text;         ///< for an experience: the problem
    std::string did;          ///< for an experience: what I did
    std::string outcome;      ///< for an experience: what came of it
    std::string link;         ///< for a resource: where it is
    std::optional<Id> person; ///< for an introduction: whom
    std::vector<std::string> tags;
    Effort effort = Effort::five_minutes;
    std::string limits; ///< "evenings only"
    Day confirmed_on;   ///< the day it was last confirmed; asked again after a year
    bool retired = false;

    static constexpr auto fields() {
        return Fields{field("id", &Gift::id),
                      field("key", &Gift::key, "your own key"),
                      field("kind", &Gift::kind),
                      field("title", &Gift::title),
                      field("text", &Gift::text, "for an experience: the problem"),
                      field("did", &Gift::did, "for an experience: what I did"),
                      field("outcome", &Gift::outcome, "for an experience: what came of it"),
                      field("link", &Gift::link, "for a resource: where it is"),
                      field("person", &Gift::person, "for an introduction: whom"),
                      field("tags", &Gift::tags),
                      field("effort", &Gift::effort),
                      field("limits", &Gift::limits),
                      field("confirmed_on", &Gift::confirmed_on),
                      field("retired", &Gift::retired)};
    }
    bool operator==(const Gift&) const = default;
};

/// Stores a new gift, or, where `key` is set and known, updates that one. Says which, or that nothing was
/// new.
enum class Put : std::uint8_t { added, updated, unchanged };
struct PutGift {
    Gift gift;
    Put put = Put::added;
};
Result<PutGift> put_gift(store::Write& write, Gift gift);
Result<void> change_gift(store::Write& write, const Gift& gift);
/// Takes it off the shelf; offers already made keep it.
Result<void> retire_gift(store::Write& write, const Id& gift);

/// All that it says of what it is good for, in one text.
std::string text_of(const Gift& gift);

std::optional<Gift> find_gift(store::Database& database, const Id& gift);
std::vector<Gift> shelf(store::Database& database,
                        std::optional<GiftKind> kind = std::nullopt); ///< not the retired ones
/// Whether it brings the needy person together with another, who is asked as well.
bool introduces(const Gift& gift);
/// Whether it is time to ask "can you still give this?": a year after the last confirmation.
bool is_stale(const Gift& gift, Day today);

void move_all_gifts(store::Write& write, const Id& from_person, const Id& to_person);
void remove_all_gifts(store::Write& write, const Id& person);

} // namespace goodturn::serve
