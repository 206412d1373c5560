create table fleet_vehicle (
  uuid          uuid          not null primary key,
  country       char(2)       not null,
  plate         varchar(12)   not null,
  model         varchar(60)   not null,
  fuel          char(1)       not null,
  seats         integer       not null,
  payload_t     numeric(6, 3),
  first_reg     date          not null,
  next_check    date,
  note          varchar(250),
  last_change   timestamp(6) with time zone not null,
  constraint fleet_vehicle_plate unique (country, plate)
);
