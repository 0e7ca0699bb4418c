-- Version 1. Every row belongs to one bot, so that several share a database, at the same time too. Times are milliseconds
-- of Unix time.

-- One row per bot: how far updates were fetched, who has it, and how the process before ended.
CREATE TABLE bots (
    bot         bigint  PRIMARY KEY,
    next_offset bigint,
    clean       boolean NOT NULL DEFAULT true,
    ending      boolean NOT NULL DEFAULT false,
    -- On which machine, and on which run of it.
    machine     text,
    boot        text,
    -- The last number that was given to a job.
    last_job    bigint  NOT NULL DEFAULT 0,
    -- Counts the processes that had the bot: who finds another number than its own has lost it.
    generation  bigint  NOT NULL DEFAULT 0,
    -- How many records the process with that number has written.
    written     bigint  NOT NULL DEFAULT 0
);

-- Updates that were taken in and are not done, and events that handlers told (kind `custom`, update_id 0). Gone when all
-- their units of work are.
CREATE TABLE inbox (
    bot           bigint  NOT NULL,
    key           bigint  NOT NULL,
    update_id     bigint  NOT NULL,
    hash          bigint  NOT NULL,
    kind          text    NOT NULL,
    received_at   bigint  NOT NULL,
    -- As it came; in `raw` where it is no text.
    body          text,
    raw           bytea,
    blocking_done boolean NOT NULL DEFAULT false,
    crashes       integer NOT NULL DEFAULT 0,
    alone         boolean NOT NULL DEFAULT false,
    deaths_alone  integer NOT NULL DEFAULT 0,
    PRIMARY KEY (bot, key)
);

-- The units of handlers with `block = false`, and tasks, while their update is in the inbox.
CREATE TABLE inbox_units (
    bot  bigint  NOT NULL,
    key  bigint  NOT NULL,
    unit text    NOT NULL,
    done boolean NOT NULL,
    PRIMARY KEY (bot, key, unit)
);

-- Which updates came in during the last day: a set, since their numbers may start anew.
CREATE TABLE seen (
    bot       bigint NOT NULL,
    update_id bigint NOT NULL,
    hash      bigint NOT NULL,
    at        bigint NOT NULL,
    PRIMARY KEY (bot, update_id, hash)
);

-- User, chat and bot data: JSON with what is needed to understand it later. It is text and not jsonb, which knows no
-- U+0000 and would not give back what it was given.
CREATE TABLE data (
    bot        bigint  NOT NULL,
    space      text    NOT NULL,
    id         bigint  NOT NULL,
    value      text    NOT NULL,
    type       text    NOT NULL,
    version    bigint  NOT NULL,
    updated_at bigint  NOT NULL,
    update_id  bigint,
    PRIMARY KEY (bot, space, id)
) WITH (fillfactor = 80);

-- A row is there while the conversation lasts.
CREATE TABLE conversations (
    bot        bigint  NOT NULL,
    -- The name of the conversation's type.
    name       text    NOT NULL,
    -- Whom it is with; 0 where it is not kept by chat, or not by user.
    chat_id    bigint  NOT NULL,
    user_id    bigint  NOT NULL,
    -- `topic 5`, `message 17`, `inline AgA..`, or nothing for the chat as a whole.
    part       text    NOT NULL,
    -- JSON, with the name of the state and what was collected so far.
    state      text    NOT NULL,
    type       text    NOT NULL,
    version    bigint  NOT NULL,
    updated_at bigint  NOT NULL,
    update_id  bigint,
    PRIMARY KEY (bot, name, chat_id, user_id, part)
) WITH (fillfactor = 80);

-- Calls that wait to be sent, in order.
CREATE TABLE outbox (
    bot          bigint  NOT NULL,
    key          bigint  NOT NULL,
    chat         text    NOT NULL,
    method       text    NOT NULL,
    body         text    NOT NULL,
    update_id    bigint,
    created_at   bigint  NOT NULL,
    -- Of calls that are rather not made at all than twice, `begun` says whether one was on the wire when this was written.
    at_most_once boolean NOT NULL,
    begun        boolean NOT NULL,
    PRIMARY KEY (bot, key)
);

-- Jobs: what is to come into the inbox later. A job is given up for the next one with its name, kind and owner (its chat,
-- else its user, else nobody). Keys are never given twice, since handlers may remember them.
CREATE TABLE jobs (
    bot      bigint  NOT NULL,
    key      bigint  NOT NULL,
    kind     text    NOT NULL,
    function text    NOT NULL,
    name     text,
    chat_id  bigint,
    user_id  bigint,
    topic    bigint,
    payload  text    NOT NULL,
    schedule text    NOT NULL,
    since    bigint  NOT NULL,
    until    bigint,
    grace    bigint,
    due      bigint  NOT NULL,
    paused   boolean NOT NULL,
    declared boolean NOT NULL,
    PRIMARY KEY (bot, key)
);

CREATE INDEX jobs_by_due ON jobs (bot, due, key) WHERE NOT paused;
CREATE UNIQUE INDEX jobs_by_name ON jobs (bot, kind, coalesce(chat_id, user_id, 0), name) WHERE name IS NOT NULL;
CREATE INDEX jobs_by_chat ON jobs (bot, chat_id) WHERE chat_id IS NOT NULL;
CREATE INDEX jobs_by_user ON jobs (bot, user_id) WHERE user_id IS NOT NULL;

-- Updates that could not be handled, with the units that were done before (JSON). Their numbers are what administrators
-- write: none is given twice.
CREATE TABLE dead_letters (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    bot       bigint NOT NULL,
    update_id bigint,
    kind      text   NOT NULL,
    reason    text   NOT NULL,
    body      text,
    raw       bytea,
    at        bigint NOT NULL,
    done      text   NOT NULL
);

-- Copies of values that could not be read.
CREATE TABLE quarantine (
    bot     bigint NOT NULL,
    space   text   NOT NULL,
    id      bigint NOT NULL,
    value   text   NOT NULL,
    type    text   NOT NULL,
    version bigint NOT NULL,
    error   text   NOT NULL,
    at      bigint NOT NULL
);

-- By its hash: an index has no room for a long value.
CREATE UNIQUE INDEX quarantine_by_value ON quarantine (bot, space, id, md5(value));

-- What administrators ask of a running bot.
CREATE TABLE control (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    bot         bigint NOT NULL,
    command     text   NOT NULL,
    dead_letter bigint NOT NULL
);
