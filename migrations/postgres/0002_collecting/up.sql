-- How answers are collected, groups that other dispositifs share, and the record of what was erased.

ALTER TABLE dispositif ADD COLUMN paper BIGINT NOT NULL DEFAULT 0;
ALTER TABLE dispositif ADD COLUMN free_text BIGINT NOT NULL DEFAULT 0;
ALTER TABLE dispositif ADD COLUMN same_people_as TEXT REFERENCES dispositif (id);

ALTER TABLE dispositif_group ADD COLUMN distribution TEXT NOT NULL DEFAULT 'printed';
ALTER TABLE dispositif_group ADD COLUMN draw_link TEXT;
ALTER TABLE dispositif_group ADD COLUMN metier TEXT;
ALTER TABLE dispositif_group ADD COLUMN site TEXT;
ALTER TABLE dispositif_group ADD COLUMN service TEXT;
CREATE UNIQUE INDEX dispositif_group_by_draw_link ON dispositif_group (draw_link);

-- A free text has no group and no pair, and a tag of its own kind: it belongs to no sheet.
CREATE TABLE free_text (
    tag BYTEA PRIMARY KEY NOT NULL,
    wave_id TEXT NOT NULL REFERENCES wave (id),
    sealed BYTEA NOT NULL
);
CREATE INDEX free_text_by_wave ON free_text (wave_id);

-- What was erased of a dispositif, when and why: the record that it happened.
CREATE TABLE purge (
    dispositif_id TEXT NOT NULL REFERENCES dispositif (id),
    erased TEXT NOT NULL,
    reason TEXT NOT NULL,
    done_on DATE NOT NULL,
    PRIMARY KEY (dispositif_id, erased)
);

-- No statistics of what participants gave: PostgreSQL would keep a sample of the tags and of what is sealed in a catalogue of
-- its own, where they outlive the rows. Rows are found by their keys and by wave, which needs none.
ALTER TABLE answer
    ALTER COLUMN tag SET STATISTICS 0,
    ALTER COLUMN wave_id SET STATISTICS 0,
    ALTER COLUMN group_id SET STATISTICS 0,
    ALTER COLUMN pair_tag SET STATISTICS 0,
    ALTER COLUMN sealed SET STATISTICS 0;
ALTER TABLE card
    ALTER COLUMN tag SET STATISTICS 0,
    ALTER COLUMN group_id SET STATISTICS 0;
ALTER TABLE free_text
    ALTER COLUMN tag SET STATISTICS 0,
    ALTER COLUMN wave_id SET STATISTICS 0,
    ALTER COLUMN sealed SET STATISTICS 0;
