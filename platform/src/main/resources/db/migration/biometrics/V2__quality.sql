-- The quality measures of the live picture, by name, as libraries/face documents them.
ALTER TABLE comparison ADD COLUMN quality JSONB NOT NULL DEFAULT '{}';
