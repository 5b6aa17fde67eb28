-- The sources that are followed, and how far each has come.
create table source (
  id text primary key,
  declared jsonb, -- as the file has it; null where the file has none
  followed jsonb, -- as it is followed; null where the API removed what the file still has
  progress jsonb not null,
  version integer not null, -- one more with each change of what is followed
  active boolean not null, -- whether it is polled when its time comes
  next_poll_at timestamptz not null,
  leased_by text, -- the replica that polls it
  leased_until timestamptz
);

create index source_due on source (next_poll_at) where active;
