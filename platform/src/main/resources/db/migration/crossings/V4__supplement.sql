-- A crossing that was recorded afterwards by an officer carries its reason in version 1 already.
ALTER TABLE crossing DROP CONSTRAINT crossing_check;

ALTER TABLE crossing ADD CONSTRAINT crossing_has_reason CHECK (version >= 1 AND (version = 1 OR reason IS NOT NULL));
