-- Rows that deletions have removed from tables without a mark for deleted objects.
CREATE TABLE bof_deleted_objects (
  route      VARCHAR(255) NOT NULL,
  object_id  VARCHAR(500) NOT NULL,
  copy       TEXT NOT NULL,
  deleted_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  PRIMARY KEY (route, object_id)
);
