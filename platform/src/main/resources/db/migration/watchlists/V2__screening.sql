-- Who was looked up, and what the lists said: for review, and to look travellers of the last days up again when a list changes.
-- Rows without hits are deleted after lintas.watchlists.screenings-kept, those with hits after lintas.watchlists.hits-kept.
CREATE TABLE screening (
    id             UUID PRIMARY KEY,
    screened_at    TIMESTAMPTZ NOT NULL,
    occasion       TEXT NOT NULL,
    place          TEXT NOT NULL,
    reference      TEXT NOT NULL,
    surname        TEXT NOT NULL,
    given_names    TEXT NOT NULL,
    nationality    TEXT NOT NULL,
    date_of_birth  TEXT,
    sex            TEXT NOT NULL,
    issuer         TEXT NOT NULL,
    number         TEXT NOT NULL,
    document_type  TEXT NOT NULL,
    expires_on     DATE,
    generation     BIGINT NOT NULL,
    hits           INT NOT NULL,
    UNIQUE (occasion, reference)
);

CREATE INDEX screening_by_time ON screening (screened_at);

-- One row for each entry that hit. How it hit never changes; what an officer says of it is kept beside it.
CREATE TABLE hit (
    id         UUID PRIMARY KEY,
    screening  UUID NOT NULL REFERENCES screening ON DELETE CASCADE,
    raised_at  TIMESTAMPTZ NOT NULL,
    -- The entry, or the subject of a published list.
    entry      UUID NOT NULL,
    -- FALSE when the lists were asked at the border; TRUE when an entry came later and the traveller was found afterwards.
    afterwards BOOLEAN NOT NULL,
    matched_by TEXT NOT NULL,
    category   TEXT NOT NULL,
    action     TEXT NOT NULL,
    legal_basis TEXT NOT NULL,
    owner      TEXT NOT NULL,
    evidence   JSONB,
    UNIQUE (screening, entry)
);

CREATE INDEX hit_by_time ON hit (raised_at DESC, id DESC);
CREATE INDEX hit_by_entry ON hit (entry);
