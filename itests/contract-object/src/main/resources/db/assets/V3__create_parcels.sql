CREATE SEQUENCE parcels_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE parcels (
    id          BIGINT                      NOT NULL PRIMARY KEY,
    version     BIGINT                      NOT NULL,
    tracking_no VARCHAR(20)                 NOT NULL,
    state       VARCHAR(20)                 NOT NULL,
    weight      NUMERIC(9, 3)               NOT NULL,
    shipped_at  TIMESTAMP(6) WITH TIME ZONE,
    created_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    updated_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    deleted_at  TIMESTAMP(6) WITH TIME ZONE
);
