-- Calls of other systems that are answered later, at an address of the caller. What was asked, and then the answer, is encrypted under a
-- key of its own, which goes when the caller has taken the answer. due_at is when the next step is due; a node that takes a step moves it
-- ahead, so that no other node takes it too, and takes it again if the first one dies.
CREATE TABLE osia_task (
    task UUID PRIMARY KEY,
    caller TEXT NOT NULL,
    transaction_id TEXT NOT NULL,
    callback TEXT NOT NULL,
    origin TEXT NOT NULL,
    state TEXT NOT NULL
        CHECK (state IN ('PENDING', 'RESPONSE_SCHEDULED', 'RESPONSE_RETRY', 'RESPONSE_ERROR', 'COMPLETED')),
    accepted_at TIMESTAMPTZ NOT NULL,
    due_at TIMESTAMPTZ NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    sealed_key BYTEA,
    content BYTEA,
    CHECK ((sealed_key IS NULL) = (content IS NULL))
);

CREATE INDEX osia_task_due ON osia_task (due_at) WHERE state NOT IN ('COMPLETED', 'RESPONSE_ERROR');
