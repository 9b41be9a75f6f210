-- Making the rollups anew, of any number of bookings: into new tables, which take the places of the old ones at the end. The journal
-- is read once, into a scratch table with numbers for its texts; days, books, shapes and months are each added up once at their
-- finest, and what is coarser from that.

-- Adds to rebuilt_days the days of one cut, from those of a finer one that are there.
CREATE FUNCTION rebuild_days(finer int, coarser int) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO rebuilt_days
    SELECT m.id, d.date, sum(d.bookings), sum(d.confirmed), sum(d.cancelled), sum(d.withdrawn), sum(d.confirmed_nights),
           sum(d.cancelled_nights), sum(d.nights), sum(d.revenue_minor), sum(d.stays), sum(d.stay_nights), sum(d.lead_days),
           sum(d.fees_minor)
      FROM rebuilt_days d
      JOIN (SELECT f.id AS finer_id, c.id
              FROM figure_segments f
              JOIN figure_segments c
                ON c.cut = coarser AND c.currency = f.currency
               AND c.city = CASE WHEN coarser & 1 > 0 THEN f.city ELSE '' END
               AND c.property_type = CASE WHEN coarser & 2 > 0 THEN f.property_type ELSE '' END
               AND c.channel = CASE WHEN coarser & 4 > 0 THEN f.channel ELSE '' END
               AND c.guest_country = CASE WHEN coarser & 8 > 0 THEN f.guest_country ELSE '' END
             WHERE f.cut = finer) m ON m.finer_id = d.segment_id
     GROUP BY m.id, d.date
     ORDER BY m.id, d.date;
END $$;

-- The journal before a transaction, with numbers for the home, for its city and type, and for currency, channel and country; and
-- which segments there are of these.
CREATE FUNCTION read_journal(until_xact xid8) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    CREATE UNLOGGED TABLE rebuild_homes AS
    SELECT property_id, city, property_type::text AS property_type, row_number() OVER ()::int AS home,
           dense_rank() OVER (ORDER BY city, property_type)::int AS place
      FROM figure_properties;
    CREATE UNLOGGED TABLE rebuild_guests AS
    SELECT g.*, row_number() OVER ()::int AS guest, dense_rank() OVER (ORDER BY currency)::int AS money
      FROM (SELECT currency, channel, coalesce(guest_country, '')::text AS guest_country
              FROM stay_entries WHERE xact < until_xact GROUP BY 1, 2, 3) g;
    ANALYZE rebuild_homes, rebuild_guests;
    CREATE UNLOGGED TABLE rebuild_entries AS
    SELECT h.home, h.place, g.guest, g.money, (e.at AT TIME ZONE 'UTC')::date AS known_on, e.booked_on, e.arrival, e.nights,
           e.bookings::int AS bookings, e.confirmed::int AS confirmed, e.cancelled::int AS cancelled,
           e.withdrawn::int AS withdrawn, e.stays::int AS stays, e.fees_minor,
           CASE WHEN e.stays = 0 THEN NULL
                WHEN cardinality(e.night_minor) >= e.nights THEN e.night_minor
                ELSE e.night_minor || array_fill(0::bigint, ARRAY[e.nights - cardinality(e.night_minor)])
           END AS night_minor
      FROM stay_entries e
      JOIN rebuild_homes h ON h.property_id = e.property_id
      JOIN rebuild_guests g ON g.currency = e.currency AND g.channel = e.channel
                           AND g.guest_country = coalesce(e.guest_country, '')::text
     WHERE e.xact < until_xact;
    ANALYZE rebuild_entries;

    CREATE UNLOGGED TABLE rebuild_segments AS
    SELECT k.place, k.guest, g.money, g.currency, h.city, h.property_type, g.channel, g.guest_country
      FROM (SELECT DISTINCT place, guest FROM rebuild_entries) k
      JOIN (SELECT DISTINCT place, city, property_type FROM rebuild_homes) h USING (place)
      JOIN rebuild_guests g USING (guest);
    INSERT INTO figure_segments (cut, currency, city, property_type, channel, guest_country)
    SELECT DISTINCT c.cut, k.currency, CASE WHEN c.cut & 1 > 0 THEN k.city ELSE '' END,
           CASE WHEN c.cut & 2 > 0 THEN k.property_type ELSE '' END, CASE WHEN c.cut & 4 > 0 THEN k.channel ELSE '' END,
           CASE WHEN c.cut & 8 > 0 THEN k.guest_country ELSE '' END
      FROM rebuild_segments k
     CROSS JOIN generate_series(0, 15) c (cut)
    EXCEPT
    SELECT cut, currency, city, property_type, channel, guest_country FROM figure_segments;
    ALTER TABLE rebuild_segments ADD COLUMN whole int, ADD COLUMN of_city int, ADD COLUMN of_type int, ADD COLUMN of_channel int,
                                 ADD COLUMN of_country int, ADD COLUMN finest int;
    UPDATE rebuild_segments k
       SET whole = a.id, of_city = b.id, of_type = c.id, of_channel = d.id, of_country = e.id, finest = f.id
      FROM figure_segments a, figure_segments b, figure_segments c, figure_segments d, figure_segments e, figure_segments f
     WHERE a.cut = 0 AND a.currency = k.currency
       AND b.cut = 1 AND b.currency = k.currency AND b.city = k.city
       AND c.cut = 2 AND c.currency = k.currency AND c.property_type = k.property_type
       AND d.cut = 4 AND d.currency = k.currency AND d.channel = k.channel
       AND e.cut = 8 AND e.currency = k.currency AND e.guest_country = k.guest_country
       AND f.cut = 15 AND f.currency = k.currency AND f.city = k.city AND f.property_type = k.property_type
       AND f.channel = k.channel AND f.guest_country = k.guest_country;
    ANALYZE rebuild_segments, figure_segments;
END $$;

-- What one step of rebuild_figures() each fills; see read_journal().
CREATE FUNCTION rebuild_all_days() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO rebuilt_days
    SELECT k.finest, f.date, sum(f.bookings), sum(f.confirmed), sum(f.cancelled), sum(f.withdrawn), sum(f.confirmed_nights),
           sum(f.cancelled_nights), sum(f.nights), sum(f.revenue_minor), sum(f.stays), sum(f.stay_nights), sum(f.lead_days),
           sum(f.fees_minor)
      FROM (SELECT place, guest, booked_on AS date, sum(bookings) AS bookings, sum(confirmed) AS confirmed,
                   sum(cancelled) AS cancelled, sum(withdrawn) AS withdrawn, sum(confirmed * nights) AS confirmed_nights,
                   sum(cancelled * nights) AS cancelled_nights, 0 AS nights, 0 AS revenue_minor, 0 AS stays,
                   0 AS stay_nights, 0 AS lead_days, 0 AS fees_minor
              FROM rebuild_entries GROUP BY 1, 2, 3
            UNION ALL
            SELECT place, guest, arrival, 0, 0, 0, 0, 0, 0, 0, 0, sum(stays), sum(stays * nights),
                   sum(stays * (arrival - booked_on)), sum(stays * fees_minor)
              FROM rebuild_entries WHERE stays <> 0 GROUP BY 1, 2, 3
            UNION ALL
            SELECT place, guest, arrival + i - 1, 0, 0, 0, 0, 0, 0, sum(stays * (i <= nights)::int), sum(stays * amount), 0, 0,
                   0, 0
              FROM (SELECT place, guest, arrival, stays, nights, generate_subscripts(night_minor, 1) AS i,
                           unnest(night_minor) AS amount
                      FROM rebuild_entries WHERE stays <> 0) n
             GROUP BY 1, 2, 3) f
      JOIN rebuild_segments k USING (place, guest)
     GROUP BY k.finest, f.date
     ORDER BY k.finest, f.date;
    ANALYZE rebuilt_days;
    -- 7 and 11 are steps on the way and go again.
    PERFORM rebuild_days(15, 7), rebuild_days(15, 11), rebuild_days(15, 12);
    PERFORM rebuild_days(7, 3), rebuild_days(7, 5), rebuild_days(7, 6), rebuild_days(11, 9), rebuild_days(11, 10);
    PERFORM rebuild_days(3, 1), rebuild_days(3, 2), rebuild_days(5, 4), rebuild_days(12, 8);
    PERFORM rebuild_days(1, 0);
    DELETE FROM rebuilt_days WHERE segment_id IN (SELECT id FROM figure_segments WHERE cut IN (7, 11));
    DELETE FROM figure_segments WHERE cut IN (7, 11);
END $$;

CREATE FUNCTION rebuild_all_books() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    CREATE UNLOGGED TABLE rebuild_books AS
    SELECT place, money, arrival + i - 1 AS night, known_on, sum(stays * (i <= nights)::int) AS nights,
           sum(stays * amount) AS revenue_minor
      FROM (SELECT place, money, known_on, arrival, stays, nights, generate_subscripts(night_minor, 1) AS i,
                   unnest(night_minor) AS amount
              FROM rebuild_entries WHERE stays <> 0) n
     GROUP BY 1, 2, 3, 4;
    ANALYZE rebuild_books;
    INSERT INTO rebuilt_books
    SELECT k.id, b.night, b.known_on, sum(b.nights), sum(b.revenue_minor)
      FROM rebuild_books b
      JOIN (SELECT DISTINCT place, money, s.id
              FROM rebuild_segments CROSS JOIN unnest(ARRAY[whole, of_city, of_type]) s (id)) k USING (place, money)
     GROUP BY 1, 2, 3
     ORDER BY 1, 2, 3;
    DROP TABLE rebuild_books;
END $$;

CREATE FUNCTION rebuild_all_shapes() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    CREATE UNLOGGED TABLE rebuild_shapes AS
    SELECT money, place, guest, arrival, length, lead, sum(stays) AS stays
      FROM (SELECT money, place, guest, arrival, stays, least(nights, 30)::smallint AS length,
                   (ARRAY[0, 1, 2, 4, 8, 15, 31, 61, 91, 181, 366])
                       [width_bucket(greatest(arrival - booked_on, 0),
                                     ARRAY[0, 1, 2, 4, 8, 15, 31, 61, 91, 181, 366])]::smallint AS lead
              FROM rebuild_entries WHERE stays <> 0) e
     GROUP BY GROUPING SETS ((money, place, arrival, length), (money, place, arrival, lead), (guest, arrival, length),
                             (guest, arrival, lead));
    INSERT INTO rebuilt_shapes
    SELECT k.id, s.arrival, CASE WHEN s.length IS NULL THEN 'W' ELSE 'L' END::"char", coalesce(s.length, s.lead), sum(s.stays)
      FROM (SELECT place, money, NULL::int AS guest, s.id
              FROM rebuild_segments CROSS JOIN unnest(ARRAY[whole, of_city, of_type]) s (id)
            UNION
            SELECT NULL, NULL, guest, s.id FROM rebuild_segments CROSS JOIN unnest(ARRAY[of_channel, of_country]) s (id)) k
      JOIN rebuild_shapes s ON coalesce(s.place, 0) = coalesce(k.place, 0) AND coalesce(s.money, 0) = coalesce(k.money, 0)
                           AND coalesce(s.guest, 0) = coalesce(k.guest, 0)
     GROUP BY 1, 2, 3, 4
     ORDER BY 1, 2, 3, 4;
    DROP TABLE rebuild_shapes;
END $$;

CREATE FUNCTION rebuild_all_months() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO rebuilt_months
    SELECT f.date - (extract(day FROM f.date)::int - 1), h.property_id, sum(f.bookings), sum(f.confirmed), sum(f.cancelled),
           sum(f.nights), sum(f.stays), sum(f.revenue_minor), sum(f.fees_minor)
      FROM (SELECT home, booked_on AS date, bookings, confirmed, cancelled, 0 AS nights, 0 AS stays, 0::bigint AS revenue_minor,
                   0::bigint AS fees_minor
              FROM rebuild_entries
            UNION ALL
            -- Stays within a month as a whole, others night by night.
            SELECT home, arrival, 0, 0, 0,
                   CASE WHEN m.is_one THEN stays * nights ELSE 0 END, stays,
                   CASE WHEN m.is_one THEN stays * (SELECT coalesce(sum(a), 0)::bigint FROM unnest(night_minor) a) ELSE 0 END,
                   stays * fees_minor
              FROM rebuild_entries
             CROSS JOIN LATERAL (SELECT extract(day FROM arrival) + cardinality(night_minor) <= 29 AS is_one) m
             WHERE stays <> 0
            UNION ALL
            SELECT home, arrival + i - 1, 0, 0, 0, stays * (i <= nights)::int, 0, stays * amount, 0
              FROM (SELECT home, arrival, stays, nights, generate_subscripts(night_minor, 1) AS i, unnest(night_minor) AS amount
                      FROM rebuild_entries
                     WHERE stays <> 0 AND extract(day FROM arrival) + cardinality(night_minor) > 29) n) f
      JOIN rebuild_homes h USING (home)
     GROUP BY 1, 2
     ORDER BY 1, 2;
END $$;

-- The nights on offer anew, from the properties and their blocks.
CREATE FUNCTION rebuild_offers(until_xact xid8) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM figure_offers;
    INSERT INTO figure_properties (property_id, host_id, currency, city, property_type, offered)
    SELECT id, host_id, currency, city, property_type, offered_nights(properties) FROM properties
    ON CONFLICT DO NOTHING;
    UPDATE figure_properties f
       SET host_id = p.host_id, city = p.city, property_type = p.property_type,
           available = f.offered - coalesce(b.nights, '{}')
      FROM properties p
      LEFT JOIN (SELECT property_id, range_agg(nights) AS nights FROM night_claims WHERE kind = 'BLOCK' GROUP BY 1) b
             ON b.property_id = p.id
     WHERE p.id = f.property_id
       AND (f.host_id, f.city, f.property_type, f.available)
           IS DISTINCT FROM (p.host_id, p.city, p.property_type, f.offered - coalesce(b.nights, '{}'));
    PERFORM add_offers(1, NULL);
    DELETE FROM figure_property_changes WHERE xact < until_xact;
END $$;

-- All else, from the journal before a transaction that all others before are over with. Whoever folds must be held off. What the
-- planner knows of tables that have just been filled would make it loop over them.
CREATE FUNCTION rebuild_rollups(until_xact xid8) RETURNS void LANGUAGE plpgsql
    SET work_mem = '512MB' SET jit = off SET enable_nestloop = off AS $$
DECLARE
    rollup text;
BEGIN
    CREATE TABLE rebuilt_days (LIKE figure_days INCLUDING CONSTRAINTS);
    CREATE TABLE rebuilt_books (LIKE figure_books INCLUDING CONSTRAINTS);
    CREATE TABLE rebuilt_shapes (LIKE figure_shapes INCLUDING CONSTRAINTS);
    CREATE TABLE rebuilt_months (LIKE figure_months INCLUDING CONSTRAINTS);
    PERFORM read_journal(until_xact);
    PERFORM rebuild_all_days();
    PERFORM rebuild_all_books();
    PERFORM rebuild_all_shapes();
    PERFORM rebuild_all_months();
    DROP TABLE rebuild_homes, rebuild_guests, rebuild_entries, rebuild_segments;
    ALTER TABLE rebuilt_days ADD PRIMARY KEY (segment_id, date);
    ALTER TABLE rebuilt_books ADD PRIMARY KEY (segment_id, night, known_on);
    ALTER TABLE rebuilt_shapes ADD PRIMARY KEY (segment_id, date, kind, bucket);
    ALTER TABLE rebuilt_months ADD PRIMARY KEY (month, property_id);

    FOREACH rollup IN ARRAY ARRAY['days', 'books', 'shapes', 'months'] LOOP
        EXECUTE format('ANALYZE rebuilt_%s', rollup);
    END LOOP;
    FOREACH rollup IN ARRAY ARRAY['days', 'books', 'shapes', 'months'] LOOP
        EXECUTE format('DROP TABLE figure_%s', rollup);
        EXECUTE format('ALTER TABLE rebuilt_%s RENAME TO figure_%s', rollup, rollup);
        EXECUTE format('ALTER INDEX rebuilt_%s_pkey RENAME TO figure_%s_pkey', rollup, rollup);
    END LOOP;
    UPDATE figure_fold SET through = until_xact, folds = folds + 1;
END $$;

-- Makes all rollups anew. Bookings go on; nothing is folded meanwhile. Readers see the old rollups until it is done, and wait for
-- a moment then.
CREATE OR REPLACE FUNCTION rebuild_figures() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    until_xact xid8;
BEGIN
    PERFORM FROM figure_fold FOR UPDATE;
    until_xact := pg_snapshot_xmin(pg_current_snapshot());
    PERFORM rebuild_offers(until_xact);
    PERFORM rebuild_rollups(until_xact);
END $$;
