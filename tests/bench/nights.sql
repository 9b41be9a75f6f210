-- The taken nights of published homes, kept in four ways, from the claims of a loaded database; for nights.sh.
DROP SCHEMA IF EXISTS nights_bench CASCADE;
CREATE SCHEMA nights_bench;
SET search_path = nights_bench, public;
SET maintenance_work_mem = '512MB';

CREATE TABLE home AS
SELECT e.property_id, e.city, e.bound_3_1 AS price, e.rank, e.max_guests, e.amenities, e.property_type,
       e.taken * datemultirange(daterange(current_date, current_date + 400)) AS taken,
       bits.nights
  FROM search_entries e
 CROSS JOIN LATERAL (SELECT coalesce(string_agg(CASE WHEN e.taken @> current_date + day THEN '1' ELSE '0' END, '' ORDER BY day),
                                     '')::varbit AS nights
                       FROM generate_series(0, 399) AS day) bits
 WHERE e.published;
CREATE INDEX home_by_price ON home (city, price, property_id);
CREATE INDEX home_by_rank ON home (city, rank, property_id);

CREATE TABLE night AS
SELECT h.property_id, day::date AS night
  FROM home h, unnest(h.taken) AS run, generate_series(lower(run), upper(run) - 1, interval '1 day') AS day;
ALTER TABLE night ADD PRIMARY KEY (property_id, night);

VACUUM ANALYZE home, night;
