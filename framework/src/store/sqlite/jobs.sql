-- Jobs: what is to come into the inbox later. Times are milliseconds of Unix time.
--
-- A job is given up for the next one with its name, kind and owner (its chat, else its user, else nobody). Keys are never
-- given twice, since handlers may remember them.
CREATE TABLE jobs (
    key      INTEGER PRIMARY KEY AUTOINCREMENT,
    bot      INTEGER NOT NULL,
    kind     TEXT    NOT NULL,
    function TEXT    NOT NULL,
    name     TEXT,
    chat     INTEGER,
    user     INTEGER,
    topic    INTEGER,
    payload  TEXT    NOT NULL,
    schedule TEXT    NOT NULL,
    since    INTEGER NOT NULL,
    until    INTEGER,
    grace    INTEGER,
    due      INTEGER NOT NULL,
    paused   INTEGER NOT NULL DEFAULT 0,
    declared INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX jobs_by_due ON jobs (bot, paused, due, key);
CREATE UNIQUE INDEX jobs_by_name ON jobs (bot, kind, coalesce(chat, user, 0), name) WHERE name IS NOT NULL;
CREATE INDEX jobs_by_chat ON jobs (bot, chat) WHERE chat IS NOT NULL;
CREATE INDEX jobs_by_user ON jobs (bot, user) WHERE user IS NOT NULL;
