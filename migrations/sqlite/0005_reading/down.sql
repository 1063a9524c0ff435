-- Fails where a vote was published: what was said is not taken back.
CREATE TABLE ledger_of_waves (
    sequence INTEGER PRIMARY KEY NOT NULL,
    wave_id TEXT NOT NULL UNIQUE REFERENCES wave (id),
    dispositif_id TEXT NOT NULL REFERENCES dispositif (id),
    previous TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL
) STRICT;
INSERT INTO ledger_of_waves (sequence, wave_id, dispositif_id, previous, hash, content)
    SELECT sequence, wave_id, dispositif_id, previous, hash, content FROM ledger ORDER BY sequence;
DROP TABLE ledger;
ALTER TABLE ledger_of_waves RENAME TO ledger;
CREATE TRIGGER ledger_is_not_changed BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_is_not_deleted BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
DROP TABLE action_revision;
DROP TABLE action;
DROP TABLE vote;
DROP TABLE reading;
