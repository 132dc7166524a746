#include "intake/take_chats.hpp"

#include "base/text.hpp"
#include "intake/own_names.hpp"
#include "intake/sources.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace goodturn::intake {

using conversations::Conversation;
using conversations::Direction;
using conversations::Kind;

namespace {

constexpr std::size_t most_writers = 12;
constexpr std::size_t most_named = 3; ///< of those who may be the owner

/// Begins the source of the conversations made here.
std::string_view prefix_of(bool is_linkedin) {
    return is_linkedin ? "linkedin:" : "chat:";
}

/// A sender that is nothing but a number: "+44 7700 900142".
bool is_number(std::string_view name) {
    const auto is_sign = [](char c) {
        return (c >= '0' && c <= '9') || std::string_view("+ -()./").find(c) != std::string_view::npos;
    };
    return std::ranges::all_of(name, is_sign) && digits_of(name).size() >= 6;
}

std::string url_key(std::string_view url) {
    url = trim(url);
    while (url.ends_with('/'))
        url.remove_suffix(1);
    return lower_ascii(url);
}

Instant instant_of(const chat::Spoken& spoken, std::string_view zone) {
    const auto at =
        parse_instant(fmt::format("{}T{:02}:{:02}:{:02}", to_text(spoken.day), spoken.second / 3600,
                                  spoken.second / 60 % 60, spoken.second % 60),
                      zone);
    return at.value_or(Instant(spoken.day));
}

} // namespace

TakeChats::Number TakeChats::party(Party named) {
    // One name with two pages is two people; where no page is given, the name alone says who it is.
    std::vector<Number>& alike = numbers_[{named.app, fold(named.name)}];
    const std::string page = url_key(named.url);
    for (const Number each : alike) {
        Party& known = parties_[each];
        if (!page.empty() && !known.url.empty() && url_key(known.url) != page) continue;
        if (known.url.empty()) known.url = named.url;
        return each;
    }
    const auto number = static_cast<Number>(parties_.size());
    named.is_owner = bears_owners_name(named);
    parties_.push_back(std::move(named));
    alike.push_back(number);
    return number;
}

void TakeChats::add(Thread& thread, Number party) {
    if (std::ranges::find(thread.parties, party) == thread.parties.end()) thread.parties.push_back(party);
}

void TakeChats::note(Thread& thread, Number party, Day day, Instant at) {
    Instant& first = thread.spoken.try_emplace({day, party}, at).first->second;
    first = std::min(first, at);
}

Result<void> TakeChats::read(std::istream& in, const std::string& name, const std::string& title) {
    const auto problem = [&](Problem each) { imported_.problems.push_back(std::move(each)); };
    TRY(const auto chat,
        chat::read(in, name, {options_.day_first, day_in_zone(write_.clock().now, options_.zone)}, problem));
    Thread thread;
    thread.file = name;
    thread.title = title;
    std::vector<Number> numbers;
    for (const chat::Sender& sender : chat.senders) {
        Party named;
        named.name = join_spaces(repair_utf8(sender.name));
        named.is_saved = sender.is_saved && !is_number(named.name);
        named.file = name;
        numbers.push_back(party(std::move(named)));
        add(thread, numbers.back());
    }
    for (const chat::Spoken& each : chat.spoken) {
        Party& who = parties_[numbers[each.sender]];
        if (who.line == 0) who.line = each.line;
        note(thread, numbers[each.sender], each.day, instant_of(each, options_.zone));
    }
    if (thread.spoken.empty())
        imported_.notes.push_back(fmt::format("{}: nobody wrote anything in this chat.", name));
    else
        threads_.push_back(std::move(thread));
    return {};
}

void TakeChats::take(const MessageRow& row, const std::string& file) {
    const auto at = date_of_message(row.date);
    const auto nobody = [](const MessageRow::Somebody& each) {
        return each.name.empty() || each.name == "LinkedIn Member" || each.name == "LinkedIn";
    };
    if (row.is_unwanted || nobody(row.from) || std::ranges::all_of(row.to, nobody)) {
        ++left_out_;
        return;
    }
    if (!at || *at > write_.clock().now + std::chrono::days(1)) {
        imported_.problems.push_back(
            {file, row.line, fmt::format("\"{}\" is no date of a message; it was left out", row.date)});
        return;
    }
    const auto number_of = [&](const MessageRow::Somebody& each) {
        Party named;
        named.app = App::linkedin;
        named.name = join_spaces(each.name);
        named.url = each.url;
        named.file = file;
        named.line = row.line;
        return party(std::move(named));
    };
    const Number from = number_of(row.from);
    std::vector<Number> to;
    for (const auto& each : row.to)
        if (!nobody(each)) to.push_back(number_of(each));
    std::string key = row.conversation;
    if (key.empty()) key = fmt::format("{}-{}", std::min(from, to.front()), std::max(from, to.front()));
    const auto [known, is_new] = tables_.try_emplace(file + "\n" + key, threads_.size());
    if (is_new) {
        threads_.emplace_back();
        threads_.back().app = App::linkedin;
        threads_.back().file = file;
    }
    Thread& thread = threads_[known->second];
    add(thread, from);
    for (const Number each : to)
        add(thread, each);
    note(thread, from, day_in_zone(*at, options_.zone), *at);
}

bool TakeChats::bears_owners_name(const Party& party) const {
    return is_owners_name(party.name, options_);
}

void TakeChats::take_for_owner(Number number) {
    Party& party = parties_[number];
    if (party.is_owner) return;
    party.is_owner = true;
    if (std::ranges::find(taken_, party.name) == taken_.end()) taken_.push_back(party.name);
}

std::optional<TakeChats::Number> TakeChats::owner_in(const Thread& thread) const {
    const auto found =
        std::ranges::find_if(thread.parties, [&](Number each) { return parties_[each].is_owner; });
    return found == thread.parties.end() ? std::nullopt : std::optional(*found);
}

/// "WhatsApp Chat with Ann Lee (1)": of two that write, the other one is the owner; one alone is not.
void TakeChats::find_owner_by_title(Thread& thread) {
    if (thread.parties.size() > 2 || owner_in(thread)) return;
    std::string title = fold(join_spaces(thread.title));
    if (const auto again = title.rfind(" (");
        again != std::string::npos && title.ends_with(')') &&
        digits_of(title.substr(again)).size() + 3 == title.size() - again)
        title.resize(again);
    const auto is_named = [&](Number each) {
        const std::string name = fold(parties_[each].name);
        return !name.empty() && title.size() > name.size() && title.ends_with(" " + name);
    };
    const bool first = is_named(thread.parties.front());
    if (thread.parties.size() == 1)
        thread.is_without_owner = first;
    else if (first != is_named(thread.parties.back()))
        take_for_owner(thread.parties[first ? 1 : 0]);
}

/// Who is in every chat of several, and nobody else is.
void TakeChats::find_owner_by_many() {
    for (const App app : {App::chat, App::linkedin}) {
        std::map<Number, std::size_t> in_threads;
        std::size_t threads = 0;
        for (const Thread& thread : threads_) {
            if (thread.app != app) continue;
            ++threads;
            for (const Number each : thread.parties)
                ++in_threads[each];
        }
        std::vector<Number> in_all;
        for (const auto& [party, count] : in_threads)
            if (count == threads) in_all.push_back(party);
        const bool is_known =
            std::ranges::any_of(in_threads, [&](const auto& each) { return parties_[each.first].is_owner; });
        if (threads >= 2 && in_all.size() == 1 && !is_known) take_for_owner(in_all.front());
    }
}

void TakeChats::find_owner() {
    // Part of the owner's name, where only one of those in the chat has it.
    for (const Thread& thread : threads_) {
        if (owner_in(thread)) continue;
        std::vector<Number> alike;
        for (const Number each : thread.parties)
            if (may_be_owners_name(parties_[each].name, options_)) alike.push_back(each);
        if (alike.size() == 1) take_for_owner(alike.front());
    }
    for (Thread& thread : threads_)
        find_owner_by_title(thread);
    find_owner_by_many();
    if (!taken_.empty()) imported_.notes.push_back(note_of_taken_names(taken_, options_));
}

/// Asks once, whatever the number of chats.
void TakeChats::ask_whose() {
    std::vector<std::string> names;
    std::vector<std::string> files;
    for (const Thread& thread : threads_) {
        if (owner_in(thread) || thread.is_without_owner) continue;
        if (std::ranges::find(files, thread.file) == files.end()) files.push_back(thread.file);
        for (const Number each : thread.parties)
            if (const std::string& name = parties_[each].name;
                names.size() < most_named && std::ranges::find(names, name) == names.end())
                names.push_back(name);
    }
    if (files.empty()) return;
    imported_.notes.push_back(fmt::format(
        "{} Until that is known, nothing is taken from {}. Set it with: goodturn settings set chat-names "
        "NAME, "
        "and import it again.",
        names.size() == 1 ? fmt::format("Is {} you?", names.front())
                          : fmt::format("Which of {} is you?", join_as_sentence(names)),
        files.size() == 1 ? files.front() : fmt::format("{} and {} more", files.front(), files.size() - 1)));
}

void TakeChats::count(const Thread& thread) {
    if (!owner_in(thread) && !thread.is_without_owner) return;
    std::set<Number> writers;
    std::set<Day> of_owner;
    for (const auto& [said, at] : thread.spoken) {
        writers.insert(said.second);
        if (parties_[said.second].is_owner) of_owner.insert(said.first);
    }
    if (writers.size() > most_writers || thread.parties.size() > 2 * most_writers) {
        ++too_large_;
        return;
    }
    std::vector<Number> others;
    std::ranges::copy_if(thread.parties, std::back_inserter(others),
                         [&](Number each) { return !parties_[each].is_owner; });
    const auto add_word = [&](Number other, Day day, Instant at, bool from_me) {
        Word& word = days_[{other, thread.app}].try_emplace(day, Word{false, false, at}).first->second;
        word.at = std::min(word.at, at);
        (from_me ? word.from_me : word.from_them) = true;
        (from_me ? parties_[other].was_written : parties_[other].wrote) = true;
    };
    for (const auto& [said, at] : thread.spoken) {
        const auto [day, writer] = said;
        const bool from_me = parties_[writer].is_owner;
        if (others.size() == 1) {
            add_word(others.front(), day, at, from_me);
        } else if (!from_me && of_owner.contains(day)) { // what is said to all is said to nobody
            add_word(writer, day, at, false);
            add_word(writer, day, at, true);
        }
    }
}

Result<std::optional<Id>> TakeChats::known(const Party& party) {
    if (!party.url.empty())
        if (const auto record = find_source(write_, "linkedin-csv", url_key(party.url)))
            return record->person;
    const auto candidates = is_number(party.name)
                                ? people::with_phone(write_, people::e164(party.name, options_.region))
                                : people::with_name(write_, party.name);
    std::vector<Id> fitting;
    for (const Id& id : candidates) {
        const auto person = people::find(write_, id);
        if (!person || person->is_organization) continue;
        bool has_another_page = false;
        bool has_page = false;
        for (const people::Labelled& url : person->urls) {
            if (party.url.empty() || url.label != "linkedin") continue;
            (url_key(url.value) == url_key(party.url) ? has_page : has_another_page) = true;
        }
        if (has_page) return id;
        if (!has_another_page) fitting.push_back(id);
    }
    if (fitting.size() > 1)
        return invalid(fmt::format("\"{}\" fits several people, so what they wrote was left out", party.name),
                       "Merge them, or give one of them another name.");
    return fitting.empty() ? std::nullopt : std::optional(fitting.front());
}

Result<std::optional<Id>> TakeChats::person_of(Party& party) {
    if (party.looked_up) return party.person;
    party.looked_up = true;
    auto match = known(party);
    if (!match) {
        imported_.problems.push_back({party.file, party.line, to_sentence(match.error())});
        return std::nullopt;
    }
    party.person = *match;
    if (party.person) return party.person;
    const bool is_exchange = party.wrote && party.was_written;
    if (!is_exchange) {
        ++unanswered_;
        return std::nullopt;
    }
    people::Person person;
    if (is_number(party.name))
        person.phones.push_back({party.name, {}, false, {}});
    else
        person.names.push_back({people::NameKind::full, party.name, {}, {}, {}, {}, {}});
    if (!party.url.empty()) person.urls.push_back({party.url, "linkedin", false});
    TRY(person, people::save(write_, std::move(person), options_.region));
    ++imported_.people.added;
    joining_.note_all(person);
    if (!is_number(party.name)) put_said(write_, person.id, "chat with " + party.name, party.name);
    party.person = person.id;
    return party.person;
}

Result<void> TakeChats::put(const Id& person, App app, const Days& days) {
    const std::string_view prefix = prefix_of(app == App::linkedin);
    std::map<Day, Conversation> before;
    for (Conversation& each : conversations::with_person(write_, person, 0))
        if (each.source.starts_with(prefix)) before.emplace(each.day, std::move(each));
    const auto direction = [](bool from_me, bool from_them) {
        return from_me && from_them ? Direction::both : from_me ? Direction::from_me : Direction::from_them;
    };
    for (const auto& [day, word] : days) {
        const auto known = before.find(day);
        if (known == before.end()) {
            Conversation fresh;
            fresh.people = {person};
            fresh.kind = Kind::message;
            fresh.day = day;
            fresh.at = word.at;
            fresh.direction = direction(word.from_me, word.from_them);
            fresh.source = fmt::format("{}{}:{}", prefix, person, to_text(day));
            TRY(const auto added, conversations::add(write_, std::move(fresh)));
            ++imported_.conversations.added;
            continue;
        }
        Conversation now = known->second;
        const bool both = now.direction == Direction::both;
        now.direction = direction(word.from_me || both || now.direction == Direction::from_me,
                                  word.from_them || both || now.direction == Direction::from_them);
        now.at = now.at ? std::min(*now.at, word.at) : word.at;
        if (now == known->second) {
            ++imported_.conversations.unchanged;
        } else {
            CHECK_OK(conversations::change(write_, now));
            ++imported_.conversations.updated;
        }
    }
    return {};
}

void TakeChats::tell() {
    if (too_large_ > 0)
        imported_.notes.push_back(
            too_large_ == 1 ? "One chat of more than 12 people was left out."
                            : fmt::format("{} chats of more than 12 people were left out.", too_large_));
    if (left_out_ > 0)
        imported_.notes.push_back(
            fmt::format("{} left out: drafts, spam, or of nobody that is named.",
                        left_out_ == 1 ? "One message was" : fmt::format("{} messages were", left_out_)));
    if (unanswered_ > 0)
        imported_.notes.push_back(fmt::format(
            "{} wrote, or {} written to, without an answer, and {} not known by that.",
            unanswered_ == 1 ? "One person in the chats" : fmt::format("{} people in the chats", unanswered_),
            unanswered_ == 1 ? "was" : "were", unanswered_ == 1 ? "is" : "are"));
}

Result<void> TakeChats::finish(const std::function<void()>& took) {
    find_owner();
    ask_whose();
    for (const Thread& thread : threads_)
        count(thread);
    // Two names in the chats may be one person: their days go together.
    std::map<std::pair<Id, App>, Days> of_people;
    for (const auto& [whose, days] : days_) {
        TRY(const auto person, person_of(parties_[whose.first]));
        if (!person) continue;
        Days& all = of_people[{*person, whose.second}];
        for (const auto& [day, word] : days) {
            Word& known = all.try_emplace(day, word).first->second;
            known.from_me = known.from_me || word.from_me;
            known.from_them = known.from_them || word.from_them;
            known.at = std::min(known.at, word.at);
        }
    }
    for (const auto& [whose, days] : of_people) {
        CHECK_OK(put(whose.first, whose.second, days));
        took();
        if (options_.stop.stop_requested()) return {};
    }
    tell();
    return {};
}

} // namespace goodturn::intake
