#pragma once
/// A gift for a need of a person. An offer begins as a question; it is given only after a yes.
///
///     drafted -> asked -> accepted -> given -> landed
///                asked -> declined            final for that need: the same need is not offered this gift
///                again
///     drafted, asked, accepted -> withdrawn
///     drafted -> given                        only where they asked for it outright (`solicited`)
///     asked -> asked                          once more, 14 days after the first, when there was no answer
///
/// An introduction has two sides, and both say yes before the two are brought together. The other person is
/// asked only after the first has said yes, or asked for it outright:
///
///     unasked -> asked -> yes | no            a no is final
///     unasked -> yes | no                     they said so before anybody asked
///
/// Whether the two may be introduced is asked again before every step (may_introduce): people change their
/// minds, and die. Taking an introduction off the table is always possible.
///
/// Invariant: at most one offer that is not withdrawn for a need and a gift; `given` implies an acceptance or
/// `solicited`, and for an introduction of a person, the other's yes; asked_times is 0 to 2.
#include "base/described.hpp"
#include "base/id.hpp"
#include "store/write.hpp"

namespace goodturn::serve {

struct Gift;

enum class OfferState : std::uint8_t { drafted, asked, accepted, declined, given, landed, withdrawn };
constexpr auto words_of(OfferState) {
    return std::array{"drafted", "asked", "accepted", "declined", "given", "landed", "withdrawn"};
}

enum class Helped : std::uint8_t { yes, no, unknown };
constexpr auto words_of(Helped) {
    return std::array{"yes", "no", "unknown"};
}

/// What the other person of an introduction answered.
enum class OtherAnswer : std::uint8_t { unasked, asked, yes, no };
constexpr auto words_of(OtherAnswer) {
    return std::array{"unasked", "asked", "yes", "no"};
}

struct Offer {
    Id id;
    Id need;
    Id gift;
    OfferState state = OfferState::drafted;
    bool solicited = false;                   ///< they asked for it outright
    std::int64_t asked_times = 0;             ///< 0 to 2
    std::optional<Day> asked_on;              ///< the day it was last asked
    Day moved_on;                             ///< the day of its last move
    std::optional<Helped> helped;             ///< once landed
    std::string learned;                      ///< what was learned, once landed
    OtherAnswer other = OtherAnswer::unasked; ///< of an introduction; else never anything else

    static constexpr auto fields() {
        return Fields{field("id", &Offer::id),
                      field("need", &Offer::need),
                      field("gift", &Offer::gift),
                      field("state", &Offer::state),
                      field("solicited", &Offer::solicited, "they asked for it outright"),
                      field("asked_times", &Offer::asked_times),
                      field("asked_on", &Offer::asked_on),
                      field("moved_on", &Offer::moved_on),
                      field("helped", &Offer::helped),
                      field("learned", &Offer::learned),
                      field("other", &Offer::other, "what the other person of an introduction answered")};
    }
    bool operator==(const Offer&) const = default;
};

/// Drafts an offer. Refused where the need is closed, the gift is retired, it was declined for this need, the
/// need is one for care and the gift a resource or unasked advice, or it introduces somebody to themselves or
/// against their wish. An offer that is already there is returned as it is; only that they asked for it
/// outright is added to a drafted one. One made anew after a withdrawn one remembers how often they were
/// asked.
Result<Offer> draft_offer(store::Write& write, const Id& need, const Id& gift, bool solicited);
/// One move, on the clock's today; refused with the reason and what is possible. Giving also opens nothing
/// and closes nothing: the need is met when the owner says so. `landed` takes whether it helped and what was
/// learned.
struct Landing {
    Helped helped = Helped::unknown;
    std::string learned;
};
Result<Offer> move_offer(store::Write& write, const Id& offer, OfferState to, const Landing& landing = {});

/// Whether these two may be brought together now: neither has died, wants to be left in peace, or does not
/// want introductions, and they are two. Refused with the name and the reason. Nothing to say of a gift that
/// is no introduction.
Result<void> may_introduce(store::Database& database, const Id& needy, const Gift& gift);

/// Whether the one it is for wants it, and it is not given yet: they said yes, or asked for it outright.
bool is_wanted(const Offer& offer);
/// What the other person of an introduction was asked or answered; refused where nobody is introduced, before
/// the first person has said yes, and after a no.
Result<Offer> note_other_answer(store::Write& write, const Id& offer, OtherAnswer answer);

std::optional<Offer> find_offer(store::Database& database, const Id& offer);
std::vector<Offer> offers_for_need(store::Database& database, const Id& need);
std::vector<Offer> offers_for_person(store::Database& database, const Id& person); ///< newest move first
std::vector<Offer> offers_in(store::Database& database, OfferState state);         ///< oldest move first
void remove_offers_of(store::Write& write, const Id& person);

} // namespace goodturn::serve
