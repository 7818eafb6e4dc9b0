-- Change: additive
ALTER TABLE parcels ADD COLUMN weight_grams integer;
