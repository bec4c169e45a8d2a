-- Insertions and deletions that came through MOSIP's queue, by the hash of their content: a queue may deliver one twice. Whether the reference was
-- taken when one came first tells what a crash cut off from what has to fail. An answer names no person and has no biometrics.
CREATE TABLE mosip_message (
    message UUID PRIMARY KEY,
    held BOOLEAN NOT NULL,
    received_at TIMESTAMPTZ NOT NULL,
    answer TEXT
);

CREATE INDEX mosip_message_received ON mosip_message (received_at);
