-- Change: not additive, exception X-2
ALTER TABLE depots
  RENAME /* what the Go side calls it */ town TO place;
