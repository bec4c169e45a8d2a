-- What rules would have hit on past flights: kept for a day. A node that runs one says so each second; where it falls silent another begins anew.
CREATE TABLE back_test (
    id          UUID PRIMARY KEY,
    text        TEXT NOT NULL,
    from_day    DATE NOT NULL,
    to_day      DATE NOT NULL,
    asked_by    TEXT NOT NULL,
    asked_at    TIMESTAMPTZ NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'STOPPED', 'BROKEN')),
    heard_at    TIMESTAMPTZ,
    flights     INT NOT NULL DEFAULT 0,
    all_flights INT NOT NULL DEFAULT 0,
    journeys    BIGINT NOT NULL DEFAULT 0,
    counts      JSONB NOT NULL DEFAULT '{}',
    examples    JSONB NOT NULL DEFAULT '[]',
    ended_at    TIMESTAMPTZ
);

CREATE INDEX back_test_open ON back_test (asked_at) WHERE state IN ('WAITING', 'RUNNING');
CREATE INDEX back_test_by_age ON back_test (asked_at);

-- Passengers of past flights as rules see them, so that trials need not work them out each time. Deleted before the first data is masked.
CREATE TABLE recorded_flight (
    flight   UUID PRIMARY KEY,
    day      DATE NOT NULL,
    as_of    TIMESTAMPTZ NOT NULL, -- when something was said of the flight last; a later word makes this stale
    journeys BYTEA NOT NULL, -- 16 bytes each
    content  BYTEA NOT NULL
);

ALTER TABLE recorded_flight ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX recorded_flight_by_day ON recorded_flight (day);
