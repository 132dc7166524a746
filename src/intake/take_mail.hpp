#pragma once
/// Mail into people and conversations: who wrote to whom and when.
#include "intake/mail/mail.hpp"
#include "intake/somebody.hpp"

#include <array>
#include <map>
#include <set>
#include <span>

namespace goodturn::intake {

/// Gathers the messages of an import, a few numbers each, and takes them in at the end, since only then it is
/// known who wrote back. A message between the owner and others is a conversation (kind email) with those of
/// them who are known: people that are here already, and those with whom there was real exchange, at least
/// one message each way. What is written in one thread on one day between the same people is one
/// conversation. Lists, bulk, automatic and unwanted mail, what machines send, and what more than twelve
/// receive is left out, and told. A message is recognised by its Message-ID, so that a second import adds
/// nothing.
class TakeMail {
  public:
    TakeMail(store::Write& write, const ImportOptions& options, Imported& imported, Joining& joining);

    /// `counted` is called after each message.
    Result<void> read(std::istream& in, const std::string& name, const std::function<void()>& counted);
    std::size_t gathered() const { return messages_.size(); }
    /// The owner's addresses: those of the settings, and what the mail that was read says.
    std::set<std::string> owners();
    /// `owner` are addresses of theirs that are known by now. Where none is, it is asked, unless that
    /// `was_asked`. `took` is called after each message.
    Result<void> finish(const std::set<std::string>& owner, bool was_asked,
                        const std::function<void()>& took);

  private:
    using Number = std::uint32_t; ///< of an address
    struct Kept {
        std::uint64_t id = 0;      ///< hash of the Message-ID
        std::uint64_t thread = 0;  ///< of the first message of its thread, as far as it says; else its own
        std::uint64_t answers = 0; ///< of the message it answers; 0 if none
        Instant date;
        Number from = 0;
        std::uint32_t first_to = 0; ///< place in recipients_
        std::uint16_t count_to = 0;
        bool to_owner = false; ///< by Delivered-To, where the address itself is not among `to`
    };
    struct Address {
        std::string email;
        std::string name; ///< the longest that was seen
        std::int64_t messages = 0;
        std::int64_t sent = 0;
        std::int64_t received = 0; ///< by Delivered-To
        bool is_owner = false;
        bool wrote = false;       ///< to the owner
        bool was_written = false; ///< by the owner
        std::optional<Id> person;
        bool looked_up = false;
    };
    enum Why : std::uint8_t { list, bulk, automatic, unwanted, machine, many, undated, to_others };

    void gather(const mail::Message& message);
    Number number_of(const mail::Mailbox& mailbox);
    bool knows_owner() const;
    void find_owner();
    void find_exchange();
    Result<std::optional<Id>> person_of(Number number);
    Result<void> put(const Kept& message);
    Result<void> put_in_thread(const Kept& message, conversations::Conversation conversation);
    /// The conversation of this thread and day with these people; empty as long as there is none.
    Id& talk_of(const Kept& message, const conversations::Conversation& conversation);
    void tell();

    store::Write& write_;
    const ImportOptions& options_;
    Imported& imported_;
    Somebody somebody_;
    std::span<const Number> recipients_of(const Kept& message) const {
        return std::span(recipients_).subspan(message.first_to, message.count_to);
    }
    std::vector<Kept> messages_; ///< of each some sixty bytes are kept, whatever its size
    std::vector<Number> recipients_;
    std::vector<Address> addresses_;
    std::unordered_map<std::string, Number> numbers_;
    std::array<std::int64_t, 8> left_out_{};
    std::unordered_map<std::uint64_t, std::uint64_t> threads_; ///< of each message, the first of its thread
    /// Of one day only: messages are taken in from day to day.
    std::optional<Day> day_;
    std::unordered_map<std::string, Id> talks_; ///< by thread, day and people
    std::set<Id> told_;                         ///< conversations that are in the tally
};

} // namespace goodturn::intake
