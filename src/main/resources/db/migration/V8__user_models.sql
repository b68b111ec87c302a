-- Models that users have uploaded. The files lie beside the database under models/uploads.

create table user_model (
  sha256 varchar(64) not null primary key,
  name varchar(100) not null,
  family varchar(100) not null,
  format varchar(20) not null,
  file_size bigint not null,
  input_shape varchar(200) not null,
  fixed_batch_size integer,
  model_precision varchar(20) not null,
  input_name varchar(1000),
  output_name varchar(1000),
  opset integer,
  operators varchar(100000) not null,
  parameters bigint,
  parameters_missing varchar(2000),
  macs bigint,
  macs_missing varchar(2000),
  weight_bytes bigint,
  uploaded_at timestamp(6) with time zone not null,
  constraint user_model_name unique (name)
);
