CREATE INDEX answer_by_wave_and_group ON answer (wave_id, group_id);
ALTER TABLE answer DROP CONSTRAINT answer_pkey, ADD PRIMARY KEY (tag);
