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
