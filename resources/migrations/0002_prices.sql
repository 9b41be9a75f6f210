-- Prices in full: what a rule needs beyond its first columns, what a home asks for pets, short stays and gaps, what a stay is
-- asked for with, the platform's share, and the journal of changes.

ALTER TYPE line_kind ADD VALUE 'SERVICE_FEE';

-- Properties -----------------------------------------------------------------------------------------------------------

ALTER TABLE properties
    ADD COLUMN weekend_nights                int[] NOT NULL DEFAULT '{5,6}' CHECK (weekend_nights <@ '{1,2,3,4,5,6,7}'),
    ADD COLUMN short_stay_cleaning_fee_minor bigint CHECK (short_stay_cleaning_fee_minor BETWEEN 0 AND cleaning_fee_minor),
    ADD COLUMN short_stay_nights             int NOT NULL DEFAULT 2 CHECK (short_stay_nights BETWEEN 1 AND 30),
    ADD COLUMN max_pets                      int NOT NULL DEFAULT 0 CHECK (max_pets BETWEEN 0 AND 10),
    ADD COLUMN pet_fee_minor                 bigint NOT NULL DEFAULT 0 CHECK (pet_fee_minor >= 0),
    ADD COLUMN minimum_gap_nights            int NOT NULL DEFAULT 0 CHECK (minimum_gap_nights BETWEEN 0 AND 30);

UPDATE properties SET max_pets = 2
 WHERE id IN (SELECT property_id FROM property_amenities WHERE amenity = 'pets_allowed');

-- Rules ----------------------------------------------------------------------------------------------------------------

-- What a percentage is taken of.
CREATE TYPE charge_base AS ENUM ('NIGHTS', 'CLEANING', 'EXTRA_GUEST', 'PET', 'CUSTOM_FEES', 'ALL');

-- nights: of a season the nights it is about; of any other kind the days of arrival that it is for, all when NULL.
-- What a season says nothing of (NULL) is left to wider seasons, then to the property.
ALTER TABLE price_rules
    ADD COLUMN weekdays            int[] CHECK (weekdays <@ '{1,2,3,4,5,6,7}' AND weekdays <> '{}'),
    ADD COLUMN weekend_price_minor bigint CHECK (weekend_price_minor > 0),
    ADD COLUMN max_nights          int CHECK (max_nights BETWEEN 1 AND 730),
    ADD COLUMN closed_to_arrival   boolean,
    ADD COLUMN closed_to_departure boolean,
    ADD COLUMN percent_of          charge_base[] NOT NULL DEFAULT '{}',
    ADD COLUMN percent_of_fees     uuid[] NOT NULL DEFAULT '{}', -- rules of the kind FEE
    ADD COLUMN unit_cap_minor      bigint CHECK (unit_cap_minor >= 0), -- of each unit; cap_minor is of the line
    ADD COLUMN cap_nights          int CHECK (cap_nights BETWEEN 1 AND 730), -- no more nights than these are charged
    ADD COLUMN exempt_under_age    int CHECK (exempt_under_age BETWEEN 1 AND 18),
    ADD COLUMN valid_from          date, -- days of booking
    ADD COLUMN valid_until         date,
    ADD COLUMN max_uses            int CHECK (max_uses > 0),
    ADD COLUMN updated_at          timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN version             bigint NOT NULL DEFAULT 1,
    ADD CHECK (valid_from <= valid_until),
    ADD CHECK (max_nights >= min_nights),
    ADD CHECK (NOT lower_inf(nights) AND NOT upper_inf(nights)),
    ADD CHECK (cap_nights IS NULL OR (amount_minor IS NOT NULL AND unit IN ('NIGHT', 'GUEST_NIGHT'))),
    ADD CHECK (exempt_under_age IS NULL OR unit IN ('GUEST', 'GUEST_NIGHT')),
    ADD CHECK (unit_cap_minor IS NULL OR basis_points IS NOT NULL),
    DROP CONSTRAINT price_rules_check,
    ADD CONSTRAINT price_rules_shape CHECK (CASE kind
        WHEN 'SEASON' THEN
            nights IS NOT NULL AND num_nonnulls(price_minor, basis_points) <= 1
            AND num_nonnulls(price_minor, basis_points, min_nights, max_nights, closed_to_arrival, closed_to_departure) > 0
            AND (weekend_price_minor IS NULL OR price_minor IS NOT NULL)
        WHEN 'LENGTH_OF_STAY' THEN min_nights IS NOT NULL AND basis_points BETWEEN 1 AND 10000
        WHEN 'EARLY_BIRD'     THEN days_ahead IS NOT NULL AND basis_points BETWEEN 1 AND 10000
        WHEN 'LAST_MINUTE'    THEN days_ahead IS NOT NULL AND basis_points BETWEEN 1 AND 10000
        WHEN 'COUPON' THEN
            coupon_code IS NOT NULL AND num_nonnulls(amount_minor, basis_points) = 1
            AND (basis_points IS NULL OR basis_points BETWEEN 1 AND 10000)
        ELSE unit IS NOT NULL AND num_nonnulls(amount_minor, basis_points) = 1 AND (basis_points IS NULL OR basis_points > 0)
    END);

-- Quotes and bookings --------------------------------------------------------------------------------------------------

-- child_ages: of the children among the guests, in ascending order.
ALTER TABLE quotes
    ADD COLUMN child_ages        int[] NOT NULL DEFAULT '{}',
    ADD COLUMN pets              int NOT NULL DEFAULT 0 CHECK (pets >= 0),
    ADD COLUMN coupon_code       text NOT NULL DEFAULT '',
    ADD COLUMN host_fee_minor    bigint NOT NULL DEFAULT 0 CHECK (host_fee_minor >= 0);

-- service_fee_minor: what the platform adds for the guest; host_fee_minor: what it keeps of the nights and fees.
ALTER TABLE bookings
    ADD COLUMN child_ages        int[] NOT NULL DEFAULT '{}',
    ADD COLUMN pets              int NOT NULL DEFAULT 0 CHECK (pets >= 0),
    ADD COLUMN service_fee_minor bigint NOT NULL DEFAULT 0 CHECK (service_fee_minor >= 0),
    ADD COLUMN host_fee_minor    bigint NOT NULL DEFAULT 0 CHECK (host_fee_minor >= 0);

ALTER TABLE bookings DROP COLUMN total_minor;
ALTER TABLE bookings
    ADD COLUMN total_minor bigint NOT NULL
        GENERATED ALWAYS AS (nights_minor + fees_minor + taxes_minor + service_fee_minor) STORED;

-- 3 % was kept of every stay so far, rounded half to even.
UPDATE bookings
   SET host_fee_minor = CASE (nights_minor + fees_minor) * 300 % 10000
                            WHEN 5000 THEN 2 * round((nights_minor + fees_minor) * 300 / 20000.0)
                            ELSE round((nights_minor + fees_minor) * 300 / 10000.0)
                        END;

-- The rule that made a line, if it was one of price_rules; it may be gone since.
ALTER TABLE booking_lines ADD COLUMN rule_id uuid;
CREATE INDEX booking_lines_rule ON booking_lines (property_id, rule_id) WHERE rule_id IS NOT NULL;

-- The journal of changes -----------------------------------------------------------------------------------------------

-- One change of prices, restrictions or rules, of any number of properties, all at once. sequence: changes of one property
-- have it in the order in which they took effect, since its row is locked by whoever changes it.
CREATE TABLE price_changes (
    id       uuid PRIMARY KEY,
    sequence bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    actor_id uuid NOT NULL REFERENCES users,
    at       timestamptz NOT NULL,
    source   text NOT NULL CHECK (source IN ('calendar', 'property', 'rules', 'bulk', 'undo')),
    undo_of  uuid REFERENCES price_changes,
    CHECK ((undo_of IS NOT NULL) = (source = 'undo'))
);
CREATE INDEX price_changes_undo ON price_changes (undo_of) WHERE undo_of IS NOT NULL;

-- What it did to one property. before, after: {"nights": {date: {…} or null}, "rules": {id: {…} or null}, "fields": {…}}.
CREATE TABLE price_change_effects (
    property_id uuid NOT NULL REFERENCES properties,
    change_id   uuid NOT NULL REFERENCES price_changes,
    nights      datemultirange NOT NULL, -- whose price or restrictions changed, those of seasons among them
    rules       uuid[] NOT NULL,
    fields      text[] NOT NULL,
    before      jsonb NOT NULL,
    after       jsonb NOT NULL,
    PRIMARY KEY (property_id, change_id)
);
CREATE INDEX price_change_effects_change ON price_change_effects (change_id);
CREATE TRIGGER price_changes_append_only BEFORE UPDATE OR DELETE ON price_changes
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER price_change_effects_append_only BEFORE UPDATE OR DELETE ON price_change_effects
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
