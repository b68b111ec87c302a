-- What devices can do at most; the latest measurement of each device, engine and precision.
create table hardware (
  node varchar(200) not null,
  device varchar(100) not null,
  device_name varchar(500) not null,
  engine varchar(100) not null,
  number_format varchar(20) not null,
  source varchar(20) not null,
  -- Operations/s, bytes/s.
  operations_per_second double precision not null,
  bandwidth double precision,
  harness_floor_ms double precision,
  memory_mib bigint,
  threads int,
  profile varchar(20) not null,
  grade varchar(1),
  measured_at timestamp with time zone not null,
  result_id uuid references results (id) on delete set null,
  primary key (node, device, engine, number_format)
);

create index hardware_result_id_idx on hardware (result_id);
