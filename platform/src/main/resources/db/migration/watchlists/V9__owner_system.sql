-- Systems of owners that read notices. A proposal is changed by two further acts, once each; the secret itself is kept by access, as a hash.
CREATE TABLE owner_system (
    id              UUID PRIMARY KEY,
    owner           TEXT NOT NULL,
    proposed_by     TEXT NOT NULL,
    proposed_reason TEXT NOT NULL,
    proposed_at     TIMESTAMPTZ NOT NULL,
    approved_by     TEXT,
    approved_reason TEXT,
    approved_at     TIMESTAMPTZ,
    revoked_by      TEXT,
    revoked_reason  TEXT,
    revoked_at      TIMESTAMPTZ,
    CHECK (approved_by IS NULL OR approved_by <> proposed_by),
    CHECK ((approved_at IS NULL) = (approved_by IS NULL)),
    CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
