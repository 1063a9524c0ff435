-- Fails where a vote was published: what was said is not taken back.
ALTER TABLE ledger ALTER COLUMN wave_id SET NOT NULL, DROP COLUMN reading_id;
DROP TABLE action_revision;
DROP TABLE action;
DROP TABLE vote;
DROP TABLE reading;
