-- The first schema. A table belongs to the room named above it. Ids are UUIDv7 text; days are "2026-03-04"; instants
-- "2026-03-04T15:30:00Z"; civil dates "--04-12" and the like; lists are JSON. `number` is the row's own key, stable
-- through VACUUM, so that full-text indexes can refer to it.
--
-- Tables are of two kinds. Recorded ones hold what the user wrote; the journal keeps their changesets, so they are
-- STRICT, have a primary key, and no ON DELETE action or trigger ever writes to them. Derived ones (their names begin
-- with "derived_") are kept by triggers or by the room that owns them, and can be rebuilt at any time.

-- store ---------------------------------------------------------------------------------------------------------------

CREATE TABLE journal (
    number    INTEGER PRIMARY KEY,
    at        TEXT NOT NULL,
    actor     TEXT NOT NULL,
    label     TEXT NOT NULL,
    undoes    INTEGER,
    undone_by INTEGER
) STRICT;

-- One change may be long: its changesets, in the order they were made.
CREATE TABLE journal_changeset (
    journal   INTEGER NOT NULL REFERENCES journal(number),
    part      INTEGER NOT NULL,
    changeset BLOB NOT NULL,
    PRIMARY KEY (journal, part)
) STRICT;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;

-- people --------------------------------------------------------------------------------------------------------------

CREATE TABLE person (
    number          INTEGER PRIMARY KEY,
    id              TEXT NOT NULL UNIQUE,
    name            TEXT NOT NULL,
    description     TEXT NOT NULL,
    names           TEXT NOT NULL CHECK (json_valid(names)),
    emails          TEXT NOT NULL CHECK (json_valid(emails)),
    phones          TEXT NOT NULL CHECK (json_valid(phones)),
    addresses       TEXT NOT NULL CHECK (json_valid(addresses)),
    urls            TEXT NOT NULL CHECK (json_valid(urls)),
    handles         TEXT NOT NULL CHECK (json_valid(handles)),
    organization    TEXT NOT NULL,
    department      TEXT NOT NULL,
    title           TEXT NOT NULL,
    role            TEXT NOT NULL,
    birthday        TEXT,
    leap_day        TEXT NOT NULL,
    occasions       TEXT NOT NULL CHECK (json_valid(occasions)),
    relatives       TEXT NOT NULL CHECK (json_valid(relatives)),
    tags            TEXT NOT NULL CHECK (json_valid(tags)),
    circle          TEXT,
    how_met         TEXT NOT NULL,
    note            TEXT NOT NULL,
    language        TEXT NOT NULL,
    time_zone       TEXT NOT NULL,
    channel         TEXT NOT NULL,
    trusted         INTEGER NOT NULL,
    leave_in_peace  INTEGER NOT NULL,
    no_introductions INTEGER NOT NULL,
    died            TEXT,
    dead            INTEGER NOT NULL,
    is_organization INTEGER NOT NULL,
    search          TEXT NOT NULL,   -- search_key() of all names, organization, title, tags; emails; digits of numbers
    keys            TEXT NOT NULL CHECK (json_valid(keys)) -- ["email:ann@example.org","name:ann lee","phone:+44…"]
) STRICT;
CREATE INDEX person_by_birthday ON person (substr(birthday, -5)) WHERE birthday IS NOT NULL;

-- The few whom a list of suggestions leaves out, and the few with other days than a birthday, without reading everyone.
CREATE INDEX person_not_suggested ON person (id) WHERE dead OR died IS NOT NULL OR leave_in_peace OR is_organization;
CREATE INDEX person_with_occasions ON person (id) WHERE occasions <> '[]';
CREATE INDEX person_called_close ON person (id) WHERE circle IN ('inner', 'close');

CREATE TABLE photo (
    person     TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    position   INTEGER NOT NULL,     -- 0 is the one that is shown
    media_type TEXT NOT NULL,
    uri        TEXT NOT NULL,
    bytes      BLOB NOT NULL,
    PRIMARY KEY (person, position)
) STRICT;

CREATE TABLE relation (
    id          TEXT PRIMARY KEY NOT NULL,
    from_person TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    kind        TEXT NOT NULL,       -- what to_person is to from_person: "child", "introduced by"
    to_person   TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (from_person, kind, to_person)
) STRICT;
CREATE INDEX relation_by_to ON relation (to_person);

CREATE TABLE relation_kind (         -- kinds that the user added
    kind    TEXT PRIMARY KEY NOT NULL,
    inverse TEXT NOT NULL
) STRICT;

CREATE TABLE merged_person (         -- whom a record that was merged away became
    id          TEXT PRIMARY KEY NOT NULL,
    into_person TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX merged_person_by_into ON merged_person (into_person);

CREATE TABLE not_duplicate (         -- "these are different people": a < b
    a TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    b TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    PRIMARY KEY (a, b)
) STRICT;

CREATE TABLE derived_person_key (    -- exact look-ups: email, phone, name
    key    TEXT NOT NULL,            -- "email:ann@example.org"
    person TEXT NOT NULL,
    PRIMARY KEY (key, person)
) STRICT, WITHOUT ROWID;

-- The words of `search` are folded already. Words by their beginnings; what is inside a word is found by reading `search`.
CREATE VIRTUAL TABLE derived_person_search USING fts5(search, content='person', content_rowid='number', columnsize=0,
    tokenize="unicode61 remove_diacritics 0");

-- Full-text indexes are brought up to date once a change, when it is committed: the index would otherwise be written to
-- the file after every row. `indexed` is what the index still has; NULL: nothing. See store/search_indexes.hpp.
CREATE TABLE derived_person_stale (number INTEGER PRIMARY KEY, indexed TEXT) STRICT;

CREATE TRIGGER person_inserted AFTER INSERT ON person BEGIN
    INSERT OR IGNORE INTO derived_person_stale VALUES (new.number, NULL);
    INSERT OR IGNORE INTO derived_person_key
        SELECT value, new.id FROM json_each(new.keys);
END;
CREATE TRIGGER person_deleted AFTER DELETE ON person BEGIN
    INSERT OR IGNORE INTO derived_person_stale VALUES (old.number, old.search);
    DELETE FROM derived_person_key WHERE person = old.id AND key IN
        (SELECT value FROM json_each(old.keys));
END;
CREATE TRIGGER person_updated AFTER UPDATE OF search ON person WHEN old.search <> new.search BEGIN
    INSERT OR IGNORE INTO derived_person_stale VALUES (old.number, old.search);
END;
CREATE TRIGGER person_keys_updated AFTER UPDATE OF keys ON person WHEN old.keys <> new.keys BEGIN
    DELETE FROM derived_person_key WHERE person = old.id AND key IN
        (SELECT value FROM json_each(old.keys));
    INSERT OR IGNORE INTO derived_person_key
        SELECT value, new.id FROM json_each(new.keys);
END;

-- intake --------------------------------------------------------------------------------------------------------------

CREATE TABLE source_record (         -- what a file said of a person, to tell what is new in the next export
    kind   TEXT NOT NULL,            -- "vcard", "google-csv", "outlook-csv", "linkedin-csv", "csv"
    key    TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    record TEXT NOT NULL,            -- Card::source: what export starts from
    understood TEXT NOT NULL,        -- for a row of a table: the person read from it, as JSON; "" for a vCard, which is
                                     -- read from `record` again
    PRIMARY KEY (kind, key)
) STRICT;
CREATE INDEX source_record_by_person ON source_record (person, kind, key);

-- conversations -------------------------------------------------------------------------------------------------------

CREATE TABLE conversation (
    number        INTEGER PRIMARY KEY,
    id            TEXT NOT NULL UNIQUE,
    kind          TEXT NOT NULL,     -- coffee, call, meeting, message, email, letter, encounter
    day           TEXT NOT NULL,     -- the day it was, where the owner was
    at            TEXT,              -- the instant, where it is known
    direction     TEXT NOT NULL,     -- both, from-me, from-them
    note          TEXT NOT NULL,
    in_confidence INTEGER NOT NULL,
    source        TEXT NOT NULL,     -- "" if the user wrote it, else what recognises it on a second import
    created_at    TEXT NOT NULL
) STRICT;
CREATE INDEX conversation_by_day ON conversation (day);
CREATE UNIQUE INDEX conversation_by_source ON conversation (source) WHERE source <> '';

CREATE TABLE conversation_person (
    person       TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    conversation TEXT NOT NULL REFERENCES conversation(id) DEFERRABLE INITIALLY DEFERRED,
    position     INTEGER NOT NULL DEFAULT 0, -- what is heard is noted under the first
    PRIMARY KEY (person, conversation)
) STRICT, WITHOUT ROWID;
CREATE INDEX conversation_person_by_conversation ON conversation_person (conversation);

CREATE VIRTUAL TABLE derived_note_search USING fts5(note, content='conversation', content_rowid='number',
    tokenize="unicode61 remove_diacritics 2", prefix='2 3');

CREATE TABLE derived_note_stale (number INTEGER PRIMARY KEY, indexed TEXT) STRICT;

CREATE TRIGGER conversation_inserted AFTER INSERT ON conversation WHEN new.note <> '' BEGIN
    INSERT OR IGNORE INTO derived_note_stale VALUES (new.number, NULL);
END;
CREATE TRIGGER conversation_deleted AFTER DELETE ON conversation WHEN old.note <> '' BEGIN
    INSERT OR IGNORE INTO derived_note_stale VALUES (old.number, old.note);
END;
CREATE TRIGGER conversation_updated AFTER UPDATE OF note ON conversation WHEN old.note <> new.note BEGIN
    INSERT OR IGNORE INTO derived_note_stale VALUES (old.number, nullif(old.note, ''));
END;

-- The rhythm of a tie, one row a person with a conversation; see conversations/tie.hpp for each column.
CREATE TABLE derived_tie (
    person      TEXT PRIMARY KEY NOT NULL,
    active_days INTEGER NOT NULL,
    first_day   INTEGER NOT NULL,    -- days since 1970-01-01
    last_day    INTEGER NOT NULL,
    log_gaps    REAL NOT NULL,       -- sum of ln(gap in days) between neighbouring active days
    unanswered  INTEGER NOT NULL,    -- messages of the owner's since the last sign of life
    days        BLOB NOT NULL,       -- every active day, as differences, for the rekindle lane
    kinds       TEXT NOT NULL        -- {"coffee": 3, "email": 10}
) STRICT, WITHOUT ROWID;
CREATE INDEX derived_tie_history ON derived_tie (active_days, first_day, last_day); -- to learn from all of them quickly

CREATE TABLE derived_tie_stale (person TEXT PRIMARY KEY NOT NULL) STRICT, WITHOUT ROWID;

CREATE TRIGGER conversation_person_inserted AFTER INSERT ON conversation_person BEGIN
    INSERT OR IGNORE INTO derived_tie_stale VALUES (new.person);
END;
CREATE TRIGGER conversation_person_deleted AFTER DELETE ON conversation_person BEGIN
    INSERT OR IGNORE INTO derived_tie_stale VALUES (old.person);
END;
CREATE TRIGGER conversation_moved AFTER UPDATE OF day, direction, kind ON conversation BEGIN
    INSERT OR IGNORE INTO derived_tie_stale SELECT person FROM conversation_person WHERE conversation = new.id;
END;

-- listen --------------------------------------------------------------------------------------------------------------

CREATE TABLE need (
    id            TEXT PRIMARY KEY NOT NULL,
    person        TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED, -- noted under
    conversation  TEXT REFERENCES conversation(id) DEFERRABLE INITIALLY DEFERRED,
    quote         TEXT NOT NULL,     -- their words, as the note has them
    start         INTEGER NOT NULL,  -- where the quote begins in the note, in characters (code points)
    gist          TEXT NOT NULL,     -- the owner's reading of it
    whose         TEXT NOT NULL,     -- "Ann Lee", "her brother"
    sphere        TEXT NOT NULL,     -- work, personal
    state         TEXT NOT NULL,     -- heard, open, met, passed, dismissed
    care          INTEGER NOT NULL,  -- loss or illness: care, never a resource
    in_confidence INTEGER NOT NULL,
    rule          TEXT NOT NULL,     -- what heard it; "" if the owner wrote it down
    confidence    REAL NOT NULL,     -- 0 to 1
    day           TEXT NOT NULL,     -- when it was heard
    created_at    TEXT NOT NULL
) STRICT;
CREATE INDEX need_by_person ON need (person);
CREATE INDEX need_by_state ON need (state);

CREATE TABLE news (
    id            TEXT PRIMARY KEY NOT NULL,
    person        TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    conversation  TEXT REFERENCES conversation(id) DEFERRABLE INITIALLY DEFERRED,
    quote         TEXT NOT NULL,
    start         INTEGER NOT NULL,
    sphere        TEXT NOT NULL,
    dismissed     INTEGER NOT NULL,
    in_confidence INTEGER NOT NULL,
    day           TEXT NOT NULL
) STRICT;
CREATE INDEX news_by_person ON news (person);

CREATE TABLE promise (
    id            TEXT PRIMARY KEY NOT NULL,
    person        TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    conversation  TEXT REFERENCES conversation(id) DEFERRABLE INITIALLY DEFERRED,
    text          TEXT NOT NULL,
    start         INTEGER NOT NULL,
    due           TEXT,
    state         TEXT NOT NULL,     -- heard, open, kept, released, dismissed
    in_confidence INTEGER NOT NULL,
    day           TEXT NOT NULL,     -- when it was made
    kept_on       TEXT,              -- the day it was kept
    created_at    TEXT NOT NULL
) STRICT;
CREATE INDEX promise_by_person ON promise (person);
CREATE INDEX promise_by_state ON promise (state, due);

CREATE TABLE follow_up (             -- something to ask about on a day
    id            TEXT PRIMARY KEY NOT NULL,
    person        TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    conversation  TEXT REFERENCES conversation(id) DEFERRABLE INITIALLY DEFERRED,
    quote         TEXT NOT NULL,     -- "interview on the 12th"
    start         INTEGER NOT NULL,
    what          TEXT NOT NULL,     -- "interview"
    happens_on    TEXT,              -- civil date of the event: 2026-03-12, 2026-03, --06-09
    ask_on        TEXT,              -- the day to ask
    state         TEXT NOT NULL,     -- heard, open, done, dismissed
    in_confidence INTEGER NOT NULL,
    created_at    TEXT NOT NULL
) STRICT;
CREATE INDEX follow_up_by_person ON follow_up (person);
CREATE INDEX follow_up_by_state ON follow_up (state, ask_on);

-- coffee --------------------------------------------------------------------------------------------------------------

-- When the owner is busy, by the calendars that came in: never with whom, nor what about. See coffee/calendar.hpp.
CREATE TABLE calendar_event (
    uid        TEXT NOT NULL,
    recurrence TEXT NOT NULL,        -- which one of a series it stands for, as RECURRENCE-ID says; "" for the event itself
    sequence   INTEGER NOT NULL,
    starts     TEXT NOT NULL,        -- on the clock of `zone`: "2026-03-04T15:30:00"; of whole days "2026-03-04"
    seconds    INTEGER NOT NULL,
    zone       TEXT NOT NULL,        -- IANA name; "" where it is the owner's, wherever that is
    zone_rules TEXT NOT NULL,        -- the VTIMEZONE, where `zone` is no IANA name
    repeats    TEXT NOT NULL CHECK (json_valid(repeats)), -- ["RRULE:…","EXDATE:…"]
    busy       INTEGER NOT NULL,
    first_day  TEXT NOT NULL,        -- not before that day, in any zone
    last_day   TEXT,                 -- not after that day; NULL for a series without an end
    PRIMARY KEY (uid, recurrence)
) STRICT;
CREATE INDEX calendar_event_by_day ON calendar_event (first_day, last_day) WHERE busy;

CREATE TABLE invitation (            -- "let's go and have a coffee"
    id           TEXT PRIMARY KEY NOT NULL,
    person       TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    state        TEXT NOT NULL,      -- drafted, sent, accepted, declined, held, withdrawn
    channel      TEXT NOT NULL,      -- call, message, email
    place        TEXT NOT NULL,
    times        TEXT NOT NULL CHECK (json_valid(times)), -- what is proposed: ["2026-03-06T16:00:00Z", …]
    at           TEXT,               -- what was agreed on
    minutes      INTEGER NOT NULL,
    sequence     INTEGER NOT NULL,   -- of the calendar file; rises whenever the file would say something else
    sent_on      TEXT,
    moved_on     TEXT NOT NULL,      -- the day of its last move
    conversation TEXT REFERENCES conversation(id) DEFERRABLE INITIALLY DEFERRED, -- what a held one became
    created_at   TEXT NOT NULL
) STRICT;
CREATE INDEX invitation_by_person ON invitation (person);
CREATE INDEX invitation_by_state ON invitation (state);

-- serve ---------------------------------------------------------------------------------------------------------------

CREATE TABLE gift (
    number       INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    key          TEXT NOT NULL,      -- the user's own key, from an import; "" if none
    kind         TEXT NOT NULL,      -- advice, experience, resource, introduction, hand
    title        TEXT NOT NULL,
    text         TEXT NOT NULL,      -- for an experience: the problem
    did          TEXT NOT NULL,      -- for an experience: what I did
    outcome      TEXT NOT NULL,      -- for an experience: what came of it
    link         TEXT NOT NULL,      -- for a resource: where it is
    person       TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED, -- for an introduction: whom
    tags         TEXT NOT NULL CHECK (json_valid(tags)),
    effort       TEXT NOT NULL,      -- five-minutes, an-hour, a-day
    limits       TEXT NOT NULL,      -- "evenings only", "one person a month"
    confirmed_on TEXT NOT NULL,      -- the day it was last confirmed
    retired      INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX gift_by_key ON gift (key) WHERE key <> '';

CREATE VIRTUAL TABLE derived_gift_search USING fts5(title, text, did, outcome, tags, content='gift',
    content_rowid='number', tokenize="porter unicode61 remove_diacritics 2");

CREATE TRIGGER gift_inserted AFTER INSERT ON gift BEGIN
    INSERT INTO derived_gift_search (rowid, title, text, did, outcome, tags)
        VALUES (new.number, new.title, new.text, new.did, new.outcome, new.tags);
END;
CREATE TRIGGER gift_deleted AFTER DELETE ON gift BEGIN
    INSERT INTO derived_gift_search (derived_gift_search, rowid, title, text, did, outcome, tags)
        VALUES ('delete', old.number, old.title, old.text, old.did, old.outcome, old.tags);
END;
CREATE TRIGGER gift_updated AFTER UPDATE OF title, text, did, outcome, tags ON gift BEGIN
    INSERT INTO derived_gift_search (derived_gift_search, rowid, title, text, did, outcome, tags)
        VALUES ('delete', old.number, old.title, old.text, old.did, old.outcome, old.tags);
    INSERT INTO derived_gift_search (rowid, title, text, did, outcome, tags)
        VALUES (new.number, new.title, new.text, new.did, new.outcome, new.tags);
END;

-- What gifts mean, 128 of them a row; see serve/gift_vectors.hpp. `made_of` tells which table of word vectors it is of.
CREATE TABLE derived_gift_vector (
    block   INTEGER PRIMARY KEY,     -- gift.number / 128
    made_of INTEGER NOT NULL,
    vectors BLOB NOT NULL
) STRICT;
CREATE INDEX derived_gift_vector_made_of ON derived_gift_vector (made_of);

CREATE TABLE derived_gift_vector_stale (number INTEGER PRIMARY KEY) STRICT;

CREATE TRIGGER gift_meant_inserted AFTER INSERT ON gift BEGIN
    INSERT OR IGNORE INTO derived_gift_vector_stale VALUES (new.number);
END;
CREATE TRIGGER gift_meant_deleted AFTER DELETE ON gift BEGIN
    INSERT OR IGNORE INTO derived_gift_vector_stale VALUES (old.number);
END;
CREATE TRIGGER gift_meant_updated AFTER UPDATE OF title, text, did, outcome, tags ON gift BEGIN
    INSERT OR IGNORE INTO derived_gift_vector_stale VALUES (old.number);
END;

CREATE TABLE offer (
    id          TEXT PRIMARY KEY NOT NULL,
    need        TEXT NOT NULL REFERENCES need(id) DEFERRABLE INITIALLY DEFERRED,
    gift        TEXT NOT NULL REFERENCES gift(id) DEFERRABLE INITIALLY DEFERRED,
    state       TEXT NOT NULL,       -- drafted, asked, accepted, declined, given, landed, withdrawn
    solicited   INTEGER NOT NULL,    -- they asked for it outright
    asked_times INTEGER NOT NULL,    -- 0, 1, or 2
    asked_on    TEXT,                -- the day it was last asked
    moved_on    TEXT NOT NULL,       -- the day of its last move
    helped      TEXT,                -- after landed: yes, no, unknown
    learned     TEXT NOT NULL,
    other       TEXT NOT NULL,       -- of an introduction, what the other person answered: unasked, asked, yes, no
    created_at  TEXT NOT NULL
) STRICT;
CREATE INDEX offer_by_need ON offer (need);
CREATE INDEX offer_by_gift ON offer (gift);
CREATE INDEX offer_by_state ON offer (state);

-- reciprocity ---------------------------------------------------------------------------------------------------------

CREATE TABLE favour (                -- what somebody did for the owner
    id         TEXT PRIMARY KEY NOT NULL,
    person     TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    what       TEXT NOT NULL,
    day        TEXT NOT NULL,
    thanked_on TEXT,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX favour_by_person ON favour (person);

CREATE TABLE ask (                   -- something the owner needs
    id         TEXT PRIMARY KEY NOT NULL,
    text       TEXT NOT NULL,        -- in the owner's words
    day        TEXT NOT NULL,        -- when it was written down
    state      TEXT NOT NULL,        -- open, asked, helped, declined, closed
    moved_on   TEXT NOT NULL,        -- the day of its last move
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX ask_by_state ON ask (state);

CREATE TABLE asking (                -- that somebody was asked for it, and what came
    id          TEXT PRIMARY KEY NOT NULL,
    ask         TEXT NOT NULL REFERENCES ask(id) DEFERRABLE INITIALLY DEFERRED,
    person      TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    asked_on    TEXT NOT NULL,
    answer      TEXT NOT NULL,       -- waiting, helped, declined
    answered_on TEXT,
    favour      TEXT REFERENCES favour(id) DEFERRABLE INITIALLY DEFERRED, -- what they did, once they helped
    created_at  TEXT NOT NULL
) STRICT;
CREATE INDEX asking_by_ask ON asking (ask);
CREATE INDEX asking_by_person ON asking (person, asked_on);
CREATE INDEX asking_by_favour ON asking (favour) WHERE favour IS NOT NULL;

-- practice ------------------------------------------------------------------------------------------------------------

CREATE TABLE prediction (            -- how welcome a word would be, and how it was
    id         TEXT PRIMARY KEY NOT NULL,
    person     TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    day        TEXT NOT NULL,
    welcome    INTEGER NOT NULL CHECK (welcome BETWEEN 1 AND 7),
    was        INTEGER CHECK (was BETWEEN 1 AND 7), -- NULL until it is known
    was_on     TEXT,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX prediction_by_person ON prediction (person);

CREATE TABLE plan (                  -- one step at a time, as an if-then
    id         TEXT PRIMARY KEY NOT NULL,
    text       TEXT NOT NULL,
    person     TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED, -- whom it is about, if anybody
    day        TEXT NOT NULL,
    state      TEXT NOT NULL,        -- planned, done, let-go
    moved_on   TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX plan_by_person ON plan (person) WHERE person IS NOT NULL;

-- reach ---------------------------------------------------------------------------------------------------------------

CREATE TABLE snooze (                -- no suggestion before that day
    person     TEXT PRIMARY KEY NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    until      TEXT NOT NULL
) STRICT;

-- events --------------------------------------------------------------------------------------------------------------

CREATE TABLE event (                 -- a conference, a party
    id         TEXT PRIMARY KEY NOT NULL,
    name       TEXT NOT NULL,
    starts_on  TEXT NOT NULL,
    until      TEXT NOT NULL,        -- its last day; after it the event has ended by itself
    intention  TEXT NOT NULL,
    ended_on   TEXT,                 -- when the owner ended it
    step       INTEGER NOT NULL,     -- the rung of the step last asked for; 0: none
    step_turn  INTEGER NOT NULL,
    step_at    TEXT,
    created_at TEXT NOT NULL
) STRICT;

-- A name on the list of an event: kept apart from the people, since it is not yet somebody the owner knows.
CREATE TABLE attendee (
    id       TEXT PRIMARY KEY NOT NULL,
    event    TEXT NOT NULL REFERENCES event(id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    details  TEXT NOT NULL CHECK (json_valid(details)), -- what the list says of them, as a person
    about    TEXT NOT NULL,
    new_here INTEGER NOT NULL,
    person   TEXT REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED -- who it is, where that is sure
) STRICT;
CREATE INDEX attendee_by_event ON attendee (event, position);
CREATE INDEX attendee_by_person ON attendee (person) WHERE person IS NOT NULL;

CREATE TABLE encounter (             -- who was met at an event
    id           TEXT PRIMARY KEY NOT NULL,
    event        TEXT NOT NULL REFERENCES event(id) DEFERRABLE INITIALLY DEFERRED,
    person       TEXT NOT NULL REFERENCES person(id) DEFERRABLE INITIALLY DEFERRED,
    conversation TEXT NOT NULL REFERENCES conversation(id) DEFERRABLE INITIALLY DEFERRED,
    write_on     TEXT,               -- the morning of the follow-up; NULL where an earlier encounter there has it
    written_on   TEXT                -- when it was marked as done
) STRICT;
CREATE INDEX encounter_by_event ON encounter (event);
CREATE INDEX encounter_by_person ON encounter (person);
CREATE INDEX encounter_by_conversation ON encounter (conversation);

-- The follow-ups that are still to come, which `today` looks at: not marked as done, nothing was said since but there, and no
-- promise made there was kept, since that is a word to them, too.
CREATE VIEW event_follow_up AS
    SELECT encounter.id AS encounter, encounter.event, event.name AS event_name, encounter.person, encounter.write_on,
           met.day AS met_on, encounter.rowid AS place -- in the order of meeting
    FROM encounter JOIN event ON event.id = encounter.event JOIN conversation AS met ON met.id = encounter.conversation
    WHERE encounter.write_on IS NOT NULL AND encounter.written_on IS NULL AND NOT EXISTS (
        SELECT 1 FROM conversation_person AS theirs JOIN conversation AS later ON later.id = theirs.conversation
        WHERE theirs.person = encounter.person AND later.id <> met.id
          AND (later.day > met.day OR (later.day = met.day AND later.kind IN ('call', 'message', 'email', 'letter')
                                       AND later.direction <> 'from-them'))
          AND NOT EXISTS (SELECT 1 FROM encounter AS again WHERE again.conversation = later.id))
      AND NOT EXISTS (
        SELECT 1 FROM promise JOIN encounter AS there ON there.conversation = promise.conversation
        WHERE promise.person = encounter.person AND promise.state = 'kept' AND there.event = encounter.event
          AND there.person = encounter.person);
