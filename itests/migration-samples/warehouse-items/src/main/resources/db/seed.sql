insert into lh_item (item_no, warehouse, article, title, qty, min_qty, unit, price, deleted_yn)
select n, (array ['GBG', 'STO', 'MMX'])[1 + n % 3], 'AX' || lpad((n * 31)::text, 6, '0'),
       (array ['Skruv M8', 'Bräda 22x95', 'Färg, vit', 'Spik 100%', 'Kabel_3x1.5'])[1 + n % 5] || ' #' || n,
       n * 1.125, n % 10, (array ['ST', 'M', 'L', 'KG'])[1 + n % 4],
       case when n % 6 > 0 then n * 0.0525 end, case when n % 13 = 0 then 'Y' else 'N' end
from generate_series(1, 150) n;
