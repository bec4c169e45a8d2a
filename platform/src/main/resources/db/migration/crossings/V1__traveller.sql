-- A person as known at this border. Locked while a crossing of this person is recorded.
CREATE TABLE traveller (
    id      UUID PRIMARY KEY,
    made_at TIMESTAMPTZ NOT NULL
);

-- Which documents a traveller holds. Each begins with a traveller of its own; only an officer's act moves it.
CREATE TABLE traveller_document (
    issuer    TEXT NOT NULL,
    number    TEXT NOT NULL,
    traveller UUID NOT NULL REFERENCES traveller,
    PRIMARY KEY (issuer, number)
);

CREATE INDEX traveller_document_by_traveller ON traveller_document (traveller);

-- Every such act, for good.
CREATE TABLE document_link (
    id             UUID PRIMARY KEY,
    issuer         TEXT NOT NULL,
    number         TEXT NOT NULL,
    from_traveller UUID NOT NULL REFERENCES traveller,
    to_traveller   UUID NOT NULL REFERENCES traveller,
    officer        TEXT NOT NULL,
    reason         TEXT NOT NULL,
    done_at        TIMESTAMPTZ NOT NULL
);
