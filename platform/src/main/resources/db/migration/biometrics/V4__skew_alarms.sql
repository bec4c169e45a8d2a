-- Alarms that an error rate of one group differs from that of the others; each stays until a person has acknowledged it, none is deleted.
CREATE TABLE skew_alarm (
    id UUID PRIMARY KEY,
    raised_at TIMESTAMPTZ NOT NULL,
    measure TEXT NOT NULL,
    dimension TEXT NOT NULL,
    value TEXT NOT NULL,
    errors BIGINT NOT NULL,
    cases BIGINT NOT NULL,
    other_errors BIGINT NOT NULL,
    other_cases BIGINT NOT NULL,
    probability DOUBLE PRECISION NOT NULL,
    person TEXT,
    reason TEXT,
    acknowledged_at TIMESTAMPTZ,
    CHECK ((acknowledged_at IS NULL) = (person IS NULL))
);

CREATE UNIQUE INDEX skew_alarm_open ON skew_alarm (measure, dimension, value) WHERE acknowledged_at IS NULL;
