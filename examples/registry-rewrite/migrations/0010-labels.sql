-- Change: additive
CREATE TABLE labels (
  label_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  parcel_id bigint NOT NULL REFERENCES parcels (parcel_id),
  printed_at timestamptz
);
