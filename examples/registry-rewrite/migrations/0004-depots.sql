-- Change: additive
CREATE TYPE depot_size AS ENUM ('corner', 'hall', 'harbour');

CREATE TABLE depots (
  code text PRIMARY KEY,
  size depot_size NOT NULL,
  town text NOT NULL
);

COMMENT ON TABLE depots IS 'where parcels wait; nobody may drop table depots by hand';
