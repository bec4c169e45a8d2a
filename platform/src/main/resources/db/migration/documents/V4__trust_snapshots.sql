-- Before, the files themselves were kept and read again at each start. Nothing of that was released: whoever has such a home
-- imports once more; the demonstration does so by itself.
DROP TABLE trust_material;

-- Snapshots of the trust store. What is in them never changes; only the state does, and a decision is written once.
CREATE TABLE trust_snapshot (
    number           BIGINT PRIMARY KEY,
    state            TEXT NOT NULL CHECK (state IN ('PROPOSED', 'LIVE', 'REPLACED', 'REJECTED')),
    based_on         BIGINT REFERENCES trust_snapshot,
    restores         BIGINT REFERENCES trust_snapshot,
    store            TEXT NOT NULL,
    sha256           TEXT NOT NULL,
    content          BYTEA NOT NULL,
    authorities      INTEGER NOT NULL,
    revocation_lists INTEGER NOT NULL,
    signers          INTEGER NOT NULL,
    defects          INTEGER NOT NULL,
    fingerprints     TEXT[] NOT NULL,
    proposed_by      TEXT NOT NULL,
    proposed_why     TEXT NOT NULL,
    proposed_at      TIMESTAMPTZ NOT NULL,
    decided_by       TEXT,
    decided_why      TEXT,
    decided_at       TIMESTAMPTZ,
    CHECK ((state = 'PROPOSED') = (decided_at IS NULL)),
    CHECK ((decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (decided_why IS NULL)),
    CHECK (state NOT IN ('LIVE', 'REPLACED') OR decided_by <> proposed_by)
);

-- Certificates do not get shorter when they are compressed.
ALTER TABLE trust_snapshot ALTER COLUMN content SET STORAGE EXTERNAL;

-- One is in force at a time.
CREATE UNIQUE INDEX trust_snapshot_live ON trust_snapshot (state) WHERE state = 'LIVE';

-- What became of each file that a snapshot was proposed with.
CREATE TABLE trust_import (
    snapshot       BIGINT NOT NULL REFERENCES trust_snapshot,
    position       INTEGER NOT NULL,
    file           TEXT NOT NULL,
    kind           TEXT NOT NULL,
    signature      TEXT NOT NULL,
    code           TEXT NOT NULL,
    detail         TEXT NOT NULL,
    issuer         TEXT,
    signer         TEXT,
    certificates   INTEGER NOT NULL,
    entries        INTEGER NOT NULL,
    accepted       INTEGER NOT NULL,
    added          INTEGER NOT NULL,
    countries      INTEGER NOT NULL,
    findings       TEXT[] NOT NULL,
    refused_places TEXT[] NOT NULL,
    refused_codes  TEXT[] NOT NULL,
    refused_why    TEXT[] NOT NULL,
    PRIMARY KEY (snapshot, position),
    CHECK (cardinality(refused_places) = cardinality(refused_codes)
        AND cardinality(refused_places) = cardinality(refused_why))
);
