-- The W3C trace context of the update that led to an alert, so that its trace goes on from the outbox.
alter table alert add column traceparent text;
