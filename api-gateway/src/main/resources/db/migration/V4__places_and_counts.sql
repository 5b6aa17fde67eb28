-- Where things are, how many there were, and who told them first.

alter table live_update add column spots point[] not null default '{}';
comment on column live_update.spots is 'its places, as (longitude, latitude); facets hold the cells that they are in';

alter table alert add column spot point;

alter table incident
    add column spot       point,
    add column place_id   text,
    add column place_name text,
    add column tier       text not null default 'ROUTINE',
    add column change     bigint,
    add column changed_at timestamptz;
update incident
set change = ordered.change, changed_at = last_alert_at
from (select id, nextval('archive_change') as change from (select id from incident order by last_alert_at) as earliest) as ordered
where incident.id = ordered.id;
alter table incident alter column change set not null, alter column changed_at set not null;
comment on column incident.tier is 'of its latest alert';
comment on column incident.change is 'the order in which the archive learnt; grows with each change that is committed';
create unique index incident_change on incident (change);
create index incident_changed on incident (changed_at, change);
create index incident_first on incident (first_alert_at);

create table update_count (
    facet text        not null,
    hour  timestamptz not null,
    count integer     not null,
    primary key (facet, hour)
);
comment on table update_count is 'how many updates of each hour have a facet now; the facet all counts every one';

create table incident_source (
    incident_id text        not null,
    source_id   text        not null,
    told_at     timestamptz not null,
    primary key (incident_id, source_id)
);
comment on table incident_source is 'when each source first told an incident, by its own clock';
create index incident_source_told on incident_source (told_at);

create function km_between(spot point, latitude float8, longitude float8) returns float8
    language sql immutable strict parallel safe
    return 2 * 6371.0088 * asin(sqrt(least(1,
        sin(radians((spot[1] - latitude) / 2)) ^ 2
        + cos(radians(latitude)) * cos(radians(spot[1])) * sin(radians((spot[0] - longitude) / 2)) ^ 2)));
comment on function km_between is 'along the surface of a globe';
