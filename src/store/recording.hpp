#pragma once
/// What a transaction has recorded of itself so far. For the .cpp files of this room.
#include "store/changeset.hpp"
#include "store/write.hpp"

namespace goodturn::store {

/// The journal's side of one transaction. States: open, then closed by Transaction::commit or its end. The
/// number is kept free for it from the beginning (the write lock is held), the entry itself is written when
/// there is something to write: with the first part, or not at all.
struct Recording {
    Recording(Database& database, const Change& change);

    Database& database;
    const Change& change;
    std::int64_t number = 0; ///< of the entry
    std::int64_t parts = 0;  ///< already in the journal
    std::optional<std::int64_t> undoes;
    /// Texts that no changeset of this transaction may hold; see forget_in_journal().
    std::vector<std::string> forgotten;

    /// Moves what the session holds into the journal and begins a new one.
    void move_to_journal();
    std::size_t weight() const { return session_->weight(); } ///< in bytes, see Session
    Changeset recorded_so_far() { return session_->take(); }
    /// The last part, and the entry with its final label.
    void finish();

  private:
    void put_entry();
    void drop_what_is_forgotten();

    std::vector<std::string> tables_;
    std::optional<Session> session_;
};

} // namespace goodturn::store
