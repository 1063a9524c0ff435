DROP TABLE purge;
DROP TABLE free_text;
DROP INDEX dispositif_group_by_draw_link;
ALTER TABLE dispositif_group DROP COLUMN service;
ALTER TABLE dispositif_group DROP COLUMN site;
ALTER TABLE dispositif_group DROP COLUMN metier;
ALTER TABLE dispositif_group DROP COLUMN draw_link;
ALTER TABLE dispositif_group DROP COLUMN distribution;
ALTER TABLE dispositif DROP COLUMN same_people_as;
ALTER TABLE dispositif DROP COLUMN free_text;
ALTER TABLE dispositif DROP COLUMN paper;
ALTER TABLE card
    ALTER COLUMN tag SET STATISTICS -1,
    ALTER COLUMN group_id SET STATISTICS -1;
ALTER TABLE answer
    ALTER COLUMN tag SET STATISTICS -1,
    ALTER COLUMN wave_id SET STATISTICS -1,
    ALTER COLUMN group_id SET STATISTICS -1,
    ALTER COLUMN pair_tag SET STATISTICS -1,
    ALTER COLUMN sealed SET STATISTICS -1;
