CREATE TABLE deliveries (
    id         UUID                        NOT NULL PRIMARY KEY,
    version    BIGINT                      NOT NULL,
    company_id BIGINT                      NOT NULL,
    parcels    INTEGER                     NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    updated_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    deleted_at TIMESTAMP(6) WITH TIME ZONE
);

-- What the participant writes. It is here because the table must be there before the participant is.
CREATE TABLE written_rows (
    object_type VARCHAR(50) NOT NULL,
    object_id   VARCHAR(50) NOT NULL,
    version     BIGINT      NOT NULL,
    kind        VARCHAR(20) NOT NULL,
    PRIMARY KEY (object_type, object_id, version, kind)
);
