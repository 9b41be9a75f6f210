-- Words by which a host groups properties: "sea front", "Maria cleans". Only its host and admins see them.
ALTER TABLE properties ADD COLUMN tags text[] NOT NULL DEFAULT '{}' CHECK (cardinality(tags) <= 20);
