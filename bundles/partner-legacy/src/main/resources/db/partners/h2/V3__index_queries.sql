-- For filters of the framework's lists. H2 sorts texts by UTF-16 unit, lists by code point: no index gives that order.
CREATE INDEX partners_by_name ON partners (name, id);
CREATE INDEX partners_by_creation ON partners (created_at, id);
CREATE INDEX partners_by_update ON partners (updated_at, id);
