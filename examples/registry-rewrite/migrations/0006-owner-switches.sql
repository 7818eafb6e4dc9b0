-- Change: additive
CREATE TABLE owner_switches (
  capability text PRIMARY KEY,
  owner text NOT NULL DEFAULT 'ruby'
);

INSERT INTO owner_switches (capability) VALUES ('numbering'), ('routing'), ('labels');
