-- Cards in reserve answer questionnaires and do not vote: whoever keeps the reserve would otherwise vote several times.
-- Of cards that were made before nobody knows any more which were the reserve: they stay as members'.
ALTER TABLE card ADD COLUMN is_reserve INTEGER NOT NULL DEFAULT 0 CHECK (is_reserve IN (0, 1));
