-- The answers of a wave lie together, in the order of their tags, which is random: a wave is read from one end to the other,
-- without a sort and without a look-up for each row.

CREATE TABLE answer_by_wave (
    wave_id TEXT NOT NULL REFERENCES wave (id),
    tag BLOB NOT NULL,
    group_id TEXT NOT NULL REFERENCES dispositif_group (id),
    pair_tag BLOB,
    sealed BLOB NOT NULL,
    PRIMARY KEY (wave_id, tag)
) STRICT, WITHOUT ROWID;
INSERT INTO answer_by_wave (wave_id, tag, group_id, pair_tag, sealed)
    SELECT wave_id, tag, group_id, pair_tag, sealed FROM answer ORDER BY wave_id, tag;
DROP TABLE answer;
ALTER TABLE answer_by_wave RENAME TO answer;
