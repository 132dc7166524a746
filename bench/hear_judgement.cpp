#include "bench/hear_judgement.hpp"

#include "base/json.hpp"
#include "base/text.hpp"
#include "listen/hear.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <functional>

namespace goodturn::bench {
namespace {

struct Span {
    std::string quote;
    std::string value; ///< a date's day, a promise's due day
    std::size_t begin = 0;
    std::size_t end = 0;
};

struct LabelledNote {
    std::string id;
    std::string about;
    std::string text;
    Day on;
    Json labels;
};

/// Byte ranges of the words of a text.
std::vector<std::pair<std::size_t, std::size_t>> word_ranges(std::string_view text, std::size_t begin,
                                                             std::size_t end) {
    std::vector<std::pair<std::size_t, std::size_t>> ranges;
    const auto is_space = [](char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; };
    for (std::size_t at = begin; at < end;) {
        while (at < end && is_space(text[at]))
            ++at;
        const std::size_t from = at;
        while (at < end && !is_space(text[at]))
            ++at;
        if (at > from) ranges.emplace_back(from, at);
    }
    return ranges;
}

/// At least half of the words of the shorter one.
bool overlap(std::string_view text, const Span& a, const Span& b) {
    const auto first = word_ranges(text, a.begin, a.end);
    const auto second = word_ranges(text, b.begin, b.end);
    std::size_t shared = 0;
    for (const auto& x : first)
        for (const auto& y : second)
            if (x.first < y.second && y.first < x.second) {
                ++shared;
                break;
            }
    return shared > 0 && 2 * shared >= std::min(first.size(), second.size());
}

std::size_t byte_of(std::string_view text, std::int64_t code_point) {
    std::size_t at = 0;
    for (; code_point > 0 && at < text.size(); --code_point) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
            ++at;
    }
    return at;
}

std::vector<Span> labelled(const LabelledNote& note, const char* list, const char* value) {
    std::vector<Span> spans;
    for (const Json& label : note.labels.at(list)) {
        Span span;
        span.quote = label.at("quote").get<std::string>();
        span.begin = note.text.find(span.quote);
        if (span.begin == std::string::npos) continue;
        span.end = span.begin + span.quote.size();
        if (value != nullptr && label.at(value).is_string()) span.value = label.at(value).get<std::string>();
        spans.push_back(std::move(span));
    }
    return spans;
}

template <class Hit>
std::vector<Span> found(const LabelledNote& note, const std::vector<Hit>& hits,
                        const std::function<std::string(const Hit&)>& value) {
    std::vector<Span> spans;
    for (const Hit& hit : hits) {
        const std::size_t begin = byte_of(note.text, hit.start);
        if (note.text.compare(begin, hit.quote.size(), hit.quote) != 0)
            fmt::print("{}: \"{}\" is not where it says\n", note.id, hit.quote);
        spans.push_back({hit.quote, value(hit), begin, begin + hit.quote.size()});
    }
    return spans;
}

/// Pairs one to one (largest set of pairs, by augmenting paths); gives for each found span its label, or -1.
std::vector<int> pair_up(std::string_view text, const std::vector<Span>& hits,
                         const std::vector<Span>& labels, bool same_value) {
    std::vector<int> label_of(labels.size(), -1);
    std::vector<int> hit_of(hits.size(), -1);
    const auto fits = [&](std::size_t hit, std::size_t label) {
        return overlap(text, hits[hit], labels[label]) &&
               (!same_value || hits[hit].value == labels[label].value);
    };
    for (std::size_t hit = 0; hit < hits.size(); ++hit) {
        std::vector<bool> seen(labels.size(), false);
        const std::function<bool(std::size_t)> place = [&](std::size_t which) {
            for (std::size_t label = 0; label < labels.size(); ++label) {
                if (seen[label] || !fits(which, label)) continue;
                seen[label] = true;
                if (label_of[label] < 0 || place(static_cast<std::size_t>(label_of[label]))) {
                    label_of[label] = static_cast<int>(which);
                    return true;
                }
            }
            return false;
        };
        place(hit);
    }
    for (std::size_t label = 0; label < labels.size(); ++label)
        if (label_of[label] >= 0) hit_of[static_cast<std::size_t>(label_of[label])] = static_cast<int>(label);
    return hit_of;
}

class Measuring {
  public:
    explicit Measuring(bool errors) : errors_(errors) {}
    const HearFigures& figures() const { return figures_; }

    void add(const LabelledNote& note, const listen::Heard& heard) {
        ++figures_.notes;
        using namespace listen;
        const auto none = [](const auto&) { return std::string(); };
        const auto needs = found<HeardNeed>(note, heard.needs, none);
        const auto need_labels = labelled(note, "needs", nullptr);
        count(note, "need", figures_.needs, needs, need_labels, false);
        count_spheres(note, heard, needs, need_labels);
        count(note, "promise", figures_.promises,
              found<HeardPromise>(
                  note, heard.promises,
                  [](const HeardPromise& p) { return p.due ? to_text(*p.due) : std::string(); }),
              labelled(note, "promises", "due"), false);
        count(note, "promise with its day", figures_.due,
              found<HeardPromise>(
                  note, heard.promises,
                  [](const HeardPromise& p) { return p.due ? to_text(*p.due) : std::string(); }),
              labelled(note, "promises", "due"), true);
        count(note, "date", figures_.dates,
              found<HeardDate>(note, heard.dates, [](const HeardDate& d) { return d.on.to_text(); }),
              labelled(note, "dates", "on"), true);
        count(note, "news", figures_.news, found<HeardNews>(note, heard.news, none),
              labelled(note, "news", nullptr), false);
        if (need_labels.empty()) {
            ++figures_.quiet_notes;
            if (!heard.needs.empty()) ++figures_.false_alarms;
        }
    }

  private:
    void count(const LabelledNote& note, const char* what, Count& count, const std::vector<Span>& hits,
               const std::vector<Span>& labels, bool same_value) {
        const auto label_of = pair_up(note.text, hits, labels, same_value);
        count.found += static_cast<int>(hits.size());
        count.labelled += static_cast<int>(labels.size());
        std::vector<bool> met(labels.size(), false);
        for (std::size_t hit = 0; hit < hits.size(); ++hit) {
            if (label_of[hit] >= 0) {
                ++count.right;
                met[static_cast<std::size_t>(label_of[hit])] = true;
            } else if (errors_) {
                fmt::print("{} false {}: \"{}\" {}\n", note.id, what, hits[hit].quote, hits[hit].value);
            }
        }
        if (!errors_) return;
        for (std::size_t label = 0; label < labels.size(); ++label)
            if (!met[label])
                fmt::print("{} missed {}: \"{}\" {}\n", note.id, what, labels[label].quote,
                           labels[label].value);
    }

    void count_spheres(const LabelledNote& note, const listen::Heard& heard, const std::vector<Span>& hits,
                       const std::vector<Span>& labels) {
        const auto label_of = pair_up(note.text, hits, labels, false);
        for (std::size_t hit = 0; hit < hits.size(); ++hit) {
            if (label_of[hit] < 0) {
                if (errors_)
                    fmt::print("    by {} ({:.2f})\n", heard.needs[hit].rule, heard.needs[hit].confidence);
                continue;
            }
            const Json& label = note.labels.at("needs").at(static_cast<std::size_t>(label_of[hit]));
            ++figures_.matched;
            if (label.at("sphere") == std::string(word(heard.needs[hit].sphere))) ++figures_.sphere_right;
            const bool same = label.at("whose") == heard.needs[hit].whose;
            if (same)
                ++figures_.whose_right;
            else if (errors_)
                fmt::print("{} whose: \"{}\", labelled \"{}\"\n", note.id, heard.needs[hit].whose,
                           label.at("whose").get<std::string>());
        }
    }

    bool errors_;
    HearFigures figures_;
};

int number_in(std::string_view id) {
    int number = 0;
    for (const char c : id)
        if (c >= '0' && c <= '9') number = number * 10 + (c - '0');
    return number;
}

Result<std::vector<LabelledNote>> read_notes(const std::string& path, std::string_view part) {
    std::ifstream file(path);
    if (!file)
        return failed(fmt::format("{} cannot be read", path),
                      "Give the path of a file with a labelled note a line.");
    std::vector<LabelledNote> notes;
    for (std::string line; std::getline(file, line);) {
        if (trim(line).empty()) continue;
        const Json json = Json::parse(line, nullptr, false);
        if (json.is_discarded()) return invalid(fmt::format("{} has a line that is not JSON", path));
        LabelledNote note;
        note.id = json.at("id").get<std::string>();
        if (!part.empty() && (number_in(note.id) % 3 == 0) != (part == "check")) continue;
        note.about = json.at("about").get<std::string>();
        note.text = json.at("text").get<std::string>();
        TRY(note.on, parse_day(json.at("on").get<std::string>()));
        note.labels = json.at("heard");
        notes.push_back(std::move(note));
    }
    return notes;
}

double hear_all(const std::vector<LabelledNote>& notes) {
    constexpr std::size_t least = 20'000;
    const auto& listener = listen::Listener::english();
    std::size_t heard = 0;
    const std::clock_t begin = std::clock(); // time of this process alone, whatever else the machine does
    while (heard < least)
        for (const LabelledNote& note : notes) {
            listener.hear({note.text, note.about, note.on});
            ++heard;
        }
    return static_cast<double>(heard) * CLOCKS_PER_SEC / static_cast<double>(std::clock() - begin);
}

} // namespace

Result<HearFigures> measure_hearing(const HearTrial& trial) {
    TRY(const auto notes, read_notes(trial.file, trial.part));
    if (notes.empty()) return invalid(fmt::format("there are no notes in {}", trial.file));
    Measuring measuring(trial.errors);
    for (const LabelledNote& note : notes)
        measuring.add(note, listen::Listener::english().hear({note.text, note.about, note.on}));
    HearFigures figures = measuring.figures();
    figures.notes_a_second = hear_all(notes);
    return figures;
}

} // namespace goodturn::bench
