#include "base/text.hpp"
#include "intake/mail/headers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace goodturn::intake::mail {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
/// More than any real header; what is longer is cut, so that a file of one line cannot fill the memory.
constexpr std::size_t longest_headers = 262'144;
constexpr std::size_t longest_line = 65'536;

/// "Subject: …"; RFC 5322, 2.2: printable ASCII without the colon.
bool is_header_line(std::string_view line) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) return false;
    std::string_view name = line.substr(0, colon);
    while (name.ends_with(' ')) // obsolete, and seen
        name.remove_suffix(1);
    return std::ranges::all_of(name, [](char c) { return c > 32 && c < 127; });
}

bool ends_in_a_date(std::string_view line) {
    const auto has_time = line.find(':') != std::string_view::npos;
    for (std::size_t i = 0; i + 4 <= line.size() && has_time; ++i) {
        const bool is_year =
            std::ranges::all_of(line.substr(i, 4), [](char c) { return c >= '0' && c <= '9'; });
        if (is_year) return true;
    }
    return false;
}

/// The line that begins a message of an mbox: "From ann@lee.example Sat Jan  3 01:05:34 1996", "From - …",
/// "From 1844347792267117879@xxx". Not "From Russia with love".
bool is_separator(std::string_view line) {
    if (!line.starts_with("From ")) return false;
    const std::string_view rest = trim(line.substr(5));
    if (rest == "-" || rest.starts_with("- ")) return true;
    const std::string_view first = rest.substr(0, rest.find(' '));
    if (first == rest) return first.find('@') != std::string_view::npos;
    return ends_in_a_date(rest.substr(first.size()));
}

/// Lines one after another, with a look at the next; no more of a long one than matters.
class Lines {
  public:
    explicit Lines(std::istream& in) : in_(in) {
        advance();
        if (std::string_view(next_).starts_with(utf8_mark)) next_.erase(0, utf8_mark.size());
    }
    bool is_at_end() const { return !has_next_; }
    const std::string& next() const { return next_; }
    long number() const { return number_; } ///< of next()
    std::string take() {
        std::string line = std::move(next_);
        advance();
        return line;
    }

  private:
    void advance() {
        next_.clear();
        int c = 0;
        bool any = false;
        std::streambuf& buffer = *in_.rdbuf();
        while ((c = buffer.sbumpc()) != std::char_traits<char>::eof()) {
            any = true;
            if (c == '\n') break;
            if (next_.size() < longest_line) next_ += static_cast<char>(c);
        }
        if (next_.ends_with('\r')) next_.pop_back();
        has_next_ = any;
        ++number_;
    }

    std::istream& in_;
    std::string next_;
    bool has_next_ = false;
    long number_ = 0;
};

/// The header of the message that begins at the next line; the empty line behind it is taken, too.
std::string take_headers(Lines& lines) {
    std::string block;
    while (!lines.is_at_end() && !lines.next().empty()) {
        std::string line = lines.take();
        if (block.size() < longest_headers && !line.starts_with(">From ")) block += line + "\r\n";
    }
    if (!lines.is_at_end()) lines.take();
    return block + "\r\n";
}

/// Passes over a body, to the separator of the next message or the end.
void pass_over_body(Lines& lines, bool is_mbox) {
    while (!lines.is_at_end()) {
        const std::string line = lines.take();
        if (is_mbox && is_separator(line) && (lines.is_at_end() || is_header_line(lines.next()))) return;
    }
}

} // namespace

bool looks_like(std::string_view first_bytes) {
    if (first_bytes.starts_with(utf8_mark)) first_bytes.remove_prefix(utf8_mark.size());
    static const std::array fields{"from",     "to",           "cc",           "date",        "subject",
                                   "received", "message-id",   "mime-version", "return-path", "delivered-to",
                                   "sender",   "content-type", "reply-to",     "x-gm-thrid",  "user-agent"};
    int known = 0;
    bool is_first = true;
    const auto lines = split(first_bytes, '\n');
    for (const std::string& each : lines) {
        std::string_view line = each;
        if (line.ends_with('\r')) line.remove_suffix(1);
        const bool may_be_separator = is_first && is_separator(line);
        is_first = false;
        if (may_be_separator) {
            ++known;
            continue;
        }
        if (line.empty()) break;
        if (line.front() == ' ' || line.front() == '\t') continue;
        if (!is_header_line(line)) {
            if (&each == &lines.back()) break; // cut off in the middle
            return false;
        }
        const std::string name = lower_ascii(trim(line.substr(0, line.find(':'))));
        if (std::ranges::find(fields, name) != fields.end()) ++known;
        if (known >= 2) return true;
    }
    return known >= 2;
}

Result<void> read(std::istream& in, const std::string& file_name, Instant now,
                  const std::function<bool(Message)>& take, const TakeProblem& problem) {
    Lines lines(in);
    const bool is_mbox = is_separator(lines.next());
    if (is_mbox) lines.take();
    while (!lines.is_at_end()) {
        const long begins = lines.number();
        Message message = message_from(take_headers(lines), now);
        message.line = begins;
        pass_over_body(lines, is_mbox);
        if (message.from.empty() && message.to.empty() && message.id.empty())
            problem({file_name, begins, "a message that says neither from whom nor to whom was left out"});
        else if (!take(std::move(message)))
            return {};
    }
    if (in.bad()) return failed(fmt::format("{} could not be read to its end", file_name), "Try again.");
    return {};
}

} // namespace goodturn::intake::mail
