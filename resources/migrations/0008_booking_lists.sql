-- Bookings as hosts and admins work with them: notes of each side, and lists in every order.

-- What one side writes down of a booking: the host's for the host, the admins' for admins. The guest sees none.
CREATE TABLE booking_notes (
    property_id uuid NOT NULL,
    id          uuid NOT NULL,
    booking_id  uuid NOT NULL,
    side        text NOT NULL CHECK (side IN ('host', 'admin')),
    author_id   uuid NOT NULL REFERENCES users,
    text        text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
    created_at  timestamptz NOT NULL,
    updated_at  timestamptz NOT NULL,
    version     bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (property_id, id),
    FOREIGN KEY (property_id, booking_id) REFERENCES bookings ON UPDATE CASCADE
);
CREATE INDEX booking_notes_booking ON booking_notes (property_id, booking_id, side);

-- The orders of lists; by id is there already. Without the id at the end, equal values share one entry of the index, which
-- keeps it small; the few that are equal are sorted for a page. A guest's bookings, and a host's by their totals, are few
-- enough to be sorted as a whole: every booking pays for each index. A host's index by stay finds who arrives, who leaves
-- and who is there, too.
CREATE INDEX bookings_host_stay ON bookings (host_id, check_in, check_out);
CREATE INDEX bookings_check_in ON bookings (check_in);
CREATE INDEX bookings_check_out ON bookings (check_out);
CREATE INDEX bookings_total ON bookings (currency, total_minor);
