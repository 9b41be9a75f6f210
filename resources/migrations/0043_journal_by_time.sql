-- What became known within a day, wherever its entries lie: a journal that was loaded by property has no order of time for a BRIN
-- index to use, and appending to the right end of a tree costs next to nothing.
DROP INDEX stay_entries_at;
CREATE INDEX stay_entries_at ON stay_entries (at);
