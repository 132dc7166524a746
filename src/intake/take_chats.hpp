#pragma once
/// Chats and messages of networks into people and conversations: with whom there was a word on which day.
#include "intake/chat/chat.hpp"
#include "intake/joining.hpp"
#include "intake/message_row.hpp"

#include <map>
#include <unordered_map>

namespace goodturn::intake {

/// Gathers the chats of an import, a few numbers a day and writer, and takes them in at the end, since only
/// then it is known who the owner is and who wrote back. What a person and the owner wrote to each other on
/// one day is one conversation (kind message), however many words it was. Of a chat of more than two a day
/// counts on which both wrote; one with more than twelve who write is left out. Somebody who is not known yet
/// becomes a person where both sides wrote. A day is recognised by its person, so that a longer export of the
/// same chat adds what is new: a day gains the other direction, never loses one.
class TakeChats {
  public:
    TakeChats(store::Write& write, const ImportOptions& options, Imported& imported, Joining& joining)
        : write_(write), options_(options), imported_(imported), joining_(joining) {}

    /// A chat as WhatsApp exports it. `title`: what the file, or the archive it is in, is called: often it
    /// says with whom the chat is.
    Result<void> read(std::istream& in, const std::string& name, const std::string& title);
    /// A message of a table, as LinkedIn exports them.
    void take(const MessageRow& row, const std::string& file);
    std::size_t gathered() const { return parties_.size(); }
    /// `took` is called after each person.
    Result<void> finish(const std::function<void()>& took);

  private:
    using Number = std::uint32_t;
    enum class App : std::uint8_t { chat, linkedin };
    /// Somebody in the chats, by the name they have there.
    struct Party {
        App app = App::chat;
        std::string name;
        std::string url; ///< of their page; may be empty
        bool is_saved = true;
        bool is_owner = false;
        bool wrote = false;       ///< to the owner
        bool was_written = false; ///< by the owner
        bool looked_up = false;
        std::optional<Id> person;
        std::string file; ///< and line where they first wrote
        long line = 0;
    };
    /// By the day, who wrote, and when first.
    using Spoken = std::map<std::pair<Day, Number>, Instant>;
    struct Thread {
        App app = App::chat;
        std::string file;
        std::string title;
        std::vector<Number> parties;
        Spoken spoken;
        bool is_without_owner = false; ///< it is with one other, and only that one wrote
    };
    /// What happened with one person on one day.
    struct Word {
        bool from_me = false;
        bool from_them = false;
        Instant at;
    };
    using Days = std::map<Day, Word>;

    Number party(Party named);
    static void add(Thread& thread, Number party);
    static void note(Thread& thread, Number party, Day day, Instant at);
    bool bears_owners_name(const Party& party) const;
    void find_owner();
    void find_owner_by_title(Thread& thread);
    void find_owner_by_many();
    void take_for_owner(Number party);
    std::optional<Number> owner_in(const Thread& thread) const;
    void ask_whose();
    void count(const Thread& thread);
    Result<std::optional<Id>> person_of(Party& party);
    Result<std::optional<Id>> known(const Party& party);
    Result<void> put(const Id& person, App app, const Days& days);
    void tell();

    store::Write& write_;
    const ImportOptions& options_;
    Imported& imported_;
    Joining& joining_;
    std::vector<Party> parties_;
    std::map<std::pair<App, std::string>, std::vector<Number>> numbers_; ///< by folded name
    std::vector<Thread> threads_;
    std::unordered_map<std::string, std::size_t> tables_; ///< threads of tables, by what identifies them
    std::map<std::pair<Number, App>, Days> days_;         ///< of each party
    std::vector<std::string> taken_;                      ///< names taken to be the owner's
    std::size_t too_large_ = 0;
    std::size_t left_out_ = 0; ///< drafts, unwanted messages, those of nobody
    std::size_t unanswered_ = 0;
};

} // namespace goodturn::intake
