-- Copies in the order of their receipt: two of one instant, or around a clock put back, have one too.
ALTER TABLE list_copy ADD COLUMN received_order BIGINT;

UPDATE list_copy SET received_order = ordered.place
FROM (SELECT id, row_number() OVER (ORDER BY received_at, id) AS place FROM list_copy) AS ordered
WHERE ordered.id = list_copy.id;

ALTER TABLE list_copy ALTER COLUMN received_order SET NOT NULL;
ALTER TABLE list_copy ALTER COLUMN received_order ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('list_copy', 'received_order'), count(*) + 1, FALSE) FROM list_copy;

DROP INDEX list_copy_by_time;
CREATE UNIQUE INDEX list_copy_by_order ON list_copy (source, received_order DESC);
