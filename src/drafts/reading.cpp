#include "drafts/reading.hpp"

#include "base/text.hpp"
#include "base/time.hpp"
#include "drafts/sighted.hpp"
#include "drafts_resources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace goodturn::drafts {

namespace {

// Taste, but for the proportion, which is that of the rules in docs/decisions/0021.
constexpr std::size_t most_remarks = 3;
constexpr std::size_t most_first_person = 8;   ///< "I" and "my"; and more than twice the "you" and "your"
constexpr std::size_t longest_paragraph = 120; ///< words
constexpr std::size_t longest_draft = 220;     ///< words
constexpr std::size_t more_than_a_line = 25;   ///< words from which a reason to write is expected
constexpr std::size_t longest_quote = 60;      ///< characters

/// A stretch of the draft, in bytes.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// One draft being read.
class Pass {
  public:
    Pass(const Book& book, std::string_view draft, const Situation& situation)
        : book_(book), situation_(situation), sighted_(look_at(draft, book)) {}

    Reading read() {
        Reading reading;
        if (sighted_.tokens.list.empty()) {
            reading.says = "There are no words in it to read.";
            return reading;
        }
        if (is_foreign(sighted_, book_)) {
            reading.understood = false;
            reading.says = "This does not look like English, and only English is read so far.";
            return reading;
        }
        find_asks();
        find_cues();
        find_by_counting();
        find_missing();
        reading.takes = std::move(takes_);
        std::ranges::stable_sort(reading.takes, [&](const Remark& a, const Remark& b) {
            return std::pair(weight(b), a.start) < std::pair(weight(a), b.start);
        });
        if (reading.takes.size() > most_remarks) reading.takes.resize(most_remarks);
        std::ranges::stable_sort(missing_, std::greater{}, [&](const Remark& each) { return weight(each); });
        reading.missing = std::move(missing_);
        reading.reads_well = reading.takes.empty() && reading.missing.empty();
        reading.says = reading.reads_well ? praise() : summary(reading);
        if (!reading.takes.empty())
            reading.better = reading.takes.front().better;
        else if (!reading.missing.empty())
            reading.better = reading.missing.front().better;
        return reading;
    }

  private:
    const listen::Token& token(std::size_t at) const { return sighted_.tokens.list[at]; }
    double weight(const Remark& remark) const { return book_.rule(book_.number_of(remark.rule)).weight; }
    std::string_view name_of(const Sighting& each) const { return book_.rule(each.rule).name; }
    Span span(std::size_t first, std::size_t end) const { return {token(first).begin, token(end - 1).end}; }

    /// The first sighting of a rule, or of a group of rules ("sign/about-them").
    const Sighting* seen(std::string_view name) const {
        const auto found = std::ranges::find_if(sighted_.sightings, [&](const Sighting& each) {
            return name_of(each).starts_with(name) && counts(each);
        });
        return found == sighted_.sightings.end() ? nullptr : &*found;
    }
    /// "Your boss" in an ask, or in praise, is not yet about them.
    bool counts(const Sighting& each) const {
        if (name_of(each) != "sign/about-them/your") return true;
        return !asks_in_[each.sentence] && !flatters_in_[each.sentence];
    }
    bool is_ask(const Sighting& each) const {
        const auto name = name_of(each);
        return name == "sign/ask" || name == "takes/pick-your-brain" || name == "takes/quick-favour" ||
               name == "takes/vague-ask" || name == "takes/please-first";
    }

    void find_asks() {
        asks_in_.resize(sighted_.sentences.size());
        flatters_in_.resize(sighted_.sentences.size());
        for (const Sighting& each : sighted_.sightings) {
            if (name_of(each) == "takes/flattery") flatters_in_[each.sentence] = true;
            if (!is_ask(each)) continue;
            asks_.push_back(&each);
            asks_in_[each.sentence] = true;
        }
    }

    bool holds(const Sighting& each) const {
        switch (book_.about[each.rule].when) {
        case When::always:
            return true;
        case When::ask:
            return !asks_.empty() && asks_.back()->sentence >= each.sentence;
        case When::ask_in_sentence:
            return asks_in_[each.sentence];
        case When::no_permission:
            return !situation_.wants_advice && seen("sign/permission") == nullptr;
        }
        return true;
    }

    void find_cues() {
        for (const Sighting& each : sighted_.sightings)
            if (book_.about[each.rule].family == Family::takes && holds(each))
                add(each.rule, span(each.first, each.end), takes_);
    }

    bool is_left_out(std::string_view rule) const {
        return std::ranges::any_of(situation_.left_out,
                                   [&](const std::string& each) { return is_called(rule, each); });
    }

    /// One remark a rule, and one a place: of two rules that see the same words, the heavier speaks.
    void add(std::size_t number, Span where, std::vector<Remark>& to) {
        const listen::Rule& rule = book_.rule(number);
        if (is_left_out(rule.name)) return;
        if (std::ranges::any_of(to, [&](const Remark& each) { return each.rule == rule.name; })) return;
        Remark remark;
        remark.rule = rule.name;
        const auto words = sighted_.draft.substr(where.begin, where.end - where.begin);
        remark.quote = shorten(join_spaces(repair_utf8(words)), longest_quote);
        remark.start = listen::code_points_before(sighted_.draft, where.begin);
        remark.length = listen::code_points_before(sighted_.draft, where.end) - remark.start;
        remark.why = filled(rule.reason, remark.quote);
        remark.basis = book_.about[number].basis;
        remark.better = book_.better.draft(
            rule.name,
            {{"topic", situation_.topic}, {"name", situation_.name}, {"favour", situation_.favour}}, 0);
        if (where.end > where.begin) {
            const auto beside = std::ranges::find_if(to, [&](const Remark& other) {
                return !is_of_the_whole(other.rule) && !is_of_the_whole(rule.name) &&
                       remark.start < other.start + other.length &&
                       other.start < remark.start + remark.length;
            });
            if (beside != to.end()) {
                if (weight(*beside) < rule.weight) *beside = std::move(remark);
                return;
            }
        }
        to.push_back(std::move(remark));
    }
    static bool is_of_the_whole(std::string_view rule) {
        return rule == "takes/all-about-me" || rule == "takes/wall-of-text" || rule == "takes/several-asks" ||
               rule == "takes/ask-after-silence";
    }
    std::string filled(std::string text, std::string_view cue) const {
        const auto fill = [&](std::string_view blank, std::string_view value) {
            if (const auto at = text.find(blank); at != std::string::npos)
                text.replace(at, blank.size(), value);
        };
        fill("{silence}",
             situation_.silence); // the program's own words first, so that none of the draft's are filled
        fill("{cue}", cue);
        return text;
    }
    void add_named(std::string_view rule, Span where) { add(book_.number_of(rule), where, takes_); }

    void find_by_counting() {
        if (!situation_.silence.empty() && !asks_.empty() && seen("sign/gap") == nullptr)
            add_named("takes/ask-after-silence", span(asks_.front()->first, asks_.front()->end));
        find_several_asks();
        find_all_about_me();
        find_wall_of_text();
    }

    /// Three asks, or two in sentences of their own, each with a verb of its own: "Would you read it? Could
    /// you also introduce me?"
    void find_several_asks() {
        struct Ask {
            Span span;
            std::string_view verb;
            std::size_t sentence;
        };
        const listen::WordSet& serve = book_.rules.set("serve");
        std::vector<Ask> asks;
        for (const Sighting& each : sighted_.sightings) {
            if (name_of(each) != "sign/ask") continue;
            asks.push_back({span(each.first, each.end), token(each.end - 1).word, each.sentence});
            for (std::size_t at = each.end; at < sighted_.sentences[each.sentence].end; ++at) {
                const auto before = token(at - 1).word;
                const bool goes_on =
                    token(at).before == listen::Break::comma || before == "and" || before == "also";
                if (goes_on && listen::has(serve, token(at).id))
                    asks.push_back({span(at, at + 1), token(at).word, each.sentence});
            }
            if (asks.size() > 3) break;
        }
        const auto has_way_out = [&](std::size_t sentence) {
            return std::ranges::any_of(sighted_.sightings, [&](const Sighting& each) {
                return each.sentence == sentence && name_of(each) == "sign/way-out";
            });
        };
        if (asks.size() < 2) return;
        const bool apart = asks[1].sentence != asks[0].sentence && asks[1].verb != asks[0].verb &&
                           !has_way_out(asks[1].sentence);
        if (asks.size() >= 3 || apart) add_named("takes/several-asks", asks[1].span);
    }

    void find_all_about_me() {
        const auto& tokens = sighted_.tokens.list;
        const auto count_in = [&](const listen::WordSet& set, std::size_t first, std::size_t end) {
            return static_cast<std::size_t>(
                std::count_if(tokens.begin() + static_cast<std::ptrdiff_t>(first),
                              tokens.begin() + static_cast<std::ptrdiff_t>(end),
                              [&](const listen::Token& each) { return listen::has(set, each.id); }));
        };
        const listen::WordSet& me = book_.rules.set("first-person");
        const std::size_t of_me = count_in(me, 0, tokens.size());
        const std::size_t of_you = count_in(book_.rules.set("second-person"), 0, tokens.size());
        if (of_me <= most_first_person || of_me <= 2 * of_you) return;
        // Who was asked to tell may tell.
        if (seen("sign/permission") != nullptr || seen("sign/about-them/question") != nullptr) return;
        const auto most = std::ranges::max_element(
            sighted_.sentences, {}, [&](const Sentence& each) { return count_in(me, each.first, each.end); });
        add_named("takes/all-about-me", span(most->first, most->end));
    }

    /// Paragraphs are parted by an empty line.
    void find_wall_of_text() {
        const auto& tokens = sighted_.tokens.list;
        std::size_t first = 0;
        for (std::size_t at = 1; at <= tokens.size(); ++at) {
            if (at < tokens.size() && !is_new_paragraph(at)) continue;
            if (at - first > longest_paragraph) return add_named("takes/wall-of-text", span(first, at));
            first = at;
        }
        if (tokens.size() > longest_draft) add_named("takes/wall-of-text", span(0, tokens.size()));
    }
    bool is_new_paragraph(std::size_t at) const {
        if (token(at).before != listen::Break::line) return false;
        const auto between = sighted_.draft.substr(token(at - 1).end, token(at).begin - token(at - 1).end);
        return std::ranges::count(between, '\n') > 1;
    }

    void find_missing() {
        const bool asks = !asks_.empty() && seen("sign/offered") == nullptr;
        const bool is_long = sighted_.tokens.list.size() >= more_than_a_line;
        const auto miss = [&](std::string_view rule) { add(book_.number_of(rule), {}, missing_); };
        if (asks && seen("sign/way-out") == nullptr) miss("missing/way-out");
        if ((asks || is_long) && seen("sign/about-them") == nullptr && seen("sign/thanks") == nullptr)
            miss("missing/about-them");
        if (!situation_.favour.empty() && seen("sign/thanks") == nullptr) miss("missing/thanks");
    }

    std::string praise() const {
        std::vector<std::string> said;
        if (seen("sign/thanks") != nullptr) said.emplace_back("it says thank you");
        if (seen("sign/about-them/told") != nullptr) said.emplace_back("it remembers them");
        if (seen("sign/about-them/question") != nullptr) said.emplace_back("it asks about them");
        if (said.empty() && seen("sign/about-them") != nullptr) said.emplace_back("it is about them");
        if (said.size() > 2) said.resize(2);
        if (seen("sign/way-out") != nullptr) said.emplace_back("it is easy to say no to");
        if (said.empty()) said.emplace_back("it is short and plain");
        return fmt::format("This reads well: {}.", join_as_sentence(said));
    }

    static std::string summary(const Reading& reading) {
        const auto things = static_cast<int>(reading.takes.size() + reading.missing.size());
        if (things == 1) return "One thing to look at.";
        return with_capital(number_in_words(things)) + " things to look at; the first matters most.";
    }

    const Book& book_;
    const Situation& situation_;
    Sighted sighted_;
    std::vector<const Sighting*> asks_; ///< by position
    std::vector<bool> asks_in_;         ///< by sentence
    std::vector<bool> flatters_in_;
    std::vector<Remark> takes_;
    std::vector<Remark> missing_;
};

} // namespace

/// Invariant: the book never moves.
struct DraftReader::Inside {
    Book book;
};

DraftReader::DraftReader(std::unique_ptr<const Inside> inside) : inside_(std::move(inside)) {}
DraftReader::DraftReader(DraftReader&&) noexcept = default;
DraftReader& DraftReader::operator=(DraftReader&&) noexcept = default;
DraftReader::~DraftReader() = default;

const DraftReader& DraftReader::english() {
    static const DraftReader reader = built_in(from_rules(resources::english_drafts, "english.drafts"));
    return reader;
}

Result<DraftReader> DraftReader::from_rules(std::string_view rules, std::string_view file_name) {
    TRY(auto book, Book::read(rules, file_name));
    return DraftReader(std::make_unique<const Inside>(Inside{std::move(book)}));
}

Reading DraftReader::read(std::string_view draft, const Situation& situation) const {
    return Pass(inside_->book, draft, situation).read();
}

std::vector<std::string> DraftReader::rules() const {
    std::vector<const listen::Rule*> shown;
    for (std::size_t i = 0; i < inside_->book.about.size(); ++i)
        if (inside_->book.about[i].family <= Family::missing) shown.push_back(&inside_->book.rule(i));
    std::ranges::stable_sort(shown, std::greater{}, [](const listen::Rule* each) { return each->weight; });
    std::vector<std::string> names;
    names.reserve(shown.size());
    for (const listen::Rule* each : shown)
        names.push_back(each->name);
    return names;
}

} // namespace goodturn::drafts
