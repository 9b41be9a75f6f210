-- Whose figures are asked for by property or by host: their part of the journal is found by an index, not by reading all of it.
CREATE INDEX stay_entries_property ON stay_entries (property_id);

-- The nights of entries alone, which are what is known of on the books.
CREATE FUNCTION nights_of(e stay_entries) RETURNS TABLE (date date, nights int, revenue_minor bigint)
    LANGUAGE sql STABLE AS $$
    SELECT e.arrival + i - 1, e.stays * (i <= e.nights)::int, e.stays * coalesce(e.night_minor[i], 0)
      FROM generate_series(1, CASE WHEN e.stays = 0 THEN 0 ELSE greatest(e.nights, cardinality(e.night_minor)) END) i
$$;

CREATE VIEW figure_night_facts AS
    SELECT e.at, e.property_id, p.host_id, e.currency, p.city, p.property_type::text AS property_type, e.channel,
           coalesce(e.guest_country, '')::text AS guest_country, d.*
      FROM stay_entries e
      JOIN figure_properties p ON p.property_id = e.property_id
     CROSS JOIN LATERAL nights_of(e) d;

-- The same for those who do not ask where the property is.
CREATE VIEW figure_night_entries AS
    SELECT e.at, e.property_id, e.currency, e.channel, coalesce(e.guest_country, '')::text AS guest_country, d.*
      FROM stay_entries e
     CROSS JOIN LATERAL nights_of(e) d;

CREATE VIEW figure_night_tail AS
    SELECT e.at, e.property_id, p.host_id, e.currency, p.city, p.property_type::text AS property_type, e.channel,
           coalesce(e.guest_country, '')::text AS guest_country, d.*
      FROM unfolded_entries() e
      JOIN figure_properties p ON p.property_id = e.property_id
     CROSS JOIN LATERAL nights_of(e) d;
