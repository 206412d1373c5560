insert into DEPARTMENT (ID, NAME, CREATED, MODIFIED, OPTLOCK)
select n, (array ['Sales', 'Research', 'Facilities', 'Finance'])[n], timestamp '2015-03-01 08:00:00', timestamp '2020-05-04 11:12:13.456', n
from generate_series(1, 4) n;

insert into EMPLOYEE (ID, PERSONNEL_NO, FIRST_NAME, LAST_NAME, DEPARTMENT_ID, GRADE, SALARY, HIRED, LEFT_AT, REMOVED, CREATED, MODIFIED, OPTLOCK)
select n + 10, 'P-' || lpad(n::text, 5, '0'), (array ['Ada', 'Björn', 'Chen', 'Dilnoza', 'Eun-ji'])[1 + n % 5],
       (array ['Archer', 'Byrne', 'Castillo', 'Dąbrowska'])[1 + n % 4] || (array ['', ' Jr.'])[1 + n % 2], 1 + n % 4, n % 3,
       3000 + n * 17.35, timestamp '2016-01-04 09:00:00' + n * interval '9 days',
       case when n % 9 = 0 then timestamp '2023-12-31 17:30:00' end, n % 11 = 0,
       timestamp '2016-01-03 12:34:56.789' + n * interval '9 days', timestamp '2022-02-02 20:20:02.002' + n * interval '1 hour', 1 + n % 3
from generate_series(1, 140) n;
