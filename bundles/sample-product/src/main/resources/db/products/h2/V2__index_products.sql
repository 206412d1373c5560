-- H2 has no partial indexes: a key with a null in it is not compared, so that deleted products free their SKU.
ALTER TABLE products ADD COLUMN undeleted BOOLEAN
    GENERATED ALWAYS AS (CASE WHEN deleted_at IS NULL THEN TRUE END);

CREATE UNIQUE INDEX products_sku ON products (company_id, sku, undeleted);
CREATE INDEX products_by_company ON products (company_id, id);
