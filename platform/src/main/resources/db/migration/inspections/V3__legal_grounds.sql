-- Grounds on which an officer may refuse, in the manner of the Schengen Borders Code, annex V part B, in words of our own. A State
-- replaces them by those of its law.
CREATE TABLE legal_ground (
    code  TEXT PRIMARY KEY CHECK (length(code) BETWEEN 1 AND 8),
    words TEXT    NOT NULL,
    place INT     NOT NULL UNIQUE
);

INSERT INTO legal_ground (code, words, place)
VALUES ('A', 'Holds no valid travel document.', 1),
       ('B', 'Holds a false, altered or counterfeit travel document.', 2),
       ('C', 'Holds no valid visa or permission, and needs one.', 3),
       ('D', 'Holds a false, altered or counterfeit visa or permission.', 4),
       ('E', 'Cannot show the purpose and the circumstances of the stay.', 5),
       ('F', 'Has already used up the days of stay that the rules allow.', 6),
       ('G', 'Has no sufficient means for the stay or for the way back.', 7),
       ('H', 'Is the subject of an entry ban or of another order of a court or authority.', 8),
       ('I', 'Is held to be a danger to public order, security, health or international relations.', 9);
