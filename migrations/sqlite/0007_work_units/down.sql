DROP TABLE work_unit;
