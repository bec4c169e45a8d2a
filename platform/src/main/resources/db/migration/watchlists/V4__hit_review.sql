-- What people found when they looked at a hit: rows are added, never changed; the one with the highest number holds.
CREATE TABLE disposition (
    hit      UUID NOT NULL REFERENCES hit ON DELETE CASCADE,
    number   INT NOT NULL CHECK (number >= 1),
    outcome  TEXT NOT NULL,
    person   TEXT NOT NULL,
    reason   TEXT NOT NULL,
    found_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (hit, number)
);

-- What an entry's owner is told: that a hit was confirmed, and that it no longer is. It names no traveller and outlives the look-up.
CREATE TABLE notice (
    id             UUID PRIMARY KEY,
    kind           TEXT NOT NULL,
    hit            UUID NOT NULL,
    disposition    INT NOT NULL,
    entry          UUID NOT NULL,
    owner          TEXT NOT NULL,
    occasion       TEXT NOT NULL,
    place          TEXT NOT NULL,
    screened_at    TIMESTAMPTZ NOT NULL,
    noticed_at     TIMESTAMPTZ NOT NULL,
    acknowledged_by TEXT,
    acknowledged_reason TEXT,
    acknowledged_at TIMESTAMPTZ,
    UNIQUE (hit, disposition),
    CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL))
);

CREATE INDEX notice_by_time ON notice (noticed_at DESC, id DESC);

-- That a traveller is not who an entry seeks. It holds while both sides say the same, no new evidence comes, and until its last moment.
CREATE TABLE known_not_hit (
    id              UUID PRIMARY KEY,
    hit             UUID NOT NULL,
    entry           UUID NOT NULL,
    entry_digest    TEXT NOT NULL,
    document        TEXT NOT NULL,
    name            TEXT NOT NULL,
    date_of_birth   TEXT NOT NULL,
    matched_by      TEXT NOT NULL,
    bits            DOUBLE PRECISION,
    needs_approval  BOOLEAN NOT NULL,
    stated_by       TEXT NOT NULL,
    stated_reason   TEXT NOT NULL,
    stated_at       TIMESTAMPTZ NOT NULL,
    approved_by     TEXT,
    approved_reason TEXT,
    approved_at     TIMESTAMPTZ,
    revoked_by      TEXT,
    revoked_reason  TEXT,
    revoked_at      TIMESTAMPTZ,
    expires_at      TIMESTAMPTZ NOT NULL,
    CHECK (approved_by IS NULL OR approved_by <> stated_by)
);

CREATE INDEX known_not_hit_by_traveller ON known_not_hit (document, name, date_of_birth) WHERE revoked_at IS NULL;
CREATE INDEX known_not_hit_by_entry ON known_not_hit (entry);

-- The known-not-hit by which a hit was not told to the lane. The hit is kept like any other.
ALTER TABLE hit ADD COLUMN known UUID;

-- The groups by which alerts are watched; empty when unknown.
ALTER TABLE screening ADD COLUMN age_band TEXT NOT NULL DEFAULT '';
ALTER TABLE screening ADD COLUMN culture TEXT NOT NULL DEFAULT '';

-- Alarms that a group alerts more often, or in innocence, than the others; none is deleted.
CREATE TABLE skew_alarm (
    id              UUID PRIMARY KEY,
    raised_at       TIMESTAMPTZ NOT NULL,
    measure         TEXT NOT NULL,
    dimension       TEXT NOT NULL,
    value           TEXT NOT NULL,
    errors          BIGINT NOT NULL,
    cases           BIGINT NOT NULL,
    other_errors    BIGINT NOT NULL,
    other_cases     BIGINT NOT NULL,
    probability     DOUBLE PRECISION NOT NULL,
    person          TEXT,
    reason          TEXT,
    acknowledged_at TIMESTAMPTZ,
    CHECK ((acknowledged_at IS NULL) = (person IS NULL))
);

CREATE UNIQUE INDEX skew_alarm_open ON skew_alarm (measure, dimension, value) WHERE acknowledged_at IS NULL;
