-- The texts of the last days by their fingerprints, to find out who copies whom.
create table copy_file (
  update_id text primary key,
  source text not null,
  place bigint generated always as identity, -- in the order in which texts came in
  print bytea not null,
  bands bigint[] not null, -- texts that are alike share one
  original text, -- the update that it copies
  original_source text,
  similarity double precision,
  filed_at timestamptz not null
);

create index copy_file_bands on copy_file using gin (bands);
create index copy_file_filed_at on copy_file (filed_at);
