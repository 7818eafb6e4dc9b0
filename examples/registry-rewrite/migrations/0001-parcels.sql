CREATE TABLE parcels (
  parcel_id bigint PRIMARY KEY,
  depot text NOT NULL
);
