-- Training, accuracy and the largest batch: what their trials are asked for, and what training measures.
alter table trial add column settings varchar(10000);

alter table results add column train_seconds_per_epoch double precision;
alter table results add column train_forward_ms double precision;
alter table results add column train_backward_ms double precision;
alter table results add column train_update_ms double precision;
alter table results add column train_loss double precision;

-- The learning curve of a trial, as it grows. Points of an earlier start go when a later one begins.
create table learning_point (
  trial_id uuid not null references trial (id) on delete cascade,
  step bigint not null,
  epoch int not null,
  seconds double precision not null,
  loss double precision not null,
  accuracy_percent double precision,
  primary key (trial_id, step)
);
