-- What came of the newest look at a publisher's: IN_FORCE, AS_BEFORE, or FAILED with the problem.
ALTER TABLE list_source ADD COLUMN check_outcome TEXT;
ALTER TABLE list_source ADD COLUMN check_problem TEXT;

UPDATE list_source
SET check_outcome = CASE WHEN NOT check_good THEN 'FAILED' WHEN check_words = 'as before' THEN 'AS_BEFORE' ELSE 'IN_FORCE' END,
    check_problem = CASE WHEN check_good THEN '' ELSE check_words END
WHERE checked_at IS NOT NULL;

ALTER TABLE list_source DROP COLUMN check_good, DROP COLUMN check_words;
ALTER TABLE list_source ADD CHECK ((checked_at IS NULL) = (check_outcome IS NULL) AND (checked_at IS NULL) = (check_problem IS NULL));
