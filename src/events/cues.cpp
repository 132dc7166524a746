#include "events/cues.hpp"

#include "base/text.hpp"
#include "events_resources.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::events {

namespace {

/// "a|the?" -> one part; nothing where it cannot be one.
Result<CuePart> part_of(std::string_view text) {
    CuePart part;
    if (text == "..") {
        part.gap = true;
        return part;
    }
    if (text.ends_with('?')) {
        part.optional = true;
        text.remove_suffix(1);
    }
    for (const std::string& each : split(text, '|')) {
        if (each == "#")
            part.number = true;
        else if (each == "##")
            part.many = true;
        else if (each.size() > 1 && each.ends_with('*'))
            part.beginnings.push_back(fold(std::string_view(each).substr(0, each.size() - 1)));
        else if (!each.empty() && each.find_first_of("*?#.") == std::string::npos)
            part.words.push_back(fold(each));
        else
            return invalid(fmt::format("\"{}\" is no part of a cue", text));
    }
    return part;
}

Result<Cue> cue_of(std::string_view text) {
    Cue cue;
    for (const std::string& each : split(join_spaces(text), ' ')) {
        TRY(auto part, part_of(each));
        cue.push_back(std::move(part));
    }
    if (cue.front().optional || cue.front().gap)
        return invalid(fmt::format("the cue \"{}\" begins with what may be left out", text));
    return cue;
}

/// Reads the file line by line into the section that stands above each.
class Reading {
  public:
    explicit Reading(std::string_view file) : file_(file) {}
    Result<void> take(std::string_view content, long line);
    Result<Cues> finish();

  private:
    Result<void> take_header(std::string_view content, long line);
    Result<void> take_of_deal(std::string_view content, long line);

    std::string_view file_;
    Cues cues_;
    bool in_deal_ = false;
    std::string list_; ///< the section, where it is a list of words
};

Result<void> Reading::take(std::string_view content, long line) {
    if (content.front() == '[') return take_header(content, line);
    if (in_deal_) return take_of_deal(content, line);
    if (list_.empty())
        return invalid_at(file_, line, "a line before any section", "Put [its name] on a line above it.");
    for (const std::string& each : split(join_spaces(content), ' '))
        cues_.lists[list_].insert(fold(each));
    return {};
}

Result<void> Reading::take_header(std::string_view content, long line) {
    if (content.size() < 3 || content.back() != ']')
        return invalid_at(file_, line, fmt::format("\"{}\" is no name of a section", content),
                          "Write [name].");
    const std::string_view name = content.substr(1, content.size() - 2);
    in_deal_ = name.starts_with("deal/");
    list_ = in_deal_ ? "" : std::string(name);
    if (in_deal_) cues_.deals.push_back({std::string(name.substr(5)), {}, {}, {}});
    return {};
}

Result<void> Reading::take_of_deal(std::string_view content, long line) {
    DealKind& deal = cues_.deals.back();
    if (content.starts_with("says: ")) {
        deal.says = trim(content.substr(6));
    } else if (content.starts_with("instead: ")) {
        deal.instead = trim(content.substr(9));
    } else if (content.starts_with("- ")) {
        auto cue = cue_of(trim(content.substr(2)));
        if (!cue)
            return invalid_at(file_, line, cue.error().message, "The top of the file explains its language.");
        deal.cues.push_back(*std::move(cue));
    } else {
        return invalid_at(file_, line,
                          fmt::format("\"{}\" is neither says:, instead: nor a cue", shorten(content, 30)),
                          "Begin a cue with \"- \".");
    }
    return {};
}

Result<Cues> Reading::finish() {
    for (const DealKind& deal : cues_.deals)
        if (deal.says.empty() || deal.instead.empty() || deal.cues.empty())
            return invalid_at(file_, 0, fmt::format("the deal \"{}\" is not whole", deal.name),
                              "It needs says:, instead: and a cue.");
    return std::move(cues_);
}

} // namespace

const Cues& Cues::english() {
    static const Cues cues = built_in(from_text(resources::english_cues, "english.cues"));
    return cues;
}

Result<Cues> Cues::from_text(std::string_view text, std::string_view file_name) {
    Reading reading(file_name);
    long number = 0;
    for (const std::string& line : split(text, '\n')) {
        ++number;
        const std::string_view content = trim(line);
        if (content.empty() || content.starts_with("# ") || content == "#") continue;
        CHECK_OK(reading.take(content, number));
    }
    return reading.finish();
}

bool Cues::holds(std::string_view list, std::string_view folded_word) const {
    const auto found = lists.find(list);
    return found != lists.end() && found->second.contains(folded_word);
}

} // namespace goodturn::events
