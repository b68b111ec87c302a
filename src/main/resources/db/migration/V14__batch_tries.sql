-- What a search for the largest batch has tried: it goes on from here after a restart.
create table batch_try (
  trial_id uuid not null references trial (id) on delete cascade,
  try_number int not null,
  batch_size int not null,
  calls int not null,
  outcome varchar(20) not null,
  reason varchar(40),
  detail varchar(4000),
  seconds double precision not null,
  peak_memory_mib double precision,
  -- Of the worker's private memory; null on a GPU. Tries with another limit do not belong together.
  limit_mib int,
  -- What the worker of a batch that fits has told.
  measurement varchar(1000000),
  started_at timestamp with time zone not null,
  primary key (trial_id, try_number)
);
