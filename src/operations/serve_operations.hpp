#pragma once
/// Needs, the shelf, what fits, and offers.
#include "operations/thread_operations.hpp"
#include "serve/match.hpp"
#include "serve/offer.hpp"

namespace goodturn::operations {

struct NeedLine {
    listen::Need need;
    std::string name; ///< the person it is noted under
    static constexpr auto fields() {
        return Fields{field("need", &NeedLine::need), field("name", &NeedLine::name)};
    }
};
Result<std::vector<NeedLine>> list_needs(Context& context, const Which& input);
struct AddNeed {
    std::string person;
    std::string text;  ///< what they need, in your words
    std::string quote; ///< their words, if you know them
    std::string whose; ///< "her brother"; empty: the person
    listen::Sphere sphere = listen::Sphere::personal;
    bool in_confidence = false;
    bool care = false;
    static constexpr auto fields() {
        using A = AddNeed;
        return Fields{field("person", &A::person),
                      field("text", &A::text, "what they need, in your words"),
                      field("quote", &A::quote, "their words"),
                      field("whose", &A::whose, "her brother; empty: the person"),
                      field("sphere", &A::sphere),
                      field("in_confidence", &A::in_confidence),
                      field("care", &A::care, "loss or illness")};
    }
};
Result<NeedLine> add_need(Context& context, const AddNeed& input);
struct MoveNeed {
    std::string need;
    listen::NeedState to = listen::NeedState::open;
    static constexpr auto fields() {
        return Fields{field("need", &MoveNeed::need), field("to", &MoveNeed::to)};
    }
};
Result<NeedLine> move_need(Context& context, const MoveNeed& input);

struct ListShelf {
    std::optional<serve::GiftKind> kind;
    static constexpr auto fields() { return Fields{field("kind", &ListShelf::kind)}; }
};
Result<std::vector<serve::Gift>> list_shelf(Context& context, const ListShelf& input);
struct AddGift {
    std::string key;
    serve::GiftKind kind = serve::GiftKind::advice;
    std::string title;
    std::string text;
    std::string did;
    std::string outcome;
    std::string link;
    std::string person; ///< for an introduction: whom
    std::vector<std::string> tags;
    serve::Effort effort = serve::Effort::five_minutes;
    std::string limits;
    static constexpr auto fields() {
        using A = AddGift;
        return Fields{field("key", &A::key, "your own key, for importing again"),
                      field("kind", &A::kind),
                      field("title", &A::title),
                      field("text", &A::text, "for an experience: the problem"),
                      field("did", &A::did, "what you did"),
                      field("outcome", &A::outcome, "what came of it"),
                      field("link", &A::link),
                      field("person", &A::person, "for an introduction: whom"),
                      field("tags", &A::tags),
                      field("effort", &A::effort),
                      field("limits", &A::limits)};
    }
};
Result<serve::Gift> add_gift(Context& context, const AddGift& input);
/// Still can be given: confirmed today. Or taken off the shelf.
Result<serve::Gift> confirm_gift(Context& context, const Reference& input);
Result<Done> retire_gift(Context& context, const Reference& input);
struct ShelfFile {
    std::string text; ///< JSON lines, each an AddGift
    std::string name; ///< of the file, for errors
    static constexpr auto fields() {
        return Fields{field("text", &ShelfFile::text), field("name", &ShelfFile::name)};
    }
};

struct MatchNeed {
    std::string what; ///< a need, or a PERSON (all their open needs)
    std::string text; ///< or any text
    std::int64_t limit = 10;
    static constexpr auto fields() {
        return Fields{field("what", &MatchNeed::what, "a need or a person"),
                      field("text", &MatchNeed::text, "or any text"), field("limit", &MatchNeed::limit)};
    }
};
/// A person who may be introduced.
struct IntroductionLine {
    Id person;
    std::string name;
    double score = 0;
    std::vector<std::string> matched;
    std::vector<std::string> close; ///< as in serve::Match
    std::string because;
    static constexpr auto fields() {
        using I = IntroductionLine;
        return Fields{field("person", &I::person), field("name", &I::name),
                      field("score", &I::score),   field("matched", &I::matched),
                      field("close", &I::close),   field("because", &I::because)};
    }
};
Result<std::vector<serve::Match>> match_gifts(Context& context, const MatchNeed& input);
Result<std::vector<IntroductionLine>> match_introductions(Context& context, const MatchNeed& input);

struct MakeOffer {
    std::string need;
    std::string gift;
    bool solicited = false;
    static constexpr auto fields() {
        return Fields{field("need", &MakeOffer::need), field("gift", &MakeOffer::gift),
                      field("solicited", &MakeOffer::solicited, "they asked for it outright")};
    }
};
struct Offered {
    OfferLine offer;
    std::string words; ///< the permission question, to say or send yourself
    std::string next;  ///< what can be done now: "Say it when you see her. Then: goodturn offer asked a1b2c3"
    static constexpr auto fields() {
        return Fields{field("offer", &Offered::offer), field("words", &Offered::words, "nothing was sent"),
                      field("next", &Offered::next)};
    }
};
Result<Offered> make_offer(Context& context, const MakeOffer& input);
struct MoveOffer {
    std::string offer;
    serve::OfferState to = serve::OfferState::asked;
    bool other = false; ///< it is the other person of an introduction who was asked, or answered
    serve::Helped helped = serve::Helped::unknown;
    std::string learned;
    static constexpr auto fields() {
        return Fields{
            field("offer", &MoveOffer::offer), field("to", &MoveOffer::to),
            field("other", &MoveOffer::other, "of an introduction: the other person was asked, or answered"),
            field("helped", &MoveOffer::helped, "once landed"), field("learned", &MoveOffer::learned)};
    }
};
Result<Offered> move_offer(Context& context, const MoveOffer& input);
Result<std::vector<OfferLine>> list_offers(Context& context, const Which& input);

} // namespace goodturn::operations
