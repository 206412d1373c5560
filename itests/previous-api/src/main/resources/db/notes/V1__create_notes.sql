CREATE TABLE notes (
    id         UUID                        NOT NULL PRIMARY KEY,
    version    BIGINT                      NOT NULL,
    text       VARCHAR(200)                NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP(6) WITH TIME ZONE
);
