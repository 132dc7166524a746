-- What a folder or a calendar held when it was last read, so that the next time it can be told what is gone; and the
-- messages of a conversation by mail.

-- intake --------------------------------------------------------------------------------------------------------------

CREATE TABLE source_file (           -- a folder with a vCard a file
    folder TEXT NOT NULL,            -- its whole path
    file   TEXT NOT NULL,            -- its name in there
    person TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (folder, file)
) STRICT;
CREATE INDEX source_file_by_person ON source_file (person);

CREATE TABLE calendar_source (       -- which events came from which calendar
    source     TEXT NOT NULL,        -- "name:…" as the calendar calls itself, "file:…" or "folder:…" with its path
    uid        TEXT NOT NULL,
    recurrence TEXT NOT NULL,        -- both as in calendar_event
    PRIMARY KEY (source, uid, recurrence)
) STRICT;
CREATE INDEX calendar_source_by_event ON calendar_source (uid, recurrence);

-- conversations -------------------------------------------------------------------------------------------------------

CREATE TABLE conversation_message (  -- of a conversation by mail: its messages but the first, which is its source
    message      TEXT PRIMARY KEY NOT NULL, -- as conversation.source has it
    conversation TEXT NOT NULL REFERENCES conversation(id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX conversation_message_by_conversation ON conversation_message (conversation);

-- Notes that are empty are in no index, so the index must not be held against them: what it is an index of are the others.
DROP TABLE derived_note_search;
CREATE VIEW conversation_note AS SELECT number, note FROM conversation WHERE note <> '';
CREATE VIRTUAL TABLE derived_note_search USING fts5(note, content='conversation_note', content_rowid='number',
    tokenize="unicode61 remove_diacritics 2", prefix='2 3');
INSERT INTO derived_note_search (derived_note_search) VALUES ('rebuild');

-- http ----------------------------------------------------------------------------------------------------------------

-- Which requests of a phone were carried out, so that the same request, sent again, is not carried out twice. Written in the
-- transaction that carries it out; neither recorded in the journal (to undo the change does not make the request new) nor
-- derived. Fingerprints only: nothing of a request can be read from them. The answers lie elsewhere (decision 0026).
CREATE TABLE request_done (
    key     TEXT PRIMARY KEY NOT NULL, -- fingerprint of the Idempotency-Key
    request TEXT NOT NULL,             -- fingerprint of key, method, path and body
    at      TEXT NOT NULL
) STRICT;
CREATE INDEX request_done_by_time ON request_done (at);
