-- Why each version of a profile was made.
ALTER TABLE lane_profile
    ADD COLUMN reason TEXT NOT NULL DEFAULT 'Installed with Lintas.' CHECK (length(reason) BETWEEN 10 AND 1000);
ALTER TABLE lane_profile ALTER COLUMN reason DROP DEFAULT;
