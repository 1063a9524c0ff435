-- The answers of a wave are found together, in the order of their tags, which is random. Nothing looks for them by group.

ALTER TABLE answer DROP CONSTRAINT answer_pkey, ADD PRIMARY KEY (wave_id, tag);
DROP INDEX answer_by_wave_and_group;
