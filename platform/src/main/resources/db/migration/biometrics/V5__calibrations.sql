-- Calibrations that were proposed for this site, with what was measured and who decided. None is changed or deleted once it is decided:
-- decisions name the calibration that they used. In force is the one of its modality that was approved last.
CREATE TABLE calibration (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    modality TEXT NOT NULL,
    name TEXT NOT NULL UNIQUE,
    content TEXT NOT NULL,
    scores JSONB,
    proposed_by TEXT NOT NULL,
    proposal_reason TEXT NOT NULL,
    proposed_at TIMESTAMPTZ NOT NULL,
    approved BOOLEAN,
    decided_by TEXT,
    decision_reason TEXT,
    decided_at TIMESTAMPTZ,
    CHECK ((approved IS NULL) = (decided_at IS NULL)),
    CHECK (decided_by IS NULL OR NOT approved OR decided_by <> proposed_by)
);
