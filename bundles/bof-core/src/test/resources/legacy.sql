CREATE TABLE crates (
    id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant BIGINT NOT NULL,
    code VARCHAR(20) NOT NULL,
    label CHAR(8),
    weight NUMERIC(10, 3),
    owner_id UUID,
    address_city VARCHAR(50),
    address_zip VARCHAR(10),
    stamp VARCHAR(20) DEFAULT 'new',
    seal BYTEA,
    twice NUMERIC(12, 3) GENERATED ALWAYS AS (CASE WHEN weight IS NOT NULL THEN weight * 2 END)
);
CREATE UNIQUE INDEX crates_code ON crates (tenant, code);

CREATE TABLE kegs (
    id VARCHAR(36) PRIMARY KEY,
    tenant BIGINT NOT NULL,
    name VARCHAR(20) NOT NULL,
    crate_id INTEGER REFERENCES crates (id),
    created TIMESTAMP,
    modified TIMESTAMP,
    gone TIMESTAMP,
    row_version INTEGER NOT NULL
);

CREATE TABLE barrels (
    id BIGINT PRIMARY KEY,
    company_id BIGINT NOT NULL,
    name VARCHAR(20) NOT NULL,
    created_millis BIGINT,
    removed BOOLEAN,
    status CHAR(1)
);

CREATE TABLE bof_deleted_objects (
    route VARCHAR(255) NOT NULL,
    object_id VARCHAR(500) NOT NULL,
    copy TEXT NOT NULL,
    deleted_at TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (route, object_id)
);
