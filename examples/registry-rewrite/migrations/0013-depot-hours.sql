-- Change: additive
-- The old hours stay where they are: we never drop a column while both runtimes are live.
ALTER TABLE depots ADD COLUMN opens_at time, ADD COLUMN closes_at time;
