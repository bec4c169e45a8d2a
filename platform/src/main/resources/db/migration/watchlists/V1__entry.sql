-- Entries as written. Their content never changes; what is done to them is in the table of acts.
CREATE TABLE entry (
    id             UUID PRIMARY KEY,
    category       TEXT NOT NULL,
    action         TEXT NOT NULL,
    legal_basis    TEXT NOT NULL,
    owner          TEXT NOT NULL,
    review_on      DATE NOT NULL,
    expires_on     DATE NOT NULL,
    surnames       TEXT[] NOT NULL,
    given_names    TEXT[] NOT NULL,
    dates_of_birth TEXT[] NOT NULL,
    issuers        TEXT[] NOT NULL,
    numbers        TEXT[] NOT NULL,
    CHECK (cardinality(surnames) = cardinality(given_names)),
    CHECK (cardinality(issuers) = cardinality(numbers))
);

-- Each act is done once to an entry at most: DRAFTED, APPROVED, WITHDRAWN.
CREATE TABLE entry_act (
    entry   UUID NOT NULL REFERENCES entry,
    act     TEXT NOT NULL,
    person  TEXT NOT NULL,
    reason  TEXT NOT NULL,
    done_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (entry, act)
);

CREATE INDEX entry_act_by_time ON entry_act (act, done_at DESC);

-- Each change of what is in force makes a generation; its number tells an answer of today from one of yesterday.
CREATE TABLE generation (
    number  BIGINT PRIMARY KEY,
    made_at TIMESTAMPTZ NOT NULL,
    entry   UUID NOT NULL REFERENCES entry,
    act     TEXT NOT NULL
);
