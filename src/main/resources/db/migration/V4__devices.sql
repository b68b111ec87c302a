-- The devices of every node, so that each node can show and schedule on all of them.
create table device (
  node varchar(200) not null,
  id varchar(50) not null,
  kind varchar(10) not null,
  name varchar(500) not null,
  gpu_uuid varchar(100),
  sockets int,
  physical_cores int,
  logical_cores int,
  memory_mib bigint,
  driver varchar(100),
  usable boolean not null,
  reason varchar(1000),
  seen_at timestamp with time zone not null,
  primary key (node, id)
);
