-- Change: additive
CREATE TABLE parcel_events (
  event_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  parcel_id bigint NOT NULL REFERENCES parcels (parcel_id),
  kind text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX parcel_events_by_parcel ON parcel_events (parcel_id, at);
