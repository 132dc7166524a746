/// Those whom the owner brought together some weeks ago: time to hear from each how it went.
#include "people/people.hpp"
#include "reach/cause.hpp"
#include "serve/gift.hpp"
#include "serve/offer.hpp"

namespace goodturn::reach {

namespace {

constexpr std::chrono::days before_asking{21};
constexpr std::chrono::days latest_asking{90};

Cause ask_how_it_went(const serve::Offer& offer, const Id& person, std::string other) {
    Cause cause;
    cause.person = person;
    cause.act = "follow-up";
    cause.draft = cause.smaller = "introduction/hear-back";
    cause.about = offer.id;
    cause.term = "dated event";
    cause.value = Weights{}.dated_event;
    cause.excuses = true;
    cause.known["other"] = other;
    cause.known_why["other"] = std::move(other);
    return cause;
}

} // namespace

void find_introduced(Morning& morning, std::vector<Cause>& causes) {
    for (const serve::Offer& offer : serve::offers_in(morning.database, serve::OfferState::given)) {
        const Day due = offer.moved_on + before_asking;
        if (morning.today < due || morning.today > offer.moved_on + latest_asking) continue;
        const auto gift = serve::find_gift(morning.database, offer.gift);
        const auto need = listen::find_need(morning.database, offer.need);
        if (!gift || !need || !serve::introduces(*gift)) continue;
        if (!serve::may_introduce(morning.database, need->person, *gift)) continue;
        for (const auto* person : {&need->person, &*gift->person}) {
            // Whoever was spoken to since has had the occasion to tell.
            const auto tie = conversations::tie_of(morning.database, *person, morning.today);
            if (tie && tie->last_day >= due) continue;
            const Id& other = person == &need->person ? *gift->person : need->person;
            causes.push_back(ask_how_it_went(offer, *person, people::name_of(morning.database, other)));
        }
    }
}

} // namespace goodturn::reach
