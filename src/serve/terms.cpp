#include "serve/terms.hpp"

#include "base/text.hpp"
#include "serve/spelling.hpp"
#include "serve/stem.hpp"

#include <algorithm>
#include <set>

namespace goodturn::serve {

namespace {

using WordSet = std::set<std::string, std::less<>>;

WordSet set_of(std::string_view list) {
    WordSet words;
    for (auto& word : split(join_spaces(list), ' '))
        words.insert(std::move(word));
    return words;
}

/// Words that hold sentences together, and words in which any need is told.
const WordSet& stop_words() {
    static const WordSet words = set_of(R"(
        a about above across actually after again against ago ain all almost along already also although always am
        among an and another any anybody anyone anything anyway anywhere are aren around as ask asked asking asks at
        away back badly be became because become been before behind being below beside besides best better between
        beyond both but by came can can't cannot come comes coming could couldn course d day days decent desperate
        desperately did didn do does doesn doing don done down during each either else enough especially etc even
        ever every everybody everyone everything everywhere except far feel feeling feels few find finding finds
        five for found four from further get gets getting give given gives giving go goes going gone gonna good got
        great had hadn happen happy hardly has hasn hate have haven having he hear heard hello help helped helpful
        helping helps hence her here hers herself hi him himself his hope hopes hoping how however hunt hunting i
        idea ideally ideas if im in indeed instead into is isn it its itself ive just keep keeps kind kindly knew
        know knowing known knows lack lacks last lately later least less let like liked likes ll look looked looking
        looks lot lots m made make makes making many may maybe me mean means might mine month months more most
        mostly much must my myself near nearly need needed needing needs neither never new next nice no nobody none
        nor not nothing now nowhere of off often ok okay on once one ones only onto or other others otherwise ought
        our ours out over own particularly people perhaps person place places please plus point possible possibly
        preferably pretty probably properly put quite r rather re really recommend recommendation recommendations
        reliable right s said same say saying says search searching see seek seeking seeks seem seems seen seven
        several shall she should shouldn since six so some somebody someone something sometimes somewhere soon sort
        still stop struggle struggles struggling stuck such suggest suggestion suggestions sure t take taken takes
        taking tell tells ten than thank thanks that the their theirs them themselves then there these they thing
        things think thinking thinks this those though three through thru till time times to today together told too
        took totally toward towards tried trouble try trying ts twenty two u under unless until up upon ur us use
        used useful using usually ve very via wait waiting want wanted wanting wants was wasn way ways we week weeks
        well went were weren what whatever when whenever where whether which while who whoever whole whom whose why
        will willing wish wishes with within without won wonder wondering wonders work working works worried worry
        would wouldn y year years yes yet you your yours yourself)");
    return words;
}

/// Those of them that may be what is sought: they count, as words that say little, where nothing that says
/// much is there beside them ("work in Leeds").
const WordSet& words_of_last_resort() {
    static const WordSet words = set_of("work working works");
    return words;
}

/// Stems of content words that are in everybody's notes: they count, but never by themselves.
const WordSet& weak_stems() {
    static const WordSet stems = [] {
        WordSet found;
        for (const auto& word : set_of(R"(
            able advice affordable afternoon answer baby bad beginner big bit boy bring build business buy buyer
            call care change cheap child children class client close colleague company cost couple customer dad
            daughter deal decide decision difficult easy end english evening experience expert family father fee
            fill first fix free friday friend full fun girl grow guy half hand hard high hire home hour house
            husband important info information interest interested job kid large lead learn leave life list little
            live local long lose lost low man manage meet member monday money morning mother move mum name news
            night number office open option part pay plan practice price problem question quick ready reason run
            saturday school second sell sell send service set share shop short show sister small solve son space
            spare special stand start stay study sunday support system talk team thursday tip tool town tuesday turn
            understand understanding visit wednesday weekend wife woman word worker world write wrong young)"))
            found.insert(stem(word));
        return found;
    }();
    return stems;
}

bool is_separator(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x80 && !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
}

/// A word as it is written, and folded.
struct Written {
    std::string word;
    std::string folded;
};

std::vector<Written> written_words(std::string_view text) {
    std::vector<Written> found;
    std::size_t at = 0;
    while (at < text.size()) {
        const auto end =
            std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_separator) -
            text.begin();
        const auto piece = text.substr(at, static_cast<std::size_t>(end) - at);
        at = static_cast<std::size_t>(end) + 1;
        if (piece.empty()) continue;
        auto folded = words(piece);
        if (folded.size() == 1)
            found.push_back({std::string(piece), std::move(folded.front())});
        else // an apostrophe or dash of Unicode inside
            for (auto& each : folded)
                found.push_back({each, each});
    }
    return found;
}

bool stands_before_places(std::string_view word) {
    return word == "in" || word == "near" || word == "from" || word == "to" || word == "around" ||
           word == "at";
}

bool is_capitalised(std::string_view word) {
    return word.front() >= 'A' && word.front() <= 'Z';
}

} // namespace

namespace {

/// Reads the terms of a need one word after another.
class Reading {
  public:
    Reading(std::size_t limit, bool last_resort) : limit_(limit), last_resort_(last_resort) {}

    void take(const Written& written) {
        const auto& [word, folded] = written;
        const bool place = stands_before_places(previous_) && is_capitalised(word);
        previous_ = folded;
        const bool of_last_resort = last_resort_ && words_of_last_resort().contains(folded);
        if ((stop_words().contains(folded) && !of_last_resort) || folded.size() < 2) return;
        auto stemmed = stem(folded);
        const auto known = std::ranges::find_if(terms_, [&](const auto& term) { return term.is(stemmed); });
        if (known != terms_.end()) {
            ++known->times;
            return;
        }
        if (terms_.size() >= limit_) return;
        const bool number = std::ranges::all_of(folded, [](char c) { return c >= '0' && c <= '9'; });
        const auto says = place                                                        ? Says::where
                          : number || of_last_resort || weak_stems().contains(stemmed) ? Says::little
                                                                                       : Says::much;
        auto other = other_spelling(folded);
        auto other_stem = other.empty() ? std::string() : stem(other);
        terms_.push_back({std::move(stemmed), word, says, std::move(other), std::move(other_stem), 1});
    }
    std::vector<SoughtTerm> terms() && { return std::move(terms_); }

  private:
    std::size_t limit_;
    bool last_resort_;
    std::string previous_;
    std::vector<SoughtTerm> terms_;
};

std::vector<SoughtTerm> read_terms(const std::vector<Written>& words, std::size_t limit, bool last_resort) {
    Reading reading(limit, last_resort);
    for (const auto& word : words)
        reading.take(word);
    return std::move(reading).terms();
}

} // namespace

std::vector<SoughtTerm> terms_of(std::string_view text, std::size_t limit) {
    const auto words = written_words(text);
    auto terms = read_terms(words, limit, false);
    const bool says_much =
        std::ranges::any_of(terms, [](const auto& each) { return each.says == Says::much; });
    if (says_much || terms.empty()) return terms; // "more work" alone says nothing of what work
    return read_terms(words, limit, true);
}

std::string as_fts_string(std::string_view word) {
    std::string quoted = "\"";
    for (const char c : word) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::vector<std::string> stems_of(std::string_view text) {
    auto all = words(text);
    for (auto& word : all)
        word = stem(word);
    return all;
}

} // namespace goodturn::serve
