-- The program before shows a management all that was said of the actions as soon as the reading is transmitted: whoever goes back hands
-- over what was kept until now. Transmit it, or take it out, before.
CREATE TABLE action_of_a_day (
    action_id TEXT NOT NULL REFERENCES action (id),
    revised_on TEXT NOT NULL,
    status TEXT NOT NULL,
    due_on TEXT,
    note TEXT NOT NULL,
    PRIMARY KEY (action_id, revised_on)
) STRICT, WITHOUT ROWID;
INSERT INTO action_of_a_day (action_id, revised_on, status, due_on, note)
    SELECT action_id, revised_on, status, due_on, note FROM action_revision AS said
    WHERE NOT EXISTS (
        SELECT 1 FROM action_revision AS later
        WHERE later.action_id = said.action_id AND later.revised_on = said.revised_on AND later.position > said.position
    );
DROP TABLE action_revision;
ALTER TABLE action_of_a_day RENAME TO action_revision;
