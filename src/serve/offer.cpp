#include "serve/offer.hpp"

#include "base/text.hpp"
#include "listen/open_threads.hpp"
#include "people/people.hpp"
#include "serve/gift.hpp"
#include "store/rows.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::serve {

namespace {

using enum OfferState;

/// The moves of offer.hpp. Asking again and giving what was asked for have conditions of their own, checked
/// apart.
constexpr std::array<std::pair<OfferState, OfferState>, 10> legal_moves = {{{drafted, asked},
                                                                            {drafted, given},
                                                                            {drafted, withdrawn},
                                                                            {asked, asked},
                                                                            {asked, accepted},
                                                                            {asked, declined},
                                                                            {asked, withdrawn},
                                                                            {accepted, given},
                                                                            {accepted, withdrawn},
                                                                            {given, landed}}};
constexpr int most_times_asked = 2;
constexpr auto before_asking_again = std::chrono::days(14);

std::string select_offer(std::string_view rest) {
    return fmt::format("SELECT {} FROM offer {}", store::columns<Offer>(), rest);
}

std::vector<Offer> all_of(store::Query& query) {
    std::vector<Offer> offers;
    while (query.next())
        offers.push_back(store::read_row<Offer>(query));
    return offers;
}

std::string in_quotes(std::string_view words) {
    return fmt::format("\"{}\"", shorten(join_spaces(words), 40));
}

/// What is said of a no, wherever it comes up.
std::unexpected<Error> a_no_is_kept(std::string_view name, const Id& need) {
    return refused(
        fmt::format("{} declined this for that need, and a no is kept", name),
        fmt::format("You could see whether something else fits (goodturn match {}), or just listen.",
                    short_id(need)));
}

/// Why somebody is not to be introduced; "" where nothing speaks against it.
std::string_view why_not_introduced(const people::Person& person) {
    if (person.dead || person.died) return "is no longer alive";
    if (person.leave_in_peace) return "is to be left in peace";
    if (person.no_introductions) return "does not want introductions";
    return {};
}

/// What a care need does not get: only what they asked for, a hand, or one's own experience when asked.
Result<void> check_kind(store::Database& database, const listen::Need& need, const Gift& gift,
                        bool solicited) {
    const bool unasked_advice = gift.kind == GiftKind::advice && !solicited;
    if (need.care && (gift.kind == GiftKind::resource || unasked_advice))
        return refused(fmt::format("{} is going through something hard, and {} is not offered then",
                                   people::name_of(database, need.person),
                                   gift.kind == GiftKind::resource ? "a resource" : "advice"),
                       "You could lend a hand, or write a line that asks for nothing.");
    return may_introduce(database, need.person, gift);
}

/// The offer of this gift for this need that stands, and how often they were asked in those that were
/// withdrawn.
struct Before {
    std::optional<Offer> standing;
    std::int64_t asked_times = 0;
    std::optional<Day> asked_on;
};

Before offers_before(store::Database& database, const Id& need, const Id& gift) {
    static const std::string sql = select_offer("WHERE need = ? AND gift = ? ORDER BY id");
    store::Query query(database, sql);
    query.bind(need, gift);
    Before before;
    for (auto& offer : all_of(query)) {
        before.asked_times = std::max(before.asked_times, offer.asked_times);
        before.asked_on = std::max(before.asked_on, offer.asked_on);
        if (offer.state != withdrawn) before.standing = std::move(offer);
    }
    return before;
}

Result<Offer> standing_offer(store::Write& write, Offer offer, const listen::Need& need, bool solicited) {
    if (offer.state == declined) return a_no_is_kept(people::name_of(write, need.person), need.id);
    if (solicited && !offer.solicited && offer.state == drafted) {
        offer.solicited = true;
        store::Query(write, "UPDATE offer SET solicited = 1 WHERE id = ?").bind(offer.id).run();
    }
    return offer;
}

void insert_row(store::Write& write, const Offer& offer) {
    store::insert_created(write, "offer", offer);
}

/// What can be done from here, in words.
std::string possible_from(const Offer& offer, Day today) {
    std::vector<std::string> moves;
    for (const auto& [from, to] : legal_moves) {
        if (from != offer.state) continue;
        if (from == drafted && to == given && !offer.solicited) continue;
        const bool asks = to == asked;
        if (asks && offer.asked_times >= most_times_asked) continue;
        if (asks && offer.asked_on && today < *offer.asked_on + before_asking_again) continue;
        moves.emplace_back(from == asked && asks ? "asked once more" : std::string(word(to)));
    }
    if (moves.empty()) return {};
    return fmt::format("What is possible now: {}.", join(moves, ", "));
}

/// Why it cannot move there; nothing to say where it can.
Result<void> check_move(const Offer& offer, OfferState to, std::string_view name, std::string_view title,
                        Day today) {
    const auto possible = possible_from(offer, today);
    if (offer.state == declined) return a_no_is_kept(name, offer.need);
    if (offer.state == withdrawn)
        return refused(fmt::format("the offer {} was withdrawn", title),
                       "It can be offered anew: goodturn offer NEED GIFT.");
    const bool legal = std::ranges::find(legal_moves, std::pair{offer.state, to}) != legal_moves.end();
    if (!legal && to == given)
        return refused(offer.state == asked ? fmt::format("{} has not said yes to {} yet", name, title)
                                            : fmt::format("{} was already given to {}", title, name),
                       possible);
    if (!legal && offer.state == to)
        return refused(fmt::format("the offer {} is already {}", title, word(to)), possible);
    if (!legal)
        return refused(fmt::format("the offer {} is {} and cannot become {} from there", title,
                                   word(offer.state), word(to)),
                       possible);
    if (offer.state == drafted && to == given && !offer.solicited)
        return refused(fmt::format("{} was not asked yet whether {} is wanted", name, title),
                       "Ask first. If they asked you for it outright, make the offer again and say so.");
    if (to != asked || offer.asked_times == 0) return {};
    if (offer.asked_times >= most_times_asked)
        return refused(fmt::format("{} was asked twice about {}, and that is enough", name, title), possible);
    const Day last_asked = offer.asked_on.value_or(offer.moved_on);
    const Day again = last_asked + before_asking_again;
    if (today < again)
        return refused(
            fmt::format("{} was asked about {} {}", name, title, ago(last_asked, today)),
            fmt::format("It can be asked once more from {} on. {}", day_in_words(again, today), possible));
    return {};
}

Result<void> check_other_said_yes(store::Database& database, const Offer& offer, const Gift& gift) {
    const auto other = people::name_of(database, *gift.person);
    const auto id = short_id(offer.id);
    switch (offer.other) {
    case OtherAnswer::yes:
        return {};
    case OtherAnswer::no:
        return refused(fmt::format("{} would rather not be introduced", other),
                       fmt::format("A no is kept with respect: goodturn offer withdraw {}.", id));
    case OtherAnswer::unasked:
        return refused(fmt::format("{} was not asked yet", other),
                       fmt::format("Both say yes first. Ask, then: goodturn offer asked {} --other.", id));
    case OtherAnswer::asked:
        break;
    }
    return refused(fmt::format("{} has not answered yet", other),
                   fmt::format("When the answer is yes: goodturn offer accepted {} --other.", id));
}

} // namespace

Result<void> may_introduce(store::Database& database, const Id& needy, const Gift& gift) {
    if (!introduces(gift)) return {};
    if (*gift.person == needy)
        return refused(fmt::format("{} cannot be introduced to themselves", people::name_of(database, needy)),
                       "Choose somebody else.");
    for (const auto& [person, advice] :
         {std::pair<const Id&, std::string_view>{*gift.person, "Choose somebody else."},
          std::pair<const Id&, std::string_view>{needy, "So nobody is introduced."}}) {
        const auto found = people::find(database, person);
        if (!found) continue;
        const auto reason = why_not_introduced(*found);
        if (!reason.empty()) return refused(fmt::format("{} {}", found->name, reason), std::string(advice));
    }
    return {};
}

bool is_wanted(const Offer& offer) {
    return offer.state == accepted || (offer.state == drafted && offer.solicited);
}

Result<Offer> note_other_answer(store::Write& write, const Id& offer_id, OtherAnswer answer) {
    auto offer = find_offer(write, offer_id);
    if (!offer)
        return not_found(fmt::format("there is no offer {}", short_id(offer_id)), "See: goodturn offer.");
    const auto gift = find_gift(write, offer->gift);
    const auto need = listen::find_need(write, offer->need);
    if (!gift || !need || !introduces(*gift))
        return refused("this offer brings nobody together, so there is nobody else to ask",
                       "Leave --other out to speak of the person it is for.");
    const auto other = people::name_of(write, *gift->person);
    if (!is_wanted(*offer))
        return refused(
            fmt::format("{} has not said yes yet, or it is over", people::name_of(write, need->person)),
            fmt::format("{} is asked after that.", other));
    if (offer->other == OtherAnswer::no)
        return refused(fmt::format("{} said no, and a no is kept", other), "Choose somebody else.");
    if (offer->other == OtherAnswer::yes && answer == OtherAnswer::asked)
        return refused(
            fmt::format("{} has said yes already", other),
            fmt::format("Bring them together, then: goodturn offer given {}.", short_id(offer_id)));
    CHECK_OK(may_introduce(write, need->person, *gift));
    offer->other = answer;
    offer->moved_on = write.clock().today;
    store::Query(write, "UPDATE offer SET other = ?, moved_on = ? WHERE id = ?")
        .bind(word(answer), offer->moved_on, offer_id)
        .run();
    return *offer;
}

Result<Offer> draft_offer(store::Write& write, const Id& need_id, const Id& gift_id, bool solicited) {
    const auto need = listen::find_need(write, need_id);
    if (!need)
        return not_found(fmt::format("there is no need {}", short_id(need_id)), "See: goodturn needs.");
    const auto gift = find_gift(write, gift_id);
    if (!gift)
        return not_found(fmt::format("there is no gift {}", short_id(gift_id)), "See: goodturn shelf.");

    auto before = offers_before(write, need_id, gift_id);
    if (before.standing && before.standing->state < declined)
        CHECK_OK(may_introduce(write, need->person, *gift));
    if (before.standing) return standing_offer(write, *std::move(before.standing), *need, solicited);

    if (need->state != listen::NeedState::heard && need->state != listen::NeedState::open)
        return refused(
            fmt::format("the need {} is {}", in_quotes(need->gist), word(need->state)),
            fmt::format("If it is there again, open it first: goodturn needs open {}.", short_id(need_id)));
    if (gift->retired)
        return refused(fmt::format("{} is no longer on your shelf", in_quotes(gift->title)),
                       fmt::format("See what else fits: goodturn match {}.", short_id(need_id)));
    CHECK_OK(check_kind(write, *need, *gift, solicited));

    Offer offer;
    offer.id = new_id(write.clock().now);
    offer.need = need_id;
    offer.gift = gift_id;
    offer.solicited = solicited;
    offer.asked_times =
        before.asked_times; // to withdraw an offer and make it anew is no way round asking twice
    offer.asked_on = before.asked_on;
    offer.moved_on = write.clock().today;
    insert_row(write, offer);
    return offer;
}

Result<Offer> move_offer(store::Write& write, const Id& offer_id, OfferState to, const Landing& landing) {
    auto offer = find_offer(write, offer_id);
    if (!offer)
        return not_found(fmt::format("there is no offer {}", short_id(offer_id)), "See: goodturn offer.");
    const auto need = listen::find_need(write, offer->need);
    const auto gift = find_gift(write, offer->gift);
    const auto name = need ? people::name_of(write, need->person) : std::string("They");
    const Day today = write.clock().today;
    CHECK_OK(check_move(*offer, to, name, in_quotes(gift ? gift->title : "this"), today));
    if (need && gift && (to == asked || to == accepted || to == given))
        CHECK_OK(may_introduce(write, need->person, *gift));
    if (gift && to == given && introduces(*gift)) CHECK_OK(check_other_said_yes(write, *offer, *gift));

    offer->state = to;
    offer->moved_on = today;
    if (to == asked) {
        ++offer->asked_times;
        offer->asked_on = today;
    }
    if (to == landed) {
        offer->helped = landing.helped;
        offer->learned = trim(landing.learned);
    }
    store::Query(
        write,
        "UPDATE offer SET state = ?, asked_times = ?, asked_on = ?, moved_on = ?, helped = ?, learned = ? "
        "WHERE id = ?")
        .bind(word(to), offer->asked_times, offer->asked_on, offer->moved_on,
              offer->helped ? std::optional(word(*offer->helped)) : std::nullopt, offer->learned, offer_id)
        .run();
    return *offer;
}

std::optional<Offer> find_offer(store::Database& database, const Id& offer) {
    static const std::string sql = select_offer("WHERE id = ?");
    store::Query query(database, sql);
    query.bind(offer);
    if (!query.next()) return std::nullopt;
    return store::read_row<Offer>(query);
}

std::vector<Offer> offers_for_need(store::Database& database, const Id& need) {
    static const std::string sql = select_offer("WHERE need = ? ORDER BY moved_on DESC, id DESC");
    store::Query query(database, sql);
    query.bind(need);
    return all_of(query);
}

std::vector<Offer> offers_for_person(store::Database& database, const Id& person) {
    static const std::string sql = select_offer(
        "WHERE need IN (SELECT need.id FROM need WHERE need.person = ?) ORDER BY moved_on DESC, id DESC");
    store::Query query(database, sql);
    query.bind(person);
    return all_of(query);
}

std::vector<Offer> offers_in(store::Database& database, OfferState state) {
    static const std::string sql = select_offer("WHERE state = ? ORDER BY moved_on, id");
    store::Query query(database, sql);
    query.bind(word(state));
    return all_of(query);
}

void remove_offers_of(store::Write& write, const Id& person) {
    store::Query(write, "DELETE FROM offer WHERE need IN (SELECT id FROM need WHERE person = ?)")
        .bind(person)
        .run();
    store::Query(write, "DELETE FROM offer WHERE gift IN (SELECT id FROM gift WHERE person = ?)")
        .bind(person)
        .run();
}

} // namespace goodturn::serve
