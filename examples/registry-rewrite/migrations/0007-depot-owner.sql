-- Change: additive
-- Both runtimes write depots, so the column may stay empty.
ALTER TABLE depots ADD COLUMN owner text;
