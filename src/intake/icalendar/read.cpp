#include "base/charset.hpp"
#include "base/text.hpp"
#include "intake/icalendar/event.hpp"

#include <fmt/format.h>

#include <iterator>

namespace goodturn::intake::icalendar {

namespace {

/// "BEGIN:VEVENT" -> "VEVENT"; "" for any other line.
std::string opened_by(const Line& line) {
    return line.name() == "BEGIN" ? std::string(trim(line.value())) : std::string();
}

bool is(std::string_view a, std::string_view b) {
    return equal_ignoring_ascii_case(a, b);
}

/// The lines from a BEGIN to its END, without those of components inside (alarms), or to where another of its
/// kind begins or the file ends.
struct Block {
    std::vector<Line> lines;
    std::size_t next = 0; ///< the line after it
    bool is_whole = false;
};

Block block_at(const std::vector<Line>& lines, std::size_t begin, bool with_inner) {
    Block block;
    const std::string kind = opened_by(lines[begin]);
    int depth = 0;
    for (std::size_t i = begin; i < lines.size(); ++i) {
        const Line& line = lines[i];
        const std::string opens = opened_by(line);
        const bool closes = line.name() == "END";
        block.next = i;
        // A BEGIN of its own kind, or the END of what it is in: its own END was lost.
        if (i > begin && (is(opens, kind) || (closes && is(trim(line.value()), "VCALENDAR")))) return block;
        if (!opens.empty()) ++depth;
        if (depth <= 1 || with_inner) block.lines.push_back(line);
        if (closes && --depth == 0) {
            block.next = i + 1;
            block.is_whole = true;
            return block;
        }
    }
    block.next = lines.size();
    return block;
}

class Reader {
  public:
    Reader(const std::string& file_name, const std::set<std::string>& owner, const TakeEvent& take,
           const TakeProblem& problem)
        : file_name_(file_name), owner_(owner), take_(take), problem_(problem) {}

    Summary run(const std::vector<Line>& lines) {
        find_zones(lines); // they may stand behind the events that use them
        for (std::size_t i = 0; i < lines.size();) {
            const std::string opens = opened_by(lines[i]);
            if (is(opens, "VEVENT")) {
                if (!take_event(lines, i)) return summary_;
                continue;
            }
            if (is(opens, "VTODO") || is(opens, "VJOURNAL")) ++summary_.tasks;
            if (is(opens, "VCALENDAR")) method_.clear();
            if (lines[i].name() == "METHOD") {
                method_ = trim(lines[i].value());
                if (!is(method_, "PUBLISH")) summary_.is_message = true;
            }
            if (lines[i].name() == "X-WR-CALNAME") summary_.name = lower_ascii(trim(lines[i].value()));
            ++i;
        }
        return summary_;
    }

  private:
    void find_zones(const std::vector<Line>& lines) {
        for (std::size_t i = 0; i < lines.size();) {
            if (!is(opened_by(lines[i]), "VTIMEZONE")) {
                ++i;
                continue;
            }
            const Block block = block_at(lines, i, true);
            if (block.is_whole) zones_.add(block.lines);
            i = std::max(block.next, i + 1);
        }
    }
    bool take_event(const std::vector<Line>& lines, std::size_t& at) {
        const Block block = block_at(lines, at, false);
        const long begins = lines[at].number;
        at = std::max(block.next, at + 1);
        ++summary_.events;
        summary_.is_whole = summary_.is_whole && block.is_whole;
        if (!block.is_whole) report(begins, "this event has no end; what there is of it was taken in");
        // Answers and questions about somebody's event are not events of the owner's (RFC 5546).
        for (const std::string_view talk : {"REPLY", "REFRESH", "COUNTER", "DECLINECOUNTER"})
            if (is(method_, talk)) return true;
        const Around around{zones_, owner_, is(method_, "CANCEL")};
        auto event = event_from(block.lines, around,
                                [&](long line, std::string message) { report(line, std::move(message)); });
        if (event) return take_(*std::move(event));
        report(event.error().line == 0 ? begins : event.error().line, event.error().message);
        return true;
    }
    void report(long line, std::string message) { problem_(Problem{file_name_, line, std::move(message)}); }

    const std::string& file_name_;
    const std::set<std::string>& owner_;
    const TakeEvent& take_;
    const TakeProblem& problem_;
    Zones zones_;
    std::string method_;
    Summary summary_;
};

} // namespace

bool looks_like(std::string_view first_bytes) {
    const auto lines = content_lines(to_utf8(first_bytes));
    if (lines.empty()) return false;
    const std::string opens = opened_by(lines.front());
    return is(opens, "VCALENDAR") || is(opens, "VEVENT");
}

Result<Summary> read(std::istream& in, const std::string& file_name, const std::set<std::string>& owner,
                     const TakeEvent& take, const TakeProblem& problem) {
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (in.bad()) return failed(fmt::format("{} could not be read to its end", file_name), "Try again.");
    return Reader(file_name, owner, take, problem).run(content_lines(to_utf8(bytes)));
}

} // namespace goodturn::intake::icalendar
