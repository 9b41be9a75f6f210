-- How the rollups of figures follow the journal and the properties.

-- The quotient, rounded half to even.
CREATE FUNCTION half_to_even(numerator numeric, denominator numeric) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$
    SELECT (q + (2 * r > denominator OR (2 * r = denominator AND q % 2 <> 0))::int)::bigint
      FROM (SELECT div(numerator, denominator) - (numerator % denominator < 0)::int AS q) a,
           LATERAL (SELECT numerator - q * denominator AS r) b
$$;

-- What each night of a stay brings, by the lines of its price: a line's nights share it evenly, the first of them a unit more
-- where it does not go up; discounts are spread in proportion, so that the sums up to every night are rounded half to even.
CREATE FUNCTION night_amounts(property uuid, booking uuid) RETURNS bigint[] LANGUAGE sql STABLE AS $$
    WITH nights AS (
        SELECT lower(l.nights) + i AS night,
               l.amount_minor / c.n + CASE WHEN i < abs(l.amount_minor % c.n) THEN sign(l.amount_minor)::int ELSE 0 END AS amount
          FROM booking_lines l
         CROSS JOIN LATERAL (SELECT upper(l.nights) - lower(l.nights) AS n) c
         CROSS JOIN LATERAL generate_series(0, c.n - 1) i
         WHERE l.property_id = property AND l.booking_id = booking AND l.kind = 'NIGHTS'
    ), sums AS (
        SELECT night, amount, sum(amount) OVER (ORDER BY night) AS upto, sum(amount) OVER () AS whole,
               (SELECT coalesce(sum(amount_minor), 0) FROM booking_lines
                 WHERE property_id = property AND booking_id = booking AND kind = 'DISCOUNT') AS discounts
          FROM nights
    ), spread AS (
        SELECT night, amount, CASE WHEN whole > 0 THEN half_to_even(discounts * upto, whole) ELSE 0 END AS taken FROM sums
    )
    SELECT array_agg((amount + taken - before)::bigint ORDER BY night)
      FROM (SELECT night, amount, taken, lag(taken, 1, 0::bigint) OVER (ORDER BY night) AS before FROM spread) s
$$;

-- Adds (sign 1) or takes back (-1) what the journal says of these transactions, of all properties or of some.
CREATE FUNCTION add_figures(sign int, from_xact xid8, until_xact xid8, properties uuid[]) RETURNS void LANGUAGE plpgsql
    SET plan_cache_mode = force_custom_plan SET jit = off AS $$
BEGIN
    INSERT INTO figure_segments (cut, currency, city, property_type, channel, guest_country)
    SELECT DISTINCT c.cut, k.currency, CASE WHEN c.cut & 1 > 0 THEN k.city ELSE '' END,
           CASE WHEN c.cut & 2 > 0 THEN k.property_type ELSE '' END, CASE WHEN c.cut & 4 > 0 THEN k.channel ELSE '' END,
           CASE WHEN c.cut & 8 > 0 THEN k.guest_country ELSE '' END
      FROM (SELECT DISTINCT e.currency, p.city, p.property_type::text AS property_type, e.channel,
                   coalesce(e.guest_country, '')::text AS guest_country
              FROM stay_entries e
              JOIN figure_properties p ON p.property_id = e.property_id
             WHERE e.xact >= from_xact AND e.xact < until_xact
               AND (properties IS NULL OR e.property_id = ANY (properties))) k
     CROSS JOIN unnest('{0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15}'::int[]) c (cut)
    EXCEPT
    SELECT cut, currency, city, property_type, channel, guest_country FROM figure_segments;

    INSERT INTO figure_days AS d
    SELECT s.id, c.date, c.bookings, c.confirmed, c.cancelled, c.withdrawn, c.confirmed_nights, c.cancelled_nights, c.nights,
           c.revenue_minor, c.stays, c.stay_nights, c.lead_days, c.fees_minor
      FROM (SELECT 15 - GROUPING(guest_country, channel, property_type, city) AS cut, currency, coalesce(city, '') AS city,
                   coalesce(property_type, '') AS property_type, coalesce(channel, '') AS channel,
                   coalesce(guest_country, '') AS guest_country, date, sign * sum(bookings) AS bookings,
                   sign * sum(confirmed) AS confirmed, sign * sum(cancelled) AS cancelled, sign * sum(withdrawn) AS withdrawn,
                   sign * sum(confirmed_nights) AS confirmed_nights, sign * sum(cancelled_nights) AS cancelled_nights,
                   sign * sum(nights) AS nights, sign * sum(revenue_minor) AS revenue_minor, sign * sum(stays) AS stays,
                   sign * sum(stay_nights) AS stay_nights, sign * sum(lead_days) AS lead_days,
                   sign * sum(fees_minor) AS fees_minor
              FROM (SELECT currency, city, property_type, channel, guest_country, date, sum(bookings)::int AS bookings,
                           sum(confirmed)::int AS confirmed, sum(cancelled)::int AS cancelled,
                           sum(withdrawn)::int AS withdrawn, sum(confirmed_nights)::int AS confirmed_nights,
                           sum(cancelled_nights)::int AS cancelled_nights, sum(nights)::int AS nights,
                           sum(revenue_minor)::bigint AS revenue_minor, sum(stays)::int AS stays,
                           sum(stay_nights)::int AS stay_nights, sum(lead_days)::int AS lead_days,
                           sum(fees_minor)::bigint AS fees_minor
                      FROM figure_facts
                     WHERE xact >= from_xact AND xact < until_xact
                       AND (properties IS NULL OR property_id = ANY (properties))
                     GROUP BY currency, city, property_type, channel, guest_country, date) f
             GROUP BY currency, date,
                   GROUPING SETS ((), (city), (property_type), (city, property_type), (channel), (city, channel),
                                  (property_type, channel), (guest_country), (city, guest_country),
                                  (property_type, guest_country), (channel, guest_country),
                                  (city, property_type, channel, guest_country))) c
      JOIN figure_segments s ON s.cut = c.cut AND s.currency = c.currency AND s.city = c.city
                            AND s.property_type = c.property_type AND s.channel = c.channel
                            AND s.guest_country = c.guest_country
     ORDER BY s.id, c.date
    ON CONFLICT (segment_id, date) DO UPDATE
       SET bookings = d.bookings + excluded.bookings, confirmed = d.confirmed + excluded.confirmed,
           cancelled = d.cancelled + excluded.cancelled, withdrawn = d.withdrawn + excluded.withdrawn,
           confirmed_nights = d.confirmed_nights + excluded.confirmed_nights,
           cancelled_nights = d.cancelled_nights + excluded.cancelled_nights, nights = d.nights + excluded.nights,
           revenue_minor = d.revenue_minor + excluded.revenue_minor, stays = d.stays + excluded.stays,
           stay_nights = d.stay_nights + excluded.stay_nights, lead_days = d.lead_days + excluded.lead_days,
           fees_minor = d.fees_minor + excluded.fees_minor;

    INSERT INTO figure_books AS d
    SELECT s.id, c.date, c.known_on, c.nights, c.revenue_minor
      FROM (SELECT 3 - GROUPING(property_type, city) AS cut, currency, coalesce(city, '') AS city,
                   coalesce(property_type, '') AS property_type, date, (at AT TIME ZONE 'UTC')::date AS known_on,
                   sign * sum(nights) AS nights, sign * sum(revenue_minor)::bigint AS revenue_minor
              FROM figure_facts
             WHERE xact >= from_xact AND xact < until_xact AND (nights <> 0 OR revenue_minor <> 0)
               AND (properties IS NULL OR property_id = ANY (properties))
             GROUP BY currency, date, (at AT TIME ZONE 'UTC')::date,
                   GROUPING SETS ((), (city), (property_type))) c
      JOIN figure_segments s ON s.cut = c.cut AND s.currency = c.currency AND s.city = c.city
                            AND s.property_type = c.property_type AND s.channel = '' AND s.guest_country = ''
     ORDER BY s.id, c.date, c.known_on
    ON CONFLICT (segment_id, night, known_on) DO UPDATE
       SET nights = d.nights + excluded.nights, revenue_minor = d.revenue_minor + excluded.revenue_minor;

    INSERT INTO figure_shapes AS d
    SELECT s.id, c.date, c.kind, c.bucket, c.stays
      FROM (SELECT 15 - GROUPING(guest_country, channel, property_type, city) AS cut, currency, coalesce(city, '') AS city,
                   coalesce(property_type, '') AS property_type, coalesce(channel, '') AS channel,
                   coalesce(guest_country, '') AS guest_country, date, kind, bucket, sign * sum(stays) AS stays
              FROM figure_shape_facts
             WHERE xact >= from_xact AND xact < until_xact
               AND (properties IS NULL OR property_id = ANY (properties))
             GROUP BY currency, date, kind, bucket,
                   GROUPING SETS ((), (city), (property_type), (channel), (guest_country))) c
      JOIN figure_segments s ON s.cut = c.cut AND s.currency = c.currency AND s.city = c.city
                            AND s.property_type = c.property_type AND s.channel = c.channel
                            AND s.guest_country = c.guest_country
     ORDER BY s.id, c.date, c.kind, c.bucket
    ON CONFLICT (segment_id, date, kind, bucket) DO UPDATE SET stays = d.stays + excluded.stays;

    INSERT INTO figure_months AS d
    SELECT date_trunc('month', date)::date, property_id, sign * sum(bookings), sign * sum(confirmed), sign * sum(cancelled),
           sign * sum(nights), sign * sum(stays), sign * sum(revenue_minor), sign * sum(fees_minor)
      FROM figure_facts
     WHERE xact >= from_xact AND xact < until_xact AND (properties IS NULL OR property_id = ANY (properties))
     GROUP BY 1, 2
     ORDER BY 1, 2
    ON CONFLICT (month, property_id) DO UPDATE
       SET bookings = d.bookings + excluded.bookings, confirmed = d.confirmed + excluded.confirmed,
           cancelled = d.cancelled + excluded.cancelled, nights = d.nights + excluded.nights,
           stays = d.stays + excluded.stays, revenue_minor = d.revenue_minor + excluded.revenue_minor,
           fees_minor = d.fees_minor + excluded.fees_minor;
END $$;

-- Adds or takes back the nights on offer of these properties, as figure_properties has them.
CREATE FUNCTION add_offers(sign int, properties uuid[]) RETURNS void LANGUAGE plpgsql
    SET plan_cache_mode = force_custom_plan SET jit = off AS $$
BEGIN
    INSERT INTO figure_segments (cut, currency, city, property_type, channel, guest_country)
    SELECT DISTINCT c.cut, p.currency, CASE WHEN c.cut & 1 > 0 THEN p.city ELSE '' END,
           CASE WHEN c.cut & 2 > 0 THEN p.property_type::text ELSE '' END, '', ''
      FROM figure_properties p
     CROSS JOIN generate_series(0, 3) c (cut)
     WHERE properties IS NULL OR p.property_id = ANY (properties)
    EXCEPT
    SELECT cut, currency, city, property_type, channel, guest_country FROM figure_segments;

    INSERT INTO figure_offers AS d
    SELECT s.id, c.date, c.step
      FROM (SELECT 3 - GROUPING(property_type, city) AS cut, currency, coalesce(city, '') AS city,
                   coalesce(property_type, '') AS property_type, date, sign * sum(step) AS step
              FROM figure_offer_steps
             WHERE properties IS NULL OR property_id = ANY (properties)
             GROUP BY currency, date, GROUPING SETS ((), (city), (property_type), (city, property_type))) c
      JOIN figure_segments s ON s.cut = c.cut AND s.currency = c.currency AND s.city = c.city
                            AND s.property_type = c.property_type AND s.channel = '' AND s.guest_country = ''
     WHERE c.step <> 0
     ORDER BY s.id, c.date
    ON CONFLICT (segment_id, date) DO UPDATE SET step = d.step + excluded.step;
END $$;

-- The nights on offer of each property as the rollups have them: from `date` on, `step` more.
CREATE VIEW figure_offer_steps AS
    SELECT p.property_id, p.host_id, p.currency, p.city, p.property_type::text AS property_type, d.date, d.step
      FROM figure_properties p
     CROSS JOIN LATERAL unnest(p.available) r
     CROSS JOIN LATERAL (VALUES (lower(r), 1), (upper(r), -1)) d (date, step)
     WHERE d.date IS NOT NULL;

-- What is on offer now, where that may be something else.
CREATE VIEW figure_properties_pending AS
    SELECT p.id AS property_id, p.host_id, f.currency, p.city, p.property_type, f.offered,
           f.offered - coalesce((SELECT range_agg(c.nights) FROM night_claims c
                                  WHERE c.property_id = p.id AND c.kind = 'BLOCK'), '{}') AS available
      FROM (SELECT DISTINCT property_id FROM figure_property_changes) g
      JOIN properties p ON p.id = g.property_id
      JOIN figure_properties f ON f.property_id = p.id;

-- What that changes in the rollups of offers.
CREATE VIEW figure_offer_changes AS
    SELECT s.property_id, s.host_id, s.currency, s.city, s.property_type, s.date, -s.step AS step
      FROM figure_offer_steps s
     WHERE s.property_id IN (SELECT property_id FROM figure_property_changes)
    UNION ALL
    SELECT p.property_id, p.host_id, p.currency, p.city, p.property_type::text, d.date, d.step
      FROM figure_properties_pending p
     CROSS JOIN LATERAL unnest(p.available) r
     CROSS JOIN LATERAL (VALUES (lower(r), 1), (upper(r), -1)) d (date, step)
     WHERE d.date IS NOT NULL;

-- Brings the rollups in line with properties that were published, blocked or moved. All before until_xact is folded.
CREATE FUNCTION follow_properties(until_xact xid8) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    seen  uuid[];
    moved uuid[];
BEGIN
    seen := ARRAY(SELECT DISTINCT property_id FROM figure_property_changes WHERE xact < until_xact);
    IF seen = '{}' THEN
        RETURN 0;
    END IF;
    moved := ARRAY(SELECT f.property_id FROM figure_properties f JOIN properties p ON p.id = f.property_id
                    WHERE f.property_id = ANY (seen) AND (f.city, f.property_type) <> (p.city, p.property_type));
    PERFORM add_offers(-1, seen);
    IF moved <> '{}' THEN
        PERFORM add_figures(-1, '0', until_xact, moved);
    END IF;
    UPDATE figure_properties f
       SET host_id = p.host_id, city = p.city, property_type = p.property_type, available = p.available
      FROM figure_properties_pending p
     WHERE p.property_id = f.property_id AND f.property_id = ANY (seen);
    PERFORM add_offers(1, seen);
    IF moved <> '{}' THEN
        PERFORM add_figures(1, '0', until_xact, moved);
    END IF;
    DELETE FROM figure_property_changes WHERE xact < until_xact;
    RETURN cardinality(seen);
END $$;

-- Folds what is committed and not folded yet, up to about `most` entries; returns how many entries and properties that was.
-- Transactions that are under way, and all that began after the first of them, come another time: no clock and no order of
-- commits is relied on. Only one does so at a time; others have nothing to do then.
CREATE FUNCTION fold_figures(most int) RETURNS bigint LANGUAGE plpgsql
    SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    from_xact  xid8;
    until_xact xid8;
    first      xid8;
    cut_off    xid8;
    work       bigint;
BEGIN
    SELECT through INTO from_xact FROM figure_fold FOR UPDATE SKIP LOCKED;
    IF NOT FOUND THEN
        RETURN 0;
    END IF;
    until_xact := pg_snapshot_xmin(pg_current_snapshot());
    SELECT xact INTO first FROM stay_entries WHERE xact >= from_xact AND xact < until_xact ORDER BY xact LIMIT 1;
    SELECT xact INTO cut_off FROM stay_entries WHERE xact >= from_xact AND xact < until_xact
     ORDER BY xact OFFSET most LIMIT 1;
    IF cut_off > first THEN
        until_xact := cut_off;
    ELSIF cut_off = first THEN -- one transaction has more than that
        until_xact := (first::text::numeric + 1)::text::xid8;
    END IF;
    SELECT count(*) INTO work FROM stay_entries WHERE xact >= from_xact AND xact < until_xact;
    IF work > 0 THEN
        PERFORM add_figures(1, from_xact, until_xact, NULL);
    END IF;
    work := work + follow_properties(until_xact);
    IF work > 0 THEN
        UPDATE figure_fold SET through = until_xact, folds = folds + 1;
    END IF;
    RETURN work;
END $$;

-- Makes all rollups anew from the journal and the properties. Readers see the old ones until it is done.
CREATE FUNCTION rebuild_figures() RETURNS void LANGUAGE plpgsql SET work_mem = '256MB' AS $$
DECLARE
    until_xact xid8;
BEGIN
    PERFORM FROM figure_fold FOR UPDATE;
    until_xact := pg_snapshot_xmin(pg_current_snapshot());
    DELETE FROM figure_days;
    DELETE FROM figure_books;
    DELETE FROM figure_shapes;
    DELETE FROM figure_offers;
    DELETE FROM figure_months;
    INSERT INTO figure_properties (property_id, host_id, currency, city, property_type, offered)
    SELECT id, host_id, currency, city, property_type, offered_nights(properties) FROM properties
    ON CONFLICT DO NOTHING;
    UPDATE figure_properties f
       SET host_id = p.host_id, city = p.city, property_type = p.property_type,
           available = f.offered - coalesce(b.nights, '{}')
      FROM properties p
      LEFT JOIN (SELECT property_id, range_agg(nights) AS nights FROM night_claims WHERE kind = 'BLOCK' GROUP BY 1) b
             ON b.property_id = p.id
     WHERE p.id = f.property_id;
    PERFORM add_figures(1, '0', until_xact, NULL);
    PERFORM add_offers(1, NULL);
    DELETE FROM figure_property_changes WHERE xact < until_xact;
    UPDATE figure_fold SET through = until_xact, folds = folds + 1;
END $$;

-- Properties -----------------------------------------------------------------------------------------------------------

-- The nights that a property offers by what is known of its past: from its first publication, until it was changed last when it
-- is not published any more.
CREATE FUNCTION offered_nights(p properties) RETURNS datemultirange LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN p.published_at IS NULL THEN '{}'
                WHEN p.status = 'PUBLISHED' THEN datemultirange(daterange((p.published_at AT TIME ZONE p.time_zone)::date, NULL))
                ELSE datemultirange(daterange((p.published_at AT TIME ZONE p.time_zone)::date,
                                              greatest((p.updated_at AT TIME ZONE p.time_zone)::date,
                                                       (p.published_at AT TIME ZONE p.time_zone)::date)))
           END
$$;

CREATE FUNCTION follow_property_figures() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    since datemultirange := datemultirange(daterange((NEW.updated_at AT TIME ZONE NEW.time_zone)::date, NULL));
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO figure_properties (property_id, host_id, currency, city, property_type, offered)
        VALUES (NEW.id, NEW.host_id, NEW.currency, NEW.city, NEW.property_type, offered_nights(NEW));
    ELSIF NEW.status = 'PUBLISHED' AND OLD.status <> 'PUBLISHED' THEN
        UPDATE figure_properties SET offered = offered + since WHERE property_id = NEW.id;
    ELSIF NEW.status <> 'PUBLISHED' AND OLD.status = 'PUBLISHED' THEN
        UPDATE figure_properties SET offered = offered - since WHERE property_id = NEW.id;
    END IF;
    INSERT INTO figure_property_changes (property_id) VALUES (NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER properties_figures_insert AFTER INSERT ON properties
    FOR EACH ROW EXECUTE FUNCTION follow_property_figures();
CREATE TRIGGER properties_figures_update AFTER UPDATE ON properties
    FOR EACH ROW WHEN ((OLD.status, OLD.city, OLD.property_type, OLD.host_id)
                       IS DISTINCT FROM (NEW.status, NEW.city, NEW.property_type, NEW.host_id))
    EXECUTE FUNCTION follow_property_figures();

CREATE FUNCTION follow_block_figures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        INSERT INTO figure_property_changes (property_id) VALUES (OLD.property_id);
    ELSE
        INSERT INTO figure_property_changes (property_id) VALUES (NEW.property_id);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER night_claims_figures_insert AFTER INSERT ON night_claims
    FOR EACH ROW WHEN (NEW.kind = 'BLOCK') EXECUTE FUNCTION follow_block_figures();
CREATE TRIGGER night_claims_figures_update AFTER UPDATE OF nights, kind ON night_claims
    FOR EACH ROW WHEN (NEW.kind = 'BLOCK' OR OLD.kind = 'BLOCK') EXECUTE FUNCTION follow_block_figures();
CREATE TRIGGER night_claims_figures_delete AFTER DELETE ON night_claims
    FOR EACH ROW WHEN (OLD.kind = 'BLOCK') EXECUTE FUNCTION follow_block_figures();

-- What is there already ------------------------------------------------------------------------------------------------

INSERT INTO figure_fold (through) VALUES ('0');

-- As they are now: of what was changed since it was booked, only what it became is known.
INSERT INTO stay_entries (property_id, booking_id, at, booked_on, arrival, nights, bookings, confirmed, cancelled, withdrawn,
                          stays, currency, guest_country, channel, fees_minor, night_minor)
SELECT b.property_id, b.id, s.at, (b.created_at AT TIME ZONE p.time_zone)::date, b.check_in, b.check_out - b.check_in,
       s.bookings, s.confirmed, s.cancelled, s.withdrawn, s.stays, b.currency, b.guest_country, b.channel, b.fees_minor,
       CASE WHEN s.stays = 0 THEN '{}' ELSE n.amounts END
  FROM bookings b
  JOIN properties p ON p.id = b.property_id
 CROSS JOIN LATERAL (SELECT CASE WHEN b.confirmed_at IS NULL THEN '{}'
                                 ELSE coalesce(night_amounts(b.property_id, b.id), '{}') END AS amounts) n
 CROSS JOIN LATERAL (
        SELECT coalesce(b.confirmed_at, b.created_at) AS at, 1 AS bookings, (b.confirmed_at IS NOT NULL)::int AS confirmed,
               0 AS cancelled, 0 AS withdrawn, (b.confirmed_at IS NOT NULL)::int AS stays
        UNION ALL
        SELECT b.cancelled_at, 0, 0, (b.confirmed_at IS NOT NULL)::int, (b.confirmed_at IS NULL)::int,
               -(b.confirmed_at IS NOT NULL)::int
         WHERE b.status = 'CANCELLED') s
 ORDER BY b.property_id, b.id, s.at;

SELECT rebuild_figures();
