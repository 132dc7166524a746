/// What the owner's word or somebody's yes makes due: these lead the list.
#include "base/text.hpp"
#include "people/people.hpp"
#include "reach/cause.hpp"
#include "serve/gift.hpp"
#include "serve/offer.hpp"

#include <fmt/format.h>

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

/// Of promises that were heard and not yet looked at, a large import may leave thousands: the latest are
/// weighed.
constexpr std::int64_t most_promises = 1000;

bool complete_promise(Morning& morning, Cause& cause) {
    const auto promise = listen::find_promise(morning.database, cause.about);
    if (!promise) return false;
    if (promise->in_confidence) {
        cause.plain_why = "You gave {first_name} your word on something told in confidence.";
        return true;
    }
    cause.known_why["promise"] = promise->text;
    if (promise->due)
        cause.known_why["when"] =
            *promise->due == morning.today ? "today" : day_in_words(*promise->due, morning.today);
    if (!speaks_of_them(promise->text)) cause.known["promise"] = promise->text;
    return true;
}

Cause keep_promise(const Id& promise, const Id& person, int days_left) {
    Cause cause;
    cause.person = person;
    cause.act = "keep-promise";
    cause.about = promise;
    cause.term = "promise due";
    // Whole from the day it is due; before, less by a quarter a day.
    cause.value = Weights{}.promise_due * (1 - std::max(0, days_left) / (soon + 1.0));
    cause.is_duty = true;
    cause.order = days_left;
    cause.complete = complete_promise;
    return cause;
}

/// Promises that become due between two days: by their own day, or some days after they were made.
void find_promises_due(Morning& morning, std::string_view sql, int wait, Day first, Day last,
                       std::vector<Cause>& causes) {
    const std::chrono::days waiting(wait);
    for (const auto state : {listen::PromiseState::open, listen::PromiseState::heard}) {
        store::Query query(morning.database, sql);
        query.bind(word(state), first - waiting, last - waiting, most_promises);
        while (query.next())
            causes.push_back(keep_promise(query.text(0), query.text(1),
                                          days_between(morning.today, query.day(2) + waiting)));
    }
}

/// The first of two people said yes to an introduction: the other is asked too, once. After that it is for
/// them to answer.
std::optional<Cause> ask_the_other(Morning& morning, const serve::Offer& offer, const listen::Need& need,
                                   const serve::Gift& gift, Cause cause) {
    if (offer.other != serve::OtherAnswer::unasked) return std::nullopt;
    const auto name = people::name_of(morning.database, need.person);
    cause.person = *gift.person;
    cause.act = "ask-other";
    cause.draft = "ask-permission/introduction/other";
    cause.known["other"] = name;
    cause.plain_why =
        fmt::format("{} would like to be introduced to {{first_name}}, who has not been asked yet.", name);
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
    const bool introduces = serve::introduces(*gift);
    // What an introduction is about is theirs to tell; a loss is named as little as possible.
    if (!need->in_confidence && !need->care && !introduces)
        cause.known["problem"] = problem_for_them(morning, *need);
    if (introduces) {
        if (!serve::may_introduce(morning.database, need->person, *gift)) return std::nullopt;
        if (offer.other != serve::OtherAnswer::yes)
            return ask_the_other(morning, offer, *need, *gift, std::move(cause));
        cause.draft = "deliver/introduction";
        cause.known["other"] = people::name_of(morning.database, *gift->person);
    }
    if (offer.state == serve::OfferState::drafted)
        cause.plain_why = "{first_name} asked you for it: " + gift->title + ".";
    return cause;
}

} // namespace

void find_promises(Morning& morning, std::vector<Cause>& causes) {
    const Day first = morning.today - std::chrono::days(longest_waiting);
    find_promises_due(morning,
                      "SELECT id, person, due FROM promise WHERE state = ? AND due BETWEEN ? AND ? "
                      "ORDER BY due DESC LIMIT ?",
                      0, first, morning.today + std::chrono::days(soon), causes);
    find_promises_due(
        morning,
        "SELECT id, person, day FROM promise WHERE state = ? AND due IS NULL AND day BETWEEN ? AND ? "
        "ORDER BY rowid DESC LIMIT ?",
        without_a_day, first, morning.today, causes);
}

void find_deliveries(Morning& morning, std::vector<Cause>& causes) {
    using serve::OfferState;
    for (const OfferState state : {OfferState::accepted, OfferState::drafted})
        for (const serve::Offer& offer : serve::offers_in(morning.database, state)) {
            if (!serve::is_wanted(offer)) continue;
            if (days_between(offer.moved_on, morning.today) > longest_waiting) continue;
            if (auto cause = deliver(morning, offer)) causes.push_back(*std::move(cause));
        }
}

} // namespace goodturn::reach
