/// A move in words: the reason, the words to start, the smaller act, from what is known and nothing else.
#include "base/text.hpp"
#include "listen/questions.hpp"
#include "people/people.hpp"
#include "reach/choosing.hpp"
#include "serve/gift.hpp"
#include "serve/offer.hpp"
#include "words/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::reach {

namespace {

/// What is to be given, where the move is to give it: the owner's own text, to stand below the words.
std::string given(Morning& morning, const Cause& cause) {
    if (cause.act != "deliver") return {};
    const auto offer = serve::find_offer(morning.database, cause.about);
    const auto gift = offer ? serve::find_gift(morning.database, offer->gift) : std::nullopt;
    return gift ? wording::as_given({gift->text, gift->did, gift->outcome, gift->link}) : std::string();
}

/// They asked for it outright, and no yes has to be waited for.
bool is_asked_for(Morning& morning, const Cause& cause) {
    if (cause.act != "deliver" || !cause.draft.empty()) return false;
    const auto offer = serve::find_offer(morning.database, cause.about);
    return offer && offer->solicited && offer->state == serve::OfferState::drafted;
}

/// What happened, where the move is to be there for them: "your mother".
std::string news_of(Morning& morning, const Cause& cause) {
    const auto need = cause.act == "care" ? listen::find_need(morning.database, cause.about) : std::nullopt;
    if (!need) return {};
    return wording::as_news(need->gist,
                            wording::other_than(morning.standing(need->person).name, need->whose));
}

/// Whom it is about, as one speaks of them and as one speaks to them.
struct Called {
    std::string of; ///< never empty
    std::string to; ///< "" where only a description or an address is known
};

Called called(Morning& morning, const Id& person) {
    const auto found = people::find(morning.database, person);
    if (!found) return {"Someone", ""};
    const std::string first = people::first_name(*found);
    return {first, found->names.empty() ? std::string() : first};
}

/// "{first_name}" in our own sentences.
std::string with_name(std::string text, std::string_view name) {
    constexpr std::string_view blank = "{first_name}";
    for (auto at = text.find(blank); at != std::string::npos; at = text.find(blank, at + name.size()))
        text.replace(at, blank.size(), name);
    return text;
}

/// So that they do not get the same words as the last time.
std::int64_t times_talked(Morning& morning, const Id& person) {
    const auto tie = conversations::tie_of(morning.database, person, morning.today);
    return tie ? tie->active_days : 0;
}

class Drafting {
  public:
    Drafting(Morning& morning, const Id& person)
        : morning_(morning), person_(person), called_(called(morning, person)),
          turn_(wording::turn_for(person, times_talked(morning, person))) {}

    std::string why(const Cause& cause) const {
        if (!cause.plain_why.empty()) return with_name(cause.plain_why, called_.of);
        auto known = cause.known_why;
        known["first_name"] = called_.of;
        for (const std::string& act : {cause.draft, cause.act})
            if (const std::string text = draft("reason/" + act, known); !act.empty() && !text.empty())
                return text;
        return fmt::format("{} came to mind today.", called_.of);
    }
    std::string words(const Cause& cause) {
        if (cause.is_wordless) return {};
        auto known = cause.known;
        known["first_name"] = called_.to;
        known["owner"] = morning_.reaching.owner;
        if (!cause.plain_words.empty())
            return called_.to.empty() ? with_name(cause.plain_words, "there")
                                      : with_name(cause.plain_words, called_.to);
        // What was only heard is not for good wishes.
        known["topic"] = listen::last_topic(morning_.database, person_, morning_.standing(person_).name,
                                            morning_.today, cause.act == "birthday");
        known["news"] = news_of(morning_, cause);
        if (const auto promise = cause.known_why.find("promise"); promise != cause.known_why.end())
            known["thing"] = wording::as_promised(promise->second);
        const std::string asked = is_asked_for(morning_, cause) ? "deliver/solicited" : "";
        for (const std::string& act : {asked, cause.draft, cause.act})
            if (const std::string text = draft(act, known); !act.empty() && !text.empty()) {
                const std::string below = given(morning_, cause);
                return below.empty() ? text : text + "\n\n" + below;
            }
        return "Hello, you came to mind just now. How are you these days?";
    }
    std::string smaller(const Cause& cause) const {
        if (!cause.plain_smaller.empty()) return with_name(cause.plain_smaller, called_.of);
        wording::Known known = cause.known;
        known["first_name"] = called_.of;
        for (const std::string& act : {cause.smaller, cause.act})
            if (std::string text = draft("smaller/" + act, known); !act.empty() && !text.empty()) return text;
        return "Just think of them for a minute.";
    }
    std::string smallest() const {
        const std::string text = draft("smallest", {{"first_name", called_.of}});
        return text.empty() ? "Just think of them for a minute." : text;
    }

  private:
    std::string draft(std::string_view act, const wording::Known& known) const {
        return wording::Templates::english().draft(act, known, turn_);
    }
    Morning& morning_;
    const Id& person_;
    Called called_;
    std::uint64_t turn_;
};

} // namespace

Move in_words(Morning& morning, const Chosen& chosen) {
    Drafting drafting(morning, chosen.person);
    Move move;
    move.person = chosen.person;
    move.name = morning.standing(chosen.person).name;
    move.act = chosen.main.act;
    move.about = chosen.main.about;
    move.reason = drafting.why(chosen.main);
    move.words = drafting.words(chosen.main);
    move.smaller = drafting.smaller(chosen.main);
    move.terms = chosen.terms;
    for (std::size_t i = 0; i < move.terms.size(); ++i)
        move.terms[i].why = drafting.why(chosen.causes[i]);
    std::ranges::stable_sort(move.terms, std::ranges::greater{}, &Term::value);
    if (morning.reaching.one) { // the smaller act is the step, and below it the smallest of all
        move.words = std::move(move.smaller);
        move.smaller = drafting.smallest();
    }
    return move;
}

} // namespace goodturn::reach
