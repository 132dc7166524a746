/// What the owner's word or somebody's yes makes due: these lead the list.
#include "base/text.hpp"
#include "people/people.hpp"
#include "reach/cause.hpp"
#include "serve/gift.hpp"
#include "serve/offer.hpp"

#include <algorithm>

namespace goodturn::reach {

namespace {

constexpr int soon = 3;          ///< days before a promise is due from which it is shown
constexpr int without_a_day = 5; ///< days after which a promise without a day is due
constexpr int longest_waiting =
    90; ///< days after which a duty no longer comes up by itself; it stays in its list

int days_between(Day from, Day to) {
    return static_cast<int>((to - from).count());
}

/// Notes are about people ("I'll send her the talk"); such words are not for the person to read.
bool speaks_of_them(std::string_view text) {
    constexpr std::array<std::string_view, 9> pronouns{"she", "her",  "hers", "he",   "him",
                                                       "his", "they", "them", "their"};
    return std::ranges::any_of(words(text), [&](const std::string& each) {
        return std::ranges::find(pronouns, each) != pronouns.end();
    });
}

/// The day it is due, told or not.
Day due_day(const listen::Promise& promise) {
    return promise.due.value_or(promise.day + std::chrono::days(without_a_day));
}

Cause keep_promise(const listen::Promise& promise, Day today) {
    const int days_left = days_between(today, due_day(promise));
    Cause cause;
    cause.person = promise.person;
    cause.act = "keep-promise";
    cause.about = promise.id;
    cause.term = "promise due";
    // Whole from the day it is due; before, less by a quarter a day.
    cause.value = Weights{}.promise_due * (1 - std::max(0, days_left) / (soon + 1.0));
    cause.is_duty = true;
    cause.order = days_left;
    if (promise.in_confidence) {
        cause.plain_why = "You gave {first_name} your word on something told in confidence.";
        return cause;
    }
    cause.known_why["promise"] = promise.text;
    if (promise.due)
        cause.known_why["when"] = *promise.due == today ? "today" : day_in_words(*promise.due, today);
    if (!speaks_of_them(promise.text)) cause.known["promise"] = promise.text;
    return cause;
}

/// The offer of a yes, in whatever is known of it.
std::optional<Cause> deliver(Morning& morning, const serve::Offer& offer) {
    const auto need = listen::find_need(morning.database, offer.need);
    const auto gift = serve::find_gift(morning.database, offer.gift);
    if (!need || !gift) return std::nullopt;
    Cause cause;
    cause.person = need->person;
    cause.act = "deliver";
    cause.about = offer.id;
    cause.term = "offer accepted";
    cause.value = MoreWeights{}.offer_accepted;
    cause.is_duty = true;
    cause.order = -days_between(offer.moved_on, morning.today);
    cause.known["gift"] = gift->title;
    cause.known_why["gift"] = gift->title;
    if (!need->in_confidence) cause.known["problem"] = problem_for_them(morning, *need);
    if (gift->kind == serve::GiftKind::introduction && gift->person) {
        cause.draft = "deliver/introduction";
        cause.known["other"] = people::name_of(morning.database, *gift->person);
    }
    if (offer.state == serve::OfferState::drafted)
        cause.plain_why = "{first_name} asked you for it: " + gift->title + ".";
    return cause;
}

} // namespace

void find_promises(Morning& morning, std::vector<Cause>& causes) {
    for (const listen::Promise& promise : listen::promises(morning.database, {std::nullopt, true})) {
        const int days_left = days_between(morning.today, due_day(promise));
        const bool is_due = promise.due ? days_left <= soon : days_left <= 0;
        if (is_due && days_left >= -longest_waiting && promise.day <= morning.today)
            causes.push_back(keep_promise(promise, morning.today));
    }
}

void find_deliveries(Morning& morning, std::vector<Cause>& causes) {
    using serve::OfferState;
    for (const OfferState state : {OfferState::accepted, OfferState::drafted})
        for (const serve::Offer& offer : serve::offers_in(morning.database, state)) {
            if (state == OfferState::drafted && !offer.solicited) continue;
            if (days_between(offer.moved_on, morning.today) > longest_waiting) continue;
            if (auto cause = deliver(morning, offer)) causes.push_back(*std::move(cause));
        }
}

} // namespace goodturn::reach
