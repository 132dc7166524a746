#include "intake/take_mail.hpp"

#include "base/text.hpp"
#include "conversations/by_source.hpp"
#include "intake/machine_address.hpp"
#include "intake/own_addresses.hpp"
#include "intake/stable_hash.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace goodturn::intake {

using conversations::Conversation;
using conversations::Direction;
using conversations::Kind;

namespace {

constexpr std::size_t most_people = 12;
/// To tell the owner's address from what is in the mail, at least as many messages are needed.
constexpr std::size_t fewest_messages = 3;

std::string source_of(std::uint64_t id) {
    return fmt::format("mail:{:016x}", id);
}

/// By the Message-ID; where there is none, by what else there is.
std::uint64_t hash_of(const mail::Message& message) {
    if (!message.id.empty()) return stable_hash(message.id);
    std::string text = message.date ? to_text(*message.date) : "";
    for (const mail::Mailbox& each : message.from)
        text += "\n" + each.email;
    for (const mail::Mailbox& each : message.to)
        text += "\n" + each.email;
    return stable_hash(text);
}

} // namespace

TakeMail::TakeMail(store::Write& write, const ImportOptions& options, Imported& imported, Joining& joining)
    : write_(write), options_(options), imported_(imported), somebody_(write, options, imported, joining) {}

TakeMail::Number TakeMail::number_of(const mail::Mailbox& mailbox) {
    const auto [place, is_new] = numbers_.try_emplace(mailbox.email, static_cast<Number>(addresses_.size()));
    if (is_new) {
        addresses_.push_back({});
        addresses_.back().email = mailbox.email;
        addresses_.back().is_owner = options_.owner.contains(mailbox.email);
    }
    const std::string name = name_beside_address(mailbox.name);
    if (name.size() > addresses_[place->second].name.size()) addresses_[place->second].name = name;
    return place->second;
}

void TakeMail::gather(const mail::Message& message) {
    const bool from_machine = std::ranges::any_of(
        message.from, [](const mail::Mailbox& each) { return is_machine_address(each.email); });
    if (message.machine != mail::Machine::none) {
        constexpr std::array whys{list, list, bulk, automatic, unwanted}; // in the order of Machine
        ++left_out_[whys[static_cast<std::size_t>(message.machine)]];
    } else if (message.from.empty() || from_machine) {
        ++left_out_[machine];
    } else if (message.to.size() > most_people) {
        ++left_out_[many];
    } else if (!message.date) {
        ++left_out_[undated];
    } else {
        Kept kept;
        kept.id = hash_of(message);
        kept.thread = message.answers.empty() ? kept.id : stable_hash(message.answers.front());
        kept.answers = message.answers.empty() ? 0 : stable_hash(message.answers.back());
        kept.date = *message.date;
        kept.from = number_of(message.from.front());
        std::vector<Number> recipients;
        for (const mail::Mailbox& each : message.to)
            if (const Number to = number_of(each); std::ranges::find(recipients, to) == recipients.end())
                recipients.push_back(to);
        kept.first_to = static_cast<std::uint32_t>(recipients_.size());
        kept.count_to = static_cast<std::uint16_t>(recipients.size()); // most_people at most
        recipients_.insert(recipients_.end(), recipients.begin(), recipients.end());
        ++addresses_[kept.from].sent;
        ++addresses_[kept.from].messages;
        for (const Number to : recipients)
            if (to != kept.from) ++addresses_[to].messages;
        if (!message.delivered_to.empty()) {
            Address& to = addresses_[number_of({"", message.delivered_to})];
            ++to.received;
            kept.to_owner = to.is_owner;
        }
        messages_.push_back(kept);
    }
}

Result<void> TakeMail::read(std::istream& in, const std::string& name, const std::function<void()>& counted) {
    return mail::read(
        in, name, write_.clock().now,
        [&](const mail::Message& message) {
            gather(message);
            counted();
            return !options_.stop.stop_requested();
        },
        [&](Problem problem) { imported_.problems.push_back(std::move(problem)); });
}

bool TakeMail::knows_owner() const {
    return std::ranges::any_of(addresses_, [](const Address& each) { return each.is_owner; });
}

std::set<std::string> TakeMail::owners() {
    find_owner();
    std::set<std::string> all = options_.owner;
    for (const Address& each : addresses_)
        if (each.is_owner) all.insert(each.email);
    return all;
}

/// Where the settings do not say it: the owner's is the address that bears their name, or else the one that
/// is on nearly every message (four of five) and both sent and received some.
void TakeMail::find_owner() {
    if (knows_owner() || messages_.empty()) return;
    const std::string named = fold(options_.owner_name);
    std::vector<std::string> taken;
    for (Address& each : addresses_)
        if (!named.empty() && fold(each.name) == named) {
            each.is_owner = true;
            taken.push_back(each.email);
        }
    if (taken.empty() && options_.owner.empty() && messages_.size() >= fewest_messages) {
        std::vector<Address*> likely;
        for (Address& each : addresses_) {
            const bool nearly_all = each.messages * 5 >= static_cast<std::int64_t>(messages_.size()) * 4;
            if (nearly_all && each.sent > 0 && each.sent < each.messages) likely.push_back(&each);
        }
        std::ranges::stable_sort(likely, [](const Address* a, const Address* b) {
            return std::pair(a->received, a->messages) > std::pair(b->received, b->messages);
        });
        const bool is_clear =
            likely.size() == 1 || (likely.size() > 1 && (likely[0]->received > likely[1]->received ||
                                                         likely[0]->messages > likely[1]->messages));
        if (is_clear) {
            likely.front()->is_owner = true;
            taken.push_back(likely.front()->email);
        }
    }
    if (!taken.empty()) {
        std::set<std::string> all(options_.owner.begin(), options_.owner.end());
        all.insert(taken.begin(), taken.end());
        imported_.notes.push_back(note_of_taken(taken, all, "mail"));
    }
}

void TakeMail::find_exchange() {
    for (const Kept& each : messages_) {
        if (addresses_[each.from].is_owner) {
            for (const Number to : recipients_of(each))
                addresses_[to].was_written = true;
        } else if (each.to_owner || std::ranges::any_of(recipients_of(each),
                                                        [&](Number to) { return addresses_[to].is_owner; })) {
            addresses_[each.from].wrote = true;
        }
    }
}

Result<std::optional<Id>> TakeMail::person_of(Number number) {
    Address& address = addresses_[number];
    if (address.looked_up) return address.person;
    address.looked_up = true;
    if (address.wrote && address.was_written && !is_machine_address(address.email)) {
        TRY(address.person, somebody_.known_or_new(address.name, address.email));
    } else if (const auto known = people::with_email(write_, address.email); !known.empty()) {
        address.person = somebody_.known(address.name, address.email);
    }
    return address.person;
}

Result<void> TakeMail::put(const Kept& message) {
    Conversation conversation;
    conversation.kind = Kind::email;
    conversation.source = source_of(message.id);
    conversation.at = message.date;
    conversation.day = day_in_zone(message.date, options_.zone);
    std::vector<Number> others;
    if (addresses_[message.from].is_owner) {
        conversation.direction = Direction::from_me;
        std::ranges::copy_if(recipients_of(message), std::back_inserter(others),
                             [&](Number each) { return !addresses_[each].is_owner; });
    } else if (message.to_owner || std::ranges::any_of(recipients_of(message), [&](Number each) {
                   return addresses_[each].is_owner;
               })) {
        conversation.direction = Direction::from_them;
        others.push_back(message.from);
    } else {
        ++left_out_[to_others];
    }
    for (const Number other : others) {
        TRY(const auto person, person_of(other));
        if (person) conversation.people.push_back(*person);
    }
    if (conversation.people.empty()) return {};
    return put_in_thread(message, std::move(conversation));
}

Id& TakeMail::talk_of(const Kept& message, const Conversation& conversation) {
    std::uint64_t& thread = threads_[message.id];
    thread = message.thread;
    for (const std::uint64_t earlier : {message.thread, message.answers})
        if (const auto known = threads_.find(earlier); earlier != message.id && known != threads_.end())
            thread = known->second;
    const std::set<Id> people(conversation.people.begin(), conversation.people.end());
    std::string key = fmt::format("{:x} {}", thread, to_text(conversation.day));
    for (const Id& person : people)
        key += " " + person;
    const auto [talk, is_new] = talks_.try_emplace(std::move(key));
    if (!is_new) return talk->second;
    for (const std::uint64_t earlier : {message.answers, message.thread}) { // of an import before this one
        if (earlier == 0 || earlier == message.id) continue;
        const auto id = conversations::with_message(write_, source_of(earlier));
        const auto known = id ? conversations::find(write_, *id) : std::nullopt;
        if (!known || known->day != conversation.day || known->kind != Kind::email) continue;
        if (std::set<Id>(known->people.begin(), known->people.end()) != people) continue;
        talk->second = known->id;
        break;
    }
    return talk->second;
}

Result<void> TakeMail::put_in_thread(const Kept& message, Conversation conversation) {
    if (day_ != conversation.day) { // what was said on another day is another conversation
        day_ = conversation.day;
        talks_.clear();
        told_.clear();
    }
    Id& talk = talk_of(message, conversation);
    if (const auto known = conversations::with_message(write_, conversation.source)) {
        if (told_.insert(*known).second) ++imported_.conversations.unchanged;
        if (talk.empty()) talk = *known;
        return {};
    }
    if (talk.empty()) {
        TRY(const auto added, conversations::add(write_, std::move(conversation)));
        talk = added.id;
        told_.insert(talk);
        ++imported_.conversations.added;
        return {};
    }
    conversations::add_message(write_, conversation.source, talk);
    auto whole = *conversations::find(write_, talk);
    if (whole.direction != conversation.direction && whole.direction != Direction::both) {
        whole.direction = Direction::both;
        CHECK_OK(conversations::change(write_, whole));
    }
    if (told_.insert(talk).second) ++imported_.conversations.updated;
    return {};
}

void TakeMail::tell() {
    std::vector<std::string> parts;
    const auto part = [&](Why why, std::string_view what) {
        if (left_out_[why] > 0) parts.push_back(fmt::format("{} {}", left_out_[why], what));
    };
    part(list, "of lists");
    part(bulk, "of newsletters and other bulk mail");
    part(automatic, "written by a program");
    part(unwanted, "of spam, drafts and what was thrown away");
    part(machine, "from an address that nobody answers from");
    part(many, "to more than 12 people");
    part(undated, "without a date that can be");
    part(to_others, "neither from you nor to you");
    if (!parts.empty()) imported_.notes.push_back("Messages left out: " + join_as_sentence(parts) + ".");
    const auto one_way = std::ranges::count_if(addresses_, [](const Address& each) {
        return !each.is_owner && !each.person && each.wrote != each.was_written;
    });
    if (one_way > 0)
        imported_.notes.push_back(
            fmt::format("{} wrote, or {} written to, without an answer, and {} not known by that.",
                        one_way == 1 ? "One address" : fmt::format("{} addresses", one_way),
                        one_way == 1 ? "was" : "were", one_way == 1 ? "is" : "are"));
}

Result<void> TakeMail::finish(const std::set<std::string>& owner, bool was_asked,
                              const std::function<void()>& took) {
    for (Address& each : addresses_)
        each.is_owner = each.is_owner || owner.contains(each.email);
    if (!messages_.empty() && !knows_owner()) {
        imported_.notes.emplace_back(
            was_asked ? "Nor can mail be told from mail to others until then; import it again, too."
                      : "Which address is yours? Until that is known, mail cannot be told from mail to "
                        "others. Set it with: goodturn settings set addresses YOUR@ADDRESS, and import "
                        "the mail again.");
        messages_.clear();
    }
    find_exchange();
    std::ranges::stable_sort(messages_, {}, &Kept::date); // the same people, in the same order, every time
    for (const Kept& message : messages_) {
        CHECK_OK(put(message));
        took();
        if (options_.stop.stop_requested()) return {};
    }
    tell();
    return {};
}

} // namespace goodturn::intake
