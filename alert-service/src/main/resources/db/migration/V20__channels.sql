-- `channel` shows no secret any more; what it takes to write there is sealed in `secret`, with the key's id.
-- Who holds a lease; how the endpoint stands; how much it takes.
alter table subscription
    add column leased_by uuid,
    add column failures integer not null default 0,
    add column failing_since timestamptz,
    add column tokens double precision,
    add column tokens_at timestamptz;
create index subscription_secret on subscription (substring(secret from 1 for 5));

-- Failures since the schedule began, which a replay begins anew. Of priority 0 is a flash.
alter table delivery
    add column failures integer not null default 0,
    add column priority smallint not null default 3;
drop index delivery_due;
create index delivery_due on delivery (subscription_id, id) where state = 'DUE';
create index delivery_log on delivery (subscription_id, created_at);

alter table delivery_attempt add column response text;

drop view next_delivery;
create view next_delivery as
select * from delivery
where state = 'DUE' and not exists (
    select 1 from delivery earlier
    where earlier.subscription_id = delivery.subscription_id and earlier.incident_id = delivery.incident_id
        and earlier.state = 'DUE' and earlier.id < delivery.id);

-- What a tool calls the first message of an incident, for later ones to answer or to change it.
create table thread (
    subscription_id uuid not null references subscription on delete cascade,
    incident_id     text not null,
    reference       text not null,
    primary key (subscription_id, incident_id)
);
