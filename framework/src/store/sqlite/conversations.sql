-- Version 4: conversations. A row is there while the conversation lasts.

CREATE TABLE conversations (
    bot        INTEGER NOT NULL,
    -- The name of the conversation's type.
    name       TEXT    NOT NULL,
    -- Whom it is with; 0 where it is not kept by chat, or not by user.
    chat       INTEGER NOT NULL,
    user       INTEGER NOT NULL,
    -- `topic 5`, `message 17`, `inline AgA..`, or nothing for the chat as a whole.
    part       TEXT    NOT NULL,
    -- JSON, with the name of the state and what was collected so far.
    state      TEXT    NOT NULL,
    type       TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    update_id  INTEGER,
    PRIMARY KEY (bot, name, chat, user, part)
) STRICT, WITHOUT ROWID;
