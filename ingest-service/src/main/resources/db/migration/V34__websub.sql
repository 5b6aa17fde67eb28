-- What the hubs of followed feeds were asked to bring.
create table websub (
  source text primary key,
  hub text not null,
  topic text not null,
  token text not null unique, -- the end of the address at which the hub calls
  secret text not null, -- that the hub signs with: it opens nothing but this one callback
  state text not null check (state in ('ASKED', 'VERIFIED', 'DENIED')),
  until timestamptz, -- of the lease, where it is verified
  reason text, -- where it is denied
  next_at timestamptz not null -- when the hub is to be asked again
);

create index websub_next_at on websub (next_at);
