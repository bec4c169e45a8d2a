-- Lists that others publish. Their terms never change; what is done to them is in the table of acts.
CREATE TABLE list_source (
    id                  UUID PRIMARY KEY,
    name                TEXT NOT NULL,
    category            TEXT NOT NULL,
    action              TEXT NOT NULL,
    legal_basis         TEXT NOT NULL,
    owner               TEXT NOT NULL,
    address             TEXT NOT NULL,
    signer_key          TEXT NOT NULL,
    columns             TEXT NOT NULL,
    removed_percent_max INT NOT NULL CHECK (removed_percent_max BETWEEN 0 AND 100),
    fresh_for_seconds   BIGINT NOT NULL CHECK (fresh_for_seconds > 0),
    -- The newest look at the publisher's, or copy handed in.
    checked_at          TIMESTAMPTZ,
    check_good          BOOLEAN,
    check_words         TEXT,
    -- One process fetches at a time: until then nobody else does.
    claimed_until       TIMESTAMPTZ NOT NULL
);

-- Each act is done once to a list at most: ADDED, APPROVED, END_ASKED, ENDED.
CREATE TABLE list_source_act (
    source  UUID NOT NULL REFERENCES list_source,
    act     TEXT NOT NULL,
    person  TEXT NOT NULL,
    reason  TEXT NOT NULL,
    done_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (source, act)
);

-- Copies of a list; their files are in HOME/watchlists/files, named by their SHA-256.
CREATE TABLE list_copy (
    id             UUID PRIMARY KEY,
    source         UUID NOT NULL REFERENCES list_source,
    received_at    TIMESTAMPTZ NOT NULL,
    received_by    TEXT NOT NULL,
    state          TEXT NOT NULL,
    subjects       INT,
    persons        INT,
    names          INT,
    births         INT,
    documents      INT,
    diagnostics    INT,
    added          INT,
    changed        INT,
    removed        INT,
    travellers     INT,
    alerts_before  INT,
    alerts_after   INT,
    holds          TEXT[] NOT NULL,
    problem        TEXT,
    decided_by     TEXT,
    decided_reason TEXT,
    decided_at     TIMESTAMPTZ,
    -- When it came in force last; tells which of the replaced ones can be put back.
    in_force_at    TIMESTAMPTZ
);

CREATE UNIQUE INDEX list_copy_in_force ON list_copy (source) WHERE state = 'IN_FORCE';
CREATE INDEX list_copy_by_time ON list_copy (source, received_at DESC);

CREATE TABLE list_file (
    copy     UUID NOT NULL REFERENCES list_copy,
    position INT NOT NULL,
    name     TEXT NOT NULL,
    sha256   TEXT NOT NULL,
    bytes    BIGINT NOT NULL,
    PRIMARY KEY (copy, position)
);

CREATE TABLE list_line (
    copy     UUID NOT NULL REFERENCES list_copy,
    position INT NOT NULL,
    kind     TEXT NOT NULL,
    entry    UUID NOT NULL,
    name     TEXT NOT NULL,
    PRIMARY KEY (copy, position)
);

CREATE TABLE list_note (
    copy     UUID NOT NULL REFERENCES list_copy,
    position INT NOT NULL,
    place    TEXT NOT NULL,
    problem  TEXT NOT NULL,
    PRIMARY KEY (copy, position)
);

-- A copy that comes in force makes a generation too.
ALTER TABLE generation ALTER COLUMN entry DROP NOT NULL;
ALTER TABLE generation ADD COLUMN source UUID REFERENCES list_source;
ALTER TABLE generation ADD CHECK (num_nonnulls(entry, source) = 1);

-- Travellers of the last days are looked up again when an entry or persons of a copy are new; asked for in the transaction of the change.
CREATE TABLE look_back (
    generation BIGINT PRIMARY KEY REFERENCES generation,
    asked_at   TIMESTAMPTZ NOT NULL,
    -- The entry, or the copy.
    entry      UUID,
    copy        UUID,
    -- The copy that was in force until then: only who is new or changed against it is looked for.
    copy_before UUID,
    done_at    TIMESTAMPTZ,
    travellers INT,
    hits       INT,
    CHECK (num_nonnulls(entry, copy) = 1)
);

CREATE INDEX look_back_open ON look_back (generation) WHERE done_at IS NULL;
