#include "words/shape.hpp"

#include "base/text.hpp"

#include <array>

namespace goodturn::wording {

namespace {

std::string_view known_as(const Known& known, std::string_view name) {
    const auto found = known.find(name);
    return found == known.end() ? std::string_view{} : std::string_view(found->second);
}

/// Takes `beginning` off where the words begin so.
bool drop(std::string_view& words, std::string_view beginning) {
    if (!words.starts_with(beginning)) return false;
    words.remove_prefix(beginning.size());
    return true;
}

/// "Mo here. ", "this is Mo. ", after the greeting.
void drop_who_writes(std::string_view& words, std::string_view owner) {
    if (owner.empty()) return;
    for (const std::string& said : {std::string(owner) + " here", "this is " + std::string(owner)})
        if (std::string_view rest = words; drop(rest, said) && (drop(rest, ". ") || drop(rest, ", ")))
            words = rest;
}

} // namespace

Channel channel_for(const people::Person& person) {
    if (const auto preferred = from_word<Channel>(person.channel)) return *preferred;
    return person.phones.empty() && !person.emails.empty() ? Channel::email : Channel::message;
}

std::string without_greeting(std::string_view words, const Known& known) {
    const auto name = known_as(known, "first_name");
    std::string_view rest = words;
    bool greeted = false;
    for (const std::string_view greeting : {"Hello", "Hi", "Dear", ""}) {
        std::string beginning(greeting);
        if (!name.empty()) beginning += (greeting.empty() ? "" : " ") + std::string(name);
        if (beginning.empty()) continue;
        std::string_view after = words;
        if (!drop(after, beginning) || !(drop(after, ", ") || drop(after, ". "))) continue;
        rest = after;
        greeted = true;
        break;
    }
    if (greeted) drop_who_writes(rest, known_as(known, "owner"));
    return with_capital(rest);
}

std::string in_shape(Channel channel, std::string_view words, const Known& known, std::uint64_t turn) {
    const auto& templates = Templates::english();
    if (channel == Channel::message) return std::string(words);
    const std::string said = without_greeting(words, known);
    if (channel == Channel::call) return templates.draft("call-greeting", known, turn) + ' ' + said;
    const auto name = known_as(known, "first_name");
    const std::string_view hello = words.starts_with("Dear") ? "Dear" : "Hello";
    std::string mail = std::string(hello) + (name.empty() ? "" : " " + std::string(name)) + ",\n\n" + said;
    mail += "\n\n" + templates.draft("closing", known, turn);
    if (const auto owner = known_as(known, "owner"); !owner.empty()) mail += "\n" + std::string(owner);
    return mail;
}

} // namespace goodturn::wording
