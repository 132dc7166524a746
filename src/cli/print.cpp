#include "cli/print.hpp"

#include "base/civil_date.hpp"
#include "base/text.hpp"
#include "cli/say.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::cli {

namespace {

struct Span {
    std::size_t start; ///< in bytes
    std::size_t length;
};

/// Where the code point with that number begins, in bytes.
std::size_t byte_of(std::string_view text, std::int64_t code_points) {
    std::size_t at = 0;
    while (at < text.size() && code_points > 0) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80)
            ++at;
        --code_points;
    }
    return at;
}

void add_spans(std::vector<Span>& spans, std::string_view note, const auto& heard) {
    for (const auto& each : heard)
        spans.push_back({byte_of(note, each.start), each.quote.size()});
}

void print_news(Page& page, const auto& news) {
    if (news.empty()) return;
    page.heading("What is going on");
    for (const auto& each : news)
        page.text(fmt::format("{} {}", in_quotes(each.quote), soft(fmt::format("({})", word(each.sphere)))),
                  2, 2);
}

} // namespace

std::string with_quotes_marked(const std::string& note, const listen::Heard& heard) {
    std::vector<Span> spans;
    add_spans(spans, note, heard.needs);
    add_spans(spans, note, heard.promises);
    add_spans(spans, note, heard.dates);
    add_spans(spans, note, heard.news);
    std::ranges::sort(spans, {}, &Span::start);
    std::string shown;
    std::size_t at = 0;
    for (const Span& span : spans) {
        const std::size_t start = std::max(span.start, at); // quotes may overlap
        const std::size_t end = std::min(span.start + span.length, note.size());
        if (end <= start) continue;
        shown += note.substr(at, start - at);
        shown += marked(std::string_view(note).substr(start, end - start));
        at = end;
    }
    return shown + note.substr(at);
}

std::string promise_in_words(std::string_view text, std::optional<Day> due, Day today) {
    if (!due) return std::string(text);
    const std::string day = *due == today ? "today" : day_in_words(*due, today);
    if (lower_ascii(text).find(lower_ascii(day)) != std::string::npos) return std::string(text);
    return fmt::format("{}, by {}", text, day);
}

std::string need_in_words(const listen::Need& need, std::string_view name) {
    if (need.whose.empty() || need.whose == name) return need.gist;
    return fmt::format("{} ({})", need.gist, need.whose);
}

std::string follow_up_in_words(const listen::FollowUp& follow_up, Day today) {
    std::string words = follow_up.what;
    if (follow_up.happens_on) words += fmt::format(", {}", follow_up.happens_on->to_words());
    if (!follow_up.ask_on) return words;
    const Day on = *follow_up.ask_on;
    if (on < today) { // of a day that has been, the year is said
        const auto [year, month, day] = split(on);
        words += fmt::format("; to ask about since {} {} {}", day, month_name(month), year);
    } else {
        words += fmt::format("; ask {}", on == today ? "today" : "on " + day_in_words(on, today));
    }
    return words;
}

void print_heard(Page& page, const listen::Heard& heard, Day today) {
    if (heard == listen::Heard{}) {
        page.text("Nothing stands out in this note. That is fine: not every conversation has a need in it.");
        return;
    }
    if (!heard.needs.empty()) page.heading("A need, perhaps");
    for (const auto& need : heard.needs) {
        page.text(fmt::format("{} {}", bold(need.gist),
                              soft(fmt::format("({}{}{})", need.whose, need.whose.empty() ? "" : ", ",
                                               word(need.sphere)))),
                  2, 2);
        page.text(fmt::format("{}: {}", in_quotes(need.quote), need.reason), 4, 2);
    }
    if (!heard.promises.empty()) page.heading("A promise of yours");
    for (const auto& promise : heard.promises)
        page.text(promise_in_words(in_quotes(promise.quote), promise.due, today), 2, 2);
    if (!heard.dates.empty()) page.heading("A day to remember");
    for (const auto& date : heard.dates)
        page.text(fmt::format("{}: {} {}", bold(date.what), date.on.to_words(), soft(in_quotes(date.quote))),
                  2, 2);
    print_news(page, heard.news);
}

void print_stored(Page& page, const operations::Logged& logged, std::string_view name, Day today) {
    const auto& stored = logged.stored;
    if (!stored.needs.empty()) page.heading("A need, perhaps");
    for (std::size_t i = 0; i < stored.needs.size(); ++i) {
        const listen::Need& need = stored.needs[i];
        page.text(fmt::format("{} {}", bold(need_in_words(need, name)), in_brackets(need.id)), 2, 2);
        const std::string_view reason =
            i < logged.heard.needs.size() ? std::string_view(logged.heard.needs[i].reason) : "";
        page.text(reason.empty() ? in_quotes(need.quote)
                                 : fmt::format("{}: {}", in_quotes(need.quote), reason),
                  4, 2);
        page.text(fmt::format("Keep it: {}   Not so: {}", typed(fmt::format("keep {}", short_id(need.id))),
                              typed(fmt::format("dismiss {}", short_id(need.id)))),
                  4, 2);
    }
    if (!stored.promises.empty()) page.heading("A promise of yours");
    for (const auto& promise : stored.promises)
        page.text(fmt::format("{} {}", promise_in_words(in_quotes(promise.text), promise.due, today),
                              in_brackets(promise.id)),
                  2, 2);
    if (!stored.follow_ups.empty()) page.heading("Worth asking about");
    for (const auto& follow_up : stored.follow_ups)
        page.text(fmt::format("{} {}", follow_up_in_words(follow_up, today), in_brackets(follow_up.id)), 2,
                  2);
    print_news(page, stored.news);
}

} // namespace goodturn::cli
