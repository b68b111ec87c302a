-- Trials that several worker processes measure, one after the other, and open loops.
alter table trial add column arrival_rate double precision;
alter table trial add column forks int default 1 not null;
-- The one that runs, or runs next, from 1.
alter table trial add column fork int default 1 not null;

-- In a job, every trial's first fork goes before any trial's second.
drop index trial_lane_idx;
create index trial_lane_idx on trial (node, device, state, priority desc, job_created_at, job_id, fork, trial_number);

-- What the finished forks of a trial measured.
create table trial_fork (
  trial_id uuid not null references trial (id) on delete cascade,
  fork int not null,
  measurement varchar(1000000) not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  primary key (trial_id, fork)
);
