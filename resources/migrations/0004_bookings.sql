-- Changes of what was booked, refunds in parts, and what the ledger is read by.

-- A change that costs more, while its difference is being paid: what the booking becomes once that has succeeded.
CREATE TABLE booking_changes (
    property_id uuid NOT NULL,
    id          uuid NOT NULL,
    booking_id  uuid NOT NULL,
    actor_id    uuid NOT NULL REFERENCES users,
    stay        daterange NOT NULL CHECK (NOT isempty(stay)),
    guests      int NOT NULL CHECK (guests > 0),
    currency    char(3) NOT NULL,
    host_fee_minor bigint NOT NULL CHECK (host_fee_minor >= 0),
    lines       jsonb NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (property_id, id),
    FOREIGN KEY (property_id, booking_id) REFERENCES bookings
);
CREATE INDEX booking_changes_booking ON booking_changes (property_id, booking_id);

-- The charge of a change. The part that is tax may go up when the rest goes down, and the other way round.
ALTER TABLE payments
    ADD COLUMN change_id uuid,
    ADD FOREIGN KEY (property_id, change_id) REFERENCES booking_changes,
    DROP CONSTRAINT payments_check;
CREATE INDEX payments_refund ON payments (property_id, refund_of) WHERE refund_of IS NOT NULL;

-- The nights that a change adds are claimed apart until it is paid.
ALTER TABLE night_claims
    ADD COLUMN change_id uuid,
    ADD FOREIGN KEY (property_id, change_id) REFERENCES booking_changes,
    ADD CHECK (change_id IS NULL OR (booking_id IS NOT NULL AND hold_expires_at IS NOT NULL));
DROP INDEX night_claims_booking;
CREATE UNIQUE INDEX night_claims_booking ON night_claims (property_id, booking_id)
    WHERE booking_id IS NOT NULL AND change_id IS NULL;
CREATE INDEX night_claims_change ON night_claims (property_id, change_id) WHERE change_id IS NOT NULL;

-- The ledger by time, for all properties; for one, its primary key serves.
CREATE INDEX journal_entries_at ON journal_entries (at, id);
