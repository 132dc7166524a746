#include "base/text.hpp"
#include "conversations/tie.hpp"
#include "listen/questions.hpp"
#include "operations/offer_words.hpp"
#include "operations/references.hpp"
#include "operations/word_operations.hpp"
#include "words/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::operations {

namespace {

using people::Person;
using wording::Channel;

constexpr int long_silence = 60; ///< days from which "it has been a long time" is so
constexpr int newly_met = 60;    ///< days for which "it was good to meet you" is so

/// What was found to say, before it takes a shape.
struct Found {
    std::string act;     ///< in the templates; "" where `words` are there already
    std::string words;   ///< filled
    std::string subject; ///< in the templates, without "subject/"
    std::string next;
};

/// Looks for what an act needs, and refuses where it is not there.
class Gathering {
  public:
    Gathering(Context& context, const Owner& owner, const Person& person, const DraftFor& input)
        : context_(context), owner_(owner), person_(person), input_(input) {
        if (!person.names.empty()) known["first_name"] = people::first_name(person);
        known["name"] = person.names.empty() ? "" : people::first_name(person);
        known["owner"] = owner.name;
        known["topic"] = listen::last_topic(context.database, person.id, person.name, context.clock.today);
    }

    wording::Known known;

    Result<Found> find(Channel channel) {
        const std::string log = fmt::format("log {} -m \"…\"", short_id(person_.id));
        switch (input_.act) {
        case Act::message:
            return Found{"catch-up", {}, "message", log};
        case Act::call:
            return Found{"call-opener", {}, "call", log};
        case Act::invite:
            known["times"] = input_.times;
            known["place"] = input_.place;
            return Found{fmt::format("invite_{}", word(channel)), {}, "invite", log};
        case Act::reconnect:
            return reconnecting(log);
        case Act::greet:
            return greeting(log);
        case Act::follow_up:
            return following_up();
        case Act::birthday:
            if (!person_.birthday)
                return refuse(
                    "no birthday of {} is noted",
                    fmt::format("If you know it: goodturn edit {} --birthday DATE", short_id(person_.id)));
            return Found{"birthday", {}, "birthday", log};
        case Act::keep_promise:
            return keeping_a_promise();
        case Act::ask_permission:
        case Act::share:
            return offering();
        case Act::introduce:
        case Act::hear_back:
            return introducing();
        case Act::thank:
            return thanking();
        case Act::care:
            return caring(log);
        case Act::ask:
            if (trim(input_.wish).empty())
                return invalid("an ask needs what you ask for", "Say it in your own words: --wish \"…\".");
            known["ask"] = input_.wish;
            known["because"] = input_.because;
            return Found{"ask-help", {}, "ask", log};
        }
        return Found{};
    }

  private:
    /// `what` has {} for their name.
    std::unexpected<Error> refuse(std::string_view what, std::string advice) const {
        return refused(fmt::format(fmt::runtime(what), person_.name), std::move(advice));
    }
    Day today() const { return context_.clock.today; }
    std::optional<conversations::Tie> tie() const {
        return conversations::tie_of(context_.database, person_.id, today());
    }

    Result<Found> reconnecting(const std::string& log) const {
        const auto now = tie();
        if (now && conversations::silence(*now, today()) < long_silence)
            return refused(fmt::format("you and {} talked {}, which is no long silence", person_.name,
                                       ago(now->last_day, today())),
                           "For a line as usual: --for message.");
        return Found{"rekindle", {}, "reconnect", log};
    }

    Result<Found> greeting(const std::string& log) const {
        const auto now = tie();
        if (!now || (today() - now->first_day).count() > newly_met)
            return refused(
                fmt::format("no first meeting with {} is noted in the last two months", person_.name),
                "For a line as usual: --for message; after a long time: --for reconnect.");
        return Found{"greet", {}, "greet", log};
    }

    /// The thing that `about` names, which must be this person's; nothing where none is named.
    template <class Thing_>
    Result<std::optional<Thing_>> named(Thing kind,
                                        std::optional<Thing_> (*find_by_id)(store::Database&, const Id&)) {
        if (input_.about.empty()) return std::nullopt;
        TRY(const auto found, thing_named(context_, input_.about, {kind}));
        auto thing = find_by_id(context_.database, found.id);
        if (!thing || thing->person != person_.id)
            return not_found(fmt::format("{} is not of {}", found.words, person_.name),
                             "Name one of theirs, or leave --about out.");
        return thing;
    }

    Result<Found> following_up() {
        TRY(auto follow_up, named<listen::FollowUp>(Thing::follow_up, listen::find_follow_up));
        if (!follow_up)
            for (auto& each : listen::follow_ups(context_.database, {person_.id, true}))
                if (each.ask_on && *each.ask_on <= today())
                    follow_up = std::move(each); // the latest that has come
        if (!follow_up)
            return refuse("nothing that {} had coming up is noted, or it is still to come",
                          "See: goodturn follow-ups.");
        if (!follow_up->in_confidence) known["event"] = wording::as_event(follow_up->what);
        return Found{"follow-up", {}, "follow-up", fmt::format("done {}", short_id(follow_up->id))};
    }

    Result<Found> keeping_a_promise() {
        TRY(auto promise, named<listen::Promise>(Thing::promise, listen::find_promise));
        if (!promise)
            if (auto open = listen::promises(context_.database, {person_.id, true}); !open.empty())
                promise = std::move(open.front());
        if (!promise) return refuse("no promise of yours to {} is noted", "See: goodturn promises.");
        if (!promise->in_confidence) known["thing"] = wording::as_promised(promise->text);
        return Found{"keep-promise", {}, "keep-promise", fmt::format("done {}", short_id(promise->id))};
    }

    Result<Found> thanking() {
        TRY(auto favour, named<reciprocity::Favour>(Thing::favour, reciprocity::find_favour));
        if (!favour)
            for (auto& each : reciprocity::favours(context_.database, person_.id))
                if (!each.thanked_on && !favour) favour = std::move(each);
        if (!favour)
            return refuse("no favour of {} is noted that is still without thanks",
                          fmt::format("If there was one: goodturn favour {} -m \"…\"", short_id(person_.id)));
        known["favour"] = favour->what;
        return Found{"thank", {}, "thank", fmt::format("done {}", short_id(favour->id))};
    }

    Result<Found> caring(const std::string& log) {
        for (const listen::Need& need : listen::needs(context_.database, {person_.id, true})) {
            if (!need.care) continue;
            if (!need.in_confidence)
                known["news"] = wording::as_news(need.gist, wording::other_than(person_.name, need.whose));
            return Found{"care", {}, "care", log};
        }
        return refuse(
            "no loss or illness of {} is noted",
            fmt::format("If there is one: goodturn needs add {} \"…\" --care", short_id(person_.id)));
    }

    /// Offers that this person has a part in, the latest move last.
    template <class Fits>
    Result<std::optional<serve::Offer>> offer_that(Fits fits) {
        std::optional<Id> wanted;
        if (!input_.about.empty()) {
            TRY(wanted, offer_named(context_, input_.about));
        }
        std::optional<serve::Offer> latest;
        using enum serve::OfferState;
        for (const auto state : {drafted, asked, accepted, given})
            for (auto& offer : serve::offers_in(context_.database, state)) {
                if (wanted && offer.id != *wanted) continue;
                const auto need = listen::find_need(context_.database, offer.need);
                const auto gift = serve::find_gift(context_.database, offer.gift);
                if (!need || !gift || !fits(offer, *need, *gift)) continue;
                if (!latest || latest->moved_on <= offer.moved_on) latest = std::move(offer);
            }
        return latest;
    }

    Result<Found> offering() {
        const bool shares = input_.act == Act::share;
        TRY(const auto offer,
            offer_that([&](const serve::Offer& each, const listen::Need& need, const serve::Gift& gift) {
                const bool to_ask = !serve::is_wanted(each) && each.state <= serve::OfferState::asked;
                return need.person == person_.id && !(shares && serve::introduces(gift)) &&
                       (shares ? serve::is_wanted(each) : to_ask);
            }));
        if (!offer)
            return shares ? refuse("{} has said yes to nothing of yours that is still to be shared",
                                   "See: goodturn offer.")
                          : refuse("nothing is drafted that {} could be asked about",
                                   fmt::format(
                                       "What would fit: goodturn match {}. Then: goodturn offer NEED GIFT",
                                       short_id(person_.id)));
        auto words = words_of_offer(context_, owner_, *offer, static_cast<std::uint64_t>(input_.others));
        if (words.words.empty()) return refuse_introduction(*offer);
        return Found{{},
                     std::move(words.words),
                     shares ? "share" : "ask-permission",
                     fmt::format("offer {} {}", shares ? "given" : "asked", short_id(offer->id))};
    }

    /// Says why the two may not be brought together.
    std::unexpected<Error> refuse_introduction(const serve::Offer& offer) {
        const auto need = listen::find_need(context_.database, offer.need);
        const auto gift = serve::find_gift(context_.database, offer.gift);
        if (need && gift)
            if (auto may = serve::may_introduce(context_.database, need->person, *gift); !may)
                return std::unexpected(std::move(may).error());
        return refuse("nothing is to be said to {} about it now", "See: goodturn offer.");
    }

    Result<Found> introducing() {
        const bool later = input_.act == Act::hear_back;
        TRY(const auto offer,
            offer_that([&](const serve::Offer& each, const listen::Need& need, const serve::Gift& gift) {
                const bool takes_part = need.person == person_.id || gift.person == person_.id;
                return serve::introduces(gift) && takes_part &&
                       (each.state == serve::OfferState::given) == later;
            }));
        if (!offer)
            return later
                       ? refuse("no introduction of {} is noted that has taken place", "See: goodturn offer.")
                       : refuse("no introduction of {} is drafted",
                                "Put them on the shelf: goodturn shelf add "
                                "introduction TITLE --person NAME. Then: "
                                "goodturn offer NEED GIFT");
        const auto need = *listen::find_need(context_.database, offer->need);
        const auto gift = *serve::find_gift(context_.database, offer->gift);
        CHECK_OK(serve::may_introduce(context_.database, need.person, gift));
        const Id& other = need.person == person_.id ? *gift.person : need.person;
        known["other"] = people::name_of(context_.database, other);
        const auto id = short_id(offer->id);
        if (later)
            return Found{"introduction/hear-back", {}, "hear-back", fmt::format("offer landed {}", id)};
        auto words = words_of_offer(context_, owner_, *offer, static_cast<std::uint64_t>(input_.others));
        if (words.reader.empty())
            return Found{{}, std::move(words.words), "introduction", fmt::format("offer given {}", id)};
        if (words.reader != person_.id)
            return refused(
                fmt::format("it is {} who is asked now", people::name_of(context_.database, words.reader)),
                fmt::format("The words: goodturn draft {} --for introduce", short_id(words.reader)));
        const bool is_other = words.reader == *gift.person;
        return Found{{},
                     std::move(words.words),
                     "introduce",
                     fmt::format("offer asked {}{}", id, is_other ? " --other" : "")};
    }

    Context& context_;
    const Owner& owner_;
    const Person& person_;
    const DraftFor& input_;
};

Channel channel_for(const DraftFor& input, const Person& person) {
    return input.act == Act::call ? Channel::call : input.as.value_or(wording::channel_for(person));
}

} // namespace

Result<Drafted> draft_words(Context& context, const DraftFor& input) {
    const Owner owner = owner_of(context.database);
    TRY(const Id id, person_named(context, input.person));
    const Person person = *people::find(context.database, id);
    if (person.dead || person.died)
        return refused(fmt::format("{} is no longer alive, so nothing is drafted", person.name));
    if (person.leave_in_peace)
        return refused(
            fmt::format("{} is to be left in peace, so nothing is drafted", person.name),
            fmt::format("If that has changed: goodturn edit {} --no-leave-in-peace", short_id(id)));
    if (input.act == Act::call && input.as && *input.as != Channel::call)
        return invalid("what is said on the phone cannot be sent", "For a line to send: --for message.");
    if (input.others < 0) return invalid("the number of variants further cannot be less than 0");

    const Channel channel = channel_for(input, person);
    Gathering gathering(context, owner, person, input);
    TRY(auto found, gathering.find(channel));
    const auto& templates = wording::Templates::english();
    const auto turn = turn_for_words(context, id, word(input.act)) + static_cast<std::uint64_t>(input.others);
    if (found.words.empty()) found.words = templates.draft(found.act, gathering.known, turn);
    if (found.words.empty())
        return failed(fmt::format("there are no words for {} yet", word(input.act)),
                      "For a line as usual: --for message.");

    Drafted drafted;
    drafted.person = {id, person.name};
    drafted.act = word(input.act);
    drafted.channel = word(channel);
    drafted.next = std::move(found.next);
    // What is said on the phone is in that shape already; what is for two people is not for one of them.
    const bool is_shaped = input.act == Act::call || (input.act == Act::invite && channel == Channel::call) ||
                           found.subject == "introduction";
    drafted.words = is_shaped ? found.words : wording::in_shape(channel, found.words, gathering.known, turn);
    if (channel == Channel::email)
        drafted.subject = templates.draft("subject/" + found.subject, gathering.known, turn);
    return drafted;
}

} // namespace goodturn::operations
