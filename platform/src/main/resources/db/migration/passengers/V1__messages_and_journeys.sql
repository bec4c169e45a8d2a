-- What was handed in, as it came: its bytes lie encrypted in HOME/passengers/files, named by the row, and are never changed. Who destroys
-- content_key has destroyed them, wherever copies lie.
CREATE TABLE delivery (
    id             UUID PRIMARY KEY,
    received_order BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE,
    received_at    TIMESTAMPTZ NOT NULL,
    sender         TEXT NOT NULL,
    -- Of whose flights the sender could speak then; none for a person of the State.
    carriers       TEXT[] NOT NULL,
    channel        TEXT NOT NULL,
    sha256         TEXT NOT NULL,
    bytes          INT NOT NULL,
    content_key    BYTEA,
    -- How often the same bytes came from the same sender again, and were acknowledged without being read.
    repeats        INT NOT NULL DEFAULT 0,
    state          TEXT NOT NULL CHECK (state IN ('RECEIVED', 'READ', 'REFUSED')),
    problem        TEXT CHECK ((state = 'REFUSED') = (problem IS NOT NULL)),
    UNIQUE (sender, sha256)
);

CREATE INDEX delivery_waiting ON delivery (received_order) WHERE state = 'RECEIVED';

-- A flight as carriers name it: the same carrier, number, local day and place of departure are one flight.
CREATE TABLE flight (
    id               UUID PRIMARY KEY,
    carrier          TEXT NOT NULL,
    number           TEXT NOT NULL,
    departs_on       DATE NOT NULL,
    from_place       TEXT NOT NULL,
    to_place         TEXT NOT NULL,
    -- Local times without zone, as sent.
    departs_at       TIMESTAMP,
    arrives_at       TIMESTAMP,
    state            TEXT NOT NULL CHECK (state IN ('OPEN', 'CLOSED', 'CANCELLED')),
    first_message_at TIMESTAMPTZ NOT NULL,
    last_message_at  TIMESTAMPTZ NOT NULL,
    UNIQUE (carrier, number, departs_on, from_place)
);

CREATE INDEX flight_by_day ON flight (departs_on);

-- One message of a delivery. WAITING: it could not be used and waits in the repair queue.
CREATE TABLE message (
    id          UUID PRIMARY KEY,
    delivery    UUID NOT NULL REFERENCES delivery,
    position    INT NOT NULL,
    type        TEXT NOT NULL,
    directory   TEXT,
    reference   TEXT,
    function    TEXT NOT NULL,
    verdict     TEXT NOT NULL,
    state       TEXT NOT NULL CHECK (state IN ('APPLIED', 'REPEATED', 'WAITING', 'SETTLED')),
    problem     TEXT,
    content     TEXT NOT NULL,
    flight      UUID REFERENCES flight,
    persons     INT NOT NULL,
    diagnostics JSONB NOT NULL,
    read_at     TIMESTAMPTZ NOT NULL,
    settled_by  TEXT,
    settled_for TEXT,
    UNIQUE (delivery, position)
);

CREATE INDEX message_waiting ON message (read_at) WHERE state = 'WAITING';
CREATE INDEX message_by_flight ON message (flight, read_at);
-- The same content of one type for one flight, sent in another envelope, is used once.
CREATE INDEX message_by_content ON message (content) WHERE state = 'APPLIED';

-- One person on one flight.
CREATE TABLE journey (
    id             UUID PRIMARY KEY,
    flight         UUID NOT NULL REFERENCES flight,
    journey_order  BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE,
    part           TEXT NOT NULL CHECK (part IN ('PASSENGER', 'CREW')),
    state          TEXT NOT NULL CHECK (state IN ('EXPECTED', 'ON_BOARD', 'NOT_ON_BOARD', 'CANCELLED', 'ARRIVED')),
    -- Rises by one with each change of what is announced; what was judged names the version it saw.
    version        INT NOT NULL,
    announced      JSONB NOT NULL,
    name_key       TEXT NOT NULL,
    date_of_birth  TEXT,
    issuer         TEXT,
    number         TEXT,
    locator        TEXT,
    reference      TEXT,
    assessed       INT NOT NULL DEFAULT 0,
    answer         TEXT CHECK (answer IN ('OK', 'ADDITIONAL_CHECK', 'INSUFFICIENT', 'NOT_OK', 'NOT_OK_FINAL')),
    reasons        JSONB NOT NULL DEFAULT '[]'
);

CREATE INDEX journey_by_flight ON journey (flight, journey_order);
CREATE INDEX journey_by_document ON journey (number, issuer) WHERE number IS NOT NULL;
CREATE INDEX journey_by_name ON journey (name_key, date_of_birth);
CREATE INDEX journey_by_locator ON journey (locator) WHERE locator IS NOT NULL;
CREATE INDEX journey_to_assess ON journey (journey_order) WHERE assessed < version;

-- What changed, element by element. The first version has no rows.
CREATE TABLE journey_change (
    journey    UUID NOT NULL REFERENCES journey,
    version    INT NOT NULL,
    element    TEXT NOT NULL,
    message    UUID NOT NULL REFERENCES message,
    changed_at TIMESTAMPTZ NOT NULL,
    before     TEXT,
    after      TEXT,
    PRIMARY KEY (journey, version, element)
);

-- What an officer decided of boarding: the newest counts. That somebody may board holds for the version that was looked at.
CREATE TABLE boarding_decision (
    journey    UUID NOT NULL REFERENCES journey,
    number     INT NOT NULL,
    version    INT NOT NULL,
    choice     TEXT NOT NULL CHECK (choice IN ('BOARD', 'NO_BOARD', 'NO_BOARD_FINAL')),
    decided_at TIMESTAMPTZ NOT NULL,
    decided_by TEXT NOT NULL,
    reason     TEXT NOT NULL,
    PRIMARY KEY (journey, number)
);

-- What a carrier was answered. UNSOLICITED ones wait until the carrier acknowledges them.
CREATE TABLE answer (
    id              UUID PRIMARY KEY,
    answer_order    BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE,
    journey         UUID NOT NULL REFERENCES journey,
    version         INT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('RESPONSE', 'UNSOLICITED')),
    answer          TEXT NOT NULL CHECK (answer IN ('OK', 'ADDITIONAL_CHECK', 'INSUFFICIENT', 'NOT_OK', 'NOT_OK_FINAL')),
    -- Whether it was given by policy, since the deadline came first.
    by_policy       BOOLEAN NOT NULL,
    sender          TEXT NOT NULL,
    transaction     TEXT,
    given_at        TIMESTAMPTZ NOT NULL,
    sent            INT NOT NULL DEFAULT 0,
    acknowledged_at TIMESTAMPTZ
);

CREATE INDEX answer_by_journey ON answer (journey, answer_order);
CREATE INDEX answer_open ON answer (sender, answer_order) WHERE kind = 'UNSOLICITED' AND acknowledged_at IS NULL;
