CREATE UNIQUE INDEX assets_tag ON assets (company_id, tag) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX assets_serial_number ON assets (serial_number) WHERE deleted_at IS NULL;
