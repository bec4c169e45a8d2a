-- Visa-free rules as made. Never changed; taken back in the table of withdrawals.
CREATE TABLE visa_free_rule (
    id             UUID PRIMARY KEY,
    nationality    TEXT NOT NULL,
    valid_from     DATE NOT NULL,
    valid_until    DATE,
    days_per_visit INT NOT NULL,
    days_in_window INT,
    window_days    INT,
    given_by       TEXT NOT NULL,
    reason         TEXT NOT NULL,
    given_at       TIMESTAMPTZ NOT NULL
);

CREATE INDEX visa_free_rule_by_nationality ON visa_free_rule (nationality);

CREATE TABLE visa_free_withdrawal (
    rule         UUID PRIMARY KEY REFERENCES visa_free_rule,
    withdrawn_by TEXT NOT NULL,
    reason       TEXT NOT NULL,
    withdrawn_at TIMESTAMPTZ NOT NULL
);
