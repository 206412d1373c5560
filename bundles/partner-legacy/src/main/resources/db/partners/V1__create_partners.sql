-- Ids are given out in blocks of 50; a value of the sequence is the end of its block.
CREATE SEQUENCE partners_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE partners (
    id           BIGINT                      NOT NULL PRIMARY KEY,
    version      BIGINT                      NOT NULL,
    company_id   BIGINT                      NOT NULL,
    code         VARCHAR(50)                 NOT NULL,
    name         VARCHAR(255)                NOT NULL,
    partner_type VARCHAR(20)                 NOT NULL,
    email        VARCHAR(255),
    phone        VARCHAR(50),
    mobile       VARCHAR(50),
    website      VARCHAR(255),
    tax_id       VARCHAR(50),
    industry     VARCHAR(100),
    street       VARCHAR(255),
    city         VARCHAR(100),
    state        VARCHAR(100),
    zip_code     VARCHAR(20),
    country_code VARCHAR(2),
    is_active    BOOLEAN                     NOT NULL,
    created_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    updated_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    deleted_at   TIMESTAMP(6) WITH TIME ZONE
);
