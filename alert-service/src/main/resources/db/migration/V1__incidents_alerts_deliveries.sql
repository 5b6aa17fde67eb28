-- JSON is text here: it is written and read as a whole, and jsonb refuses U+0000, which a page may well hold.

create table consumed_update (
    update_id text primary key,
    revision  integer     not null,
    noted_at  timestamptz not null default now()
);

create table incident (
    id       text primary key,
    dossier  text        not null,
    opened_at timestamptz not null,
    told     text        not null
);
create index incident_dossier on incident (dossier, opened_at);

create table sighting (
    update_id   text        not null,
    ordinal     integer     not null,
    dossier     text        not null,
    at          timestamptz not null,
    incident_id text references incident,
    detail      text        not null,
    primary key (update_id, ordinal)
);
create index sighting_unassigned on sighting (dossier, at) where incident_id is null;
create index sighting_incident on sighting (incident_id);

create table alert (
    position     bigint generated always as identity primary key,
    id           text        not null unique,
    incident_id  text        not null references incident,
    sequence     integer     not null,
    message      text        not null,
    made_at      timestamptz not null,
    published_at timestamptz
);
-- The outbox: what has not reached the topic yet.
create index alert_unpublished on alert (position) where published_at is null;
create unique index alert_sequence on alert (incident_id, sequence);

create table subscription (
    id              uuid primary key,
    name            text        not null,
    filter          text        not null,
    channel         text        not null,
    exercises       boolean     not null,
    active          boolean     not null,
    disabled_reason text,
    secret          bytea       not null,
    created_at      timestamptz not null,
    leased_until    timestamptz,
    paused_until    timestamptz
);

create table delivery (
    id              bigint generated always as identity primary key,
    subscription_id uuid        not null references subscription on delete cascade,
    -- Of the alert; for a test message there is none, and its text stands here.
    message_id      text        not null,
    incident_id     text,
    message         text,
    state           text        not null,
    attempts        integer     not null default 0,
    due_at          timestamptz not null,
    created_at      timestamptz not null,
    unique (subscription_id, message_id)
);
create index delivery_due on delivery (due_at) where state = 'DUE';
create index delivery_incident on delivery (incident_id);

-- What waits for a retry holds back what follows in the same incident: an UPDATE never overtakes its ALERT.
create view next_delivery as
select * from delivery
where state = 'DUE' and not exists (
    select 1 from delivery earlier
    where earlier.subscription_id = delivery.subscription_id and earlier.incident_id = delivery.incident_id
        and earlier.state = 'DUE' and earlier.id < delivery.id);

create table delivery_attempt (
    delivery_id bigint      not null references delivery on delete cascade,
    number      integer     not null,
    at          timestamptz not null,
    outcome     text        not null,
    status      integer,
    latency_ms  integer     not null,
    detail      text,
    primary key (delivery_id, number)
);
