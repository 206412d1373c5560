create sequence lh_item_seq start with 500 increment by 1;
create table lh_item (
  item_no     bigint         not null primary key default nextval('lh_item_seq'),
  warehouse   varchar(8)     not null,
  article     varchar(24)    not null,
  title       varchar(100)   not null,
  qty         numeric(12, 3) not null,
  min_qty     numeric(12, 3) not null,
  unit        varchar(4)     not null,
  price       numeric(10, 4),
  deleted_yn  char(1)        not null default 'N',
  constraint lh_item_article unique (warehouse, article)
);
