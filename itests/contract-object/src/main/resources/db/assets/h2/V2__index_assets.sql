-- H2 has no partial indexes: a key with a null in it is not compared.
ALTER TABLE assets ADD COLUMN undeleted BOOLEAN
    GENERATED ALWAYS AS (CASE WHEN deleted_at IS NULL THEN TRUE END);

CREATE UNIQUE INDEX assets_tag ON assets (company_id, tag, undeleted);
CREATE UNIQUE INDEX assets_serial_number ON assets (serial_number, undeleted);
