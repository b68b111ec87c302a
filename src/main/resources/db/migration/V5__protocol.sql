-- What the whole measurement protocol adds to a result.
alter table results add column latency_cov_percent double precision;
alter table results add column harness_floor_ms double precision;
alter table results add column dynamic_energy_per_sample_j double precision;
-- Requests per second of an open loop; null for closed loops.
alter table results add column arrival_rate double precision;
alter table results add column forks integer;
create index results_grade_idx on results (grade);
