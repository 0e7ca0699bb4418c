-- Calls that are rather not made at all than twice, and whether one of them was on the wire when this was written.
ALTER TABLE outbox ADD COLUMN at_most_once INTEGER NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN begun INTEGER NOT NULL DEFAULT 0;
