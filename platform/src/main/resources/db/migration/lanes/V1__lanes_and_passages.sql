CREATE TABLE lane (
    id TEXT PRIMARY KEY CHECK (id ~ '^[A-Z0-9-]{1,16}$'),
    kind TEXT NOT NULL CHECK (kind IN ('GATE', 'BOOTH')),
    direction TEXT NOT NULL CHECK (direction IN ('ENTRY', 'EXIT')),
    profile TEXT NOT NULL,
    reader TEXT NOT NULL,
    open BOOLEAN NOT NULL
);

-- Whether a cleared traveller went through the exit. A cleared transaction without a row may still be on its way.
CREATE TABLE passage (
    transaction UUID PRIMARY KEY,
    lane TEXT NOT NULL,
    passed BOOLEAN NOT NULL,
    recorded_at TIMESTAMPTZ NOT NULL DEFAULT now()
);
