#include "intake/somebody.hpp"

#include "base/text.hpp"
#include "people/same.hpp"

namespace goodturn::intake {

namespace {

people::Person bare(const std::string& name, const std::string& email) {
    people::Person person;
    if (!name.empty()) person.names.push_back({people::NameKind::full, name, {}, {}, {}, {}, {}});
    if (!email.empty()) person.emails.push_back({email, {}, false});
    return person;
}

std::string_view without_quotes(std::string_view text) {
    text = trim(text);
    while (text.size() > 1 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front())
        text = trim(text.substr(1, text.size() - 2));
    return text;
}

} // namespace

std::string name_beside_address(std::string_view name) {
    std::string text = join_spaces(repair_utf8(without_quotes(name)));
    if (const auto bracket = text.find(" ("); bracket != std::string::npos && text.ends_with(')'))
        text.resize(bracket);
    if (text.find('@') != std::string::npos) return {};
    const auto comma = text.find(", ");
    const bool turned = comma != std::string::npos && text.find(',', comma + 1) == std::string::npos &&
                        comma + 2 < text.size() && !text.ends_with('.'); // not "Ann Lee, Jr."
    if (turned) text = text.substr(comma + 2) + " " + text.substr(0, comma);
    return std::string(without_quotes(text));
}

std::optional<Id> Somebody::by_email(const std::string& name, const std::string& email) {
    const auto candidates = people::with_email(write_, email);
    if (candidates.size() <= 1) return candidates.empty() ? std::nullopt : std::optional(candidates.front());
    const people::Person wanted = bare(name, email);
    std::optional<Id> match;
    for (const Id& id : candidates) {
        const auto person = people::find(write_, id);
        if (!person || !people::names_compatible(*person, wanted)) continue;
        if (match) return candidates.front(); // they share it: the first to come in stands for them
        match = id;
    }
    return match ? match : candidates.front();
}

Result<std::optional<Id>> Somebody::by_name(const std::string& name, const std::string& email) {
    if (name.find(' ') == std::string::npos) return std::nullopt;
    const auto candidates = people::with_name(write_, name);
    if (candidates.size() != 1) return std::nullopt;
    auto person = people::find(write_, candidates.front());
    if (!person || person->is_organization) return std::nullopt;
    if (email.empty()) return person->id;
    if (!person->emails.empty()) return std::nullopt;
    person->emails.push_back({email, {}, false});
    TRY(const auto saved, people::save(write_, *std::move(person), options_.region));
    ++imported_.people.updated;
    return saved.id;
}

Result<std::optional<Id>> Somebody::known(std::string_view name, const std::string& email) {
    if (const auto found = found_.find(email); found != found_.end()) return found->second;
    const std::string said = name_beside_address(name);
    std::optional<Id> match = email.empty() ? std::nullopt : by_email(said, email);
    if (!match) {
        TRY(match, by_name(said, email));
    }
    if (match && !email.empty()) found_.emplace(email, *match);
    return match;
}

Result<Id> Somebody::known_or_new(std::string_view name, const std::string& email) {
    TRY(const auto match, known(name, email));
    if (match) return *match;
    TRY(const auto person, people::save(write_, bare(name_beside_address(name), email), options_.region));
    ++imported_.people.added;
    found_.emplace(email, person.id);
    return person.id;
}

} // namespace goodturn::intake
