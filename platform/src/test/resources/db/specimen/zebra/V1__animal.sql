CREATE TABLE zebra.animal (name TEXT PRIMARY KEY);
