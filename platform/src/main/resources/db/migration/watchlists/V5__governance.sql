-- More of what is said of a person, and how it may be handled.
ALTER TABLE entry ADD COLUMN weak_surnames TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE entry ADD COLUMN weak_given_names TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE entry ADD COLUMN nationalities TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE entry ADD COLUMN sex TEXT;
ALTER TABLE entry ADD COLUMN handling TEXT NOT NULL DEFAULT '';
-- The entry that this one corrects: it is withdrawn when this one is approved.
ALTER TABLE entry ADD COLUMN replaces UUID REFERENCES entry;
ALTER TABLE entry ADD CHECK (cardinality(weak_surnames) = cardinality(weak_given_names));

-- Two further acts, once each: EMERGENCY puts a draft in force for a day without a second person, REMOVAL_ASKED comes before WITHDRAWN.

-- Each look of the owner at an entry, with the day of the next.
CREATE TABLE entry_review (
    entry     UUID NOT NULL REFERENCES entry,
    person    TEXT NOT NULL,
    reason    TEXT NOT NULL,
    done_at   TIMESTAMPTZ NOT NULL,
    review_on DATE NOT NULL,
    PRIMARY KEY (entry, done_at)
);

-- What a draft would have done to travellers of the last days; asked for with the draft.
CREATE TABLE impact (
    entry      UUID PRIMARY KEY REFERENCES entry,
    asked_at   TIMESTAMPTZ NOT NULL,
    done_at    TIMESTAMPTZ,
    days       INT,
    travellers INT,
    alerts     INT
);

CREATE INDEX impact_open ON impact (asked_at) WHERE done_at IS NULL;

CREATE TABLE impact_count (
    entry  UUID NOT NULL REFERENCES entry,
    day    DATE NOT NULL,
    place  TEXT NOT NULL,
    alerts INT NOT NULL,
    PRIMARY KEY (entry, day, place)
);
