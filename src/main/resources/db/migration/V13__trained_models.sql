-- What training trials have left. The files lie beside the database under models/trained, each named by its hash.
create table trained_model (
  sha256 varchar(64) not null primary key,
  network varchar(100) not null,
  file_size bigint not null,
  dataset varchar(100) not null,
  optimizer varchar(20) not null,
  epochs bigint not null,
  steps bigint not null,
  top1_percent double precision,
  result_id uuid references results (id) on delete set null,
  -- The one whose data directory has the file.
  node varchar(200) not null,
  trained_at timestamp(6) with time zone not null
);

create index trained_model_result_id_idx on trained_model (result_id);
