-- What the group and its intervenant say together, the votes on it, the actions that come of it, and the ledger's place for what a
-- vote said.

CREATE TABLE reading (
    id TEXT PRIMARY KEY NOT NULL,
    dispositif_id TEXT NOT NULL REFERENCES dispositif (id),
    version BIGINT NOT NULL CHECK (version >= 1),
    objectifs TEXT NOT NULL,
    contexte TEXT NOT NULL,
    synthese TEXT NOT NULL,
    problematiques TEXT NOT NULL,
    axes TEXT NOT NULL,
    state TEXT NOT NULL,
    vote_state TEXT,
    vote_until DATE,
    validated_on DATE,
    room_on DATE,
    transmitted_on DATE,
    UNIQUE (dispositif_id, version)
);

-- A vote has no group, no pair and no time, and its row another name at each write: as many rows as cards, whoever has voted.
CREATE TABLE vote (
    reading_id TEXT NOT NULL REFERENCES reading (id),
    tag BYTEA NOT NULL,
    sealed BYTEA NOT NULL,
    PRIMARY KEY (reading_id, tag)
);
-- No statistics of what participants gave: see 0002.
ALTER TABLE vote
    ALTER COLUMN reading_id SET STATISTICS 0,
    ALTER COLUMN tag SET STATISTICS 0,
    ALTER COLUMN sealed SET STATISTICS 0;

CREATE TABLE action (
    id TEXT PRIMARY KEY NOT NULL,
    dispositif_id TEXT NOT NULL REFERENCES dispositif (id),
    position BIGINT NOT NULL,
    axis TEXT NOT NULL,
    what TEXT NOT NULL,
    owner TEXT NOT NULL
);
CREATE INDEX action_by_dispositif ON action (dispositif_id);

-- Where an action stood on a day; the last row is where it stands.
CREATE TABLE action_revision (
    action_id TEXT NOT NULL REFERENCES action (id),
    revised_on DATE NOT NULL,
    status TEXT NOT NULL,
    due_on DATE,
    note TEXT NOT NULL,
    PRIMARY KEY (action_id, revised_on)
);

-- An entry of the ledger publishes a wave, or what the vote on a version of a reading said.
ALTER TABLE ledger
    ALTER COLUMN wave_id DROP NOT NULL,
    ADD COLUMN reading_id TEXT UNIQUE REFERENCES reading (id),
    ADD CHECK ((wave_id IS NULL) <> (reading_id IS NULL));
