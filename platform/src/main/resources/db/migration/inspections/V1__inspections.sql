-- One traveller at one lane, once. The newest decision's outcome stands here too, so that lists read one table.
CREATE TABLE inspection (
    transaction     UUID PRIMARY KEY,
    lane            TEXT        NOT NULL CHECK (length(lane) <= 16),
    direction       TEXT        NOT NULL CHECK (direction IN ('ENTRY', 'EXIT')),
    profile         TEXT        NOT NULL,
    profile_version INT         NOT NULL,
    opened_at       TIMESTAMPTZ NOT NULL,
    state           TEXT        NOT NULL CHECK (state IN ('OPEN', 'REFERRED', 'ENDED', 'ABANDONED')),
    decisions       INT         NOT NULL DEFAULT 0,
    outcome         TEXT,
    reason          TEXT,
    decided_at      TIMESTAMPTZ,
    abandon_reason  TEXT
) WITH (fillfactor = 80);

CREATE INDEX inspection_by_lane ON inspection (lane, opened_at DESC);

CREATE INDEX inspection_by_time ON inspection (opened_at DESC);

CREATE INDEX inspection_open ON inspection (opened_at) WHERE state = 'OPEN';

-- Every decision for good, with the facts it was made from. Nothing is ever changed here.
CREATE TABLE decision (
    transaction  UUID        NOT NULL REFERENCES inspection,
    sequence     INT         NOT NULL,
    kind         TEXT        NOT NULL CHECK (kind IN ('CLEAR', 'REFER', 'REFUSE', 'CASE')),
    decided_by   TEXT        NOT NULL CHECK (length(decided_by) BETWEEN 1 AND 100),
    at           TIMESTAMPTZ NOT NULL,
    legal_ground TEXT,
    note         TEXT,
    findings     TEXT        NOT NULL,
    facts        TEXT        NOT NULL,
    facts_sha256 BYTEA       NOT NULL CHECK (length(facts_sha256) = 32),
    PRIMARY KEY (transaction, sequence),
    CHECK (kind <> 'REFUSE' OR (legal_ground IS NOT NULL AND decided_by <> 'gate'))
);

-- The second line: who waits, and who has whom.
CREATE TABLE referral (
    transaction UUID PRIMARY KEY REFERENCES inspection,
    lane        TEXT        NOT NULL,
    since       TIMESTAMPTZ NOT NULL,
    help_first  BOOLEAN     NOT NULL,
    findings    TEXT        NOT NULL,
    claimed_by  TEXT,
    claimed_at  TIMESTAMPTZ,
    ended_at    TIMESTAMPTZ
);

CREATE INDEX referral_waiting ON referral (help_first DESC, since) WHERE ended_at IS NULL;

-- Decisions are written in the order of their time: a block range index costs nothing and serves the charts.
CREATE INDEX decision_by_time ON decision USING brin (at);
