-- Embargoed updates, until they may be published: nothing else has seen them.
create table held (
  update_id text primary key,
  held bytea not null, -- the LiveUpdate without a revision, in JSON
  told_at timestamptz, -- of when its content is, where that is known
  looked_at timestamptz, -- when its list was looked at before
  until timestamptz not null
);

create index held_until on held (until);
