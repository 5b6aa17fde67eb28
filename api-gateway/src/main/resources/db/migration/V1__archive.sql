-- The read model: what the topics told, in the form in which it is asked for. It can be built anew from the topics.

create sequence archive_change;

create table live_update (
    id         text        primary key,
    revision   integer     not null,
    at         timestamptz not null,
    facets     text[]      not null,
    words      tsvector    not null,
    change     bigint      not null unique,
    changed_at timestamptz not null,
    doc        json        not null
);
comment on column live_update.at is 'when it was published, or failing that first seen';
comment on column live_update.facets is 'what it can be found by, for instance tier:FLASH';
comment on column live_update.change is 'the order in which the archive learnt; grows with each change that is committed';
create index live_update_latest on live_update (at desc, id desc);
create index live_update_changed on live_update (changed_at, change);
create index live_update_facets on live_update using gin (facets);
create index live_update_words on live_update using gin (words);

create table live_update_revision (
    id       text    not null,
    revision integer not null,
    doc      json    not null,
    primary key (id, revision)
);
comment on table live_update_revision is 'each revision as it was: alerts rest on the words of one revision';

create table alert (
    id          text        primary key,
    incident_id text        not null,
    sequence    integer     not null,
    sent_at     timestamptz not null,
    facets      text[]      not null,
    doc         json        not null
);
create index alert_of_incident on alert (incident_id, sequence);
create index alert_latest on alert (sent_at desc, id desc);
create index alert_facets on alert using gin (facets);

create table incident (
    id             text        primary key,
    sequence       integer     not null,
    first_alert_at timestamptz not null,
    last_alert_at  timestamptz not null,
    facets         text[]      not null,
    latest         json        not null
);
comment on column incident.latest is 'its latest alert';
create index incident_latest on incident (last_alert_at desc, id desc);
create index incident_facets on incident using gin (facets);
