-- The dispositifs whose groups are declared to be units of work (DUERP).
CREATE TABLE work_unit (
    dispositif_id TEXT PRIMARY KEY NOT NULL REFERENCES dispositif (id)
);
