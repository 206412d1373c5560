insert into tariff (id, product, valid_from, valid_to, base_fee, energy_price, region, green, created_at, updated_at)
select md5('tariff ' || n)::uuid::text, (array ['BASIS', 'FLEX', 'NACHT', 'SONNE'])[1 + n % 4] || n / 8, date '2018-01-01' + n * 30,
       case when n % 3 > 0 then date '2018-12-31' + n * 30 end, 3.5 + n % 12, 0.10345 + n * 0.00017,
       (array ['W', 'NÖ', 'OÖ', 'T'])[1 + n % 4], n % 2 = 0,
       timestamp '2017-11-30 10:11:12.131415' + n * interval '1 day', timestamp '2018-02-03 04:05:06' + n * interval '1 day'
from generate_series(1, 128) n;
