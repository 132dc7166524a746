#pragma once
/// The one way to write: a labelled transaction, recorded in the journal as an SQLite changeset, so that it
/// can be undone whole.
#include "store/database.hpp"

#include <type_traits>

namespace goodturn::store {

/// What a person reads in `goodturn history`.
struct Change {
    std::string label;         ///< "log a coffee with Ann Lee"
    std::string actor = "you"; ///< "you", or "assistant"
    Clock clock;
};

struct Recording;

/// Proof that a journalled transaction is open: functions that write take one. Made by write() only.
class Write {
  public:
    Database& database() { return database_; }
    operator Database&() {
        return database_;
    } // NOLINT(google-explicit-constructor): a Write can be asked too
    const Clock& clock() const { return change_.clock; }
    /// A better label, once it is known what was done.
    void relabel(std::string label) { change_.label = std::move(label); }
    /// For long imports: moves what was recorded so far out of memory, into the journal, once it is worth it
    /// (4 MiB), so it can be called after every row. Still one change, undone whole; memory stays flat.
    void checkpoint();

    Recording& recording() { return *recording_; } ///< the journal's side of it; known to this room only

    Write(const Write&) = delete;
    Write& operator=(const Write&) = delete;

  private:
    friend class Transaction;
    Write(Database& database, Change change) : database_(database), change_(std::move(change)) {}
    Database& database_;
    Change change_;
    Recording* recording_ = nullptr;
};

/// Machinery of write(): rolls back unless committed.
class Transaction {
  public:
    Transaction(Database& database, Change change);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Write& write();
    void commit(); ///< derives, records the changeset, commits; a change that changed nothing leaves no entry
    void roll_back() noexcept;

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

/// Runs `act(Write&)` (which returns a Result) in one transaction. An error, or an exception, leaves the data
/// as it was; store::Broken becomes an Error.
template <class Act>
auto write(Database& database, Change change, Act&& act) -> std::invoke_result_t<Act, Write&> {
    try {
        Transaction transaction(database, std::move(change));
        auto result = act(transaction.write());
        if (result)
            transaction.commit();
        else
            transaction.roll_back();
        return result;
    } catch (const Broken& broken) {
        return failed(broken.what(), "Nothing was changed.");
    }
}

/// Like write(), but what was done is thrown away: for --dry-run.
template <class Act>
auto rehearse(Database& database, Change change, Act&& act) -> std::invoke_result_t<Act, Write&> {
    try {
        Transaction transaction(database, std::move(change));
        auto result = act(transaction.write());
        transaction.roll_back();
        return result;
    } catch (const Broken& broken) {
        return failed(broken.what(), "Nothing was changed.");
    }
}

} // namespace goodturn::store
