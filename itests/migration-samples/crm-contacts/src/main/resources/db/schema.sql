create table contacts (
  handle      varchar(16)  not null primary key,
  fullName    varchar(80)  not null,
  email       varchar(120) not null,
  phone       varchar(30),
  kind        smallint     not null,
  newsletter  boolean      not null,
  score       integer,
  street      varchar(80),
  zip         varchar(10),
  town        varchar(60),
  country     char(2),
  constraint contacts_email unique (email)
);
