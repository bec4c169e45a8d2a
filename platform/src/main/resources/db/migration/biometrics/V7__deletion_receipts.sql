-- Receipts of deletions: what was held, and who deleted it and why; nothing of the person.
CREATE TABLE deletion_receipt (
    subject UUID PRIMARY KEY,
    fingers INTEGER NOT NULL,
    faces INTEGER NOT NULL,
    identities INTEGER NOT NULL,
    person TEXT NOT NULL,
    reason TEXT NOT NULL,
    deleted_at TIMESTAMPTZ NOT NULL
);
