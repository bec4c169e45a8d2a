-- Every comparison of faces, for live statistics; no picture, no template, nothing of the person. A score is NaN when there was none.
CREATE TABLE comparison (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    compared_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    use TEXT NOT NULL,
    result TEXT NOT NULL,
    code TEXT NOT NULL,
    score DOUBLE PRECISION NOT NULL,
    threshold DOUBLE PRECISION NOT NULL,
    calibration TEXT NOT NULL,
    faces INTEGER NOT NULL,
    millis BIGINT NOT NULL
);

CREATE INDEX comparison_by_time ON comparison (compared_at);
