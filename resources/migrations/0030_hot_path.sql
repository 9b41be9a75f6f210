-- What a booking and its payment cost to write. A key that begins with the property sends each row of them to a page of its own,
-- which is read, changed and written to the log whole; one that begins with the id, which sorts by time, sends all of them to the
-- same few pages. And a foreign key asks, locks and writes a row of its own for what the statement itself has just read. So keys
-- begin with the id, and still carry the property; and what must be there for a booking is there because it is never removed.

-- Never removed -----------------------------------------------------------------------------------------------------------

CREATE FUNCTION refuse_removal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'rows of % are never removed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER users_stay BEFORE DELETE ON users FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER properties_stay BEFORE DELETE ON properties FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER bookings_stay BEFORE DELETE ON bookings FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();
CREATE TRIGGER payments_stay BEFORE DELETE ON payments FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal();

-- Foreign keys ------------------------------------------------------------------------------------------------------------

-- What a booking writes takes its ids from rows that the same transaction has read or written; `doctor` looks whether it did.
ALTER TABLE bookings
    DROP CONSTRAINT bookings_property_id_fkey,
    DROP CONSTRAINT bookings_guest_id_fkey,
    DROP CONSTRAINT bookings_host_id_fkey;
ALTER TABLE booking_lines
    DROP CONSTRAINT booking_lines_property_id_booking_id_fkey;
ALTER TABLE booking_events
    DROP CONSTRAINT booking_events_property_id_booking_id_fkey,
    DROP CONSTRAINT booking_events_actor_id_fkey;
ALTER TABLE night_claims
    DROP CONSTRAINT night_claims_property_id_fkey,
    DROP CONSTRAINT night_claims_property_id_booking_id_fkey,
    DROP CONSTRAINT night_claims_created_by_fkey;
ALTER TABLE payments
    DROP CONSTRAINT payments_property_id_booking_id_fkey,
    DROP CONSTRAINT payments_property_id_refund_of_fkey;
ALTER TABLE postings
    DROP CONSTRAINT postings_property_id_entry_id_fkey,
    DROP CONSTRAINT postings_host_id_fkey;
ALTER TABLE notifications
    DROP CONSTRAINT notifications_user_id_fkey;
ALTER TABLE idempotency_keys
    DROP CONSTRAINT idempotency_keys_user_id_fkey;

-- Keys --------------------------------------------------------------------------------------------------------------------

ALTER TABLE booking_changes DROP CONSTRAINT booking_changes_property_id_booking_id_fkey;
ALTER TABLE booking_notes DROP CONSTRAINT booking_notes_property_id_booking_id_fkey;
ALTER TABLE reviews DROP CONSTRAINT reviews_property_id_booking_id_fkey;
ALTER TABLE threads DROP CONSTRAINT threads_property_id_booking_id_fkey;

ALTER TABLE bookings
    DROP CONSTRAINT bookings_pkey,
    ADD PRIMARY KEY (id, property_id);
DROP INDEX bookings_id;
ALTER TABLE booking_lines
    DROP CONSTRAINT booking_lines_pkey,
    ADD PRIMARY KEY (booking_id, position, property_id);
ALTER TABLE booking_events
    DROP CONSTRAINT booking_events_pkey,
    ADD PRIMARY KEY (booking_id, sequence, property_id);
ALTER TABLE night_claims
    DROP CONSTRAINT night_claims_pkey,
    ADD PRIMARY KEY (id, property_id);
DROP INDEX night_claims_booking;
CREATE UNIQUE INDEX night_claims_booking ON night_claims (booking_id, property_id)
    WHERE booking_id IS NOT NULL AND change_id IS NULL;
ALTER TABLE payments
    DROP CONSTRAINT payments_pkey,
    ADD PRIMARY KEY (id, property_id);
DROP INDEX payments_id, payments_booking, payments_key, payments_one_charge;
CREATE UNIQUE INDEX payments_key ON payments (booking_id, idempotency_key, property_id); -- those without a key differ
CREATE UNIQUE INDEX payments_one_charge ON payments (booking_id, property_id)
    WHERE kind = 'CHARGE' AND status IN ('INITIATED', 'PENDING');
DROP INDEX journal_entries_payment, journal_entries_booking; -- the primary key stays: a host's earnings are read by property
CREATE UNIQUE INDEX journal_entries_payment ON journal_entries (payment_id, property_id) WHERE payment_id IS NOT NULL;
CREATE INDEX journal_entries_booking ON journal_entries (booking_id);
ALTER TABLE postings
    DROP CONSTRAINT postings_pkey,
    ADD PRIMARY KEY (entry_id, position, property_id);
DROP INDEX stay_entries_booking;
CREATE INDEX stay_entries_booking ON stay_entries (booking_id);

ALTER TABLE booking_changes ADD FOREIGN KEY (property_id, booking_id) REFERENCES bookings (property_id, id) ON UPDATE CASCADE;
ALTER TABLE booking_notes ADD FOREIGN KEY (property_id, booking_id) REFERENCES bookings (property_id, id) ON UPDATE CASCADE;
ALTER TABLE reviews ADD FOREIGN KEY (property_id, booking_id) REFERENCES bookings (property_id, id) ON UPDATE CASCADE;
ALTER TABLE threads ADD FOREIGN KEY (property_id, booking_id) REFERENCES bookings (property_id, id) ON UPDATE CASCADE;

-- Statements -------------------------------------------------------------------------------------------------------------

-- Ends the transaction when a statement that has to find or write its row did not, so that all of its statements, and the commit,
-- can be sent together without waiting for each.
CREATE FUNCTION require_row(count bigint, otherwise text DEFAULT 'OVERTAKEN') RETURNS bigint LANGUAGE plpgsql AS $$
BEGIN
    IF count = 0 THEN
        RAISE EXCEPTION USING MESSAGE = otherwise, ERRCODE = 'RS001';
    END IF;
    RETURN count;
END $$;
