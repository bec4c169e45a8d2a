-- A targeting rule in versions: text is never changed, a change is another version. DRAFT waits for a second person.
CREATE TABLE rule_version (
    id         UUID PRIMARY KEY,
    name       TEXT NOT NULL,
    version    INT NOT NULL,
    text       TEXT NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('DRAFT', 'ACTIVE', 'REJECTED', 'RETIRED')),
    drafted_at TIMESTAMPTZ NOT NULL,
    drafted_by TEXT NOT NULL,
    drafted_for TEXT NOT NULL,
    decided_at TIMESTAMPTZ,
    decided_by TEXT,
    decided_for TEXT,
    retired_at TIMESTAMPTZ,
    retired_by TEXT,
    retired_for TEXT,
    UNIQUE (name, version),
    CHECK ((decided_at IS NULL) = (state = 'DRAFT') OR retired_at IS NOT NULL)
);

CREATE UNIQUE INDEX rule_version_active ON rule_version (name) WHERE state = 'ACTIVE';
CREATE UNIQUE INDEX rule_version_draft ON rule_version (name) WHERE state = 'DRAFT';

-- A passenger whom a rule means: one row for a journey and a rule, whichever versions of both. QUARANTINED: past the rule's cap of the day, kept out of the queue.
CREATE TABLE rule_hit (
    id           UUID PRIMARY KEY,
    hit_order    BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE,
    journey      UUID NOT NULL,
    rule         TEXT NOT NULL,
    rule_version UUID NOT NULL REFERENCES rule_version,
    severity     INT NOT NULL CHECK (severity BETWEEN 0 AND 3), -- LOW, NORMAL, HIGH, TOP
    day          DATE NOT NULL,
    departs_at   TIMESTAMP NOT NULL,
    state        TEXT NOT NULL CHECK (state IN ('OPEN', 'QUARANTINED', 'FALSE', 'POSSIBLE', 'CONFIRMED', 'INSUFFICIENT')),
    found_at     TIMESTAMPTZ NOT NULL,
    claimed_by   TEXT,
    claimed_at   TIMESTAMPTZ,
    cleared      BOOLEAN NOT NULL DEFAULT FALSE, -- reasons are deleted, as the passenger's data was masked or deleted
    UNIQUE (journey, rule)
);

CREATE INDEX rule_hit_queue ON rule_hit (state, severity DESC, departs_at, hit_order);
CREATE INDEX rule_hit_by_day ON rule_hit (rule, day);
CREATE INDEX rule_hit_uncleared ON rule_hit (day, hit_order) WHERE NOT cleared;

-- What was true, each time something else was: reasons by language.
CREATE TABLE rule_hit_evidence (
    hit             UUID NOT NULL REFERENCES rule_hit,
    number          INT NOT NULL,
    journey_version INT NOT NULL,
    rule_version    UUID NOT NULL REFERENCES rule_version,
    found_at        TIMESTAMPTZ NOT NULL,
    reasons         JSONB NOT NULL,
    PRIMARY KEY (hit, number)
);

-- What a person found.
CREATE TABLE rule_hit_finding (
    hit      UUID NOT NULL REFERENCES rule_hit,
    number   INT NOT NULL,
    outcome  TEXT NOT NULL CHECK (outcome IN ('FALSE', 'POSSIBLE', 'CONFIRMED', 'INSUFFICIENT')),
    found_at TIMESTAMPTZ NOT NULL,
    found_by TEXT NOT NULL,
    reason   TEXT NOT NULL,
    PRIMARY KEY (hit, number)
);
