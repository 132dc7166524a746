#include "base/json.hpp"
#include "base/text.hpp"
#include "intake/coffee_words.hpp"
#include "intake/friends/friends.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace goodturn::intake::friends {

namespace {

constexpr std::size_t longest_line = 65'536;
constexpr std::string_view also = "a.k.a. ";

enum class Section : std::uint8_t { none, activities, notes, friends, locations };

std::optional<Section> section_of(std::string_view line) {
    if (!line.starts_with("###")) return std::nullopt;
    std::string_view name = trim(line.substr(3));
    if (name.ends_with(':')) name.remove_suffix(1);
    if (equal_ignoring_ascii_case(name, "activities")) return Section::activities;
    if (equal_ignoring_ascii_case(name, "notes")) return Section::notes;
    if (equal_ignoring_ascii_case(name, "friends")) return Section::friends;
    if (equal_ignoring_ascii_case(name, "locations")) return Section::locations;
    return std::nullopt;
}

/// A line of Activities or Notes.
struct Entry {
    Day day;
    std::vector<std::string> names;
    std::string text; ///< without the marks
    long line = 0;
};

bool is_word_byte(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const auto c = static_cast<unsigned char>(text[at]);
    return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Takes the marks off: "**Ann Lee** came to _Leeds_" is "Ann Lee came to Leeds"; a snake_case word stays.
std::string without_marks(std::string_view text, std::vector<std::string>& names) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (rest.starts_with("**")) {
            const auto end = rest.find("**", 2);
            if (end != std::string_view::npos && end > 2) {
                std::string name = join_spaces(rest.substr(2, end - 2));
                plain += name;
                if (!name.empty() && std::ranges::find(names, name) == names.end())
                    names.push_back(std::move(name));
                at += end + 2;
                continue;
            }
        } else if (rest.front() == '_' && (at == 0 || !is_word_byte(text, at - 1)) &&
                   is_word_byte(text, at + 1)) {
            const auto end = rest.find('_', 1);
            if (end != std::string_view::npos && !is_word_byte(text, at + end + 1)) {
                plain += rest.substr(1, end - 1);
                at += end + 1;
                continue;
            }
        }
        plain += text[at++];
    }
    return join_spaces(plain);
}

Result<Entry> entry_in(std::string_view text, long line) {
    const auto colon = text.find(':');
    const auto day = parse_day(trim(text.substr(0, std::min(colon, text.size()))));
    if (colon == std::string_view::npos || !day)
        return invalid("the line does not begin with a day, as in \"2026-03-04: …\"");
    Entry entry{*day, {}, {}, line};
    entry.text = without_marks(text.substr(colon + 1), entry.names);
    return entry;
}

/// "Grace Hopper (a.k.a. The Admiral a.k.a. Amazing Grace) [Paris] @navy @science"
people::Person person_in(std::string_view text) {
    people::Person person;
    std::string rest(text);
    while (true) { // tags stand last
        const std::string_view trimmed = trim(rest);
        const auto space = trimmed.find_last_of(' ');
        const std::string_view last = space == std::string_view::npos ? trimmed : trimmed.substr(space + 1);
        if (!last.starts_with('@') || last.size() < 2) break;
        person.tags.insert(person.tags.begin(), std::string(last.substr(1)));
        rest = std::string(trimmed.substr(0, trimmed.size() - last.size()));
    }
    if (const auto open = rest.find('['); open != std::string::npos) {
        const auto close = rest.find(']', open);
        people::Address address;
        address.text = trim(std::string_view(rest).substr(open + 1, std::min(close, rest.size()) - open - 1));
        if (!address.text.empty()) person.addresses.push_back(std::move(address));
        rest.erase(open, close == std::string::npos ? std::string::npos : close - open + 1);
    }
    std::vector<std::string> nicknames;
    if (const auto open = rest.find('(');
        open != std::string::npos && rest.compare(open + 1, also.size(), also) == 0) {
        const auto close = rest.rfind(')');
        std::string inside = rest.substr(open + 1, std::min(close, rest.size()) - open - 1);
        for (auto at = inside.find(also); at != std::string::npos;) {
            const auto next = inside.find(also, at + also.size());
            nicknames.push_back(join_spaces(std::string_view(inside).substr(
                at + also.size(), next == std::string::npos ? next : next - at - also.size())));
            at = next;
        }
        rest.erase(open, close == std::string::npos ? std::string::npos : close - open + 1);
    }
    if (std::string name = join_spaces(rest); !name.empty())
        person.names.push_back({people::NameKind::full, std::move(name), {}, {}, {}, {}, {}});
    for (std::string& each : nicknames)
        if (!each.empty())
            person.names.push_back({people::NameKind::nickname, std::move(each), {}, {}, {}, {}, {}});
    return person;
}

std::string kind_of(const Entry& activity) {
    using conversations::Kind;
    const auto told = conversations::kind_in_note(activity.text, activity.names);
    if (told) return std::string(word(*told));
    const std::string plain = lower_ascii(activity.text);
    for (const std::string_view phrase : {"on the phone", "phone call", "video call", "facetimed", "skyped"})
        if (plain.find(phrase) != std::string::npos) return std::string(word(Kind::call));
    return std::string(word(says_coffee(activity.text) ? Kind::coffee : Kind::meeting));
}

/// Somebody of the journal, and the lines that speak of them.
struct Friend {
    people::Person person;
    std::string line_text;
    std::vector<std::string> notes;
    long line = 0;
};

class Reading {
  public:
    Reading(std::string file, const TakeProblem& problem) : file_(std::move(file)), problem_(problem) {}
    void take(std::string_view line, long number);
    bool hand_over_people(const TakeCard& take);
    bool hand_over_activities(const std::function<bool(const ConversationRow&)>& take);
    const Summary& summary() const { return summary_; }

  private:
    void report(long line, std::string message) const { problem_({file_, line, std::move(message)}); }
    Friend& friend_named(const std::string& name, long line);
    void take_item(std::string_view text, long number);

    std::string file_;
    const TakeProblem& problem_;
    Section section_ = Section::none;
    std::vector<Friend> friends_;
    std::map<std::string, std::size_t> places_; ///< by folded name
    std::vector<Entry> activities_;
    Summary summary_;
};

Friend& Reading::friend_named(const std::string& name, long line) {
    const auto [place, is_new] = places_.try_emplace(fold(name), friends_.size());
    if (is_new) {
        friends_.emplace_back();
        friends_.back().person.names.push_back({people::NameKind::full, name, {}, {}, {}, {}, {}});
        friends_.back().line = line;
    }
    return friends_[place->second];
}

void Reading::take_item(std::string_view text, long number) {
    if (section_ == Section::friends) {
        people::Person person = person_in(text);
        if (person.names.empty() || person.names.front().kind != people::NameKind::full)
            return report(number, "the line names nobody; it was left out");
        Friend& known = friend_named(person.names.front().text, number);
        if (!known.line_text.empty())
            return report(number, fmt::format("{} is on the list of friends twice; this line was left out",
                                              person.names.front().text));
        known.person = std::move(person);
        known.line_text = text;
        known.line = number;
    } else if (section_ == Section::activities || section_ == Section::notes) {
        auto entry = entry_in(text, number);
        if (!entry) return report(number, entry.error().message + "; it was left out");
        for (const std::string& name : entry->names)
            friend_named(name, number);
        if (section_ == Section::notes) {
            if (entry->names.empty()) return report(number, "the note names nobody; it was left out");
            for (const std::string& name : entry->names)
                friend_named(name, number).notes.push_back(to_text(entry->day) + ": " + entry->text);
        } else if (entry->names.empty()) {
            ++summary_.alone;
        } else {
            activities_.push_back(*std::move(entry));
        }
    }
}

void Reading::take(std::string_view line, long number) {
    line = trim(line);
    if (line.empty()) return;
    if (line.starts_with("###")) {
        const auto section = section_of(line);
        if (!section)
            report(number,
                   fmt::format("the section \"{}\" is not known; it was left out", trim(line.substr(3))));
        section_ = section.value_or(Section::none);
    } else if (line.starts_with("- ")) {
        take_item(trim(line.substr(2)), number);
    } else {
        report(number, "this is neither a section nor an item of a list; it was left out");
    }
}

bool Reading::hand_over_people(const TakeCard& take) {
    for (Friend& each : friends_) {
        ++summary_.friends;
        std::ranges::stable_sort(each.notes);
        each.person.note = join(each.notes, "\n");
        Card card;
        card.kind = "friends";
        card.key = fold(each.person.names.front().text);
        card.line = each.line;
        Json source = Json::object();
        source["friend"] = each.line_text.empty() ? each.person.names.front().text : each.line_text;
        source["notes"] = each.person.note;
        card.source = to_json_text(source);
        card.person = std::move(each.person);
        if (!take(std::move(card))) return false;
    }
    return true;
}

bool Reading::hand_over_activities(const std::function<bool(const ConversationRow&)>& take) {
    std::ranges::stable_sort(activities_, {}, &Entry::day);
    for (const Entry& each : activities_) {
        ++summary_.activities;
        if (!take({to_text(each.day), join(each.names, ";"), kind_of(each), "both", each.text, each.line}))
            return false;
    }
    return true;
}

} // namespace

bool looks_like(std::string_view first_bytes) {
    if (first_bytes.starts_with("\xEF\xBB\xBF")) first_bytes.remove_prefix(3);
    first_bytes = trim(first_bytes);
    return section_of(trim(first_bytes.substr(0, std::min(first_bytes.find('\n'), first_bytes.size()))))
        .has_value();
}

Result<Summary> read(std::istream& in, const std::string& file_name, const TakeCard& take_card,
                     const std::function<bool(const ConversationRow&)>& take_activity,
                     const TakeProblem& problem) {
    Reading reading(file_name, problem);
    std::string line;
    for (long number = 1; std::getline(in, line); ++number) {
        if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
        if (line.size() > longest_line)
            problem({file_name, number, "the line is longer than any entry; it was left out"});
        else
            reading.take(repair_utf8(line), number);
    }
    if (in.bad()) return failed(fmt::format("{} could not be read to its end", file_name), "Try again.");
    if (reading.hand_over_people(take_card)) reading.hand_over_activities(take_activity);
    return reading.summary();
}

} // namespace goodturn::intake::friends
