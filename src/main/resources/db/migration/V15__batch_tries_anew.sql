-- Only of a worker that came to its end: nobody knows how far one came that did not.
alter table batch_try alter column calls drop not null;

-- Workers hold less of their memory from now on: what is still searched for is searched for anew.
delete from batch_try where trial_id in (select id from trial where state in ('QUEUED', 'RUNNING'));
