CREATE TABLE person (
    user_name TEXT PRIMARY KEY CHECK (user_name ~ '^[a-z][a-z0-9.-]{1,39}$'),
    display_name TEXT NOT NULL CHECK (length(display_name) BETWEEN 1 AND 100),
    -- The user handle of WebAuthn: random, says nothing about the person.
    handle BYTEA NOT NULL UNIQUE CHECK (length(handle) = 64),
    suspended BOOLEAN NOT NULL DEFAULT FALSE,
    -- Sessions that began earlier have ended: roles were changed, the person was suspended or reset.
    sessions_from TIMESTAMPTZ NOT NULL,
    added_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE person_role (
    user_name TEXT NOT NULL REFERENCES person (user_name),
    role TEXT NOT NULL,
    PRIMARY KEY (user_name, role)
);

CREATE TABLE passkey (
    credential BYTEA PRIMARY KEY CHECK (length(credential) <= 1023),
    user_name TEXT NOT NULL REFERENCES person (user_name),
    public_key BYTEA NOT NULL,
    signature_count BIGINT NOT NULL,
    user_verified BOOLEAN NOT NULL,
    backup_eligible BOOLEAN NOT NULL,
    backed_up BOOLEAN NOT NULL,
    transports TEXT NOT NULL,
    attestation BYTEA NOT NULL,
    client_data BYTEA NOT NULL,
    label TEXT NOT NULL,
    added_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ NOT NULL
);

CREATE INDEX passkey_person ON passkey (user_name);

-- One-time codes for somebody who lost every passkey; hashed with bcrypt, because people write them down and type them.
CREATE TABLE recovery_code (
    user_name TEXT NOT NULL REFERENCES person (user_name),
    number INT NOT NULL,
    hash TEXT NOT NULL,
    used_at TIMESTAMPTZ,
    PRIMARY KEY (user_name, number)
);

-- One-time links to register a passkey; 256 random bits, so that a plain SHA-256 is enough.
CREATE TABLE enrolment (
    token_hash BYTEA PRIMARY KEY CHECK (length(token_hash) = 32),
    user_name TEXT NOT NULL REFERENCES person (user_name),
    issued_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ
);

CREATE INDEX enrolment_person ON enrolment (user_name);

-- Credentials of machines; 256 random bits, only the hash is kept.
CREATE TABLE device (
    subject TEXT PRIMARY KEY CHECK (subject ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    token_hash BYTEA NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    scopes TEXT NOT NULL,
    issued_at TIMESTAMPTZ NOT NULL,
    issued_by TEXT NOT NULL,
    revoked_at TIMESTAMPTZ
);
