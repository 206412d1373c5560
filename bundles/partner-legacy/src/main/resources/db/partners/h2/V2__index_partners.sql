-- H2 has no partial indexes: a key with a null in it is not compared, so deleted partners free their code.
ALTER TABLE partners ADD COLUMN undeleted BOOLEAN
    GENERATED ALWAYS AS (CASE WHEN deleted_at IS NULL THEN TRUE END);

CREATE UNIQUE INDEX partners_code ON partners (company_id, code, undeleted);

-- The list: by company, in the order of the ids.
CREATE INDEX partners_by_company ON partners (company_id, id);
CREATE INDEX partners_by_type ON partners (partner_type, id);
CREATE INDEX partners_by_activity ON partners (is_active, id);
