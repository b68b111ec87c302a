-- Dashboards. The views are JSON text: they are only ever read and written together.

create table dashboards (
  slug varchar(80) not null primary key,
  title varchar(200) not null,
  description varchar(4000) not null,
  views varchar(1000000) not null,
  view_count integer not null,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  updated_at timestamp(6) with time zone not null
);

-- Which stories were loaded by themselves: once each, even if deleted afterwards.
create table story_loads (
  slug varchar(80) not null primary key,
  loaded_at timestamp(6) with time zone not null
);
