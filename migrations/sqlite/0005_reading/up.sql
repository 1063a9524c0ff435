-- What the group and its intervenant say together, the votes on it, the actions that come of it, and the ledger's place for what a
-- vote said.

CREATE TABLE reading (
    id TEXT PRIMARY KEY NOT NULL,
    dispositif_id TEXT NOT NULL REFERENCES dispositif (id),
    version INTEGER NOT NULL CHECK (version >= 1),
    objectifs TEXT NOT NULL,
    contexte TEXT NOT NULL,
    synthese TEXT NOT NULL,
    problematiques TEXT NOT NULL,
    axes TEXT NOT NULL,
    state TEXT NOT NULL,
    vote_state TEXT,
    vote_until TEXT,
    validated_on TEXT,
    room_on TEXT,
    transmitted_on TEXT,
    UNIQUE (dispositif_id, version)
) STRICT, WITHOUT ROWID;

-- A vote has no group, no pair and no time, and its row another name at each write: as many rows as cards, whoever has voted.
CREATE TABLE vote (
    reading_id TEXT NOT NULL REFERENCES reading (id),
    tag BLOB NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (reading_id, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE action (
    id TEXT PRIMARY KEY NOT NULL,
    dispositif_id TEXT NOT NULL REFERENCES dispositif (id),
    position INTEGER NOT NULL,
    axis TEXT NOT NULL,
    what TEXT NOT NULL,
    owner TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX action_by_dispositif ON action (dispositif_id);

-- Where an action stood on a day; the last row is where it stands.
CREATE TABLE action_revision (
    action_id TEXT NOT NULL REFERENCES action (id),
    revised_on TEXT NOT NULL,
    status TEXT NOT NULL,
    due_on TEXT,
    note TEXT NOT NULL,
    PRIMARY KEY (action_id, revised_on)
) STRICT, WITHOUT ROWID;

-- An entry of the ledger publishes a wave, or what the vote on a version of a reading said.
CREATE TABLE ledger_of_both (
    sequence INTEGER PRIMARY KEY NOT NULL,
    wave_id TEXT UNIQUE REFERENCES wave (id),
    reading_id TEXT UNIQUE REFERENCES reading (id),
    dispositif_id TEXT NOT NULL REFERENCES dispositif (id),
    previous TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL,
    CHECK ((wave_id IS NULL) <> (reading_id IS NULL))
) STRICT;
INSERT INTO ledger_of_both (sequence, wave_id, dispositif_id, previous, hash, content)
    SELECT sequence, wave_id, dispositif_id, previous, hash, content FROM ledger ORDER BY sequence;
DROP TABLE ledger;
ALTER TABLE ledger_of_both RENAME TO ledger;
CREATE TRIGGER ledger_is_not_changed BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_is_not_deleted BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
