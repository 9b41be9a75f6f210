-- Figures of the business (metrics): a journal of what every step of a booking's life adds to them, and rollups that a job
-- folds it into. The truth at any moment is the rollups and what is not folded yet, together.

DROP TABLE metric_deltas, metric_days;

-- Where the guest was at home when the stay was booked.
ALTER TABLE bookings ADD COLUMN guest_country char(2) CHECK (guest_country ~ '^[A-Z]{2}$');
UPDATE bookings b SET guest_country = u.country FROM users u WHERE u.id = b.guest_id AND u.country IS NOT NULL;

-- The journal ----------------------------------------------------------------------------------------------------------

-- Written by the transaction of the step, appended to only, never changed: so it also says what was known at any instant.
-- A step that changes a stay takes back what stood there (-1) and adds what stands there now (1).
CREATE TABLE stay_entries (
    property_id   uuid NOT NULL,
    booking_id    uuid NOT NULL,
    at            timestamptz NOT NULL, -- of the step
    xact          xid8 NOT NULL DEFAULT pg_current_xact_id(),
    fees_minor    bigint NOT NULL,      -- of the stay
    booked_on     date NOT NULL,        -- at the property
    arrival       date NOT NULL,
    nights        int NOT NULL,         -- of the stay
    bookings      smallint NOT NULL,    -- made
    confirmed     smallint NOT NULL,    -- of those
    cancelled     smallint NOT NULL,    -- of those that had been confirmed
    withdrawn     smallint NOT NULL,    -- cancelled before they were confirmed
    stays         smallint NOT NULL,    -- that happen, or are to
    currency      char(3) NOT NULL,
    guest_country char(2),
    channel       text NOT NULL,
    night_minor   bigint[] NOT NULL     -- what each night brings, from the arrival; longer than `nights` when the guest left early
);
CREATE INDEX stay_entries_xact ON stay_entries (xact);
CREATE INDEX stay_entries_booking ON stay_entries (property_id, booking_id);
CREATE INDEX stay_entries_at ON stay_entries USING brin (at) WITH (pages_per_range = 16);

-- Rollups --------------------------------------------------------------------------------------------------------------

-- Up to which transaction the journal is folded: all before `through` are. folds grows with every change of a rollup.
CREATE TABLE figure_fold (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    through  xid8 NOT NULL,
    folds    bigint NOT NULL DEFAULT 0
);

-- Under which city and type the figures of a property stand, and its nights on offer.
-- offered: the nights of the days on which it is or was published; available: the same less those that the host has blocked, as
-- the rollups have it.
CREATE TABLE figure_properties (
    property_id   uuid PRIMARY KEY REFERENCES properties,
    host_id       uuid NOT NULL,
    currency      char(3) NOT NULL,
    city          text NOT NULL,
    property_type property_type NOT NULL,
    offered       datemultirange NOT NULL,
    available     datemultirange NOT NULL DEFAULT '{}'
);
CREATE INDEX figure_properties_host ON figure_properties (host_id);

-- Which of them are to be looked at again.
CREATE TABLE figure_property_changes (
    property_id uuid NOT NULL,
    xact        xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX figure_property_changes_xact ON figure_property_changes (xact);

-- Combinations of what figures are split by. cut: the sum of 1 (by city), 2 (by type), 4 (by channel), 8 (by the guest's
-- country); what a row is not split by is ''. A guest without a country has '' too.
CREATE TABLE figure_segments (
    id            int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cut           int NOT NULL CHECK (cut BETWEEN 0 AND 15),
    currency      char(3) NOT NULL,
    city          text NOT NULL,
    property_type text NOT NULL,
    channel       text NOT NULL,
    guest_country text NOT NULL,
    UNIQUE (cut, currency, city, property_type, channel, guest_country)
);

-- The figures of a day: by the day of booking, of the night itself, or of the arrival.
CREATE TABLE figure_days (
    segment_id       int NOT NULL,
    date             date NOT NULL,
    bookings         int NOT NULL,
    confirmed        int NOT NULL,
    cancelled        int NOT NULL,
    withdrawn        int NOT NULL,
    confirmed_nights int NOT NULL,
    cancelled_nights int NOT NULL,
    nights           int NOT NULL,    -- occupied; the night itself, as is the next
    revenue_minor    bigint NOT NULL,
    stays            int NOT NULL,    -- by arrival, as are the next
    stay_nights      int NOT NULL,
    lead_days        int NOT NULL,    -- from booking to arrival
    fees_minor       bigint NOT NULL,
    PRIMARY KEY (segment_id, date)
);

-- The nights of a day as they became known. known_on: the day in UTC.
CREATE TABLE figure_books (
    segment_id    int NOT NULL,
    night         date NOT NULL,
    known_on      date NOT NULL,
    nights        int NOT NULL,
    revenue_minor bigint NOT NULL,
    PRIMARY KEY (segment_id, night, known_on)
);

-- Stays by arrival, by length (1 to 30 nights, 30: or more) and by days from booking to arrival (see shapes_of()).
CREATE TABLE figure_shapes (
    segment_id int NOT NULL,
    date       date NOT NULL,
    kind       "char" NOT NULL CHECK (kind IN ('L', 'W')),
    bucket     smallint NOT NULL,
    stays      int NOT NULL,
    PRIMARY KEY (segment_id, date, kind, bucket)
);

-- Nights on offer: on `date` there are `step` more than the night before.
CREATE TABLE figure_offers (
    segment_id int NOT NULL,
    date       date NOT NULL,
    step       int NOT NULL,
    PRIMARY KEY (segment_id, date)
);

-- What a property brought in a month, for tables of all of them.
CREATE TABLE figure_months (
    month            date NOT NULL,
    property_id      uuid NOT NULL,
    bookings         int NOT NULL,
    confirmed        int NOT NULL,
    cancelled        int NOT NULL,
    nights           int NOT NULL,
    stays            int NOT NULL,
    revenue_minor    bigint NOT NULL,
    fees_minor       bigint NOT NULL,
    PRIMARY KEY (month, property_id)
);

-- What is not folded yet. As a function, so that the statement is planned with the number at hand: it is always the end of the
-- index, however much is behind it.
CREATE FUNCTION unfolded_entries() RETURNS SETOF stay_entries LANGUAGE plpgsql STABLE ROWS 100 AS $$
BEGIN
    RETURN QUERY EXECUTE 'SELECT * FROM stay_entries WHERE xact >= $1' USING (SELECT through FROM figure_fold);
END $$;

-- What an entry says, a row for each day that it is about.
CREATE FUNCTION facts_of(e stay_entries)
    RETURNS TABLE (date date, bookings int, confirmed int, cancelled int, withdrawn int, confirmed_nights int,
                   cancelled_nights int, nights int, revenue_minor bigint, stays int, stay_nights int, lead_days int,
                   fees_minor bigint)
    LANGUAGE sql STABLE AS $$
    SELECT e.booked_on, e.bookings::int, e.confirmed::int, e.cancelled::int, e.withdrawn::int, e.confirmed * e.nights,
           e.cancelled * e.nights, 0, 0::bigint, 0, 0, 0, 0::bigint
    UNION ALL
    SELECT e.arrival, 0, 0, 0, 0, 0, 0, 0, 0, e.stays::int, e.stays * e.nights, e.stays * (e.arrival - e.booked_on),
           e.stays * e.fees_minor
     WHERE e.stays <> 0
    UNION ALL
    SELECT e.arrival + i - 1, 0, 0, 0, 0, 0, 0, e.stays * (i <= e.nights)::int, e.stays * coalesce(e.night_minor[i], 0),
           0, 0, 0, 0
      FROM generate_series(1, greatest(e.nights, cardinality(e.night_minor))) i
     WHERE e.stays <> 0
$$;

-- The same by length and booking window. Buckets of the window begin at 0, 1, 2, 4, 8, 15, 31, 61, 91, 181 and 366 days.
CREATE FUNCTION shapes_of(e stay_entries) RETURNS TABLE (date date, kind "char", bucket smallint, stays int)
    LANGUAGE sql STABLE AS $$
    SELECT e.arrival, s.kind, s.bucket, e.stays::int
      FROM (VALUES ('L'::"char", least(e.nights, 30)::smallint),
                   ('W'::"char", (ARRAY[0, 1, 2, 4, 8, 15, 31, 61, 91, 181, 366])
                       [width_bucket(greatest(e.arrival - e.booked_on, 0),
                                     ARRAY[0, 1, 2, 4, 8, 15, 31, 61, 91, 181, 366])]::smallint)) s (kind, bucket)
     WHERE e.stays <> 0
$$;

-- All of the journal, and the part that is not folded yet, under the places of the properties.
CREATE VIEW figure_facts AS
    SELECT e.xact, e.at, e.property_id, e.booking_id, p.host_id, e.currency, p.city, p.property_type::text AS property_type,
           e.channel, coalesce(e.guest_country, '')::text AS guest_country, d.*
      FROM stay_entries e
      JOIN figure_properties p ON p.property_id = e.property_id
     CROSS JOIN LATERAL facts_of(e) d;

CREATE VIEW figure_tail AS
    SELECT e.at, e.property_id, e.booking_id, p.host_id, e.currency, p.city, p.property_type::text AS property_type,
           e.channel, coalesce(e.guest_country, '')::text AS guest_country, d.*
      FROM unfolded_entries() e
      JOIN figure_properties p ON p.property_id = e.property_id
     CROSS JOIN LATERAL facts_of(e) d;

CREATE VIEW figure_shape_facts AS
    SELECT e.xact, e.property_id, p.host_id, e.currency, p.city, p.property_type::text AS property_type, e.channel,
           coalesce(e.guest_country, '')::text AS guest_country, d.*
      FROM stay_entries e
      JOIN figure_properties p ON p.property_id = e.property_id
     CROSS JOIN LATERAL shapes_of(e) d;

CREATE VIEW figure_shape_tail AS
    SELECT e.property_id, p.host_id, e.currency, p.city, p.property_type::text AS property_type, e.channel,
           coalesce(e.guest_country, '')::text AS guest_country, d.*
      FROM unfolded_entries() e
      JOIN figure_properties p ON p.property_id = e.property_id
     CROSS JOIN LATERAL shapes_of(e) d;
