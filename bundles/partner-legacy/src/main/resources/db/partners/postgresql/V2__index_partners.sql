-- As on H2: a key with a null in it is not compared, so deleted partners free their code.
ALTER TABLE partners ADD COLUMN undeleted BOOLEAN
    GENERATED ALWAYS AS (CASE WHEN deleted_at IS NULL THEN TRUE END) STORED;

CREATE UNIQUE INDEX partners_code ON partners (company_id, code, undeleted);

-- The list: by company, in the order of the ids; what it filters by besides is in the index, so that counting needs
-- no row.
CREATE INDEX partners_by_company ON partners (company_id, id) INCLUDE (partner_type, is_active)
    WHERE deleted_at IS NULL;
CREATE INDEX partners_by_type ON partners (partner_type, id) INCLUDE (is_active) WHERE deleted_at IS NULL;
CREATE INDEX partners_by_activity ON partners (is_active, id) WHERE deleted_at IS NULL;
