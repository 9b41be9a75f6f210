-- What a write of the booking path costs. A CHECK is read and prepared anew by every statement that writes the table, so
-- that a dozen small ones cost more than the rows themselves: one for each thing that must hold says the same. Columns that
-- no index knows are changed in place, where their page has room.

ALTER TABLE bookings
    DROP CONSTRAINT bookings_check,
    DROP CONSTRAINT bookings_check1,
    DROP CONSTRAINT bookings_check2,
    DROP CONSTRAINT bookings_check3,
    DROP CONSTRAINT bookings_code_check,
    DROP CONSTRAINT bookings_fees_minor_check,
    DROP CONSTRAINT bookings_guests_check,
    DROP CONSTRAINT bookings_host_fee_minor_check,
    DROP CONSTRAINT bookings_nights_minor_check,
    DROP CONSTRAINT bookings_pets_check,
    DROP CONSTRAINT bookings_service_fee_minor_check,
    DROP CONSTRAINT bookings_taxes_minor_check,
    ADD CONSTRAINT bookings_terms CHECK (
        check_in < check_out AND guests > 0 AND pets >= 0 AND code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'
        AND least(nights_minor, fees_minor, taxes_minor, service_fee_minor, host_fee_minor) >= 0),
    -- REQUESTED and PENDING are the first two states.
    ADD CONSTRAINT bookings_times CHECK (
        (hold_expires_at IS NULL) = (status > 'PENDING')
        AND (confirmed_at IS NOT NULL OR status NOT IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW'))
        AND (cancelled_at IS NULL) = (status <> 'CANCELLED')),
    SET (fillfactor = 75);

-- Holds that are over are found by their claims.
DROP INDEX bookings_hold;

ALTER TABLE night_claims
    DROP CONSTRAINT night_claims_check,
    DROP CONSTRAINT night_claims_check1,
    DROP CONSTRAINT night_claims_check2,
    DROP CONSTRAINT night_claims_event,
    DROP CONSTRAINT night_claims_import,
    DROP CONSTRAINT night_claims_nights_check,
    DROP CONSTRAINT night_claims_note_check,
    ADD CONSTRAINT night_claims_kind CHECK (
        (kind = 'BOOKING') = (booking_id IS NOT NULL)
        AND (hold_expires_at IS NULL OR booking_id IS NOT NULL)
        AND (change_id IS NULL OR hold_expires_at IS NOT NULL)
        AND (feed_id IS NULL OR kind = 'IMPORT')
        AND (feed_id IS NULL) = (event_uid IS NULL)
        AND coalesce(lower(nights) < upper(nights), false)
        AND length(note) <= 500);

-- The postings of an entry are written by one statement, which has to be balanced in itself.
DROP TRIGGER postings_balanced ON postings;
DROP FUNCTION require_balanced_entry;

CREATE FUNCTION require_balanced_entries() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    unbalanced uuid;
BEGIN
    SELECT entry_id INTO unbalanced FROM written GROUP BY property_id, entry_id, currency HAVING sum(amount_minor) <> 0
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'journal entry % is not balanced', unbalanced USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER postings_balanced AFTER INSERT ON postings
    REFERENCING NEW TABLE AS written FOR EACH STATEMENT EXECUTE FUNCTION require_balanced_entries();
