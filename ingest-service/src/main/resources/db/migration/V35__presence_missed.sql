-- Every poll that finds its list unchanged asks who is missing, and mostly nobody is.
create index presence_missed on presence (list) where missed > 0;
