DROP TABLE interview_theme;
DROP TABLE cadrage;
DROP TABLE step;
DROP TABLE meeting;
DROP TABLE commanditaire;
DROP TABLE kept_template;
ALTER TABLE management_link DROP COLUMN organisation_id;
ALTER TABLE organisation DROP COLUMN through_centre;
