#pragma once
/// What the owner needs and whom they may ask for it; the week in a few lines.
#include "operations/reach_operations.hpp"
#include "reciprocity/ask.hpp"
#include "reciprocity/review.hpp"
#include "reciprocity/whom_to_ask.hpp"

namespace goodturn::operations {

struct AskForHelp {
    std::string text;       ///< what is needed, in the owner's words; or an ask that is there
    std::int64_t limit = 3; ///< people at most
    bool look_only = false; ///< store nothing
    static constexpr auto fields() {
        using A = AskForHelp;
        return Fields{field("text", &A::text, "what you need, in your words"),
                      field("limit", &A::limit, "people at most; 3 if not given"),
                      field("look_only", &A::look_only, "store nothing")};
    }
};
/// Somebody who was asked.
struct AskingLine {
    Who person;
    reciprocity::Answer answer = reciprocity::Answer::waiting;
    Day asked_on;
    std::optional<Id> favour;
    static constexpr auto fields() {
        using A = AskingLine;
        return Fields{field("person", &A::person), field("answer", &A::answer),
                      field("asked_on", &A::asked_on), field("favour", &A::favour, "what they did")};
    }
};
struct AskLine {
    reciprocity::Ask ask;
    std::vector<AskingLine> asked;
    static constexpr auto fields() {
        return Fields{field("ask", &AskLine::ask), field("asked", &AskLine::asked, "who was asked")};
    }
};
struct HelperLine {
    Who person;
    bool fits = false;
    std::string because; ///< what speaks for them; quotes the owner's notes: for the owner's eyes
    std::vector<std::string> matched;
    std::vector<std::string> close;
    reciprocity::Cold cold = reciprocity::Cold::none;
    std::string standing;             ///< how things stand between you, in a plain sentence
    std::vector<std::string> between; ///< good turns both ways
    std::string first;                ///< what to do first; "" where nothing stands before the ask
    std::string words;                ///< to start with: the ask, or, where it would come cold, a hello
    std::string if_it_cannot_wait;    ///< where it would come cold: the ask, owning up to the silence
    static constexpr auto fields() {
        using H = HelperLine;
        return Fields{field("person", &H::person),
                      field("fits", &H::fits, "something written down speaks for them"),
                      field("because", &H::because, "what"),
                      field("matched", &H::matched),
                      field("close", &H::close, "pairs of words that are close"),
                      field("cold", &H::cold, "why the ask would come cold; none: it would not"),
                      field("standing", &H::standing, "how things stand between you"),
                      field("between", &H::between, "good turns both ways"),
                      field("first", &H::first, "what to do first"),
                      field("words", &H::words, "to start with; nothing is sent"),
                      field("if_it_cannot_wait", &H::if_it_cannot_wait,
                            "where it would come cold: the ask, owning up to the silence")};
    }
};
struct WhomToAsk {
    AskLine ask;
    std::vector<HelperLine> people; ///< the warmest first
    std::vector<Who> resting;       ///< asked twice in three months, and left in peace this time
    std::string next;
    static constexpr auto fields() {
        using W = WhomToAsk;
        return Fields{field("ask", &W::ask), field("people", &W::people, "the warmest first"),
                      field("resting", &W::resting, "asked twice in three months"), field("next", &W::next)};
    }
};
/// Keeps the ask, unless told otherwise, and names who would be glad to help.
Result<WhomToAsk> ask_for_help(Context& context, const AskForHelp& input);
struct ListAsks {
    bool all = false;
    static constexpr auto fields() {
        return Fields{field("all", &ListAsks::all, "also those that are over")};
    }
};
Result<std::vector<AskLine>> list_asks(Context& context, const ListAsks& input);

struct MoveAsk {
    std::string ask;
    reciprocity::AskState to = reciprocity::AskState::asked;
    std::string person; ///< who was asked, or answered; may be empty where one is waited for
    std::string what;   ///< once helped: what they did; empty: the words of the ask
    static constexpr auto fields() {
        return Fields{field("ask", &MoveAsk::ask), field("to", &MoveAsk::to),
                      field("person", &MoveAsk::person, "who was asked, or answered"),
                      field("what", &MoveAsk::what, "once helped: what they did")};
    }
};
struct AskMoved {
    AskLine ask;
    std::string words; ///< once helped: words of thanks, to start with
    std::string next;
    static constexpr auto fields() {
        return Fields{field("ask", &AskMoved::ask), field("words", &AskMoved::words, "nothing was sent"),
                      field("next", &AskMoved::next)};
    }
};
Result<AskMoved> move_ask(Context& context, const MoveAsk& input);

/// Words of thanks for a favour, signed where the owner's name is known.
std::string words_of_thanks(Context& context, const Id& person, std::string_view favour);

enum class Than : std::uint8_t { same, more, fewer };
constexpr auto words_of(Than) {
    return std::array{"same", "more", "fewer"};
}
struct ReadyLine {
    std::vector<Who> glad;    ///< would be glad to hear from you, the warmest first; five at most
    std::vector<Who> slipped; ///< were among them a month ago; five at most
    Than than_a_month_ago = Than::same;
    static constexpr auto fields() {
        using R = ReadyLine;
        return Fields{field("glad", &R::glad, "would be glad to hear from you, five at most"),
                      field("slipped", &R::slipped, "were among them a month ago"),
                      field("than_a_month_ago", &R::than_a_month_ago)};
    }
};
struct ReviewPage {
    Day from;
    Day until;
    std::vector<std::string> letter; ///< a few lines, to be read
    std::vector<Who> listened;
    std::vector<TurnLine> given;
    std::vector<TurnLine> received;
    std::vector<PromiseLine> kept;
    std::vector<Who> drifting;
    ReadyLine ready;
    std::vector<reciprocity::WeekCount> weeks; ///< the last twelve, the oldest first
    static constexpr auto fields() {
        using R = ReviewPage;
        return Fields{
            field("from", &R::from),     field("until", &R::until),
            field("letter", &R::letter), field("listened", &R::listened),
            field("given", &R::given),   field("received", &R::received),
            field("kept", &R::kept),     field("drifting", &R::drifting),
            field("ready", &R::ready),   field("weeks", &R::weeks, "twelve at most, the oldest first")};
    }
};
Result<ReviewPage> review(Context& context, const Nothing& input);

} // namespace goodturn::operations
