-- When a document was compared with all others; empty while it waits for that.
ALTER TABLE traveller_document ADD COLUMN compared_at TIMESTAMPTZ;
CREATE INDEX traveller_document_waiting ON traveller_document (issuer, number) WHERE compared_at IS NULL;

-- By what documents of one person find each other: date and first letter, name, number, body.
CREATE TABLE identity_key (
    key    TEXT NOT NULL,
    issuer TEXT NOT NULL,
    number TEXT NOT NULL,
    PRIMARY KEY (key, issuer, number)
);

-- Two documents whose holders may be one person; the first is the lesser of the two. What was found is never changed.
CREATE TABLE identity_pair (
    id       UUID PRIMARY KEY,
    issuer_a TEXT NOT NULL,
    number_a TEXT NOT NULL,
    issuer_b TEXT NOT NULL,
    number_b TEXT NOT NULL,
    found_at TIMESTAMPTZ NOT NULL,
    bits     DOUBLE PRECISION NOT NULL,
    -- SAME: both were enrolled with one body; OTHER: with two; UNKNOWN: one of them was not enrolled.
    body     TEXT NOT NULL,
    reasons  JSONB NOT NULL,
    UNIQUE (issuer_a, number_a, issuer_b, number_b),
    FOREIGN KEY (issuer_a, number_a) REFERENCES traveller_document (issuer, number),
    FOREIGN KEY (issuer_b, number_b) REFERENCES traveller_document (issuer, number)
);

CREATE INDEX identity_pair_second ON identity_pair (issuer_b, number_b);

-- What people said of a pair: the newest holds, none is changed.
CREATE TABLE identity_judgement (
    pair    UUID NOT NULL REFERENCES identity_pair,
    number  INT NOT NULL,
    verdict TEXT NOT NULL,
    person  TEXT NOT NULL,
    reason  TEXT NOT NULL,
    done_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (pair, number)
);
