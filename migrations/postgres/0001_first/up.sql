-- Answer and card rows have no time and no sequence; no transaction writes both, since they would share their xmin.

CREATE TABLE account (
    id TEXT PRIMARY KEY NOT NULL,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'intervenant')),
    password_hash TEXT NOT NULL,
    language TEXT NOT NULL
);

CREATE TABLE session (
    fingerprint TEXT PRIMARY KEY NOT NULL,
    state TEXT NOT NULL,
    expires_at BIGINT NOT NULL
);

CREATE TABLE organisation (
    id TEXT PRIMARY KEY NOT NULL,
    account_id TEXT NOT NULL REFERENCES account (id),
    name TEXT NOT NULL
);

-- An instrument as it stood when a wave first asked it.
CREATE TABLE instrument (
    fingerprint TEXT PRIMARY KEY NOT NULL,
    content TEXT NOT NULL
);

CREATE TABLE dispositif (
    id TEXT PRIMARY KEY NOT NULL,
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    granularity TEXT NOT NULL,
    mode TEXT NOT NULL,
    k BIGINT NOT NULL CHECK (k >= 5),
    primary_scores TEXT NOT NULL,
    notable_change BIGINT,
    state TEXT NOT NULL,
    cards_made BIGINT NOT NULL,
    retention_on DATE NOT NULL
);
CREATE INDEX dispositif_by_organisation ON dispositif (organisation_id);

CREATE TABLE dispositif_group (
    id TEXT PRIMARY KEY NOT NULL,
    dispositif_id TEXT NOT NULL REFERENCES dispositif (id),
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    members BIGINT NOT NULL CHECK (members >= 1),
    UNIQUE (dispositif_id, name)
);

CREATE TABLE wave (
    id TEXT PRIMARY KEY NOT NULL,
    dispositif_id TEXT NOT NULL REFERENCES dispositif (id),
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    instruments TEXT NOT NULL,
    closes_on DATE NOT NULL,
    threshold_day DATE,
    transmitted_on DATE,
    UNIQUE (dispositif_id, position)
);

-- Nothing on this row changes when the card is used.
CREATE TABLE card (
    tag BYTEA PRIMARY KEY NOT NULL,
    group_id TEXT NOT NULL REFERENCES dispositif_group (id)
);
CREATE INDEX card_by_group ON card (group_id);

CREATE TABLE answer (
    tag BYTEA PRIMARY KEY NOT NULL,
    wave_id TEXT NOT NULL REFERENCES wave (id),
    group_id TEXT NOT NULL REFERENCES dispositif_group (id),
    pair_tag BYTEA,
    sealed BYTEA NOT NULL
);
CREATE INDEX answer_by_wave_and_group ON answer (wave_id, group_id);

-- Populations of a wave whose threshold was reached at some midnight; never withdrawn.
CREATE TABLE threshold (
    wave_id TEXT NOT NULL REFERENCES wave (id),
    population TEXT NOT NULL,
    PRIMARY KEY (wave_id, population)
);

-- Append-only and hash-chained: what was published, once a wave.
CREATE TABLE ledger (
    sequence BIGINT PRIMARY KEY NOT NULL,
    wave_id TEXT NOT NULL UNIQUE REFERENCES wave (id),
    dispositif_id TEXT NOT NULL REFERENCES dispositif (id),
    previous TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL
);
CREATE FUNCTION ledger_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'the ledger is append-only'; END;
$$;
CREATE TRIGGER ledger_is_not_changed BEFORE UPDATE OR DELETE ON ledger
FOR EACH ROW EXECUTE FUNCTION ledger_is_append_only();
CREATE TRIGGER ledger_is_not_emptied BEFORE TRUNCATE ON ledger
FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();

CREATE TABLE management_link (
    id TEXT PRIMARY KEY NOT NULL,
    dispositif_id TEXT NOT NULL REFERENCES dispositif (id),
    fingerprint TEXT NOT NULL UNIQUE,
    expires_on DATE NOT NULL,
    revoked_on DATE
);

-- An imported file is released once.
CREATE TABLE imported_file (
    mark TEXT PRIMARY KEY NOT NULL,
    wave_id TEXT NOT NULL REFERENCES wave (id)
);
