#pragma once
/// Words for an act, in the shape of a channel; and the reading of drafts.
#include "drafts/reading.hpp"
#include "operations/reach_operations.hpp"
#include "words/shape.hpp"

namespace goodturn::operations {

/// What the words are to do. Each is drafted only where what it would claim is so.
enum class Act : std::uint8_t {
    message,   ///< how are you
    call,      ///< what to say when they pick up
    invite,    ///< a coffee
    reconnect, ///< after a long silence
    greet,     ///< somebody newly met
    follow_up, ///< how did it go
    birthday,
    keep_promise,   ///< here is what I said
    ask_permission, ///< of an offer that was drafted or asked
    share,          ///< of an offer that got a yes
    introduce,      ///< what is to be said next, to this one of the two
    hear_back,      ///< how an introduction went
    thank,
    care, ///< in a loss or an illness
    ask,  ///< for something that you need
};
constexpr auto words_of(Act) {
    return std::array{"message",   "call",      "invite",       "reconnect",      "greet",
                      "follow-up", "birthday",  "keep-promise", "ask-permission", "share",
                      "introduce", "hear-back", "thank",        "care",           "ask"};
}

struct DraftFor {
    std::string person; ///< PERSON
    Act act = Act::message;
    std::optional<wording::Channel> as; ///< empty: what they prefer, else a message
    std::string about;       ///< which follow-up, promise, favour or offer, where there are several
    std::string wish;        ///< for an ask: what you need
    std::string because;     ///< for an ask: why them
    std::string times;       ///< for an invitation: "Tuesday at ten or Thursday at three"
    std::string place;       ///< for an invitation
    std::int64_t others = 0; ///< how many variants further: other words for the same
    static constexpr auto fields() {
        using D = DraftFor;
        return Fields{field("person", &D::person, "a name, a part of one, an email, or an id"),
                      field("act", &D::act, "what the words are to do"),
                      field("as", &D::as, "empty: what they prefer, else a message"),
                      field("about", &D::about, "which of several: an id, its end, or words of it"),
                      field("wish", &D::wish, "for an ask: what you need"),
                      field("because", &D::because, "for an ask: why them"),
                      field("times", &D::times, "for an invitation"),
                      field("place", &D::place, "for an invitation"),
                      field("others", &D::others, "how many variants further: other words for the same")};
    }
};
struct Drafted {
    Who person;
    std::string act;
    std::string channel;
    std::string subject; ///< of a mail; else ""
    std::string words;
    std::string next; ///< what to type once it is done, without "goodturn"
    static constexpr auto fields() {
        using D = Drafted;
        return Fields{field("person", &D::person),
                      field("act", &D::act),
                      field("channel", &D::channel),
                      field("subject", &D::subject, "of a mail"),
                      field("words", &D::words, "to say or send yourself; nothing was sent"),
                      field("next", &D::next, "what to type once it is done")};
    }
};
/// Stores nothing and sends nothing. Refused for those who have died or are to be left in peace, and where
/// what the words would claim is not so: no thanks where no favour is noted.
Result<Drafted> draft_words(Context& context, const DraftFor& input);

struct CheckDraft {
    std::string text;
    std::string to;                   ///< PERSON it goes to; may be empty
    std::vector<std::string> without; ///< rules to leave out
    static constexpr auto fields() {
        return Fields{field("text", &CheckDraft::text), field("to", &CheckDraft::to, "whom it goes to"),
                      field("without", &CheckDraft::without, "rules to leave out: \"apology\"")};
    }
};
/// Stores nothing.
Result<drafts::Reading> check_draft(Context& context, const CheckDraft& input);

} // namespace goodturn::operations
