#include "store/recording.hpp"
#include "store/search_indexes.hpp"

#include <sqlite3.h>

#include <stdexcept>

namespace goodturn::store {

namespace {

/// A part of the journal is written when this much is recorded: large enough to be quick, small enough to
/// forget.
constexpr std::size_t part_bytes = std::size_t{4} << 20;

} // namespace

Recording::Recording(Database& database_, const Change& change_)
    : database(database_), change(change_), tables_(recorded_tables(database_.inside())) {
    number = database.inside().number("SELECT coalesce(max(number), 0) + 1 FROM journal");
    session_.emplace(database.inside(), tables_);
}

void Recording::put_entry() {
    Query query(database, "INSERT INTO journal (number, at, actor, label, undoes) VALUES (?, ?, ?, ?, ?) "
                          "ON CONFLICT (number) DO UPDATE SET label = excluded.label");
    query.bind(number, change.clock.now, change.actor, change.label, undoes).run();
}

void Recording::move_to_journal() {
    {
        const Changeset changeset = session_->take();
        if (changeset.size == 0) return;
        if (parts == 0) put_entry();
        Query query(database, "INSERT INTO journal_changeset (journal, part, changeset) VALUES (?, ?, ?)");
        query.bind(number, parts++, changeset.bytes()).run();
    }
    session_.reset(); // first, so that two never record at once
    session_.emplace(database.inside(), tables_);
}

void Recording::drop_what_is_forgotten() {
    for (const std::string& text : forgotten) {
        Query query(
            database,
            "SELECT 1 FROM journal_changeset WHERE journal = ? AND instr(changeset, CAST(? AS BLOB)) > 0");
        query.bind(number, text);
        if (!query.next()) continue;
        Query drop(database, "DELETE FROM journal_changeset WHERE journal = ?");
        drop.bind(number).run();
        return;
    }
}

void Recording::finish() {
    move_to_journal();
    if (parts == 0 && !undoes) return; // an undo is told of, even if the change had come to nothing
    put_entry();                       // again: it may have a better label now
    drop_what_is_forgotten();
}

struct Transaction::Inside {
    Database& database;
    Write write;
    std::unique_ptr<Recording> recording;
    bool is_open = true;

    Inside(Database& database_, Change change) : database(database_), write(database_, std::move(change)) {
        database.inside().lift_views(); // before anything is read of the journal
    }
};

Transaction::Transaction(Database& database, Change change) {
    Database::Inside& inside = database.inside();
    if (inside.is_writing) throw std::logic_error("a change is being written already");
    inside.execute("BEGIN IMMEDIATE");
    inside.is_writing = true;
    try {
        inside_ = std::make_unique<Inside>(database, std::move(change));
        inside_->recording = std::make_unique<Recording>(database, inside_->write.change_);
        inside_->write.recording_ = inside_->recording.get();
    } catch (...) {
        sqlite3_exec(inside.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
        inside.is_writing = false;
        throw;
    }
}

Transaction::~Transaction() {
    roll_back();
}

Write& Transaction::write() {
    return inside_->write;
}

void Transaction::commit() {
    Database& database = inside_->database;
    catch_up_search(database);
    // By position: what derives may in turn register.
    for (std::size_t i = 0; i < database.inside().derives.size(); ++i)
        database.inside().derives[i](database, inside_->write.clock());
    inside_->recording->finish();
    inside_->recording.reset();
    database.inside().lower_views();
    database.inside().execute("COMMIT");
    inside_->is_open = false;
    database.inside().is_writing = false;
}

void Transaction::roll_back() noexcept {
    Database::Inside& database = inside_->database.inside();
    if (!inside_->is_open) return;
    inside_->is_open = false;
    inside_->recording.reset();
    // A full disk may have rolled back already.
    if (sqlite3_get_autocommit(database.handle()) == 0)
        sqlite3_exec(database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    database.is_writing = false;
}

void Write::checkpoint() {
    if (recording_->weight() >= part_bytes) recording_->move_to_journal();
}

} // namespace goodturn::store
