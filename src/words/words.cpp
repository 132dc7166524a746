#include "words/words.hpp"

#include "base/text.hpp"
#include "words_resources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace goodturn::wording {

namespace {

/// One line of the file with what lies on indented lines below it.
struct Paragraph {
    long line = 0; ///< 1-based, where it begins
    std::string text;
};

/// Joins lines that go on, drops remarks and empty lines.
Result<std::vector<Paragraph>> paragraphs(std::string_view text, std::string_view file_name) {
    std::vector<Paragraph> found;
    long number = 0;
    for (const auto& line : split(text, '\n')) {
        ++number;
        const auto content = trim(line);
        if (content.empty() || line.front() == '#') continue;
        if (line.front() != ' ') {
            found.push_back({number, std::string(content)});
            continue;
        }
        if (found.empty() || found.back().text.front() == '[')
            return invalid_at(file_name, number, "an indented line goes on from nothing",
                              "Begin a variant with \"- \".");
        found.back().text += ' ';
        found.back().text += content;
    }
    return found;
}

bool is_blank_name(std::string_view name) {
    return !name.empty() &&
           std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

/// The blanks that a variant needs: those outside of < >. Fails with what is wrong with the brackets.
std::expected<std::vector<std::string>, std::string> blanks_of(std::string_view text) {
    std::vector<std::string> blanks;
    bool optional = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '}') return std::unexpected("a } without its {");
        if (c == '<') {
            if (optional) return std::unexpected("a < inside of < >");
            optional = true;
        } else if (c == '>') {
            if (!optional) return std::unexpected("a > without its <");
            optional = false;
        } else if (c == '{') {
            const auto end = text.find('}', i);
            if (end == std::string_view::npos) return std::unexpected("a { without its }");
            const auto name = text.substr(i + 1, end - i - 1);
            if (!is_blank_name(name))
                return std::unexpected(fmt::format("\"{}\" is no name for a blank", name));
            if (!optional && std::ranges::find(blanks, name) == blanks.end()) blanks.emplace_back(name);
            i = end;
        }
    }
    if (optional) return std::unexpected("a < without its >");
    return blanks;
}

/// The names in "[rekindle, catch-up/long-silence]"; nothing if they cannot be names.
std::optional<std::vector<std::string>> act_names(std::string_view header) {
    if (header.size() < 3 || header.back() != ']') return std::nullopt;
    std::vector<std::string> names;
    for (const auto& each : split(header.substr(1, header.size() - 2), ',')) {
        const auto name = trim(each);
        const bool sound = !name.empty() && std::ranges::all_of(name, [](char c) {
            return (c >= 'a' && c <= 'z') || c == '-' || c == '/' || c == '_';
        });
        if (!sound) return std::nullopt;
        names.emplace_back(name);
    }
    return names;
}

/// What goes into a blank: one line, without the full stop or question mark that would stand before the
/// template's own.
/// "" counts as not known.
std::string value_of(const Known& known, std::string_view name) {
    const auto found = known.find(name);
    if (found == known.end()) return {};
    auto value = join_spaces(found->second);
    while (!value.empty() && std::string_view(".,;:?!").contains(value.back()))
        value.pop_back();
    return std::string(trim(value));
}

/// Fills from `text` until `end` (or the end of the text); `complete` becomes false where a blank is not
/// known.
std::string fill_part(std::string_view text, const Known& known, bool& complete) {
    std::string filled;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '{') {
            filled += text[i];
            continue;
        }
        const auto end = text.find('}', i);
        auto value = value_of(known, text.substr(i + 1, end - i - 1));
        if (value.empty()) complete = false;
        // "about how to sell it", but "with the question of how to sell it"
        constexpr std::string_view asking = "the question of ";
        if (value.starts_with(asking) && filled.ends_with("about ")) value.erase(0, asking.size());
        filled += value;
        i = end;
    }
    return filled;
}

std::string fill(std::string_view text, const Known& known) {
    std::string filled;
    bool all_known = true;
    while (!text.empty()) {
        const auto open = text.find('<');
        filled += fill_part(text.substr(0, open), known, all_known);
        if (open == std::string_view::npos) break;
        const auto close = text.find('>', open);
        bool complete = true;
        const auto part = fill_part(text.substr(open + 1, close - open - 1), known, complete);
        if (complete) filled += part;
        text.remove_prefix(close + 1);
    }
    return filled;
}

} // namespace

const Templates& Templates::english() {
    static const Templates templates = [] {
        Templates all;
        for (const auto& [text, name] :
             {std::pair{resources::english_words, "english.words"},
              std::pair{resources::english_introductions_words, "english-introductions.words"},
              std::pair{resources::english_openings_words, "english-openings.words"}})
            if (auto read = all.add(text, name); !read) throw std::logic_error(to_sentence(read.error()));
        return all;
    }();
    return templates;
}

Result<Templates> Templates::from_text(std::string_view text, std::string_view file_name) {
    Templates templates;
    CHECK_OK(templates.add(text, file_name));
    return templates;
}

Result<void> Templates::add(std::string_view text, std::string_view file_name) {
    std::vector<std::string> current;
    TRY(const auto lines, paragraphs(text, file_name));
    for (const auto& [line, content] : lines) {
        if (content.front() == '[') {
            const auto names = act_names(content);
            if (!names)
                return invalid_at(file_name, line, fmt::format("\"{}\" is no name of an act", content),
                                  "Use small letters, -, _ and /, in square brackets.");
            for (const auto& name : *names)
                if (!acts_.try_emplace(name).second)
                    return invalid_at(file_name, line, fmt::format("the act \"{}\" is there twice", name),
                                      "Put its variants in one place.");
            current = *names;
        } else if (content.starts_with("- ")) {
            if (current.empty())
                return invalid_at(file_name, line, "a variant before any act",
                                  "Put [the act] on a line above it.");
            Variant variant{std::string(trim(std::string_view(content).substr(2))), {}};
            auto blanks = blanks_of(variant.text);
            if (!blanks)
                return invalid_at(file_name, line, blanks.error(),
                                  "A blank is written {name}, an optional part < >.");
            variant.blanks = *std::move(blanks);
            for (const auto& name : current)
                acts_.find(name)->second.push_back(variant);
        } else {
            return invalid_at(file_name, line,
                              fmt::format("\"{}\" is neither an act nor a variant", shorten(content, 30)),
                              "Begin an act with [ and a variant with \"- \".");
        }
    }
    for (const auto& [act, variants] : acts_)
        if (variants.empty())
            return invalid_at(file_name, 0, fmt::format("the act \"{}\" has no variants", act),
                              "Write one below it.");
    return {};
}

std::string Templates::draft(std::string_view act, const Known& known, std::uint64_t turn) const {
    const auto found = acts_.find(act);
    if (found == acts_.end()) return {};
    std::vector<const Variant*> best;
    for (const auto& variant : found->second) {
        const bool fits = std::ranges::all_of(
            variant.blanks, [&](const auto& blank) { return !value_of(known, blank).empty(); });
        if (!fits) continue;
        if (!best.empty() && variant.blanks.size() < best.front()->blanks.size()) continue;
        if (!best.empty() && variant.blanks.size() > best.front()->blanks.size()) best.clear();
        best.push_back(&variant);
    }
    if (best.empty()) return {};
    return fill(best[turn % best.size()]->text, known);
}

std::vector<std::string> Templates::acts() const {
    std::vector<std::string> names;
    names.reserve(acts_.size());
    for (const auto& [name, unused] : acts_)
        names.push_back(name);
    return names;
}

std::vector<std::string> Templates::all_texts() const {
    std::vector<std::string> texts;
    for (const auto& [unused, variants] : acts_)
        for (const auto& variant : variants)
            texts.push_back(variant.text);
    return texts;
}

std::vector<std::string> Templates::variants(std::string_view act) const {
    std::vector<std::string> texts;
    if (const auto found = acts_.find(act); found != acts_.end())
        for (const Variant& each : found->second)
            texts.push_back(each.text);
    return texts;
}

std::uint64_t turn_for(std::string_view id, std::int64_t count) {
    // FNV-1a, then the count on top: one more each time, so that two or more variants never follow
    // themselves.
    std::uint64_t hash = 14695981039346656037ULL;
    for (const char c : id) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 1099511628211ULL;
    }
    return (hash >> 8U) + static_cast<std::uint64_t>(count);
}

} // namespace goodturn::wording
