-- Ids are given out in blocks of 50; a value of the sequence is the end of its block.
CREATE SEQUENCE products_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE products (
    id         BIGINT                      NOT NULL PRIMARY KEY,
    version    BIGINT                      NOT NULL,
    company_id BIGINT                      NOT NULL,
    sku        VARCHAR(40)                 NOT NULL,
    name       VARCHAR(200)                NOT NULL,
    price      NUMERIC(12, 2)              NOT NULL,
    currency   VARCHAR(3)                  NOT NULL,
    stock      INTEGER                     NOT NULL,
    is_active  BOOLEAN                     NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP(6) WITH TIME ZONE
);
