-- Where every update stands: its newest revision, kept before it is sent.
create table standing (
  id text primary key,
  revision integer not null check (revision > 0),
  newest bytea not null, -- the LiveUpdate as it is sent, in JSON
  hashes text not null, -- of the contents of its revisions, the newest last, separated by spaces
  told_at timestamptz, -- of when the newest content is, where that is known
  published boolean not null -- whether Kafka is known to have the newest revision
);

create index standing_unpublished on standing (id) where not published;
