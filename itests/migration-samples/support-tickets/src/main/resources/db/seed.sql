insert into agents (id, name) values (1, 'Noor'), (2, 'Piotr'), (3, 'Sinéad');

insert into tickets (subject, body, priority, state, reporter, agent_id, opened_at, changed_at, version)
select (array ['Printer on fire', 'Password lost', 'Invoice "wrong"', 'Slow VPN'])[1 + n % 4] || ' (' || n || ')',
       case when n % 3 > 0 then 'Since this morning…' || chr(10) || 'Case ' || n end,
       (array ['LOW', 'NORMAL', 'URGENT'])[1 + n % 3], (array ['NEW', 'ASSIGNED', 'RESOLVED', 'CLOSED'])[1 + n % 4],
       'user' || n % 23 || '@client.example', case when n % 4 > 0 then 1 + n % 3 end,
       1700000000 + n * 3607, 1700003600 + n * 3607, 1
from generate_series(1, 115) n;

insert into comments (ticket_id, author, text, at)
select t.id, 'Piotr', 'Note ' || k || ' on ' || t.subject, t.opened_at + k * 60
from tickets t cross join generate_series(1, 2) k
where t.id % 3 = 0;
