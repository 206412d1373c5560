CREATE SEQUENCE vehicles_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE vehicles (
    id BIGINT PRIMARY KEY,
    company_id BIGINT NOT NULL,
    plate VARCHAR(20) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    electric BOOLEAN NOT NULL,
    seats INTEGER,
    price NUMERIC(19, 2),
    bought_on DATE,
    inspected_at TIMESTAMP(6),
    created_at TIMESTAMP(6) NOT NULL,
    updated_at TIMESTAMP(6) NOT NULL,
    deleted_at TIMESTAMP(6),
    version BIGINT NOT NULL,
    undeleted BOOLEAN GENERATED ALWAYS AS (CASE WHEN deleted_at IS NULL THEN TRUE END)
);
CREATE UNIQUE INDEX vehicles_plate ON vehicles (company_id, plate, undeleted);

CREATE TABLE notes (
    id UUID PRIMARY KEY,
    text VARCHAR(200) NOT NULL,
    created_at TIMESTAMP(6) NOT NULL,
    updated_at TIMESTAMP(6) NOT NULL,
    deleted_at TIMESTAMP(6),
    version BIGINT NOT NULL
);

CREATE TABLE places (
    id VARCHAR(50) PRIMARY KEY,
    name VARCHAR(200),
    created_at TIMESTAMP(6) NOT NULL,
    updated_at TIMESTAMP(6) NOT NULL,
    deleted_at TIMESTAMP(6),
    version BIGINT NOT NULL
);

CREATE SEQUENCE ships_seq START WITH 50 INCREMENT BY 50;

CREATE TABLE ships (
    id BIGINT PRIMARY KEY,
    company_id BIGINT NOT NULL,
    name VARCHAR(20) NOT NULL,
    rig VARCHAR(20),
    afloat BOOLEAN NOT NULL,
    tonnage NUMERIC(6, 2),
    created_at TIMESTAMP(6) NOT NULL,
    updated_at TIMESTAMP(6) NOT NULL,
    deleted_at TIMESTAMP(6),
    version BIGINT NOT NULL,
    undeleted BOOLEAN GENERATED ALWAYS AS (CASE WHEN deleted_at IS NULL THEN TRUE END)
);
CREATE UNIQUE INDEX ships_name ON ships (company_id, name, undeleted);

CREATE TABLE logbook (
    entry VARCHAR(200) NOT NULL
);
