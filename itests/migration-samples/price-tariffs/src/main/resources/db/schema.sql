create table tariff (
  id            varchar(36)    not null primary key,
  product       varchar(20)    not null,
  valid_from    date           not null,
  valid_to      date,
  base_fee      numeric(8, 2)  not null,
  energy_price  numeric(8, 5)  not null,
  region        varchar(2)     not null,
  green         boolean        not null,
  created_at    timestamp(6)   not null,
  updated_at    timestamp(6)   not null,
  constraint tariff_key unique (product, region, valid_from)
);
