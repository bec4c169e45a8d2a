-- Lane profiles are data: a change adds a version, the newest is in force.
CREATE TABLE lane_profile (
    name                   TEXT        NOT NULL CHECK (length(name) BETWEEN 1 AND 40),
    version                INT         NOT NULL CHECK (version >= 1),
    attended               BOOLEAN     NOT NULL,
    standings              TEXT[]      NOT NULL,
    age_min                INT         NOT NULL CHECK (age_min BETWEEN 0 AND 120),
    document_types         TEXT[]      NOT NULL,
    checks                 JSONB       NOT NULL,
    face_required          BOOLEAN     NOT NULL,
    face_strict            BOOLEAN     NOT NULL,
    examination_millis_max INT         NOT NULL CHECK (examination_millis_max BETWEEN 1 AND 60000),
    changed_by             TEXT        NOT NULL,
    changed_at             TIMESTAMPTZ NOT NULL DEFAULT now(),
    PRIMARY KEY (name, version)
);

-- Gates: unattended, so everything that proves document and chip is mandatory (BSI TR-03135-2, self-service profile).
INSERT INTO lane_profile
    (name, version, attended, standings, age_min, document_types, checks, face_required, face_strict, examination_millis_max, changed_by)
SELECT name, 1, FALSE, '{CITIZEN,PERMANENT_RESIDENT,REGISTERED_VISITOR}', 14, '{P}',
       '{"mrz": "MANDATORY", "chip-access": "MANDATORY", "passive-authentication": "MANDATORY", "chip-genuine": "MANDATORY",
         "mrz-matches-chip": "MANDATORY", "issuing-state": "MANDATORY", "document-expiry": "MANDATORY",
         "face": "MANDATORY", "presentation-attack": "OPTIONAL"}',
       TRUE, FALSE, 20000, 'installation'
FROM (VALUES ('gate-entry'), ('gate-exit')) AS gate (name);

-- Booths: an officer looks and decides, so what an old chip cannot do only counts when it fails.
INSERT INTO lane_profile
    (name, version, attended, standings, age_min, document_types, checks, face_required, face_strict, examination_millis_max, changed_by)
SELECT name, 1, TRUE, '{CITIZEN,PERMANENT_RESIDENT,REGISTERED_VISITOR,VISA_HOLDER,VISA_FREE}', 0, '{P,I,A,C,V}',
       '{"mrz": "MANDATORY", "chip-access": "OPTIONAL", "passive-authentication": "OPTIONAL", "chip-genuine": "OPTIONAL",
         "mrz-matches-chip": "OPTIONAL", "issuing-state": "OPTIONAL", "document-expiry": "MANDATORY",
         "face": "OPTIONAL", "presentation-attack": "OPTIONAL"}',
       FALSE, FALSE, 30000, 'installation'
FROM (VALUES ('booth-entry'), ('booth-exit')) AS booth (name);
