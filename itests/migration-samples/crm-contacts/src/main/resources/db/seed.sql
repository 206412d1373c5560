insert into contacts (handle, fullName, email, phone, kind, newsletter, score, street, zip, town, country)
select 'ct' || lpad(n::text, 4, '0'),
       (array ['Åsa', 'Jörg', 'Zoë', 'Ivan', 'Marie-Luise'])[1 + n % 5] || ' ' || (array ['Lind', 'O''Hara', 'Kovač', 'Öz'])[1 + n % 4] || ' ' || n,
       'mail' || n || '@hafen.example', case when n % 3 > 0 then '+49 40 ' || 100000 + n end, n % 3, n % 2 = 0,
       case when n % 7 > 0 then n * 13 % 101 end,
       case when n % 4 > 0 then 'Kai ' || n end, case when n % 4 > 0 then lpad((20000 + n)::text, 5, '0') end,
       case when n % 4 > 0 then (array ['Hamburg', 'Malmö', 'Gdańsk'])[1 + n % 3] end,
       case when n % 4 > 0 then (array ['DE', 'SE', 'PL'])[1 + n % 3] end
from generate_series(1, 130) n;
