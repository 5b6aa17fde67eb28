-- When incidents happened, which is what maps and timelines ask by: old news is told today.

alter table incident add column occurred_at timestamptz;
update incident set occurred_at = (latest ->> 'occurredAt')::timestamptz;
alter table incident alter column occurred_at set not null;
comment on column incident.occurred_at is 'as its latest alert tells it';
create index incident_occurred on incident (occurred_at);
