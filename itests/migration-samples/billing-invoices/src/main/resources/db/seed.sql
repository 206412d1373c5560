insert into invoice (invoice_no, customer_no, status, currency, invoice_date, due_date, discount_pct, net_total,
                     gross_total, paid_on, remark, version)
select 'RE-2024-' || lpad(n::text, 5, '0'), 'K' || lpad((n * 7 % 40)::text, 5, '0'),
       (array ['DRAFT', 'ISSUED', 'PAID', 'CANCELLED'])[1 + n % 4], (array ['EUR', 'CHF', 'SEK'])[1 + n % 3],
       date '2024-01-01' + n * 2, date '2024-01-15' + n * 2, case when n % 5 = 0 then 2.5 end, 0, 0,
       case when n % 4 = 2 then date '2024-01-10' + n * 2 end, case when n % 6 = 0 then 'Bitte prüfen, Auftrag ' || n end, 1
from generate_series(1, 120) n;

insert into invoice_line (invoice_id, pos, description, quantity, unit_price)
select i.id, p, (array ['Wartung', 'Lizenz "Pro"', 'Anfahrt & Spesen'])[p], (i.id * p % 9 + 1) * 0.5, 10.25 * p + i.id % 17
from invoice i cross join generate_series(1, 3) p
where p <= 1 + i.id % 3;

update invoice i
set net_total = t.net
from (select invoice_id, round(sum(quantity * unit_price), 2) net from invoice_line group by invoice_id) t
where t.invoice_id = i.id;
update invoice set net_total = round(net_total * (100 - coalesce(discount_pct, 0)) / 100, 2);
update invoice set gross_total = round(net_total * 1.19, 2);
