-- Answer and card rows have no rowid, no time and no sequence: a row's place tells its age.

CREATE TABLE account (
    id TEXT PRIMARY KEY NOT NULL,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'intervenant')),
    password_hash TEXT NOT NULL,
    language TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE session (
    fingerprint TEXT PRIMARY KEY NOT NULL,
    state TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
    id TEXT PRIMARY KEY NOT NULL,
    account_id TEXT NOT NULL REFERENCES account (id),
    name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- An instrument as it stood when a wave first asked it.
CREATE TABLE instrument (
    fingerprint TEXT PRIMARY KEY NOT NULL,
    content TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE dispositif (
    id TEXT PRIMARY KEY NOT NULL,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    granularity TEXT NOT NULL,
    mode TEXT NOT NULL,
    k INTEGER NOT NULL CHECK (k >= 5),
    primary_scores TEXT NOT NULL,
    notable_change INTEGER,
    state TEXT NOT NULL,
    cards_made INTEGER NOT NULL,
    retention_on TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX dispositif_by_organisation ON dispositif (organisation_id);

CREATE TABLE dispositif_group (
    id TEXT PRIMARY KEY NOT NULL,
    dispositif_id TEXT NOT NULL REFERENCES dispositif (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    members INTEGER NOT NULL CHECK (members >= 1),
    UNIQUE (dispositif_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE wave (
    id TEXT PRIMARY KEY NOT NULL,
    dispositif_id TEXT NOT NULL REFERENCES dispositif (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    instruments TEXT NOT NULL,
    closes_on TEXT NOT NULL,
    threshold_day TEXT,
    transmitted_on TEXT,
    UNIQUE (dispositif_id, position)
) STRICT, WITHOUT ROWID;

-- Nothing on this row changes when the card is used.
CREATE TABLE card (
    tag BLOB PRIMARY KEY NOT NULL,
    group_id TEXT NOT NULL REFERENCES dispositif_group (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX card_by_group ON card (group_id);

CREATE TABLE answer (
    tag BLOB PRIMARY KEY NOT NULL,
    wave_id TEXT NOT NULL REFERENCES wave (id),
    group_id TEXT NOT NULL REFERENCES dispositif_group (id),
    pair_tag BLOB,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX answer_by_wave_and_group ON answer (wave_id, group_id);

-- Populations of a wave whose threshold was reached at some midnight; never withdrawn.
CREATE TABLE threshold (
    wave_id TEXT NOT NULL REFERENCES wave (id),
    population TEXT NOT NULL,
    PRIMARY KEY (wave_id, population)
) STRICT, WITHOUT ROWID;

-- Append-only and hash-chained: what was published, once a wave.
CREATE TABLE ledger (
    sequence INTEGER PRIMARY KEY NOT NULL,
    wave_id TEXT NOT NULL UNIQUE REFERENCES wave (id),
    dispositif_id TEXT NOT NULL REFERENCES dispositif (id),
    previous TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL
) STRICT;
CREATE TRIGGER ledger_is_not_changed BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
CREATE TRIGGER ledger_is_not_deleted BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

CREATE TABLE management_link (
    id TEXT PRIMARY KEY NOT NULL,
    dispositif_id TEXT NOT NULL REFERENCES dispositif (id),
    fingerprint TEXT NOT NULL UNIQUE,
    expires_on TEXT NOT NULL,
    revoked_on TEXT
) STRICT, WITHOUT ROWID;

-- An imported file is released once.
CREATE TABLE imported_file (
    mark TEXT PRIMARY KEY NOT NULL,
    wave_id TEXT NOT NULL REFERENCES wave (id)
) STRICT, WITHOUT ROWID;
