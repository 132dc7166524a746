#include "operations/offer_words.hpp"

#include "conversations/tie.hpp"
#include "listen/open_threads.hpp"
#include "words/phrases.hpp"
#include "words/words.hpp"

namespace goodturn::operations {

namespace {

using people::Person;
using serve::Gift;
using serve::Offer;
using serve::OfferState;
using serve::OtherAnswer;

/// An offer with all that it is about.
struct Whole {
    const Offer& offer;
    const listen::Need& need;
    const Gift& gift;
    const Person& person;
};

std::string draft(std::string_view act, const wording::Known& known, std::uint64_t turn) {
    return wording::Templates::english().draft(act, known, turn);
}

/// What stands on a card.
void put_card(wording::Known& known, const Person& person, std::string_view is, std::string_view at) {
    known[std::string(is)] = person.title.empty() ? person.role : person.title;
    known[std::string(at)] = person.organization;
}

wording::Known between(const Owner& owner, const Person& reader, const Person& other) {
    wording::Known known{
        {"first_name", people::first_name(reader)}, {"other", other.name}, {"owner", owner.name}};
    put_card(known, reader, "is", "at");
    put_card(known, other, "other_is", "other_at");
    return known;
}

/// A private word about the other, to stand below the question; "" where the card says nothing.
std::string with_a_word_about(std::string words, const wording::Known& known, std::uint64_t turn) {
    const std::string about = draft("introduction/about", known, turn);
    return about.empty() || words.empty() ? words : words + "\n\n" + about;
}

/// The permission question of a kind, or what may be said in a hard time.
std::string asking(const Whole& whole) {
    const std::string kind(word(whole.gift.kind));
    if (!whole.need.care) return "ask-permission/" + kind;
    if (whole.gift.kind == serve::GiftKind::introduction) return "care/introduction";
    return whole.gift.kind == serve::GiftKind::experience ? "care/experience" : "care/offer";
}

/// What the one it is for hears of their own need, as far as it may be named.
void put_need(wording::Known& known, const Whole& whole) {
    if (whole.need.in_confidence) return;
    const std::string whose = wording::other_than(whole.person.name, whole.need.whose);
    if (whole.need.care)
        known["news"] = wording::as_news(whole.need.gist, whose);
    else
        known["problem"] = wording::as_topic(whole.need.gist, whose);
}

OfferWords words_of_introduction(Context& context, const Owner& owner, const Whole& whole,
                                 std::uint64_t others) {
    if (!serve::may_introduce(context.database, whole.person.id, whole.gift)) return {};
    const auto other = people::find(context.database, *whole.gift.person);
    if (!other) return {};
    const Offer& offer = whole.offer;
    auto known = between(owner, whole.person, *other);
    const auto turn = turn_for_words(context, whole.person.id) + others;
    if (offer.state == OfferState::given)
        return {{}, "introduction/step-out", draft("introduction/step-out", known, turn)};
    if (serve::is_wanted(offer)) {
        if (offer.other == OtherAnswer::yes)
            return {{}, "deliver/introduction", draft("deliver/introduction", known, turn)};
        if (offer.other == OtherAnswer::no)
            return {whole.person.id, "introduction/not-now", draft("introduction/not-now", known, turn)};
        constexpr std::string_view act = "ask-permission/introduction/other";
        const auto for_other = between(owner, *other, whole.person);
        const auto their_turn = turn_for_words(context, other->id) + others;
        return {other->id, std::string(act),
                with_a_word_about(draft(act, for_other, their_turn), for_other, their_turn)};
    }
    if (offer.state != OfferState::drafted && offer.state != OfferState::asked) return {};
    put_need(known, whole);
    const std::string act = offer.asked_times > 1 ? "ask-again" : asking(whole);
    auto words = draft(act, known, turn);
    if (offer.asked_times <= 1) words = with_a_word_about(std::move(words), known, turn);
    return {whole.person.id, act, std::move(words)};
}

/// The act that fits the state of any other offer: the permission question before it is asked, the sharing
/// after a yes, or at once where they asked for it. "" where nothing is to be said.
std::string act_for(const Whole& whole) {
    switch (whole.offer.state) {
    case OfferState::drafted:
        // An introduction on the shelf without a person is a name to pass on, which is asked about in any
        // case.
        if (whole.offer.solicited && whole.gift.kind != serve::GiftKind::introduction)
            return "deliver/solicited";
        return asking(whole);
    case OfferState::asked:
        return whole.offer.asked_times > 1 ? "ask-again" : asking(whole);
    case OfferState::accepted:
        return "deliver";
    default:
        return {};
    }
}

} // namespace

std::uint64_t turn_for_words(Context& context, std::string_view person, std::string_view act) {
    const auto tie = conversations::tie_of(context.database, Id(person), context.clock.today);
    return wording::turn_for(std::string(person) + std::string(act), tie ? tie->active_days : 0);
}

OfferWords words_of_offer(Context& context, const Owner& owner, const Offer& offer, std::uint64_t others) {
    const auto need = listen::find_need(context.database, offer.need);
    const auto gift = serve::find_gift(context.database, offer.gift);
    const auto person = need ? people::find(context.database, need->person) : std::nullopt;
    if (!need || !gift || !person) return {};
    const Whole whole{offer, *need, *gift, *person};
    if (serve::introduces(*gift)) return words_of_introduction(context, owner, whole, others);
    const std::string act = act_for(whole);
    if (act.empty()) return {};
    wording::Known known{
        {"first_name", people::first_name(*person)}, {"gift", gift->title}, {"owner", owner.name}};
    put_need(known, whole);
    std::string words = draft(act, known, turn_for_words(context, person->id) + others);
    const std::string given = act.starts_with("deliver")
                                  ? wording::as_given({gift->text, gift->did, gift->outcome, gift->link})
                                  : "";
    if (!given.empty()) words += "\n\n" + given;
    return {person->id, act, std::move(words)};
}

} // namespace goodturn::operations
