-- Variants that are services elsewhere. Without parameters, nobody has said which the service knows.
CREATE TABLE bof_url_variant (
  route      VARCHAR(100) NOT NULL,
  variant    VARCHAR(100) NOT NULL,
  url        VARCHAR(2000) NOT NULL,
  parameters VARCHAR(4000),
  evaluates  VARCHAR(255) NOT NULL,
  probe      VARCHAR(1000),
  changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  changed_by VARCHAR(255) NOT NULL,
  PRIMARY KEY (route, variant)
);
