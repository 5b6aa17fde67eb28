-- Who a key or a session stands for, which outlives both: what somebody made stays theirs when the key is rotated.

alter table api_key add column holder text;
update api_key set holder = 'key:' || prefix;
alter table api_key alter column holder set not null;
comment on column api_key.holder is 'whose key it is: a rotated key has the holder of the one that it replaces';

alter table session add column holder text;
update session set holder = 'operator';
alter table session alter column holder set not null;
comment on column session.holder is 'who signed in';

create table audit_entry (
    id        bigint      generated always as identity primary key,
    at        timestamptz not null,
    who       text        not null,
    name      text        not null,
    way       text        not null,
    operation text        not null,
    method    text        not null,
    target    text        not null,
    status    integer     not null
);
comment on table audit_entry is 'who changed what, or tried to; only ever added to';
comment on column audit_entry.way is 'how they were recognised: KEY, SESSION or TOKEN';
comment on column audit_entry.target is 'the path, and for what was made its own; never a body, never a query';
create index audit_entry_at on audit_entry (at);
create index audit_entry_who on audit_entry (who, id);
