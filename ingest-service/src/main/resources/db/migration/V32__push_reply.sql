-- What pushes with an Idempotency-Key were answered, for a day.
create table push_reply (
  caller text not null,
  key text not null,
  digest text not null, -- of the body
  claimed_at timestamptz not null,
  status integer, -- absent while the push is under way
  media_type text,
  body text,
  primary key (caller, key)
);

create index push_reply_claimed_at on push_reply (claimed_at);
