/// How a conversation was held, from the first words of its note.
#include "base/text.hpp"
#include "conversations/conversation.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace goodturn::conversations {

namespace {

using Words = std::span<const std::string_view>;

bool holds(Words words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

/// A word as it was written, in lower case, and whether a stop stands behind it.
struct Token {
    std::string text;
    bool ends = false;
};

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

/// The words of the beginning: more than these few do not tell how it was held.
std::vector<Token> first_words(std::string_view note) {
    constexpr std::size_t enough = 8;
    const std::string text = lower_ascii(note.substr(0, 200));
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size() && tokens.size() < enough;) {
        const std::size_t begin = at;
        while (at < text.size() &&
               (is_letter(text[at]) || (at > begin && (text[at] == '\'' || text[at] == '-'))))
            ++at;
        if (at == begin) {
            ++at;
            continue;
        }
        const bool ends =
            at == text.size() || std::string_view(",.:;!?\n(").find(text[at]) != std::string_view::npos;
        tokens.push_back({text.substr(begin, at - begin), ends});
    }
    return tokens;
}

/// What may stand before the word that tells.
constexpr std::array<std::string_view, 28> before{
    "i",  "we",  "she",   "he",    "they",    "had",  "have",  "got",   "just", "a",
    "an", "the", "quick", "short", "brief",   "long", "first", "wrote", "sent", "received",
    "on", "by",  "over",  "via",   "another", "then", "met",   "spoke"};
constexpr std::array<std::string_view, 7> rang{"rang",      "called", "phoned", "telephoned",
                                               "facetimed", "skyped", "zoomed"};
constexpr std::array<std::string_view, 5> not_rang{"off", "it", "in", "by",
                                                   "out"}; // "called off", "rang in the new year"
constexpr std::array<std::string_view, 12> calls{"call",  "calls",     "phone",  "telephone",
                                                 "zoom",  "video",     "skype",  "facetime",
                                                 "teams", "videocall", "online", "phonecall"};
constexpr std::array<std::string_view, 4> wrote_mail{"emailed", "e-mailed", "mailed", "emails"};
constexpr std::array<std::string_view, 3> mails{"email", "e-mail", "mail"};
constexpr std::array<std::string_view, 8> wrote{"texted", "messaged", "whatsapped", "dmed",
                                                "dm'd",   "dm'ed",    "texts",      "dms"};
constexpr std::array<std::string_view, 8> messages{"text", "message", "messages", "whatsapp",
                                                   "dm",   "sms",     "telegram", "voicemail"};
/// What follows where the word stands for the conversation, and not for a thing ("the text of the talk").
constexpr std::array<std::string_view, 12> about_it{"with", "from", "to",   "about", "call",     "chat",
                                                    "in",   "this", "last", "today", "catch-up", "yesterday"};

} // namespace

std::optional<Kind> kind_in_note(std::string_view note, const std::vector<std::string>& names) {
    std::vector<std::string> called;
    for (const std::string& name : names)
        for (std::string& each : words(name))
            called.push_back(std::move(each));
    const auto tokens = first_words(note);
    std::size_t at = 0;
    while (
        at < tokens.size() && !tokens[at].ends &&
        (holds(before, tokens[at].text) || std::ranges::find(called, fold(tokens[at].text)) != called.end()))
        ++at;
    if (at == tokens.size()) return std::nullopt;
    const Token& word = tokens[at];
    const std::string_view next =
        !word.ends && at + 1 < tokens.size() ? std::string_view(tokens[at + 1].text) : "";
    if (holds(rang, word.text)) return holds(not_rang, next) ? std::nullopt : std::optional(Kind::call);
    if (holds(wrote_mail, word.text)) return Kind::email;
    if (holds(wrote, word.text)) return Kind::message;
    if (!word.ends && !holds(about_it, next)) return std::nullopt;
    if (holds(calls, word.text)) return Kind::call;
    if (holds(mails, word.text)) return Kind::email;
    if (holds(messages, word.text)) return Kind::message;
    return std::nullopt;
}

} // namespace goodturn::conversations
