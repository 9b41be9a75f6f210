-- What a host's day has besides stays: messages, reviews, notes, calendars of other platforms and where they collide.
-- For the demo's host alone, from the bookings that are there already; the same bookings give the same rows. The instant
-- that counts as now is the setting roost.seed_now.

-- An id of version 7: those of one table are in the order of time.
CREATE FUNCTION pg_temp.id_at(at timestamptz, name text) RETURNS uuid LANGUAGE sql AS $$
    SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || substr(md5(name), 1, 3) || '8' ||
            substr(md5(name), 4, 15))::uuid
$$;

CREATE TEMPORARY TABLE demo_stays ON COMMIT DROP AS
SELECT b.property_id, b.id, b.code, b.guest_id, b.host_id, b.status, b.check_in, b.check_out, b.created_at,
       split_part(g.name, ' ', 1) AS guest, split_part(h.name, ' ', 1) AS host, p.title,
       abs(hashtext(b.code)::bigint) AS dice,
       current_setting('roost.seed_now')::timestamptz AS now,
       (current_setting('roost.seed_now')::timestamptz AT TIME ZONE 'UTC')::date AS today
  FROM bookings b
  JOIN users h ON h.id = b.host_id
  JOIN users g ON g.id = b.guest_id
  JOIN properties p ON p.id = b.property_id
 WHERE h.email = 'host@demo.roost' AND b.guest_id <> b.host_id;

-- Threads: around the stays near today. The last word of an open question is the guest's.
CREATE TEMPORARY TABLE demo_talks ON COMMIT DROP AS
SELECT s.*, pg_temp.id_at(s.created_at, 'thread' || s.code) AS thread_id,
       row_number() OVER (ORDER BY abs(s.check_in - s.today), s.code) AS place
  FROM demo_stays s
 WHERE s.status IN ('REQUESTED', 'CONFIRMED', 'CHECKED_IN', 'COMPLETED')
   AND s.check_in BETWEEN s.today - 45 AND s.today + 60
 ORDER BY abs(s.check_in - s.today), s.code
 LIMIT 36;

CREATE TEMPORARY TABLE demo_words ON COMMIT DROP AS
SELECT t.property_id, t.thread_id, w.sequence,
       CASE w.side WHEN 'guest' THEN t.guest_id ELSE t.host_id END AS author_id, w.side,
       replace(replace(replace(w.text, '{guest}', t.guest), '{host}', t.host), '{title}', t.title) AS text,
       least(t.now - interval '3 minutes' * t.place,
             t.now - interval '50 minutes' * (t.place - 1) - interval '7 hours' * (c.count - w.sequence)) AS sent_at
  FROM demo_talks t
  JOIN (VALUES
       (0, 1, 'guest', 'Hello {host}, we are looking forward to our stay at {title}. Is there a place nearby to park the car?'),
       (0, 2, 'host',  'Hello {guest}, and welcome! You can park in the street behind the house; it is free from six in the evening on.'),
       (0, 3, 'guest', 'Perfect, thank you. We should be there at about eight.'),
       (1, 1, 'guest', 'Hi {host}, our train arrives at eleven in the morning. Could we leave our bags with you before check-in?'),
       (1, 2, 'host',  'Hi {guest}, of course. Ring at the ground floor, somebody is there from nine on.'),
       (2, 1, 'guest', 'Good evening, the heating in the bedroom stays cold. Is there a switch that I have not found?'),
       (3, 1, 'guest', 'Is there a cot for our daughter? She is one and a half.'),
       (3, 2, 'host',  'There is, and a high chair too. I have both put up for you.'),
       (3, 3, 'guest', 'How kind of you!'),
       (3, 4, 'host',  'You are welcome. The key code comes on the day before you arrive.'),
       (4, 1, 'guest', 'Thank you for everything, {host}. We left the keys on the table.'),
       (4, 2, 'host',  'Thank you for staying, {guest}. Have a good trip home!'),
       (5, 1, 'guest', 'Could we stay one night longer, until Monday?'),
       (6, 1, 'host',  'Hello {guest}, the code of the door is 4071. Check-in is from three in the afternoon on.'),
       (6, 2, 'guest', 'Got it. Is the Wi-Fi fast enough for video calls?')
       ) AS w (talk, sequence, side, text) ON w.talk = t.dice % 7
  JOIN (VALUES (0, 3), (1, 2), (2, 1), (3, 4), (4, 2), (5, 1), (6, 2)) AS c (talk, count) ON c.talk = w.talk;

INSERT INTO threads (property_id, id, guest_id, host_id, booking_id, message_count, guest_read, host_read, guest_unread,
                     host_unread, created_at, last_message_at)
SELECT t.property_id, t.thread_id, t.guest_id, t.host_id, t.id, m.count, m.count,
       CASE WHEN m.last = 'guest' AND t.place <= 7 THEN m.count - 1 ELSE m.count END, 0,
       CASE WHEN m.last = 'guest' AND t.place <= 7 THEN 1 ELSE 0 END, m.first_at, m.last_at
  FROM demo_talks t
  JOIN (SELECT thread_id, count(*) AS count, min(sent_at) AS first_at, max(sent_at) AS last_at,
               (array_agg(side ORDER BY sequence DESC))[1] AS last
          FROM demo_words
         GROUP BY thread_id) m USING (thread_id);

INSERT INTO messages (property_id, thread_id, sequence, author_id, text, sent_at)
SELECT property_id, thread_id, sequence, author_id, text, sent_at
  FROM demo_words
 ORDER BY thread_id, sequence;

-- Reviews of stays that are over: most of two weeks and more ago are published, some answered. Of those since then the
-- guest has often written, and the host not yet.
INSERT INTO reviews (property_id, id, booking_id, side, author_id, subject_id, overall, ratings, text, response,
                     responded_at, created_at, updated_at, closes_at, published_at)
SELECT s.property_id, pg_temp.id_at(d.written_at, s.code || w.side), s.id, w.side::review_side,
       CASE w.side WHEN 'guest' THEN s.guest_id ELSE s.host_id END,
       CASE w.side WHEN 'guest' THEN s.host_id ELSE s.guest_id END,
       w.stars,
       CASE w.side
           WHEN 'guest' THEN jsonb_build_object('cleanliness', w.stars, 'accuracy', least(5, w.stars + 1),
               'communication', 5, 'location', 5 - s.dice % 2, 'check_in', w.stars, 'value', greatest(1, w.stars - s.dice % 2))
           ELSE jsonb_build_object('cleanliness', w.stars, 'communication', 5, 'house_rules', w.stars)
       END,
       replace(w.text, '{host}', s.host),
       CASE WHEN w.side = 'guest' AND d.is_over AND s.dice % 3 = 0 THEN 'Thank you, ' || s.guest || '! It was a pleasure to have you.' END,
       CASE WHEN w.side = 'guest' AND d.is_over AND s.dice % 3 = 0 THEN d.closes_at + interval '1 day' END,
       d.written_at, d.written_at, d.closes_at, CASE WHEN d.is_over THEN d.closes_at END
  FROM demo_stays s
  JOIN (VALUES
       (0, 'guest', 5, 'A bright and quiet place, spotless, and a host who answers within minutes. We would come again at once.'),
       (1, 'guest', 4, 'Very good location and everything one needs in the kitchen. The bed is a little soft.'),
       (2, 'guest', 5, 'Exactly as described. {host} even waited for us when our train was late.'),
       (3, 'guest', 3, 'Nice flat, but the street is loud at night and the shower needs a new head.'),
       (4, 'guest', 5, 'The nicest place that we stayed at on this trip.'),
       (0, 'host', 5, 'Left everything clean and tidy. Welcome back at any time.'),
       (2, 'host', 5, 'Friendly and easy to talk to.'),
       (3, 'host', 4, 'All well, though they left an hour late.')
       ) AS w (choice, side, stars, text) ON w.choice = s.dice % 5
 CROSS JOIN LATERAL (
       SELECT least(s.check_out::timestamptz + interval '1 hour' * (30 + s.dice % 60), s.now - interval '2 hours') AS written_at,
              s.check_out::timestamptz + interval '14 days' AS closes_at,
              s.check_out::timestamptz + interval '16 days' < s.now AS is_over) d
 WHERE s.status = 'COMPLETED' AND s.check_out BETWEEN s.today - 180 AND s.today - 1
   AND (d.is_over OR w.side = 'guest' AND s.dice % 2 = 0);

UPDATE users u
   SET guest_review_count = r.reviews, guest_rating_total = r.stars
  FROM (SELECT subject_id, count(*) AS reviews, sum(overall) AS stars
          FROM reviews
         WHERE side = 'host' AND published_at IS NOT NULL
         GROUP BY subject_id) r
 WHERE u.id = r.subject_id;

-- As if each had come in after those that the property came with.
UPDATE properties p
   SET rating_total = c.stars, review_count = c.reviews, rating = round(c.stars::numeric / c.reviews, 2)
  FROM (SELECT q.id, q.review_count + r.reviews AS reviews, coalesce(round(q.rating * q.review_count), 0) + r.stars AS stars
          FROM properties q
          JOIN (SELECT property_id, count(*) AS reviews, sum(overall) AS stars
                  FROM reviews
                 WHERE side = 'guest' AND published_at IS NOT NULL
                 GROUP BY property_id) r ON r.property_id = q.id) c
 WHERE p.id = c.id;

-- Notes: on stays to come, and on guests who come back.
INSERT INTO booking_notes (property_id, id, booking_id, side, author_id, text, created_at, updated_at)
SELECT s.property_id, pg_temp.id_at(s.now - interval '1 day', 'note' || s.code), s.id, 'host', s.host_id,
       (ARRAY['Arrives late: leave the light in the stairs on.', 'Asked for a second set of keys.',
              'Brings a dog, small and quiet. Blanket is in the cupboard.', 'Anniversary: flowers on the table.'])[1 + s.dice % 4],
       s.now - interval '1 day', s.now - interval '1 day'
  FROM demo_stays s
 WHERE s.status IN ('CONFIRMED', 'CHECKED_IN') AND s.dice % 4 = 0;

INSERT INTO guest_notes (host_id, guest_id, text, updated_at)
SELECT s.host_id, s.guest_id,
       (ARRAY['Prefers the top floor.', 'Allergic to feathers: synthetic pillows.', 'Always leaves the place tidy.'])[1 + min(s.dice) % 3],
       min(s.now) - interval '20 days'
  FROM demo_stays s
 WHERE s.status = 'COMPLETED'
 GROUP BY s.host_id, s.guest_id
HAVING min(s.dice) % 5 = 0;

-- Rules of prices: seasons around the turn of the year and in summer, and discounts.
INSERT INTO price_rules (property_id, id, kind, name, nights, basis_points, min_nights, days_ahead, created_by, created_at,
                         updated_at)
SELECT p.id, pg_temp.id_at(n.now - interval '200 days' + interval '1 second' * r.place, 'rule' || p.id || r.name),
       r.kind::price_rule_kind, r.name, r.nights, r.basis_points, r.min_nights, r.days_ahead, p.host_id,
       n.now - interval '200 days', n.now - interval '200 days'
  FROM properties p
  JOIN users h ON h.id = p.host_id
 CROSS JOIN (SELECT current_setting('roost.seed_now')::timestamptz AS now,
                    extract(year FROM current_setting('roost.seed_now')::timestamptz)::int AS year) n
 CROSS JOIN LATERAL (VALUES
       (1, 'SEASON', 'Turn of the year', daterange(make_date(n.year, 12, 20), make_date(n.year + 1, 1, 5)), 3000, 3, NULL),
       (2, 'SEASON', 'Summer', daterange(make_date(n.year + 1, 6, 15), make_date(n.year + 1, 9, 1)), 2000, NULL, NULL),
       (3, 'SEASON', 'Quiet weeks', daterange(make_date(n.year + 1, 1, 10), make_date(n.year + 1, 3, 1)), -1500, NULL, NULL),
       (4, 'LENGTH_OF_STAY', 'A week or more', NULL, 1000, 7, NULL),
       (5, 'EARLY_BIRD', 'Early bird', NULL, 800, NULL, 90)
       ) AS r (place, kind, name, nights, basis_points, min_nights, days_ahead)
 WHERE h.email = 'host@demo.roost' AND abs(hashtext(p.title)::bigint) % 3 <> 0;

-- Calendars of other platforms at every second property; one of them fails. They are read again tomorrow.
CREATE TEMPORARY TABLE demo_feeds ON COMMIT DROP AS
SELECT p.id AS property_id, pg_temp.id_at(current_setting('roost.seed_now')::timestamptz - interval '90 days', 'feed' || p.id) AS feed_id, row_number() OVER (ORDER BY p.title, p.id) AS place,
       current_setting('roost.seed_now')::timestamptz AS now,
       (current_setting('roost.seed_now')::timestamptz AT TIME ZONE 'UTC')::date AS today, p.host_id
  FROM properties p
  JOIN users h ON h.id = p.host_id
 WHERE h.email = 'host@demo.roost';
DELETE FROM demo_feeds WHERE place % 2 = 0 OR place > 12;

INSERT INTO calendar_feeds (property_id, id, name, url, event_count, failures, last_attempt_at, last_success_at,
                            last_error_code, last_error, next_attempt_at, created_by, created_at)
SELECT f.property_id, f.feed_id, (ARRAY['Airbnb', 'Booking.com', 'Vrbo', 'Expedia'])[1 + (f.place / 2) % 4],
       'https://calendars.example.com/' || left(md5(f.feed_id::text), 12) || '.ics',
       3 + f.place % 5, CASE WHEN f.place = 5 THEN 4 ELSE 0 END, f.now - interval '1 minute' * (2 + f.place),
       CASE WHEN f.place = 5 THEN f.now - interval '9 hours' ELSE f.now - interval '1 minute' * (2 + f.place) END,
       CASE WHEN f.place = 5 THEN 'HTTP_STATUS' END,
       CASE WHEN f.place = 5 THEN 'The server answered 503 Service Unavailable.' END,
       f.now + interval '1 day', f.host_id, f.now - interval '90 days'
  FROM demo_feeds f;

-- One stay on each of the calendars that is free here, so that its nights are taken.
INSERT INTO night_claims (property_id, id, nights, kind, note, created_by, created_at, feed_id, event_uid)
SELECT f.property_id, pg_temp.id_at(f.now - interval '3 days', 'import' || f.feed_id || d.ahead), n.nights, 'IMPORT', 'Reserved', f.host_id,
       f.now - interval '3 days', f.feed_id, 'event-' || d.ahead
  FROM demo_feeds f
 CROSS JOIN (VALUES (18, 3), (41, 4)) AS d (ahead, length)
 CROSS JOIN LATERAL (
       SELECT daterange((f.today + d.ahead + f.place::int % 5), (f.today + d.ahead + f.place::int % 5 + d.length)) AS nights) n
 WHERE NOT EXISTS (SELECT FROM night_claims c WHERE c.property_id = f.property_id AND c.nights && n.nights);

-- And where another calendar wants nights that are booked here.
INSERT INTO calendar_conflicts (property_id, id, feed_id, kind, taken_by, nights, event_uid, event_summary, event_nights,
                                opened_at)
SELECT s.property_id, pg_temp.id_at(f.now - interval '1 hour' * f.place, 'conflict' || s.code), f.feed_id, 'BOOKING', s.id,
       daterange(s.check_in, s.check_out) * daterange(s.check_in + 1, s.check_out + 2),
       'event-' || s.code, 'Reserved', daterange(s.check_in + 1, s.check_out + 2), f.now - interval '1 hour' * f.place
  FROM demo_feeds f
 CROSS JOIN LATERAL (
       SELECT s.*
         FROM demo_stays s
        WHERE s.property_id = f.property_id AND s.status = 'CONFIRMED' AND s.check_in > s.today + 2
          AND s.check_out > s.check_in + 1
        ORDER BY s.check_in
        LIMIT 1) s
 WHERE f.place IN (1, 7, 11);
