-- Bytes of all operators' results for one sample; not known of models uploaded before.
alter table user_model add column activation_bytes bigint;
