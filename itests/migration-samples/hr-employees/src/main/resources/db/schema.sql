create table DEPARTMENT (
  ID        bigint       not null primary key,
  NAME      varchar(60)  not null,
  CREATED   timestamp(3) not null,
  MODIFIED  timestamp(3) not null,
  OPTLOCK   bigint       not null
);
create table EMPLOYEE (
  ID             bigint        not null primary key,
  PERSONNEL_NO   varchar(10)   not null,
  FIRST_NAME     varchar(50)   not null,
  LAST_NAME      varchar(50)   not null,
  DEPARTMENT_ID  bigint        not null references DEPARTMENT (ID),
  GRADE          integer       not null,
  SALARY         numeric(9, 2) not null,
  HIRED          timestamp(3)  not null,
  LEFT_AT        timestamp(3),
  REMOVED        boolean       not null,
  CREATED        timestamp(3)  not null,
  MODIFIED       timestamp(3)  not null,
  OPTLOCK        bigint        not null,
  constraint UQ_PERSONNEL_NO unique (PERSONNEL_NO)
);
create sequence HR_SEQ start with 1000 increment by 50;
