-- Captures of a subject that other systems sent, each with what they keep of it, encrypted under the subject's key. The newest active one
-- that can be compared gives the reference of a position.
CREATE TABLE encounter (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject UUID NOT NULL REFERENCES subject,
    name TEXT NOT NULL,
    active BOOLEAN NOT NULL,
    kept_at TIMESTAMPTZ NOT NULL,
    content BYTEA NOT NULL,
    UNIQUE (subject, name)
);
