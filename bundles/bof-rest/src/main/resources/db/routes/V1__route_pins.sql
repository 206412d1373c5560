CREATE TABLE bof_route_pin (
  route      VARCHAR(100) NOT NULL PRIMARY KEY,
  variant    VARCHAR(100),
  previous   VARCHAR(100),
  revision   BIGINT NOT NULL,
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  changed_by VARCHAR(255) NOT NULL
);

CREATE TABLE bof_route_pin_history (
  route      VARCHAR(100) NOT NULL,
  revision   BIGINT NOT NULL,
  variant    VARCHAR(100),
  previous   VARCHAR(100),
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  changed_by VARCHAR(255) NOT NULL,
  PRIMARY KEY (route, revision)
);
