-- What the agency filled in of what its regulation leaves open: parameter to values.
ALTER TABLE agency_regulation ADD COLUMN filled text NOT NULL DEFAULT '{}' CHECK (filled IS JSON OBJECT);
