insert into booking (reference, guest_name, room_type, status, check_in, check_out, guests, nightly_rate, total, booked_at, version)
select 'BK' || lpad(n::text, 6, '0'), (array ['Inês Sá', 'Tomás Dias', 'Ana Graça', 'Luís O''Neill'])[1 + n % 4] || ' ' || n,
       (array ['SINGLE', 'DOUBLE', 'SUITE'])[1 + n % 3], (array ['REQUESTED', 'CONFIRMED', 'CANCELLED'])[1 + n % 3],
       date '2025-03-01' + n, date '2025-03-02' + n + n % 6, 1 + n % 2, 80.5 + n % 50, (80.5 + n % 50) * (1 + n % 6),
       timestamp '2025-01-01 12:00:00' + n * interval '7 hours 13 seconds 500 milliseconds', 0
from generate_series(1, 135) n;
