#include "listen/questions.hpp"

#include "base/text.hpp"
#include "listen_resources.hpp"
#include "words/phrases.hpp"
#include "words/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace goodturn::listen {

namespace {

using wording::Known;
using wording::Templates;

/// Older things are history: asking would not be listening.
constexpr std::chrono::days lately{365};

const Templates& forms() {
    static const Templates templates =
        built_in(Templates::from_text(resources::english_questions, "english.questions"));
    return templates;
}

constexpr auto sad = std::to_array<std::string_view>(
    {"died",     "dead",     "death",     "funeral",   "passed away", "cancer", "ill ",
     "illness",  "hospital", "surgery",   "operation", "stroke",      "divorc", "separat",
     "split up", "broke up", "lost ",     "losing",    "miscarr",     "grief",  "laid off",
     "fired",    "redundan", "burnt out", "burnout",   "depress",     "sick",   "accident",
     "diagnos",  "debt",     "bankrup",   "sad",       "struggl",     "crying", "argument"});
constexpr auto denied = std::to_array<std::string_view>(
    {" not ",       "n't ",       "n’t ",           " no ",        " never ",    " without ",
     "turned down", "rejected",   "declined",       "gave up",     "cancelled",  "called off",
     "used to",     "instead of", " if ",           "might",       "maybe",      "hoping",
     "wants to",    "would like", "thinking about", "thinking of", "considering"});
constexpr auto others = std::to_array<std::string_view>(
    {"brother",     "sister",      "mother",  "mum",      "mom",     "father",    "dad",
     "son",         "daughter",    "husband", "wife",     "partner", "boyfriend", "girlfriend",
     "kid",         "kids",        "child",   "children", "friend",  "boss",      "colleague",
     "cousin",      "uncle",       "aunt",    "nephew",   "niece",   "neighbour", "neighbor",
     "grandmother", "grandfather", "parents", "flatmate", "they",    "ex"});

template <std::size_t size>
bool holds_one_of(std::string_view text, const std::array<std::string_view, size>& parts) {
    return std::ranges::any_of(parts, [&](std::string_view part) { return text.find(part) != text.npos; });
}

bool speaks_of_another(std::string_view text) {
    return std::ranges::any_of(goodturn::words(text), [](const std::string& each) {
        return std::ranges::find(others, std::string_view(each)) != others.end();
    });
}

/// The topic that the file has for news like this; "" if it has none.
std::string topic_of_news(const std::string& folded, Sphere sphere) {
    for (const std::string& line : forms().variants(fmt::format("topic/{}", word(sphere)))) {
        const auto equals = line.find('=');
        if (equals == std::string::npos) continue;
        for (const std::string& cue : split(std::string_view(line).substr(0, equals), ',')) {
            const auto at = folded.find(' ' + std::string(trim(cue)));
            if (at != std::string::npos) return std::string(trim(std::string_view(line).substr(equals + 1)));
        }
    }
    return {};
}

/// "job interview on 20 March": the quote of a date is often the date alone.
std::string noted(const FollowUp& follow_up) {
    const bool says_what = follow_up.quote.find(follow_up.what) != std::string::npos;
    if (follow_up.quote.empty() || says_what)
        return follow_up.quote.empty() ? follow_up.what : follow_up.quote;
    return follow_up.what + " " + follow_up.quote;
}

class Choosing {
  public:
    Choosing(store::Database& database, const Asking& asking) : database_(database), asking_(asking) {}

    std::vector<Question> run(std::size_t count) {
        if (asking_.met) {
            add_follow_ups();
            add_needs();
            add_news();
        }
        auto chosen = best(count);
        fill_up(chosen, count);
        return chosen;
    }

  private:
    std::uint64_t turn() {
        return wording::turn_for(asking_.person, asking_.today.time_since_epoch().count()) + turns_++;
    }

    /// One with all it needs, and not asked in these words already.
    void add(std::string_view act, const Known& known, Question question) {
        question.text = forms().draft(act, known, turn());
        if (!question.text.empty()) found_.push_back(std::move(question));
    }

    void add_follow_ups() {
        for (const FollowUp& each : follow_ups(database_, {asking_.person, true})) {
            if (each.in_confidence) continue;
            const std::string event = wording::as_event(each.what);
            const auto on = each.happens_on ? each.happens_on->whole() : each.ask_on;
            if (event.empty() || !on || *on < asking_.today - lately) continue;
            const bool passed = *on < asking_.today;
            add(passed ? "event/passed" : "event/coming", {{"event", event}},
                {{}, "follow-up", "", noted(each), std::nullopt});
        }
    }
    void add_needs() {
        constexpr std::size_t most_words = 8; // of what was only heard, more may be a mishearing
        for (const Need& each : needs(database_, {asking_.person, true})) {
            if (each.in_confidence || each.day < asking_.today - lately) continue;
            if (each.state == NeedState::heard && goodturn::words(each.gist).size() > most_words) continue;
            const std::string sphere(word(each.sphere));
            const Question from{{}, "need", sphere, each.quote, each.day};
            if (each.care) {
                add_gentle(from);
                continue;
            }
            const std::string whose = wording::other_than(asking_.name, each.whose);
            add("need/" + sphere, {{"topic", wording::as_topic(each.gist, whose)}}, from);
        }
    }
    void add_news() {
        for (const News& each : news(database_, {asking_.person, true})) {
            if (each.in_confidence || each.day < asking_.today - lately) continue;
            const std::string text = " " + fold(join_spaces(each.quote)) + " ";
            const std::string sphere(word(each.sphere));
            const Question from{{}, "news", sphere, each.quote, each.day};
            if (holds_one_of(text, sad)) {
                add_gentle(from);
            } else if (holds_one_of(text, denied)) {
                continue; // what may not have come about is not asked about as if it had
            } else if (speaks_of_another(text)) {
                const std::string dear = wording::as_news(each.quote, {});
                if (dear != "your news") add("news/dear", {{"dear", dear}}, from);
            } else {
                add("news/" + sphere, {{"topic", topic_of_news(text, each.sphere)}}, from);
            }
        }
    }
    /// Once is enough.
    void add_gentle(const Question& from) {
        if (std::exchange(is_gentle_, true)) return;
        Question question = from;
        question.heard.clear(); // it is not to be read out
        add("gentle", {}, std::move(question));
    }

    bool is_new(const std::vector<Question>& chosen, const Question& question) const {
        return std::ranges::none_of(chosen, [&](const Question& each) {
            return each.text == question.text || (!each.heard.empty() && each.heard == question.heard);
        });
    }
    /// In the order found; but the last place goes to the sphere that would be left out.
    std::vector<Question> best(std::size_t count) const {
        std::vector<Question> chosen;
        std::vector<Question> rest;
        for (const Question& each : found_)
            if (is_new(chosen, each)) (chosen.size() < count ? chosen : rest).push_back(each);
        for (const std::string_view sphere : {"work", "personal"}) {
            const auto has = [&](const Question& each) { return each.sphere == sphere; };
            if (count < 2 || chosen.size() < count || std::ranges::any_of(chosen, has)) continue;
            if (const auto other = std::ranges::find_if(rest, has); other != rest.end())
                chosen.back() = *other;
        }
        return chosen;
    }
    void fill_up(std::vector<Question>& chosen, std::size_t count) {
        for (const auto& [act, about, sphere] : general_forms()) {
            if (chosen.size() >= count) return;
            const auto is_there = [&, of = sphere](const Question& each) { return each.sphere == of; };
            if (!sphere.empty() && std::ranges::any_of(chosen, is_there)) continue;
            Question question{{}, about, sphere, {}, std::nullopt};
            question.text = forms().draft(
                act, {{"place", asking_.place}, {"org", asking_.organization}, {"met", asking_.how_met}},
                turn());
            if (!question.text.empty() && is_new(chosen, question)) chosen.push_back(std::move(question));
        }
    }
    struct Form {
        std::string act;
        std::string about;
        std::string sphere;
    };
    std::vector<Form> general_forms() const {
        if (!asking_.met)
            return {{"opener/place", "opener", ""}, {"opener/org", "opener", "work"},
                    {"opener/met", "opener", ""},   {"opener", "opener", ""},
                    {"opener", "opener", ""},       {"opener", "opener", ""}};
        return {{"general/work", "general", "work"},
                {"general/personal", "general", "personal"},
                {"general/deeper", "general", ""},
                {"general/deeper", "general", ""}};
    }

    store::Database& database_;
    const Asking& asking_;
    std::vector<Question> found_;
    std::uint64_t turns_ = 0;
    bool is_gentle_ = false;
};

} // namespace

std::vector<Question> questions(store::Database& database, const Asking& asking, std::size_t count) {
    return Choosing(database, asking).run(count);
}

std::string last_topic(store::Database& database, const Id& person, std::string_view name, Day today,
                       bool sure_only) {
    constexpr std::size_t most_words = 6;
    store::Query query(database, "SELECT id FROM need WHERE person = ? AND state IN ('open', 'heard') AND "
                                 "in_confidence = 0 AND care = 0 AND day BETWEEN ? AND ? "
                                 "ORDER BY day DESC, id DESC LIMIT 1");
    query.bind(person, today - lately, today);
    if (!query.next()) return {};
    const auto need = find_need(database, query.text(0));
    if (!need) return {};
    const bool is_sure = need->state == NeedState::open;
    if (!is_sure && (sure_only || goodturn::words(need->gist).size() > most_words)) return {};
    return wording::as_topic(need->gist, wording::other_than(name, need->whose));
}

} // namespace goodturn::listen
