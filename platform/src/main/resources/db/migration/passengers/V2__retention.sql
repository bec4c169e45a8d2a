-- How long what is known of people is kept. A journey counts from the day of its flight.
ALTER TABLE journey ADD COLUMN day DATE;
UPDATE journey SET day = flight.departs_on FROM flight WHERE flight.id = journey.flight;
ALTER TABLE journey ALTER COLUMN day SET NOT NULL;

-- PNR: a booking spoke of the person.
ALTER TABLE journey ADD COLUMN source TEXT NOT NULL DEFAULT 'API' CHECK (source IN ('API', 'PNR'));
UPDATE journey SET source = 'PNR'
WHERE flight IN (SELECT flight FROM message WHERE type = 'PNRGOV' AND state = 'APPLIED' AND flight IS NOT NULL) AND locator IS NOT NULL;

-- Once masked, what tells who it is stands in sealed alone; who destroys sealed_key has destroyed it, wherever copies lie.
ALTER TABLE journey ADD COLUMN masked_at TIMESTAMPTZ;
-- Whether something ties the person to what is looked for, as found when it was masked.
ALTER TABLE journey ADD COLUMN linked BOOLEAN;
ALTER TABLE journey ADD COLUMN sealed BYTEA;
ALTER TABLE journey ADD COLUMN sealed_key BYTEA;
ALTER TABLE journey ADD CHECK ((masked_at IS NULL) = (linked IS NULL) AND (masked_at IS NULL OR sealed_key IS NOT NULL));

CREATE INDEX journey_by_age ON journey (source, day, journey_order);

-- Whether the file is gone, after its key.
ALTER TABLE delivery ADD COLUMN bytes_removed BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX delivery_by_age ON delivery (received_at) WHERE content_key IS NOT NULL;
CREATE INDEX delivery_to_remove ON delivery (received_order) WHERE content_key IS NULL AND NOT bytes_removed;

-- One row a day of the State's calendar; ended_at is empty while it goes on, also after a crash.
CREATE TABLE retention_run (
    day        DATE PRIMARY KEY,
    started_at TIMESTAMPTZ NOT NULL,
    ended_at   TIMESTAMPTZ,
    masked     INT NOT NULL DEFAULT 0,
    deleted    INT NOT NULL DEFAULT 0,
    deliveries INT NOT NULL DEFAULT 0,
    failed     INT NOT NULL DEFAULT 0
);
