-- Change: additive
CREATE VIEW waiting_parcels AS
  SELECT p.parcel_id, p.depot, p.received_at
  FROM parcels AS p
  WHERE NOT EXISTS (SELECT 1 FROM parcel_events AS e WHERE e.parcel_id = p.parcel_id AND e.kind = 'left');
