#include "intake/somebody.hpp"

#include "base/text.hpp"
#include "intake/sources.hpp"
#include "people/same_name.hpp"

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

/// Of those who share it, the first to come in stands for them.
std::optional<Id> Somebody::by_email(const std::string& name, const std::string& email) {
    const people::Person wanted = bare(name, email);
    for (Id& id : people::with_email(write_, email)) {
        const auto person = people::find(write_, id);
        if (person && people::names_fit_one_mailbox(*person, wanted)) return std::move(id);
    }
    return std::nullopt;
}

std::optional<Id> Somebody::by_name(const std::string& name) {
    if (name.find(' ') == std::string::npos) return std::nullopt;
    std::vector<Id> of_that_name;
    const people::Person wanted = bare(name, {});
    for (Id& id : people::with_name_like(write_, wanted.names.front())) {
        const auto person = people::find(write_, id);
        if (person && !person->is_organization && people::share_a_whole_name(*person, wanted))
            of_that_name.push_back(std::move(id));
    }
    return of_that_name.size() == 1 ? std::optional(of_that_name.front()) : std::nullopt;
}

std::optional<Id> Somebody::with_address(const std::string& name, const std::string& email) {
    if (const auto found = found_.find(email); found != found_.end()) return found->second;
    auto match = by_email(name, email);
    if (match) found_.emplace(email, *match);
    return match;
}

std::optional<Id> Somebody::known(std::string_view name, const std::string& email) {
    const std::string said = name_beside_address(name);
    if (email.empty()) return by_name(said);
    if (auto match = with_address(said, email)) return match;
    const auto match = by_name(said);
    const auto person = match ? people::find(write_, *match) : std::nullopt;
    return person && person->emails.empty() ? match : std::nullopt;
}

Result<Id> Somebody::known_or_new(std::string_view name, const std::string& email) {
    if (const auto match = with_address(name_beside_address(name), email)) return *match;
    TRY(const auto person, people::save(write_, bare(name_beside_address(name), email), options_.region));
    ++imported_.people.added;
    joining_.note_all(person);
    put_said(write_, person.id, email, name_beside_address(name));
    found_.emplace(email, person.id);
    return person.id;
}

} // namespace goodturn::intake
