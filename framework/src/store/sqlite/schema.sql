-- Version 1. Every row belongs to one bot, so that several may share a file one after another.

-- One row per bot: how far updates were fetched, and whether the process before ended properly.
CREATE TABLE bots (
    bot         INTEGER PRIMARY KEY,
    next_offset INTEGER,
    clean       INTEGER NOT NULL DEFAULT 1
) STRICT;

-- Updates that were taken in and are not done, and events that handlers told (kind `custom`, update_id 0). Gone when all
-- their units of work are.
CREATE TABLE inbox (
    bot           INTEGER NOT NULL,
    key           INTEGER NOT NULL,
    update_id     INTEGER NOT NULL,
    hash          INTEGER NOT NULL,
    kind          TEXT    NOT NULL,
    received_at   INTEGER NOT NULL,
    body          ANY     NOT NULL,
    blocking_done INTEGER NOT NULL DEFAULT 0,
    crashes       INTEGER NOT NULL DEFAULT 0,
    alone         INTEGER NOT NULL DEFAULT 0,
    deaths_alone  INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (bot, key)
) STRICT, WITHOUT ROWID;

-- The units of handlers with `block = false`, and tasks, while their update is in the inbox.
CREATE TABLE inbox_units (
    bot  INTEGER NOT NULL,
    key  INTEGER NOT NULL,
    unit TEXT    NOT NULL,
    done INTEGER NOT NULL,
    PRIMARY KEY (bot, key, unit)
) STRICT, WITHOUT ROWID;

-- Which updates came in during the last day: a set, since their numbers may start anew.
CREATE TABLE seen (
    bot       INTEGER NOT NULL,
    update_id INTEGER NOT NULL,
    hash      INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    PRIMARY KEY (bot, update_id, hash)
) STRICT, WITHOUT ROWID;

-- User, chat and bot data: JSON text with what is needed to understand it later.
CREATE TABLE data (
    bot        INTEGER NOT NULL,
    space      TEXT    NOT NULL,
    id         INTEGER NOT NULL,
    value      TEXT    NOT NULL,
    type       TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    update_id  INTEGER,
    PRIMARY KEY (bot, space, id)
) STRICT, WITHOUT ROWID;

-- Calls that wait to be sent, in order.
CREATE TABLE outbox (
    bot        INTEGER NOT NULL,
    key        INTEGER NOT NULL,
    chat       TEXT    NOT NULL,
    method     TEXT    NOT NULL,
    body       TEXT    NOT NULL,
    update_id  INTEGER,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (bot, key)
) STRICT, WITHOUT ROWID;

-- Updates that could not be handled, with the units that were done before (JSON). Their numbers are what administrators write: none is given twice.
CREATE TABLE dead_letters (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    bot       INTEGER NOT NULL,
    update_id INTEGER,
    kind      TEXT    NOT NULL,
    reason    TEXT    NOT NULL,
    body      ANY     NOT NULL,
    at        INTEGER NOT NULL,
    done      TEXT    NOT NULL
) STRICT;

-- Copies of values that could not be read.
CREATE TABLE quarantine (
    bot     INTEGER NOT NULL,
    space   TEXT    NOT NULL,
    id      INTEGER NOT NULL,
    value   TEXT    NOT NULL,
    type    TEXT    NOT NULL,
    version INTEGER NOT NULL,
    error   TEXT    NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (bot, space, id, value)
) STRICT, WITHOUT ROWID;

-- What administrators ask of a running bot.
CREATE TABLE control (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    bot         INTEGER NOT NULL,
    command     TEXT    NOT NULL,
    dead_letter INTEGER NOT NULL
) STRICT;
