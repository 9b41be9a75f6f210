-- A booking may move to another property of its host. What hangs on it moves along by its key; the ledger does not: an entry
-- stays in the books of the property that it was written for, and the move is written as two entries more.

ALTER TABLE booking_lines
    DROP CONSTRAINT booking_lines_property_id_booking_id_fkey,
    ADD FOREIGN KEY (property_id, booking_id) REFERENCES bookings ON UPDATE CASCADE;
ALTER TABLE booking_events
    DROP CONSTRAINT booking_events_property_id_booking_id_fkey,
    ADD FOREIGN KEY (property_id, booking_id) REFERENCES bookings ON UPDATE CASCADE;
ALTER TABLE booking_changes
    DROP CONSTRAINT booking_changes_property_id_booking_id_fkey,
    ADD FOREIGN KEY (property_id, booking_id) REFERENCES bookings ON UPDATE CASCADE;
ALTER TABLE reviews
    DROP CONSTRAINT reviews_property_id_booking_id_fkey,
    ADD FOREIGN KEY (property_id, booking_id) REFERENCES bookings ON UPDATE CASCADE;
ALTER TABLE threads
    DROP CONSTRAINT threads_property_id_booking_id_fkey,
    ADD FOREIGN KEY (property_id, booking_id) REFERENCES bookings ON UPDATE CASCADE;
ALTER TABLE messages
    DROP CONSTRAINT messages_property_id_thread_id_fkey,
    ADD FOREIGN KEY (property_id, thread_id) REFERENCES threads ON UPDATE CASCADE;

-- What refers to a row that moves as well is looked at when all have moved.
ALTER TABLE payments
    DROP CONSTRAINT payments_property_id_booking_id_fkey,
    DROP CONSTRAINT payments_property_id_refund_of_fkey,
    DROP CONSTRAINT payments_property_id_change_id_fkey,
    ADD FOREIGN KEY (property_id, booking_id) REFERENCES bookings ON UPDATE CASCADE,
    ADD FOREIGN KEY (property_id, refund_of) REFERENCES payments DEFERRABLE INITIALLY DEFERRED,
    ADD FOREIGN KEY (property_id, change_id) REFERENCES booking_changes DEFERRABLE INITIALLY DEFERRED;

-- Bookings and payments are never removed, so that an entry keeps its booking and payment by their ids; the program looks
-- (doctor) whether it has.
ALTER TABLE journal_entries
    DROP CONSTRAINT journal_entries_property_id_booking_id_fkey,
    DROP CONSTRAINT journal_entries_property_id_payment_id_fkey;
