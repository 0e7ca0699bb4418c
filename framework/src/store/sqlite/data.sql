-- Version 2. Values that are written again and again have their rows together, so that they share pages with each other
-- and not with those of everybody who ever wrote.

ALTER TABLE data RENAME TO data_settled;

-- Where a value has a row here, this one counts.
CREATE TABLE data_recent (
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

-- User, chat and bot data: what to read, and what to change by hand.
CREATE VIEW data AS
    SELECT * FROM data_recent
    UNION ALL
    SELECT * FROM data_settled AS settled WHERE NOT EXISTS (
        SELECT 1 FROM data_recent AS recent
        WHERE recent.bot = settled.bot AND recent.space = settled.space AND recent.id = settled.id
    );

CREATE TRIGGER data_insert INSTEAD OF INSERT ON data BEGIN
    SELECT RAISE(ABORT, 'this value is there already: UPDATE it')
        FROM data_recent WHERE bot = NEW.bot AND space = NEW.space AND id = NEW.id;
    INSERT INTO data_settled VALUES
        (NEW.bot, NEW.space, NEW.id, NEW.value, NEW.type, NEW.version, NEW.updated_at, NEW.update_id);
END;

CREATE TRIGGER data_update INSTEAD OF UPDATE ON data BEGIN
    UPDATE data_recent SET bot = NEW.bot, space = NEW.space, id = NEW.id, value = NEW.value, type = NEW.type,
        version = NEW.version, updated_at = NEW.updated_at, update_id = NEW.update_id
        WHERE bot = OLD.bot AND space = OLD.space AND id = OLD.id;
    UPDATE data_settled SET bot = NEW.bot, space = NEW.space, id = NEW.id, value = NEW.value, type = NEW.type,
        version = NEW.version, updated_at = NEW.updated_at, update_id = NEW.update_id
        WHERE bot = OLD.bot AND space = OLD.space AND id = OLD.id;
END;

CREATE TRIGGER data_delete INSTEAD OF DELETE ON data BEGIN
    DELETE FROM data_recent WHERE bot = OLD.bot AND space = OLD.space AND id = OLD.id;
    DELETE FROM data_settled WHERE bot = OLD.bot AND space = OLD.space AND id = OLD.id;
END;

-- How the process before ended, if it did not end properly: whether it had been asked to, and on which run of the machine.
ALTER TABLE bots ADD COLUMN ending INTEGER NOT NULL DEFAULT 0;
ALTER TABLE bots ADD COLUMN boot TEXT;
