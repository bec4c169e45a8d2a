-- The open stays that have a limit, worked out from the crossings at each change: the list of overstays reads this alone.
CREATE TABLE open_stay (
    traveller     UUID PRIMARY KEY REFERENCES traveller,
    entry         UUID NOT NULL,
    first_day     DATE NOT NULL,
    allowed_until DATE NOT NULL
);

CREATE INDEX open_stay_by_limit ON open_stay (allowed_until);
