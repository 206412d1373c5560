-- For filters and sorts of the framework's lists, over all companies and within one. Texts go by code point, whatever the
-- locale of the database is.
CREATE INDEX IF NOT EXISTS partners_by_name ON partners (name COLLATE "C", id) WHERE deleted_at IS NULL;
CREATE INDEX IF NOT EXISTS partners_by_company_name ON partners (company_id, name COLLATE "C", id) WHERE deleted_at IS NULL;
CREATE INDEX IF NOT EXISTS partners_by_code ON partners (code COLLATE "C", id) WHERE deleted_at IS NULL;
CREATE INDEX IF NOT EXISTS partners_by_company_code ON partners (company_id, code COLLATE "C", id) WHERE deleted_at IS NULL;
CREATE INDEX IF NOT EXISTS partners_by_creation ON partners (created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX IF NOT EXISTS partners_by_company_creation ON partners (company_id, created_at, id) WHERE deleted_at IS NULL;
CREATE INDEX IF NOT EXISTS partners_by_update ON partners (updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX IF NOT EXISTS partners_by_company_update ON partners (company_id, updated_at, id) WHERE deleted_at IS NULL;
CREATE INDEX IF NOT EXISTS partners_by_company_activity ON partners (company_id, is_active, id) WHERE deleted_at IS NULL;
CREATE INDEX IF NOT EXISTS partners_by_email ON partners (email COLLATE "C", id) WHERE deleted_at IS NULL;
CREATE INDEX IF NOT EXISTS partners_by_company_country ON partners (company_id, country_code COLLATE "C", id)
    WHERE deleted_at IS NULL;

-- For search: parts of words, without case and accents. The index is over all rows and keeps many statistics, because
-- from those of a partial one PostgreSQL does not learn how rare a word is. Where the extension cannot be had a search
-- reads all rows.
DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX IF NOT EXISTS partners_by_words ON partners
        USING gin (bof_fold(name) gin_trgm_ops, bof_fold(code) gin_trgm_ops, bof_fold(email) gin_trgm_ops);
    ALTER INDEX partners_by_words ALTER COLUMN 1 SET STATISTICS 1000;
    ALTER INDEX partners_by_words ALTER COLUMN 2 SET STATISTICS 1000;
    ALTER INDEX partners_by_words ALTER COLUMN 3 SET STATISTICS 1000;
EXCEPTION
    WHEN insufficient_privilege OR undefined_file OR undefined_object OR feature_not_supported THEN
        RAISE NOTICE 'partners are searched without an index: %', SQLERRM;
END
$$;
