CREATE TABLE answer_by_tag (
    tag BLOB PRIMARY KEY NOT NULL,
    wave_id TEXT NOT NULL REFERENCES wave (id),
    group_id TEXT NOT NULL REFERENCES dispositif_group (id),
    pair_tag BLOB,
    sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO answer_by_tag (tag, wave_id, group_id, pair_tag, sealed)
    SELECT tag, wave_id, group_id, pair_tag, sealed FROM answer ORDER BY tag;
DROP TABLE answer;
ALTER TABLE answer_by_tag RENAME TO answer;
CREATE INDEX answer_by_wave_and_group ON answer (wave_id, group_id);
