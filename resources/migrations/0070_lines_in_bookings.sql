-- The lines of a booking's price are written with it, read with it, and replaced as a whole: so they are a column of it. As rows of
-- a table of their own they cost four rows with two indexes each for every booking, and as many checks prepared for every statement.

-- lines: objects {kind, name, rule, rule_id, nights, quantity, unit_minor, amount_minor} in order; what is NULL is left out.
-- rule_ids: the rules of price_rules that made some of them; they may be gone since.
ALTER TABLE bookings
    ADD COLUMN lines    jsonb NOT NULL DEFAULT '[]',
    ADD COLUMN rule_ids uuid[] NOT NULL DEFAULT '{}';

UPDATE bookings b
   SET lines = l.lines, rule_ids = l.rule_ids
  FROM (SELECT property_id, booking_id,
               jsonb_agg(jsonb_strip_nulls(jsonb_build_object('kind', kind, 'name', name, 'rule', rule, 'rule_id', rule_id,
                                                              'nights', nights, 'quantity', quantity, 'unit_minor', unit_minor,
                                                              'amount_minor', amount_minor))
                         ORDER BY position) AS lines,
               coalesce(array_agg(DISTINCT rule_id) FILTER (WHERE rule_id IS NOT NULL), '{}') AS rule_ids
          FROM booking_lines GROUP BY property_id, booking_id) l
 WHERE b.property_id = l.property_id AND b.id = l.booking_id;

DROP TABLE booking_lines;

CREATE VIEW booking_lines AS
    SELECT b.property_id, b.id AS booking_id, (l.place - 1)::int AS position, l.kind, l.name, l.rule, l.rule_id, l.nights,
           l.quantity, l.unit_minor, l.amount_minor
      FROM bookings b
     CROSS JOIN LATERAL ROWS FROM (jsonb_to_recordset(b.lines)
                                       AS (kind line_kind, name text, rule text, rule_id uuid, nights daterange, quantity int,
                                           unit_minor bigint, amount_minor bigint))
           WITH ORDINALITY AS l (kind, name, rule, rule_id, nights, quantity, unit_minor, amount_minor, place);

CREATE INDEX bookings_rules ON bookings USING gin (rule_ids) WHERE rule_ids <> '{}';
