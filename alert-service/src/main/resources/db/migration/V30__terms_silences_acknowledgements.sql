-- When a subscription is told, and whose it is. `epoch` tells replicas which subscriptions changed since they looked.
alter table subscription
    add column terms text not null default '{}',
    add column owner text,
    add column epoch bigint not null default 0;
create index subscription_by_epoch on subscription (epoch);

-- One row: who changes a subscription holds it until the commit, so that epochs become visible in their order.
create table subscription_epoch (
    only_row boolean primary key default true check (only_row),
    epoch    bigint not null
);
insert into subscription_epoch values (true, 0);

create function next_subscription_epoch() returns trigger language plpgsql as $$
begin
    update subscription_epoch set epoch = epoch + 1 returning epoch into new.epoch;
    return new;
end $$;
create function subscription_gone() returns trigger language plpgsql as $$
begin
    update subscription_epoch set epoch = epoch + 1;
    return null;
end $$;
create trigger subscription_added before insert on subscription
    for each row execute function next_subscription_epoch();
-- The dispatcher writes its leases to the same rows: those are no changes.
create trigger subscription_changed before update on subscription
    for each row when ((old.name, old.filter, old.channel, old.exercises, old.active, old.terms, old.owner)
        is distinct from (new.name, new.filter, new.channel, new.exercises, new.active, new.terms, new.owner))
    execute function next_subscription_epoch();
create trigger subscription_removed after delete on subscription
    for each statement execute function subscription_gone();

-- Alerts that a subscription was not told at once: those with a time come then, together; the others never do.
create table withheld (
    subscription_id uuid        not null references subscription on delete cascade,
    alert_id        text        not null,
    incident_id     text        not null,
    why             text        not null,
    at              timestamptz not null,
    due_at          timestamptz,
    released_at     timestamptz,
    primary key (subscription_id, alert_id)
);
create index withheld_due on withheld (due_at) where due_at is not null and released_at is null;
create index withheld_incident on withheld (incident_id) where due_at is not null;
create index withheld_log on withheld (subscription_id, at);

create table silence (
    id     uuid primary key,
    until  timestamptz not null,
    detail text        not null
);

create table acknowledgement (
    incident_id text primary key,
    by          text        not null,
    at          timestamptz not null,
    sequence    integer     not null,
    note        text
);

-- Whom to tell if nobody acknowledges; one for each incident and subscription, and done at most once.
create table escalation (
    subscription_id uuid        not null references subscription on delete cascade,
    incident_id     text        not null,
    target          uuid        not null,
    due_at          timestamptz not null,
    done_at         timestamptz,
    primary key (subscription_id, incident_id)
);
create index escalation_due on escalation (due_at) where done_at is null;

create index alert_made on alert (made_at);
