-- What an analyst asks officers at the border to do with a passenger, and what came of it. One that is in force for a journey is not doubled.
CREATE TABLE lookout (
    id                    UUID PRIMARY KEY,
    lookout_order         BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE,
    journey               UUID NOT NULL,
    until                 DATE NOT NULL,
    issued_at             TIMESTAMPTZ NOT NULL,
    issued_by             TEXT NOT NULL,
    instruction           TEXT NOT NULL,
    acknowledged_at       TIMESTAMPTZ,
    acknowledged_by       TEXT,
    presented_at          TIMESTAMPTZ,
    presented_lane        TEXT,
    presented_transaction TEXT,
    encounter             TEXT NOT NULL CHECK (encounter IN (
        'NOT_ENCOUNTERED', 'IN_PROGRESS', 'DENIED_BOARDING', 'REFUSED_ENTRY', 'SECONDARY_POSITIVE', 'SECONDARY_NEGATIVE', 'MISSED')),
    found_at              TIMESTAMPTZ,
    found_by              TEXT,
    found_words           TEXT,
    withdrawn_at          TIMESTAMPTZ,
    withdrawn_by          TEXT,
    withdrawn_words       TEXT,
    cleared               BOOLEAN NOT NULL DEFAULT FALSE -- words are deleted, as the passenger's data was masked or deleted
);

CREATE UNIQUE INDEX lookout_in_force ON lookout (journey)
    WHERE withdrawn_at IS NULL AND encounter IN ('NOT_ENCOUNTERED', 'IN_PROGRESS');
CREATE INDEX lookout_by_day ON lookout (until) WHERE NOT cleared;
CREATE INDEX lookout_by_transaction ON lookout (presented_transaction);
