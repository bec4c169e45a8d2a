-- Who asked to see a masked journey in clear, and who agreed. It outlives the journey, of which it holds nothing.
CREATE TABLE unmasking (
    id             UUID PRIMARY KEY,
    journey        UUID NOT NULL,
    asked_at       TIMESTAMPTZ NOT NULL,
    asked_by       TEXT NOT NULL,
    purpose        TEXT NOT NULL,
    legal_basis    TEXT NOT NULL,
    case_reference TEXT NOT NULL,
    choice         TEXT CHECK (choice IN ('GRANTED', 'REFUSED')),
    decided_at     TIMESTAMPTZ,
    decided_by     TEXT,
    decided_for    TEXT,
    ends_at        TIMESTAMPTZ,
    noticed_at     TIMESTAMPTZ,
    noticed_by     TEXT,
    CHECK (decided_by IS NULL OR decided_by <> asked_by),
    CHECK ((choice IS NULL) = (decided_at IS NULL) AND (choice IS NULL) = (decided_by IS NULL)),
    CHECK ((choice = 'GRANTED') = (ends_at IS NOT NULL) OR choice IS NULL)
);

-- Nobody asks twice before the first is decided.
CREATE UNIQUE INDEX unmasking_open ON unmasking (journey, asked_by) WHERE choice IS NULL;
CREATE INDEX unmasking_by_journey ON unmasking (journey);

-- Each time somebody saw a journey in clear by it.
CREATE TABLE unmasking_reading (
    unmasking UUID NOT NULL REFERENCES unmasking,
    read_at   TIMESTAMPTZ NOT NULL,
    read_by   TEXT NOT NULL
);

CREATE INDEX unmasking_reading_by_unmasking ON unmasking_reading (unmasking, read_at);
