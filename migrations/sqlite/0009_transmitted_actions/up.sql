-- What was said of an action, in its order, and when the management received it: it reads nothing that was not transmitted to it.
-- Until now it read everything as soon as the reading was transmitted, so that all of that counts as transmitted.
CREATE TABLE action_said (
    action_id TEXT NOT NULL REFERENCES action (id),
    position INTEGER NOT NULL,
    revised_on TEXT NOT NULL,
    status TEXT NOT NULL,
    due_on TEXT,
    note TEXT NOT NULL,
    transmitted_on TEXT,
    PRIMARY KEY (action_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO action_said (action_id, position, revised_on, status, due_on, note, transmitted_on)
    SELECT action_id, row_number() OVER (PARTITION BY action_id ORDER BY revised_on), revised_on, status, due_on, note,
        (SELECT CASE
             WHEN max(reading.transmitted_on) > action_revision.revised_on THEN max(reading.transmitted_on)
             WHEN max(reading.transmitted_on) IS NOT NULL THEN action_revision.revised_on
         END
         FROM reading JOIN action ON action.dispositif_id = reading.dispositif_id
         WHERE action.id = action_revision.action_id AND reading.state = 'transmitted' AND reading.transmitted_on IS NOT NULL)
    FROM action_revision;
DROP TABLE action_revision;
ALTER TABLE action_said RENAME TO action_revision;
