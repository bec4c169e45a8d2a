-- One row for each version of each crossing: version 1 is the record, a higher one a correction. Never changed.
CREATE TABLE crossing (
    id              UUID        NOT NULL,
    version         INT         NOT NULL,
    transaction_id  UUID        NOT NULL,
    issuer          TEXT        NOT NULL,
    number          TEXT        NOT NULL,
    document_type   TEXT        NOT NULL,
    document_expiry DATE,
    surname         TEXT        NOT NULL,
    given_names     TEXT        NOT NULL,
    nationality     TEXT        NOT NULL,
    date_of_birth   TEXT,
    sex             TEXT        NOT NULL,
    standing        TEXT        NOT NULL,
    permission      UUID,
    valid_until     DATE,
    days_per_visit  INT,
    days_in_window  INT,
    window_days     INT,
    entries_allowed INT,
    direction       TEXT        NOT NULL,
    lane            TEXT        NOT NULL,
    crossed_at      TIMESTAMPTZ NOT NULL,
    decided_by      TEXT        NOT NULL,
    voided          BOOLEAN     NOT NULL,
    reason          TEXT,
    written_by      TEXT        NOT NULL,
    written_at      TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (id, version),
    CHECK (version >= 1 AND (reason IS NULL) = (version = 1))
);

-- A transaction is recorded once, whoever asks how often.
CREATE UNIQUE INDEX crossing_once ON crossing (transaction_id) WHERE version = 1;

CREATE INDEX crossing_by_document ON crossing (issuer, number, crossed_at DESC);

CREATE INDEX crossing_by_time ON crossing (crossed_at);

CREATE FUNCTION refuse_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A crossing is corrected by a new version, never changed.';
END;
$$;

CREATE TRIGGER crossing_is_not_changed BEFORE UPDATE ON crossing FOR EACH ROW EXECUTE FUNCTION refuse_change();
