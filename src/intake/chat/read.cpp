#include "base/text.hpp"
#include "intake/chat/chat.hpp"
#include "intake/chat/date_order.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <unordered_map>

namespace goodturn::intake::chat {

namespace {

/// What of a line matters stands at its beginning; the rest of a longer one is passed over.
constexpr std::size_t longest_line = 4096;
constexpr std::size_t longest_name = 100; ///< in bytes; a group's subject may have 100 characters, a name 25
/// The notice about encryption stands in one of the first lines.
constexpr std::size_t first_lines = 3;
/// What iOS puts before words of its own: U+200E.
constexpr std::string_view own_words = "\xE2\x80\x8E";
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

/// Words that are in the notice about encryption in one language or another; in lower case where they are
/// ASCII.
constexpr std::array encrypted{
    "end-to-end", "ende-zu-ende", "extremo a extremo", "bout en bout", "ponta a ponta", "uçtan uca",
    "端到端",     "端對端",       "エンドツーエンド",  "종단간",       "종단 간",       "сквозн"};

bool speaks_of_encryption(std::string_view text) {
    const std::string plain = lower_ascii(text);
    return std::ranges::any_of(encrypted,
                               [&](std::string_view each) { return plain.find(each) != std::string::npos; });
}

/// A line of the stream, cut; false at the end.
bool next_line(std::istream& in, std::string& line) {
    line.clear();
    std::streambuf& buffer = *in.rdbuf();
    bool any = false;
    for (int c = buffer.sbumpc(); c != std::char_traits<char>::eof(); c = buffer.sbumpc()) {
        any = true;
        if (c == '\n') break;
        if (line.size() < longest_line) line += static_cast<char>(c);
    }
    while (line.ends_with('\r'))
        line.pop_back();
    return any;
}

/// Who said something, and whether they said anything; nothing if the program itself speaks.
struct Said {
    std::string sender;
    bool has_words = false;
};
std::optional<Said> said_in(std::string_view rest) {
    const auto colon = rest.find(": ");
    const bool ends_in_colon = rest.ends_with(':') && rest.find(':') == rest.size() - 1;
    const auto end = colon != std::string_view::npos ? colon
                     : ends_in_colon                 ? rest.size() - 1
                                                     : rest.find(':');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view sender = trim(rest.substr(0, end));
    // 'Ann changed the subject to "Trip: June"': a name has no quotes in it.
    if (sender.empty() || sender.size() > longest_name ||
        sender.find_first_of("\"\n") != std::string_view::npos ||
        sender.find("“") != std::string_view::npos || sender.find("„") != std::string_view::npos ||
        sender.find("«") != std::string_view::npos)
        return std::nullopt;
    return Said{std::string(sender), colon != std::string_view::npos || ends_in_colon};
}

/// One chat being read.
class Reading {
  public:
    Reading(std::string file, const Options& options, const TakeProblem& problem)
        : file_(std::move(file)), options_(options), problem_(problem),
          orders_(options.today + std::chrono::days(1)) {}

    void take(std::string_view line, long number);
    Chat finish();

  private:
    struct Gathered {
        RawDate date;
        Spoken spoken;
    };
    std::uint32_t place_of(const std::string& sender);
    void take_message(const Beginning& beginning, const Said& said, bool own, long number);
    void drop_the_group();

    std::string file_;
    const Options& options_;
    const TakeProblem& problem_;
    DateOrders orders_;
    Chat chat_;
    std::optional<bool> is_bracketed_; ///< as the first message is, the others are
    std::size_t beginnings_ = 0;
    std::vector<Gathered> gathered_;
    std::unordered_map<std::string, std::uint32_t> places_;
    std::vector<std::size_t> in_own_words_; ///< messages of each sender that are the program's words
    std::vector<std::size_t> counted_;      ///< all messages of each
    std::optional<std::uint32_t> first_sender_;
    /// Those who spoke on the last date, by their place in gathered_.
    std::map<std::uint32_t, std::size_t> of_that_day_;
    std::optional<RawDate> that_day_;
};

std::uint32_t Reading::place_of(const std::string& sender) {
    const auto [found, is_new] =
        places_.try_emplace(sender, static_cast<std::uint32_t>(chat_.senders.size()));
    if (is_new) {
        Sender fresh{sender, true};
        if (fresh.name.starts_with('~')) fresh = {std::string(trim(fresh.name.substr(1))), false};
        chat_.senders.push_back(std::move(fresh));
        in_own_words_.push_back(0);
        counted_.push_back(0);
    }
    return found->second;
}

void Reading::take_message(const Beginning& beginning, const Said& said, bool own, long number) {
    ++chat_.messages;
    const std::uint32_t sender = place_of(said.sender);
    if (!first_sender_) first_sender_ = sender;
    ++counted_[sender];
    if (own) ++in_own_words_[sender];
    if (that_day_ != beginning.date) {
        that_day_ = beginning.date;
        of_that_day_.clear();
    }
    const auto [known, is_new] = of_that_day_.try_emplace(sender, gathered_.size());
    if (is_new)
        gathered_.push_back({beginning.date, {{}, beginning.second, sender, 1, number}});
    else
        ++gathered_[known->second].spoken.messages;
}

void Reading::take(std::string_view line, long number) {
    const std::string plain = plain_line(line);
    const auto beginning = beginning_of(plain);
    const bool is_one =
        beginning && is_bracketed_.value_or(beginning->is_bracketed) == beginning->is_bracketed;
    if (!is_one) {
        if (beginnings_ > 0 && !trim(plain).empty()) ++chat_.more_lines;
        return;
    }
    is_bracketed_ = beginning->is_bracketed;
    ++beginnings_;
    orders_.count(beginning->date);
    const auto said = said_in(beginning->rest);
    const bool is_notice = beginnings_ <= first_lines && speaks_of_encryption(beginning->rest);
    if (!said || is_notice)
        ++chat_.system_lines;
    else if (!said->has_words)
        ++chat_.without_words;
    else
        take_message(*beginning, *said, line.find(": " + std::string(own_words)) != std::string_view::npos,
                     number);
}

/// iOS says what it has to say of a group in the group's own name, from the first line on.
void Reading::drop_the_group() {
    if (!first_sender_ || chat_.senders.size() < 3) return;
    const std::uint32_t group = *first_sender_;
    if (in_own_words_[group] < counted_[group]) return;
    chat_.messages -= counted_[group];
    chat_.system_lines += counted_[group];
    std::erase_if(gathered_, [&](const Gathered& each) { return each.spoken.sender == group; });
    for (Gathered& each : gathered_)
        if (each.spoken.sender > group) --each.spoken.sender;
    chat_.senders.erase(chat_.senders.begin() + group);
}

Chat Reading::finish() {
    drop_the_group();
    const Order order = orders_.order(options_.day_first);
    for (Gathered& each : gathered_) {
        const auto day = day_of(each.date, order);
        const auto [a, b, c] = each.date.parts;
        if (!day || *day > options_.today + std::chrono::days(1)) {
            problem_({file_, each.spoken.line,
                      fmt::format("the date {}/{}/{} {}; what was written on it was left out", a, b, c,
                                  day ? "is still to come" : "does not exist")});
            continue;
        }
        each.spoken.day = *day;
        chat_.spoken.push_back(each.spoken);
    }
    return std::move(chat_);
}

} // namespace

bool looks_like(std::string_view first_bytes) {
    if (first_bytes.starts_with(utf8_mark)) first_bytes.remove_prefix(utf8_mark.size());
    bool has_sender = false;
    bool is_first = true;
    for (const std::string& line : split(first_bytes, '\n')) {
        if (trim(line).empty()) continue;
        const auto beginning = beginning_of(plain_line(line));
        if (is_first && !beginning) return false;
        is_first = false;
        has_sender = has_sender || (beginning && said_in(beginning->rest));
        if (has_sender) return true;
    }
    return has_sender;
}

Result<Chat> read(std::istream& in, const std::string& file_name, const Options& options,
                  const TakeProblem& problem) {
    Reading reading(file_name, options, problem);
    std::string line;
    for (long number = 1; next_line(in, line); ++number)
        reading.take(line, number);
    if (in.bad()) return failed(fmt::format("{} could not be read to its end", file_name), "Try again.");
    return reading.finish();
}

} // namespace goodturn::intake::chat
