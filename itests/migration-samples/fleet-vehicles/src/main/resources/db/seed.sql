insert into fleet_vehicle (uuid, country, plate, model, fuel, seats, payload_t, first_reg, next_check, note, last_change)
select md5('vehicle ' || n)::uuid, (array ['DE', 'AT', 'CH'])[1 + n % 3], 'RW-' || chr(65 + n % 26) || ' ' || 1000 + n,
       (array ['Vario 814', 'eLion', 'Transit Custom', 'Sprinter "Maxi"'])[1 + n % 4], (array ['D', 'P', 'E', 'H'])[1 + n % 4],
       2 + n % 8, case when n % 3 > 0 then n * 0.125 end, date '2012-05-01' + n * 21,
       case when n % 5 > 0 then date '2025-01-31' + n end, case when n % 4 = 0 then 'Schaden: Tür <links>' end,
       timestamp with time zone '2024-06-01 06:00:00.123456Z' + n * interval '37 minutes'
from generate_series(1, 125) n;
