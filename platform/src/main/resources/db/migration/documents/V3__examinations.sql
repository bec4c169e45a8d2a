-- The verdict on each document and seal that was examined, for good: canonical JSON without personal data, and how long each check took.
CREATE TABLE examination (
    transaction    UUID        NOT NULL,
    part           TEXT        NOT NULL CHECK (length(part) <= 16),
    at             TIMESTAMPTZ NOT NULL,
    trust_snapshot TEXT        NOT NULL,
    verdict        TEXT        NOT NULL,
    durations      TEXT        NOT NULL,
    PRIMARY KEY (transaction, part)
);

-- What the verdict follows from, encrypted under a key of its own: deleted when its time is over.
CREATE TABLE examination_input (
    transaction UUID        NOT NULL,
    part        TEXT        NOT NULL,
    at          TIMESTAMPTZ NOT NULL,
    format      INT         NOT NULL,
    key         BYTEA       NOT NULL CHECK (length(key) <= 128),
    content     BYTEA       NOT NULL,
    PRIMARY KEY (transaction, part),
    FOREIGN KEY (transaction, part) REFERENCES examination
);

CREATE INDEX examination_input_by_time ON examination_input (at);
