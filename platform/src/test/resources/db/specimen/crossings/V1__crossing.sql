CREATE TABLE crossing (number INT PRIMARY KEY);
