ALTER TABLE card DROP COLUMN is_reserve;
