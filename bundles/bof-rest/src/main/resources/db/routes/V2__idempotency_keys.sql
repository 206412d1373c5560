-- A row without a status is a request that was begun and has not told how it ended.
CREATE TABLE bof_idempotency_key (
  actor       VARCHAR(255) NOT NULL,
  key_value   VARCHAR(255) NOT NULL,
  fingerprint VARCHAR(64) NOT NULL,
  variant     VARCHAR(100) NOT NULL,
  status      INTEGER,
  headers     VARCHAR(100000),
  body        BYTEA,
  created_at  TIMESTAMP(6) WITH TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
  PRIMARY KEY (actor, key_value)
);

CREATE INDEX bof_idempotency_key_created_at ON bof_idempotency_key (created_at);
