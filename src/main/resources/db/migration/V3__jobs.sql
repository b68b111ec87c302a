create table job (
  id uuid primary key,
  name varchar(200) not null,
  workload varchar(20) not null,
  profile varchar(20) not null,
  state varchar(20) not null,
  priority int not null,
  request varchar(1000000) not null,
  tags varchar(100000) not null,
  cancel_requested boolean not null,
  idempotency_key varchar(200),
  request_hash varchar(64) not null,
  created_at timestamp with time zone not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint job_idempotency_key unique (idempotency_key)
);

create index job_created_at_idx on job (created_at);
create index job_state_created_at_idx on job (state, created_at);

create table trial (
  id uuid primary key,
  job_id uuid not null references job (id) on delete cascade,
  trial_number int not null,
  state varchar(20) not null,
  reason varchar(40),
  detail varchar(4000),
  attempt int not null,
  -- How often it was ever started. Only the latest start may end it.
  starts bigint not null,
  workload varchar(20) not null,
  model varchar(200) not null,
  engine varchar(100) not null,
  number_format varchar(20) not null,
  node varchar(200) not null,
  device varchar(100) not null,
  device_name varchar(200) not null,
  batch_size int not null,
  streams int not null,
  threads int,
  profile varchar(20) not null,
  seed bigint not null,
  throughput double precision,
  result_id uuid,
  priority int not null,
  job_created_at timestamp with time zone not null,
  queued_at timestamp with time zone not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  elapsed_ms bigint not null,
  constraint trial_job_id_number unique (job_id, trial_number)
);

create index trial_lane_idx on trial (node, device, state, priority desc, job_created_at, job_id, trial_number);
create index trial_job_id_state_idx on trial (job_id, state);
