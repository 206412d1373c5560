CREATE TABLE assets (
    id             UUID                        NOT NULL PRIMARY KEY,
    version        BIGINT                      NOT NULL,
    company_id     BIGINT                      NOT NULL,
    tag            VARCHAR(30)                 NOT NULL,
    serial_number  VARCHAR(80),
    kind           VARCHAR(20)                 NOT NULL,
    quantity       INTEGER                     NOT NULL,
    purchase_price NUMERIC(19, 2),
    purchased_on   DATE,
    inspected_at   TIMESTAMP(6) WITH TIME ZONE,
    is_retired     BOOLEAN                     NOT NULL,
    created_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    updated_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    deleted_at     TIMESTAMP(6) WITH TIME ZONE
);
