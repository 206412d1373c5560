CREATE UNIQUE INDEX parcels_tracking_no ON parcels (tracking_no) WHERE deleted_at IS NULL;
