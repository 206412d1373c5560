ALTER TABLE parcels ADD COLUMN undeleted BOOLEAN
    GENERATED ALWAYS AS (CASE WHEN deleted_at IS NULL THEN TRUE END);

CREATE UNIQUE INDEX parcels_tracking_no ON parcels (tracking_no, undeleted);
