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

int age_of(const Need& need, Day today) {
    return std::max(0, static_cast<int>((today - need.day).count()));
}

/// Fades with the need's age.
double value_of(const Need& need, Day today) {
    constexpr Weights weights;
    return weights.open_need * std::exp2(-age_of(need, today) / weights.need_half_life);
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

Cause about_need(const Need& need, Day today) {
    Cause cause;
    cause.person = need.person;
    cause.about = need.id;
    cause.term = "open need";
    cause.value = value_of(need, today);
    cause.order = age_of(need, today);
    return cause;
}

Cause care(const Need& need, Day today) {
    Cause cause = about_need(need, today);
    cause.act = "care";
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

std::optional<Cause> from_offers(Morning& morning, const Need& need, const std::vector<Offer>& offers) {
    for (const Offer& offer : offers) {
        const bool again = may_be_asked_again(offer, morning.today);
        const bool drafted = offer.state == OfferState::drafted && !offer.solicited;
        if (!again && !drafted) continue;
        const auto gift = serve::find_gift(morning.database, offer.gift);
        if (!gift) continue;
        Cause cause = about_need(need, morning.today);
        ask_with(morning, cause, need, *gift);
        cause.about = offer.id;
        cause.excuses = drafted; // the owner has decided to ask
        if (again) {
            cause.draft = cause.smaller = "ask-again";
            cause.plain_why.clear();
            cause.plain_smaller.clear();
        }
        return cause;
    }
    return std::nullopt;
}

void find_of_need(Morning& morning, const Need& need, const std::vector<Offer>* offers,
                  std::vector<Cause>& causes) {
    if (need.care) {
        causes.push_back(care(need, morning.today));
    } else if (offers == nullptr) {
        Cause cause = about_need(need, morning.today);
        cause.to_be_matched = need;
        causes.push_back(std::move(cause));
    } else if (std::ranges::find(*offers, OfferState::declined, &Offer::state) == offers->end()) {
        // After a no the need is not brought up again; with an offer under way, nothing else is offered.
        if (auto cause = from_offers(morning, need, *offers)) causes.push_back(*std::move(cause));
    }
}

} // namespace

void find_needs(Morning& morning, std::vector<Cause>& causes) {
    const auto offers = offers_by_need(morning);
    for (const Need& need : listen::needs(morning.database, {std::nullopt, true})) {
        if (need.in_confidence || need.day > morning.today || age_of(need, morning.today) > longest_open)
            continue;
        const auto found = offers.find(need.id);
        find_of_need(morning, need, found == offers.end() ? nullptr : &found->second, causes);
    }
}

bool match(Morning& morning, Cause& cause) {
    const Need need = *cause.to_be_matched;
    const auto fitting = serve::match_shelf(morning.database, serve::sought(need), morning.today, 1);
    if (fitting.empty()) return false;
    ask_with(morning, cause, need, fitting.front().gift);
    cause.to_be_matched.reset();
    return true;
}

std::string problem_for_owner(const Need& need) {
    std::string topic = wording::as_topic(need.gist, false);
    // A relative at the start becomes "your daughter's school"; to the owner it is theirs.
    if (topic.starts_with("your ")) topic.replace(0, 4, "their");
    return topic;
}

std::string problem_for_them(Morning& morning, const Need& need) {
    const bool their_own = need.whose.empty() || need.whose == morning.standing(need.person).name;
    return wording::as_topic(need.gist, their_own);
}

} // namespace goodturn::reach
