CREATE UNIQUE INDEX products_sku ON products (company_id, sku) WHERE deleted_at IS NULL;
CREATE INDEX products_by_company ON products (company_id, id) WHERE deleted_at IS NULL;
