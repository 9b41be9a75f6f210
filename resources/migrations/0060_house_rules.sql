-- What guests agree to beside the prices: the host's own words, and what most guests ask for first.
ALTER TABLE properties
    ADD COLUMN house_rules     text NOT NULL DEFAULT '' CHECK (length(house_rules) <= 5000),
    ADD COLUMN smoking_allowed boolean NOT NULL DEFAULT false,
    ADD COLUMN events_allowed  boolean NOT NULL DEFAULT false;
