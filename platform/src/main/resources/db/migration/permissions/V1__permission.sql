-- Permissions as given. Never changed; taken back in the table of withdrawals.
CREATE TABLE permission (
    id              UUID PRIMARY KEY,
    kind            TEXT NOT NULL,
    issuer          TEXT,
    number          TEXT,
    surname         TEXT,
    given_names     TEXT,
    name_key        TEXT,
    nationality     TEXT,
    date_of_birth   DATE,
    valid_from      DATE NOT NULL,
    valid_until     DATE,
    days_per_visit  INT,
    days_in_window  INT,
    window_days     INT,
    entries_allowed INT,
    given_by        TEXT NOT NULL,
    reason          TEXT NOT NULL,
    given_at        TIMESTAMPTZ NOT NULL,
    CHECK ((issuer IS NULL) = (number IS NULL)),
    CHECK ((issuer IS NULL) <> (name_key IS NULL)),
    CHECK (num_nulls(surname, given_names, name_key, nationality, date_of_birth) IN (0, 5))
);

CREATE INDEX permission_by_document ON permission (issuer, number);

CREATE INDEX permission_by_person ON permission (name_key, date_of_birth, nationality);

CREATE INDEX permission_by_time ON permission (given_at DESC);

CREATE TABLE permission_withdrawal (
    permission   UUID PRIMARY KEY REFERENCES permission,
    withdrawn_by TEXT NOT NULL,
    reason       TEXT NOT NULL,
    withdrawn_at TIMESTAMPTZ NOT NULL
);
