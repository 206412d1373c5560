-- 1,000,000 partners in 20 companies, the same ones each time: all values come from digests of the row's number. One
-- partner in fifty is deleted. For an empty table on PostgreSQL; afterwards VACUUM ANALYZE partners.
INSERT INTO partners (id, version, company_id, code, name, partner_type, email, phone, tax_id, industry, street, city,
                      zip_code, country_code, is_active, created_at, updated_at, deleted_at)
SELECT n,
       1,
       1 + r1 % 20,
       'P' || lpad((n * 7919 % 10000019)::text, 8, '0'),
       first[1 + r3 / 1000 % array_length(first, 1)] || ' ' || second[1 + r3 % array_length(second, 1)] || ' '
           || form[1 + r4 % array_length(form, 1)] || ' ' || (r5 % 9973),
       (ARRAY['CUSTOMER', 'CUSTOMER', 'CUSTOMER', 'SUPPLIER', 'SUPPLIER', 'BOTH', 'PROSPECT'])[1 + r2 / 100 % 7],
       CASE WHEN r4 / 100 % 5 > 0 THEN 'office' || n || '@' || lower(ascii[1 + r2 % array_length(ascii, 1)]) || '.example' END,
       CASE WHEN r5 % 3 > 0 THEN '+49 30 ' || (1000000 + r3 % 9000000) END,
       CASE WHEN r1 / 100 % 2 > 0 THEN 'DE' || lpad((r2 % 1000000000)::text, 9, '0') END,
       industry[1 + r3 % array_length(industry, 1)],
       'Street ' || (1 + r4 % 200),
       city[1 + r5 % array_length(city, 1)],
       lpad((r3 % 100000)::text, 5, '0'),
       country[1 + r5 / 1000 % array_length(country, 1)],
       r1 / 1000 % 10 > 0,
       created,
       created + r4 / 1000 % 4000 * INTERVAL '1 hour',
       CASE WHEN r1 / 50 % 50 = 0 THEN created + INTERVAL '1 year' END
FROM (SELECT *, TIMESTAMPTZ '2024-01-01 00:00:00Z' + (r1 * 16777216 + r2) % 31536000000000 * INTERVAL '1 microsecond'
                 AS created
      FROM (SELECT n,
                   ('x' || substr(md5(n::text), 1, 6))::bit(24)::bigint AS r1,
                   ('x' || substr(md5(n::text), 7, 6))::bit(24)::bigint AS r2,
                   ('x' || substr(md5(n::text), 13, 6))::bit(24)::bigint AS r3,
                   ('x' || substr(md5(n::text), 19, 6))::bit(24)::bigint AS r4,
                   ('x' || substr(md5(n::text), 25, 6))::bit(24)::bigint AS r5
            FROM generate_series(1::bigint, 1000000) AS n) AS numbers) AS rows,
     (SELECT ARRAY['Acme', 'Müller', 'Nordwind', 'Österreich', 'Schäfer', 'García', 'Dupont', 'Łódź', 'Smith', 'Rossi',
                   'Novák', 'Jørgensen', 'Tanaka', 'Silva', 'Kowalski', 'Andersson', 'Brown', 'Weiß', 'Lefèvre', 'Ivanov',
                   'Атлас', 'Yılmaz', 'Nguyen', 'Kim', 'Patel', 'Cohen', 'Haddad', 'O''Brien', 'van Dijk', 'Zürcher']
                 AS first,
             ARRAY['acme', 'mueller', 'nordwind', 'austria', 'schaefer', 'garcia', 'dupont', 'lodz', 'smith', 'rossi']
                 AS ascii,
             ARRAY['Logistics', 'Foods', 'Steel', 'Textiles', 'Energy', 'Pharma', 'Consulting', 'Software', 'Timber',
                   'Optics', 'Machinery', 'Chemicals', 'Printing', 'Ceramics', 'Trading', 'Marine', 'Aviation', 'Mining',
                   'Paper', 'Glass', 'Robotics', 'Insurance', 'Media', 'Agriculture', 'Plastics'] AS second,
             ARRAY['GmbH', 'AG', 'Ltd', 'Inc', 'S.A.', 'B.V.', 'KG'] AS form,
             ARRAY['Logistics', 'Food', 'Metal', 'Textile', 'Energy', 'Health', 'Services', 'IT'] AS industry,
             ARRAY['Berlin', 'München', 'Wien', 'Zürich', 'Paris', 'Madrid', 'Roma', 'Warszawa', 'London', 'Oslo'] AS city,
             ARRAY['DE', 'AT', 'CH', 'FR', 'ES', 'IT', 'PL', 'GB', 'NO', 'SE', 'DK', 'NL', 'BE', 'CZ', 'PT', 'IE', 'FI',
                   'US', 'CA', 'JP', 'KR', 'IN', 'BR', 'TR', 'IL'] AS country) AS words;
