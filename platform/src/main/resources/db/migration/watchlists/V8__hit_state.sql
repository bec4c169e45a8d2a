-- Where the review of a hit is, on its row: OPEN before anybody looked, KNOWN when it was kept quiet, else what was found last; and how many
-- dispositions there are, which is the number of the last.
ALTER TABLE hit ADD COLUMN state TEXT NOT NULL DEFAULT 'OPEN';
ALTER TABLE hit ADD COLUMN dispositions INT NOT NULL DEFAULT 0;

UPDATE hit SET state = 'KNOWN' WHERE known IS NOT NULL;

UPDATE hit SET state = last.outcome, dispositions = last.number
FROM (SELECT DISTINCT ON (hit) hit, number, outcome FROM disposition ORDER BY hit, number DESC) AS last
WHERE last.hit = hit.id;

-- What asks for most has the least; an action or category that has no place comes first.
ALTER TABLE hit ADD COLUMN urgency INT NOT NULL GENERATED ALWAYS AS (
    coalesce(array_position(ARRAY['DETAIN', 'PROTECT', 'SEIZE_DOCUMENT', 'REFER', 'REPORT'], action), 0) * 10
    + coalesce(array_position(ARRAY['WANTED', 'ENTRY_BAN', 'PROTECTION', 'OBSERVATION', 'DOCUMENT_REPORTED'], category), 0)) STORED;

-- The queue of each state in its order, and how many hits are in each.
CREATE INDEX hit_queue ON hit (state, urgency, raised_at, id);
