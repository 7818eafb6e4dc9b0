-- Change: not additive, exception X-3
UPDATE parcels SET weight_grams = 0 WHERE weight_grams IS NULL;

ALTER TABLE parcels
  ALTER COLUMN weight_grams
    SET NOT NULL;
