-- The life of a dispositif beside its waves: what it was made from, who ordered it, its sessions, steps, lettre de cadrage and themes.
-- Nothing here says who came, who spoke or how many.

ALTER TABLE organisation ADD COLUMN through_centre BIGINT NOT NULL DEFAULT 0;
ALTER TABLE management_link ADD COLUMN organisation_id TEXT REFERENCES organisation (id);

-- What a dispositif keeps of its template: a file that changes changes no dispositif.
CREATE TABLE kept_template (
    dispositif_id TEXT PRIMARY KEY NOT NULL REFERENCES dispositif (id),
    content TEXT NOT NULL
);

-- Who ordered it beside its own organisation. Each reads the same whole.
CREATE TABLE commanditaire (
    dispositif_id TEXT NOT NULL REFERENCES dispositif (id),
    organisation_id TEXT NOT NULL REFERENCES organisation (id),
    PRIMARY KEY (dispositif_id, organisation_id)
);

-- A session. Who came is a band.
CREATE TABLE meeting (
    id TEXT PRIMARY KEY NOT NULL,
    dispositif_id TEXT NOT NULL REFERENCES dispositif (id),
    held_on DATE NOT NULL,
    starts_at TEXT,
    minutes BIGINT NOT NULL,
    group_id TEXT REFERENCES dispositif_group (id) ON DELETE SET NULL,
    attendance TEXT,
    situation TEXT,
    synthesis TEXT
);
CREATE INDEX meeting_by_dispositif ON meeting (dispositif_id);

CREATE TABLE step (
    dispositif_id TEXT NOT NULL REFERENCES dispositif (id),
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    done_on DATE,
    note TEXT,
    reference TEXT,
    PRIMARY KEY (dispositif_id, kind)
);

CREATE TABLE cadrage (
    dispositif_id TEXT PRIMARY KEY NOT NULL REFERENCES dispositif (id),
    written_on DATE NOT NULL,
    objectives TEXT NOT NULL,
    recipients TEXT NOT NULL,
    body TEXT NOT NULL,
    consulted_on DATE
);

-- A theme that came up in several interviews. In how many is nowhere.
CREATE TABLE interview_theme (
    id TEXT PRIMARY KEY NOT NULL,
    dispositif_id TEXT NOT NULL REFERENCES dispositif (id),
    label TEXT NOT NULL,
    UNIQUE (dispositif_id, label)
);
