/// What people need and the owner may be able to give: asked first, never twice after a no. Loss and illness
/// are answered with care, and with nothing else.
#include "base/text.hpp"
#include "people/people.hpp"
#include "reach/cause.hpp"
#include "serve/match.hpp"
#include "serve/offer.hpp"
#include "words/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace goodturn::reach {

namespace {

using listen::Need;
using serve::Offer;
using serve::OfferState;

constexpr int longest_open =
    120; ///< days after which a need no longer comes up by itself: it may have passed
constexpr int before_asking_again = 14;
constexpr int latest_asking_again = 60;

/// Of needs that were heard and not yet looked at, a large import may leave thousands: the last written down
/// are weighed.
constexpr std::int64_t most_heard = 2000;

/// What is weighed of a need before it is read.
struct Glance {
    Id id;
    Id person;
    Day day;
    bool care = false;
};

/// Open ones and the last of those heard; none told in confidence.
std::vector<Glance> glance_at_needs(Morning& morning) {
    std::vector<Glance> needs;
    for (const auto& [state, limit] : {std::pair{"open", std::int64_t{-1}}, std::pair{"heard", most_heard}}) {
        store::Query query(morning.database,
                           "SELECT id, person, day, care FROM need WHERE state = ? AND in_confidence = 0 "
                           "ORDER BY rowid DESC LIMIT ?");
        query.bind(state, limit);
        while (query.next())
            needs.push_back({query.text(0), query.text(1), query.day(2), query.flag(3)});
    }
    return needs;
}

int age_of(Day day, Day today) {
    return std::max(0, static_cast<int>((today - day).count()));
}

/// Fades with the need's age.
double value_of(Day day, Day today) {
    constexpr Weights weights;
    return weights.open_need * std::exp2(-age_of(day, today) / weights.need_half_life);
}

/// The offers of each need that is not closed. One that was withdrawn is as if it had never been.
std::unordered_map<Id, std::vector<Offer>> offers_by_need(Morning& morning) {
    std::unordered_map<Id, std::vector<Offer>> offers;
    using enum OfferState;
    for (const OfferState state : {drafted, asked, accepted, declined, given, landed})
        for (Offer& offer : serve::offers_in(morning.database, state))
            offers[offer.need].push_back(std::move(offer));
    return offers;
}

Cause about_need(const Glance& need, Day today) {
    Cause cause;
    cause.person = need.person;
    cause.about = need.id;
    cause.term = "open need";
    cause.value = value_of(need.day, today);
    cause.order = age_of(need.day, today);
    return cause;
}

void ask_with(Morning& morning, Cause& cause, const Need& need, const serve::Gift& gift) {
    cause.act = "ask-permission";
    cause.draft = fmt::format("ask-permission/{}", word(gift.kind));
    cause.known["problem"] = problem_for_them(morning, need);
    cause.known["gift"] = gift.title;
    if (gift.person) cause.known["other"] = people::name_of(morning.database, *gift.person);
    cause.known_why["problem"] = problem_for_owner(need);
    cause.known_why["gift"] = gift.title;
    if (need.state == listen::NeedState::heard)
        cause.plain_why = fmt::format(
            "It sounded as if {{first_name}} needs something: {}. If that is so, this may help: {}.",
            join_spaces(need.gist), gift.title);
    if (serve::is_stale(gift, morning.today))
        cause.plain_smaller = fmt::format("See first whether you can still give it: {}.", gift.title);
}

/// Asked once, two weeks ago or more, and no answer came.
bool may_be_asked_again(const Offer& offer, Day today) {
    if (offer.state != OfferState::asked || offer.asked_times != 1 || !offer.asked_on) return false;
    const auto days = (today - *offer.asked_on).count();
    return days >= before_asking_again && days <= latest_asking_again;
}

/// The offer that is to be asked, now or once more.
const Offer* to_ask(const std::vector<Offer>& offers, Day today) {
    const auto found = std::ranges::find_if(offers, [&](const Offer& each) {
        return may_be_asked_again(each, today) || (each.state == OfferState::drafted && !each.solicited);
    });
    return found == offers.end() ? nullptr : &*found;
}

bool complete_from_offer(Morning& morning, Cause& cause, const Id& need_id, const Offer& offer) {
    const auto need = listen::find_need(morning.database, need_id);
    const auto gift = serve::find_gift(morning.database, offer.gift);
    if (!need || !gift || !serve::may_introduce(morning.database, need->person, *gift)) return false;
    ask_with(morning, cause, *need, *gift);
    if (offer.state == OfferState::asked) {
        cause.draft = cause.smaller = "ask-again";
        cause.plain_why.clear();
        cause.plain_smaller.clear();
    }
    return true;
}

bool complete_from_shelf(Morning& morning, Cause& cause) {
    const auto need = listen::find_need(morning.database, cause.about);
    if (!need) return false;
    const auto fitting = serve::match_shelf(morning.database, serve::sought(*need), morning.today, 1,
                                            morning.reaching.vectors);
    if (fitting.empty()) return false;
    if (!serve::may_introduce(morning.database, need->person, fitting.front().gift)) return false;
    ask_with(morning, cause, *need, fitting.front().gift);
    return true;
}

std::optional<Cause> from_need(Morning& morning, const Glance& need, const std::vector<Offer>* offers) {
    Cause cause = about_need(need, morning.today);
    cause.act = "ask-permission";
    if (need.care) {
        cause.act = "care";
    } else if (offers == nullptr) {
        cause.complete = complete_from_shelf;
        cause.needs_the_shelf = true;
    } else {
        // After a no the need is not brought up again; with an offer under way, nothing else is offered.
        if (std::ranges::find(*offers, OfferState::declined, &Offer::state) != offers->end())
            return std::nullopt;
        const Offer* offer = to_ask(*offers, morning.today);
        if (offer == nullptr) return std::nullopt;
        cause.about = offer->id;
        cause.excuses = offer->state == OfferState::drafted; // the owner has decided to ask
        cause.complete = [need_id = need.id, offer = *offer](Morning& later, Cause& each) {
            return complete_from_offer(later, each, need_id, offer);
        };
    }
    return cause;
}

} // namespace

void find_needs(Morning& morning, std::vector<Cause>& causes) {
    const auto offers = offers_by_need(morning);
    for (const Glance& need : glance_at_needs(morning)) {
        if (need.day > morning.today || age_of(need.day, morning.today) > longest_open) continue;
        const auto found = offers.find(need.id);
        if (auto cause = from_need(morning, need, found == offers.end() ? nullptr : &found->second))
            causes.push_back(*std::move(cause));
    }
}

std::string problem_for_owner(const Need& need) {
    const std::string_view whose = need.whose;
    const bool is_anothers =
        whose.starts_with("his ") || whose.starts_with("her ") || whose.starts_with("their ");
    return wording::as_told(need.gist, is_anothers ? whose : std::string_view{});
}

std::string problem_for_them(Morning& morning, const Need& need) {
    return wording::as_topic(need.gist, wording::other_than(morning.standing(need.person).name, need.whose));
}

} // namespace goodturn::reach
