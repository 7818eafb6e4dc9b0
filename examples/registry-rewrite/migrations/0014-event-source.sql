-- Change: additive
ALTER TYPE depot_size ADD VALUE 'locker';

ALTER TABLE parcel_events ADD COLUMN source text DEFAULT 'ruby';
