CREATE TABLE other (number INT);

INSERT INTO missing VALUES (1);
