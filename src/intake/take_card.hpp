#pragma once
/// Cards into people: who it is, and what is new about them.
#include "intake/joining.hpp"
#include "intake/sources.hpp"

namespace goodturn::intake {

/// A card whose person is ready to be stored. Making it ready needs no database, and so may run ahead.
struct ReadyCard {
    Card card;          ///< its person is tidy()
    std::string search; ///< as in people::Prepared
    std::string keys;
    std::string understood; ///< as in SourceRecord
};
ReadyCard make_ready(Card card, const people::Region& region);

/// Takes in the cards of one import. Who a card speaks of is found by, in this order: the record itself (UID,
/// or what identifies a row) as it came before; an email, a number, if the names can be one person's; the
/// name, if another field agrees, or one of the two is nothing but a name. Anybody else becomes a person of
/// their own, and is noted beside those who may be the same: see Joining.
class TakeCards {
  public:
    TakeCards(store::Write& write, const ImportOptions& options, Imported& imported, Joining& joining);

    /// A new file begins. A file means two people by two records, so a name alone never joins two records of
    /// one file.
    void begin_file(std::string file);
    Result<void> take(ReadyCard ready);
    /// All files have been read.
    void end();
    /// Who the last card that was taken is; empty if it was left out.
    const Id& last() const { return last_; }

  private:
    /// Everybody who has an address, a number or the name of the card.
    struct Alike {
        std::vector<Id> by_email;
        std::vector<Id> by_phone;
        std::vector<Id> by_name;
    };
    Alike alike(const Card& card) const;
    std::optional<Id> who(const Card& card, const Alike& alike);
    using Fits = bool (*)(const people::Person&, const people::Person&);
    std::optional<Id> one_of(const std::vector<Id>& candidates, const Card& card, Fits fits);
    std::optional<Id> by_name(const Card& card, const std::vector<Id>& candidates);
    void note(const Id& person, const Alike& alike, bool is_new);
    /// What the same kind of source said of the person under another key, if that is the only record and this
    /// file has not spoken of it: a row without an id whose email has changed since.
    std::optional<SourceRecord> superseded(const Id& person, std::string_view kind);
    bool is_owner(const people::Person& person) const;
    Result<Id> add(ReadyCard& ready);
    Result<bool> update(const Id& id, const people::Person& before, Card& card);
    std::string key_within_file(const Card& card);

    store::Write& write_;
    const ImportOptions& options_;
    Imported& imported_;
    Joining& joining_;
    std::string file_;
    Id last_;
    Seen keys_seen_;   ///< hashes of the keys in this file
    Seen people_seen_; ///< hashes of the ids that this file has spoken of
};

} // namespace goodturn::intake
