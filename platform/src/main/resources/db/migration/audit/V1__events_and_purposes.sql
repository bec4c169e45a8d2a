-- One row for each act. The row is the searchable index; what proves it is the Merkle log, where the entry stands at "leaf".
CREATE TABLE event (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    leaf BIGINT UNIQUE CHECK (leaf >= 0),
    at TIMESTAMPTZ NOT NULL,
    action TEXT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    purpose TEXT NOT NULL,
    legal_basis TEXT NOT NULL,
    outcome TEXT NOT NULL,
    details JSONB NOT NULL
);

CREATE INDEX event_waiting ON event (number) WHERE leaf IS NULL;
CREATE INDEX event_at ON event (at);
CREATE INDEX event_actor ON event (actor, number);
CREATE INDEX event_subject ON event (subject, number);
CREATE INDEX event_action ON event (action, number);

-- Why somebody may read or do something, and the law that allows it. A State writes its own law's articles here.
CREATE TABLE purpose (
    code TEXT PRIMARY KEY CHECK (code ~ '^[a-z][a-z-]{0,39}$'),
    legal_basis TEXT NOT NULL CHECK (length(legal_basis) BETWEEN 1 AND 200)
);

-- Which purposes a role may state for a kind of page ('*' is every page without rows of its own). The lowest position is
-- proposed. When asked is false the first purpose follows from the work and nobody is asked.
CREATE TABLE page_purpose (
    page TEXT NOT NULL,
    role TEXT NOT NULL,
    position INT NOT NULL,
    purpose TEXT NOT NULL REFERENCES purpose (code),
    asked BOOLEAN NOT NULL DEFAULT TRUE,
    PRIMARY KEY (page, role, position)
);

INSERT INTO purpose (code, legal_basis) VALUES
    ('border-check', 'immigration-act:border-control'),
    ('second-line', 'immigration-act:examination'),
    ('case-work', 'immigration-act:investigation'),
    ('correction', 'data-protection-act:accuracy'),
    ('subject-request', 'data-protection-act:rights-of-the-person'),
    ('supervision', 'immigration-act:supervision'),
    ('data-protection', 'data-protection-act:supervision'),
    ('statistics', 'immigration-act:statistics'),
    ('administration', 'immigration-act:operation-of-systems'),
    ('training', 'immigration-act:training');

INSERT INTO page_purpose (page, role, position, purpose, asked) VALUES
    ('booth', 'OFFICER', 1, 'border-check', FALSE),
    ('booth', 'SHIFT_LEADER', 1, 'border-check', FALSE),
    ('second-line', 'OFFICER', 1, 'second-line', TRUE),
    ('second-line', 'OFFICER', 2, 'case-work', TRUE),
    ('second-line', 'SHIFT_LEADER', 1, 'supervision', TRUE),
    ('second-line', 'SHIFT_LEADER', 2, 'second-line', TRUE),
    ('*', 'OFFICER', 1, 'border-check', TRUE),
    ('*', 'OFFICER', 2, 'second-line', TRUE),
    ('*', 'OFFICER', 3, 'correction', TRUE),
    ('*', 'OFFICER', 4, 'subject-request', TRUE),
    ('*', 'SHIFT_LEADER', 1, 'supervision', TRUE),
    ('*', 'SHIFT_LEADER', 2, 'correction', TRUE),
    ('*', 'SHIFT_LEADER', 3, 'subject-request', TRUE),
    ('*', 'ANALYST', 1, 'case-work', TRUE),
    ('*', 'ANALYST', 2, 'statistics', TRUE),
    ('*', 'EXAMINER', 1, 'case-work', TRUE),
    ('*', 'EXAMINER', 2, 'training', TRUE),
    ('*', 'ADMINISTRATOR', 1, 'administration', TRUE),
    ('*', 'DATA_PROTECTION_OFFICER', 1, 'data-protection', TRUE),
    ('*', 'DATA_PROTECTION_OFFICER', 2, 'subject-request', TRUE);
