-- Change: additive
CREATE TABLE parcels (
  parcel_id bigint PRIMARY KEY,
  depot text NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE reprint_queue (
  parcel_id bigint REFERENCES parcels (parcel_id),
  asked_at timestamptz NOT NULL DEFAULT now()
);
