-- Change: additive
ALTER TABLE parcels
  ADD COLUMN tracking_number text,
  ADD COLUMN numbered_by text NOT NULL DEFAULT 'ruby';

CREATE INDEX parcels_by_tracking_number ON parcels (tracking_number);
