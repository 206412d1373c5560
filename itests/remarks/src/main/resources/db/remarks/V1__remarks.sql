CREATE TABLE remarks (
  route     VARCHAR(255) NOT NULL,
  object_id VARCHAR(255) NOT NULL,
  text      VARCHAR(1000) NOT NULL
);
