#include "words/phrases.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace goodturn::wording {

namespace {

template <std::size_t count>
bool is_one_of(std::string_view word, const std::array<std::string_view, count>& list) {
    return std::ranges::find(list, word) != list.end();
}

/// Words that stand before a noun, so that no "the" is wanted.
constexpr auto determiners = std::to_array<std::string_view>(
    {"a",    "an",      "the",    "this", "that",  "these", "those", "my",   "your", "her",
     "his",  "their",   "our",    "some", "any",   "no",    "every", "each", "more", "another",
     "both", "what's",  "one",    "two",  "three", "four",  "five",  "six",  "ten",  "few",
     "many", "several", "enough", "much", "all",   "its",   "other"});
constexpr auto pronouns = std::to_array<std::string_view>(
    {"someone", "somebody", "anyone", "anybody", "something", "anything", "somewhere", "people"});
constexpr auto question_words =
    std::to_array<std::string_view>({"how", "what", "where", "when", "which", "who", "whether", "why"});
constexpr auto relatives = std::to_array<std::string_view>(
    {"husband",       "wife",        "partner",     "son",    "daughter", "brother",  "sister",   "mother",
     "father",        "mum",         "mom",         "dad",    "parents",  "children", "kids",     "grandson",
     "granddaughter", "grandmother", "grandfather", "nephew", "niece",    "cousin",   "flatmate", "family"});
constexpr auto joining_words = std::to_array<std::string_view>({"who", "that", "which", "whose"});
/// Verbs as they stand after "to". With -ing they are something to do ("finding a flat"); with -s, or by
/// themselves, they are half of a sentence that was cut out of a note ("knows Terraform").
constexpr auto verbs = std::to_array<std::string_view>(
    {"afford", "apply",  "ask",    "become",    "book",    "borrow",    "break",    "bring",    "brush",
     "build",  "buy",    "change", "check",     "choose",  "clear",     "come",     "cope",     "cut",
     "deal",   "decide", "do",     "draft",     "dread",   "eat",       "explain",  "feel",     "fill",
     "find",   "finish", "fit",    "fix",       "forget",  "get",       "give",     "go",       "grow",
     "hate",   "have",   "hear",   "hire",      "improve", "introduce", "keep",     "know",     "launch",
     "learn",  "leave",  "lend",   "let",       "like",    "live",      "look",     "lose",     "love",
     "make",   "manage", "meet",   "move",      "need",    "open",      "organise", "organize", "pack",
     "pay",    "pick",   "plan",   "practise",  "prepare", "price",     "publish",  "put",      "quit",
     "raise",  "reach",  "read",   "recommend", "rent",    "replace",   "retrain",  "run",      "say",
     "see",    "seem",   "sell",   "send",      "set",     "settle",    "share",    "ship",     "sign",
     "sit",    "sleep",  "sort",   "speak",     "start",   "stay",      "stop",     "struggle", "switch",
     "take",   "talk",   "teach",  "tell",      "think",   "translate", "try",      "turn",     "understand",
     "use",    "wait",   "walk",   "want",      "wean",    "work",      "worry",    "write",    "ring",
     "join",   "fall",   "happen"});
/// Those that are as often a thing: "work in Leeds", "help", "a move".
constexpr auto verbs_or_things = std::to_array<std::string_view>(
    {"book", "break", "change", "cut",  "draft", "look", "move",   "need", "plan", "price", "rent",
     "run",  "set",   "share",  "ship", "sign",  "stay", "switch", "talk", "walk", "work",  "ring"});
/// Verbs as they are told; none of them begins a thing.
constexpr auto told = std::to_array<std::string_view>(
    {"got",    "knew", "went", "came",   "said",   "told",  "asked", "gave",  "found",
     "lost",   "made", "took", "left",   "fell",   "broke", "sent",  "wrote", "wanted",
     "needed", "died", "had",  "passed", "bought", "sold",  "met",   "felt"});
/// What is no first word of a thing: "out", "it", "very".
constexpr auto no_things = std::to_array<std::string_view>(
    {"out",     "up",     "off",    "away",   "down", "over", "back",  "through", "on",      "in",
     "at",      "to",     "from",   "with",   "for",  "by",   "about", "after",   "under",   "into",
     "of",      "and",    "but",    "or",     "so",   "if",   "then",  "than",    "because", "it",
     "he",      "she",    "they",   "we",     "i",    "you",  "him",   "them",    "me",      "us",
     "here",    "there",  "very",   "really", "too",  "just", "still", "also",    "not",     "never",
     "nothing", "nobody", "always", "again",  "yet",  "as",   "only"});
/// Verbs that need a subject of their own: without one of `joining_words` before them, a sentence was cut.
constexpr auto finite = std::to_array<std::string_view>(
    {"is",     "are",    "was",   "were",   "am",    "be",    "been",   "has",     "had",   "can",    "can't",
     "cant",   "cannot", "could", "would",  "will",  "won't", "does",   "doesn't", "did",   "didn't", "isn't",
     "aren't", "wasn't", "must",  "should", "don't", "dont",  "doesnt", "knows",   "needs", "wants"});
constexpr auto aways = std::to_array<std::string_view>({"out", "up", "off", "down", "over", "away"});
/// Words that a thought cannot end with.
constexpr auto unfinished = std::to_array<std::string_view>(
    {"a",    "an",   "the", "his",  "her",     "their", "my",   "your",  "our",  "of",   "for",
     "with", "to",   "and", "or",   "but",     "in",    "on",   "at",    "by",   "from", "is",
     "are",  "was",  "has", "have", "can",     "could", "will", "would", "that", "who",  "which",
     "as",   "than", "so",  "if",   "because", "up",    "not",  "he",    "she",  "they", "it"});
/// Kinds of being good: what is sought is not yet a certain one, "a good dentist".
constexpr auto praise = std::to_array<std::string_view>({"good", "decent", "reliable", "trustworthy", "cheap",
                                                         "affordable", "suitable", "nice", "better", "proper",
                                                         "cheaper", "quiet", "friendly", "local"});
/// Things that are not counted.
constexpr auto uncounted = std::to_array<std::string_view>(
    {"work", "childcare", "daycare", "advice", "money", "funding", "sleep", "company", "space", "feedback",
     "support", "practice", "help", "cover", "grief", "insomnia"});
constexpr auto pets = std::to_array<std::string_view>({"dog", "cat", "horse", "rabbit", "pet", "baby"});
/// Words that say that something happens, so that "how did it go" would not fit.
constexpr auto happenings = std::to_array<std::string_view>(
    {"arrive", "arrives",   "begins",  "closes",  "comes", "died",  "due",    "discharged", "end",    "ends",
     "finish", "finishes",  "flies",   "gets",    "goes",  "joins", "leaves", "left",       "move",   "moves",
     "opens",  "published", "retires", "returns", "sings", "start", "starts", "turns",      "visits", "in"});

/// The words of a phrase, as they are written.
std::vector<std::string> written_words(std::string_view phrase) {
    auto spaced = join_spaces(phrase);
    while (!spaced.empty() && std::string_view(".,;:?!").contains(spaced.back()))
        spaced.pop_back();
    return spaced.empty() ? std::vector<std::string>{} : split(spaced, ' ');
}

/// "daughter's" and "daughter" -> "daughter", in small letters.
std::string bare(std::string_view word) {
    auto small = lower_ascii(word);
    for (const std::string_view ending : {"'s", "’s"})
        if (small.ends_with(ending)) small.resize(small.size() - ending.size());
    return small;
}

bool is_capitalised(std::string_view word) {
    return !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
}

void drop_asking_for_help(std::vector<std::string>& phrase) {
    if (phrase.size() < 2 || lower_ascii(phrase.front()) != "help") return;
    phrase.erase(phrase.begin());
    if (phrase.size() > 1 && lower_ascii(phrase.front()) == "with") phrase.erase(phrase.begin());
}

/// "finding" and "getting" -> "find", "get"; "" where it is no verb in -ing.
std::string verb_in_ing(std::string_view word) {
    if (word.size() < 5 || !word.ends_with("ing")) return {};
    const std::string stem(word.substr(0, word.size() - 3));
    for (const std::string& base :
         {stem, stem + "e", stem.substr(0, stem.size() - 1), stem.substr(0, stem.size() - 1) + "ie"})
        if (is_one_of(base, verbs)) return base;
    return {};
}

bool is_verb_in_s(std::string_view word) {
    if (!word.ends_with('s')) return false;
    const auto stem = word.substr(0, word.size() - 1);
    const auto is_verb = [](std::string_view each) {
        return is_one_of(each, verbs) && !is_one_of(each, verbs_or_things);
    };
    return is_verb(stem) || (stem.ends_with('e') && is_verb(stem.substr(0, stem.size() - 1)));
}

bool is_his(std::string_view word) {
    return word == "her" || word == "his" || word == "their";
}

/// "the flat in Leeds", "how to sell it", "finding a nanny", "none": half a sentence, or words of which it is
/// not sure what they are.
enum class Shape { thing, something_to_do, question, unsure };

/// No verb without its subject: "plumber who is honest", but not "boiler is broken".
bool has_loose_verb(const std::vector<std::string>& phrase) {
    bool related = false;
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        const auto small = lower_ascii(phrase[i]);
        if (is_one_of(small, joining_words) || small == "where" || small == "he" || small == "she" ||
            small == "they")
            related = true;
        else if (i > 0 && (is_his(small) || small == "the" || small == "my") &&
                 !is_one_of(lower_ascii(phrase[i - 1]), no_things))
            related = true; // "the contract his landlord sent"
        else if (small.ends_with('s') &&
                 is_one_of(std::string_view(small).substr(0, small.size() - 1), verbs) &&
                 i + 1 < phrase.size() && is_one_of(lower_ascii(phrase[i + 1]), aways))
            return true; // "his visa runs out"
        else if (!related && (is_one_of(small, finite) || (i > 0 && is_one_of(small, told))) &&
                 small != "needs")
            return true;
    }
    return false;
}

Shape shape_of(const std::vector<std::string>& phrase) {
    const auto first = lower_ascii(phrase.front());
    if (is_one_of(lower_ascii(phrase.back()), unfinished)) return Shape::unsure;
    for (const auto& word : phrase)
        if (word.back() == ',' || word.back() == ';' || word == "–" || word == "-") return Shape::unsure;
    if (is_one_of(first, question_words)) return phrase.size() > 1 ? Shape::question : Shape::unsure;
    if (has_loose_verb(phrase)) return Shape::unsure;
    if (is_one_of(first, pronouns)) return phrase.size() > 1 ? Shape::thing : Shape::unsure;
    if (!verb_in_ing(first).empty()) return Shape::something_to_do;
    if (is_one_of(first, determiners)) return phrase.size() > 1 ? Shape::thing : Shape::unsure;
    const bool is_no_thing = is_one_of(first, no_things) || is_one_of(first, told) || is_verb_in_s(first) ||
                             (is_one_of(first, verbs) && !is_one_of(first, verbs_or_things)) ||
                             (first.ends_with("ly") && first.size() > 5);
    return is_no_thing ? Shape::unsure : Shape::thing;
}

/// "her CV" -> "your CV", "price himself" -> "price yourself", "to help him move" -> "to help you move". An
/// "she" would ask for another form of its verb: then false.
bool speak_to_them(std::vector<std::string>& phrase) {
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        const auto small = lower_ascii(phrase[i]);
        const auto next = i + 1 < phrase.size() ? lower_ascii(phrase[i + 1]) : std::string();
        const bool owns = !next.empty() && !is_one_of(next, no_things);
        if (small == "himself" || small == "herself" || small == "themselves" || small == "themself")
            phrase[i] = "yourself";
        else if (is_his(small))
            phrase[i] = small == "her" && !owns ? "you" : "your";
        else if (small == "him" || small == "them")
            phrase[i] = "you";
        else if (small == "hers" || small == "theirs")
            phrase[i] = "yours";
        else if (small == "he" || small == "she" || small == "they") {
            if (next != "can" && next != "could" && next != "should" && next != "will" && next != "would")
                return false;
            phrase[i] = "you";
        }
    }
    return true;
}

std::string article_for(std::string_view word) {
    return !word.empty() && std::string_view("aeiou").contains(lower_ascii(word).front()) ? "an " : "a ";
}

bool is_plural(std::string_view word) {
    return word.size() > 3 && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
           !word.ends_with("is");
}

/// "on-call", "IVF", "Terraform", "work in Leeds" take no article.
bool stands_alone(const std::vector<std::string>& phrase) {
    const std::string& first = phrase.front();
    const auto small = lower_ascii(first);
    const auto hyphen = small.find('-');
    if (hyphen != std::string::npos && phrase.size() == 1 && is_one_of(small.substr(0, hyphen), no_things))
        return true;
    if (phrase.size() == 1 && is_capitalised(first)) return true;
    return is_one_of(small, uncounted) &&
           (phrase.size() == 1 || is_one_of(lower_ascii(phrase[1]), no_things));
}

std::string with_article(std::vector<std::string> phrase, std::string_view owner) {
    const auto first = lower_ascii(phrase.front());
    const bool possessive = first.ends_with("'s") || first.ends_with("’s");
    if (is_one_of(bare(first), relatives))
        phrase.front() = std::string(owner) + ' ' + first;
    else if (is_one_of(first, pronouns))
        phrase.front() = "finding " + first;
    else if (is_one_of(first, question_words))
        phrase.front() = "the question of " + first;
    else if (is_one_of(first, praise))
        phrase.front() =
            (is_plural(phrase.back()) ? "finding " : "finding " + article_for(first)) + phrase.front();
    else if (!is_one_of(first, determiners) && verb_in_ing(first).empty() && !stands_alone(phrase) &&
             !(possessive && is_capitalised(phrase.front())))
        phrase.front() = "the " + phrase.front();
    return join(phrase, " ");
}

/// The person of "her brother" and "Raj" in words to them: "your brother", "Raj".
std::string relation_of(std::string_view whose, bool to_them) {
    auto phrase = written_words(whose);
    if (phrase.empty()) return {};
    if (to_them && is_his(lower_ascii(phrase.front()))) phrase.front() = "your";
    return join(phrase, " ");
}

std::string topic_of(std::string_view gist, std::string_view whose, bool to_them) {
    auto phrase = written_words(gist);
    if (phrase.empty()) return {};
    drop_asking_for_help(phrase);
    const auto relation = relation_of(whose, to_them);
    const Shape shape = shape_of(phrase);
    // "your brother" stands for what cannot be said.
    if (shape == Shape::unsure || (!relation.empty() && shape != Shape::thing)) return relation;
    if (to_them && relation.empty() && !speak_to_them(phrase)) return {};
    auto topic = with_article(std::move(phrase), to_them ? "your" : "their");
    if (relation.empty()) return topic;
    // "a job for his cousin": whose it is has been said.
    const auto named = written_words(whose).back();
    if (const auto at = topic.find(named); at != std::string::npos) {
        for (const std::string_view his : {"his ", "her ", "their "})
            if (to_them && at >= his.size() &&
                std::string_view(topic).substr(at - his.size(), his.size()) == his)
                topic.replace(at - his.size(), his.size(), "your ");
        return topic;
    }
    return topic + " for " + relation;
}

/// "your mother" of "her mother", "his mum was diagnosed", "lost their dog"; "" where nobody is named.
std::string dear_one_in(std::string_view text) {
    const auto phrase = written_words(text);
    for (std::size_t i = 1; i < phrase.size(); ++i) {
        const auto small = lower_ascii(phrase[i]);
        if (!is_one_of(small, relatives) && !is_one_of(small, pets)) continue;
        // "her mother", "her little brother"; not the father of "her dentist and father"
        constexpr auto kinds = std::to_array<std::string_view>(
            {"little", "big", "younger", "older", "elder", "twin", "late", "old", "dear", "beloved"});
        if (is_his(lower_ascii(phrase[i - 1]))) return "your " + small;
        if (i > 1 && is_one_of(lower_ascii(phrase[i - 1]), kinds) && is_his(lower_ascii(phrase[i - 2])))
            return "your " + lower_ascii(phrase[i - 1]) + ' ' + small;
    }
    return {};
}

} // namespace

std::string as_topic(std::string_view gist, std::string_view whose) {
    return topic_of(gist, whose, true);
}

std::string as_told(std::string_view gist, std::string_view whose) {
    return topic_of(gist, whose, false);
}

std::string other_than(std::string_view person, std::string_view whose) {
    if (whose.empty() || whose == person) return {};
    const auto owner_end = std::min(whose.find("'s "), whose.find("’s "));
    if (owner_end == std::string_view::npos) return std::string(whose);
    const auto owner = lower_ascii(whose.substr(0, owner_end));
    const auto name = lower_ascii(person);
    const bool is_theirs = name == owner || name.starts_with(owner + " ");
    return is_theirs ? "their" + std::string(whose.substr(whose.find(' ', owner_end))) : std::string(whose);
}

std::string as_news(std::string_view gist, std::string_view whose) {
    for (const std::string_view text : {whose, gist})
        if (auto dear = dear_one_in(text); !dear.empty()) return dear;
    return "your news";
}

std::string as_event(std::string_view what) {
    auto phrase = written_words(what);
    // "got a big presentation" is about the presentation.
    while (phrase.size() > 1 &&
           (lower_ascii(phrase.front()) == "got" || lower_ascii(phrase.front()) == "has" ||
            lower_ascii(phrase.front()) == "have" || lower_ascii(phrase.front()) == "having"))
        phrase.erase(phrase.begin());
    if (phrase.empty()) return {};
    for (const auto& word : phrase)
        if (is_one_of(lower_ascii(word), happenings)) return {};
    if (is_one_of(lower_ascii(phrase.front()), pronouns) || shape_of(phrase) != Shape::thing ||
        !speak_to_them(phrase))
        return {};
    const auto first = lower_ascii(phrase.front());
    if (phrase.size() > 1 && (first == "a" || first == "an")) phrase.front() = "the";
    return with_article(std::move(phrase), "your");
}

std::string as_promised(std::string_view promise) {
    constexpr auto giving =
        std::to_array<std::string_view>({"send", "bring", "lend", "forward", "email", "mail", "text", "share",
                                         "give", "pass", "post", "return", "find"});
    constexpr auto ends = std::to_array<std::string_view>(
        {"by", "on", "before", "next", "this", "tomorrow", "tonight", "today", "when"});
    const auto phrase = written_words(promise);
    std::size_t at = 0;
    while (at < phrase.size() && !is_one_of(lower_ascii(phrase[at]), giving))
        ++at;
    if (at == phrase.size() || at > 6) return {};
    ++at;
    while (at < phrase.size() &&
           (is_one_of(lower_ascii(phrase[at]),
                      std::to_array<std::string_view>({"him", "her", "them", "you", "on", "over"})))) {
        // "send her CV" and "send her the CV"
        const bool owns = lower_ascii(phrase[at]) == "her" && at + 1 < phrase.size() &&
                          !is_one_of(lower_ascii(phrase[at + 1]), determiners);
        if (owns) return {};
        ++at;
    }
    std::vector<std::string> thing;
    for (; at < phrase.size() && !is_one_of(lower_ascii(phrase[at]), ends); ++at)
        thing.push_back(phrase[at]);
    // Only what was sent "the", "my" or "a": a bare name may be a person.
    if (thing.size() < 2 || thing.size() > 6 || !is_one_of(lower_ascii(thing.front()), determiners) ||
        shape_of(thing) != Shape::thing)
        return {};
    for (std::size_t i = 1; i < thing.size(); ++i)
        if (is_one_of(lower_ascii(thing[i]),
                      std::to_array<std::string_view>({"her", "him", "them", "his", "their", "to", "and"})))
            return {};
    if (lower_ascii(thing.front()) == "a" || lower_ascii(thing.front()) == "an") thing.front() = "the";
    return join(thing, " ");
}

std::string as_given(const GiftText& gift) {
    std::string given;
    const auto add = [&](std::string_view part) {
        const auto spaced = join_spaces(part);
        if (spaced.empty()) return;
        if (!given.empty()) given += ' ';
        given += spaced;
        if (!std::string_view(".!?:").contains(spaced.back()) && !spaced.starts_with("http")) given += '.';
    };
    add(gift.text);
    add(gift.did);
    add(gift.outcome);
    add(gift.link);
    return given;
}

} // namespace goodturn::wording
