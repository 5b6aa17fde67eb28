-- Which entries each polled list was seen to hold, to find out which of them are gone.
create table presence (
  list text not null,
  key text not null,
  missed integer not null, -- looks in a row at the complete list that did not show it
  primary key (list, key)
);
