-- People of whom something of the body is held. What can be read here without a key says nothing of who it is: the groups that error
-- rates are watched by. When sealed_key is empty the person was deleted, and nothing else of the person can be read any more.
CREATE TABLE subject (
    subject UUID PRIMARY KEY,
    entry BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE,
    external_id TEXT UNIQUE,
    nationality TEXT NOT NULL,
    sex TEXT NOT NULL,
    birth_year INTEGER,
    enrolled_at TIMESTAMPTZ NOT NULL,
    deleted_at TIMESTAMPTZ,
    sealed_key BYTEA,
    CHECK ((deleted_at IS NULL) = (sealed_key IS NOT NULL))
);

-- Which galleries a subject is searched in.
CREATE TABLE membership (
    gallery TEXT NOT NULL,
    subject UUID NOT NULL REFERENCES subject,
    PRIMARY KEY (gallery, subject)
);

CREATE INDEX membership_by_subject ON membership (subject);

-- Biometric references: position 0 is the face, 1 to 10 are fingers. Template and picture are encrypted under the subject's key.
CREATE TABLE reference (
    subject UUID NOT NULL REFERENCES subject,
    position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 10),
    quality INTEGER CHECK (quality BETWEEN 0 AND 100),
    template BYTEA,
    picture BYTEA,
    missing TEXT,
    PRIMARY KEY (subject, position),
    CHECK ((template IS NULL) <> (missing IS NULL))
);

-- What documents said of a subject, encrypted under the subject's key, newest last.
CREATE TABLE identity (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subject UUID NOT NULL REFERENCES subject,
    seen_at TIMESTAMPTZ NOT NULL,
    content BYTEA NOT NULL
);

CREATE INDEX identity_by_subject ON identity (subject);

-- Whose document it is. The document is a keyed digest (HMAC-SHA-256 under a key of the node): nobody can try numbers on it.
CREATE TABLE document_link (
    document BYTEA PRIMARY KEY,
    subject UUID NOT NULL REFERENCES subject
);

CREATE INDEX document_link_by_subject ON document_link (subject);

-- Pairs of subjects that may be one person, until an officer has looked.
CREATE TABLE duplicate (
    id UUID PRIMARY KEY,
    newer UUID NOT NULL REFERENCES subject,
    older UUID NOT NULL REFERENCES subject,
    finger_score DOUBLE PRECISION,
    face_score DOUBLE PRECISION,
    found_at TIMESTAMPTZ NOT NULL,
    found_by TEXT NOT NULL,
    verdict TEXT,
    person TEXT,
    reason TEXT,
    decided_at TIMESTAMPTZ,
    CHECK (newer <> older),
    CHECK ((verdict IS NULL) = (decided_at IS NULL))
);

CREATE UNIQUE INDEX duplicate_by_pair ON duplicate (least(newer, older), greatest(newer, older));
CREATE INDEX duplicate_open ON duplicate (finger_score DESC) WHERE verdict IS NULL;

-- Every comparison says what it was of and where, for the figures of each lane, device and group of people; still nothing of the person.
ALTER TABLE comparison ADD COLUMN modality TEXT NOT NULL DEFAULT 'FACE';
ALTER TABLE comparison ADD COLUMN lane TEXT NOT NULL DEFAULT '';
ALTER TABLE comparison ADD COLUMN device TEXT NOT NULL DEFAULT '';
ALTER TABLE comparison ADD COLUMN nationality TEXT NOT NULL DEFAULT '';
ALTER TABLE comparison ADD COLUMN sex TEXT NOT NULL DEFAULT '';
ALTER TABLE comparison ADD COLUMN age_band TEXT NOT NULL DEFAULT '';

-- Every finger that a lane took or could not take: quality and outcome, for the rates of failure to acquire and to enrol.
CREATE TABLE acquisition (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    acquired_at TIMESTAMPTZ NOT NULL,
    purpose TEXT NOT NULL,
    position INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    quality INTEGER,
    lane TEXT NOT NULL,
    device TEXT NOT NULL,
    nationality TEXT NOT NULL,
    sex TEXT NOT NULL,
    age_band TEXT NOT NULL
);

CREATE INDEX acquisition_by_time ON acquisition (acquired_at);
