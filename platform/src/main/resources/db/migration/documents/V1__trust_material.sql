-- The files that the trust store is made of: certificates and revocation lists, as they came.
CREATE TABLE trust_material (
    sha256 TEXT PRIMARY KEY,
    content BYTEA NOT NULL,
    source TEXT NOT NULL,
    added_at TIMESTAMPTZ NOT NULL DEFAULT now()
);
