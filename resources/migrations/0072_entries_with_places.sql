-- All of the journal, an entry a row, under the places of the properties; see facts_of() for what the columns say of days.
CREATE VIEW figure_entries AS
    SELECT e.property_id, p.host_id, e.currency, p.city, p.property_type::text AS property_type, e.channel,
           coalesce(e.guest_country, '')::text AS guest_country, e.booked_on, e.arrival, e.nights, e.bookings, e.confirmed,
           e.cancelled, e.withdrawn, e.stays, e.fees_minor, e.night_minor
      FROM stay_entries e
      JOIN figure_properties p ON p.property_id = e.property_id;

-- What a server that keeps sums in mind has to read to follow. As functions, so that the statements are planned with the number at
-- hand: it is always the end of the index, however much is behind it.
CREATE FUNCTION entries_since(since xid8) RETURNS SETOF stay_entries LANGUAGE plpgsql STABLE ROWS 100 AS $$
BEGIN
    RETURN QUERY EXECUTE 'SELECT * FROM stay_entries WHERE xact >= $1' USING since;
END $$;

-- changed: the last transaction that said where the home belongs; not when its nights on offer change.
ALTER TABLE figure_properties ADD COLUMN changed xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX figure_properties_changed ON figure_properties (changed);

CREATE FUNCTION note_home() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.changed := pg_current_xact_id();
    RETURN NEW;
END $$;
CREATE TRIGGER figure_properties_changed BEFORE UPDATE ON figure_properties FOR EACH ROW
    WHEN ((OLD.host_id, OLD.currency, OLD.city, OLD.property_type)
          IS DISTINCT FROM (NEW.host_id, NEW.currency, NEW.city, NEW.property_type))
    EXECUTE FUNCTION note_home();

CREATE FUNCTION homes_since(since xid8) RETURNS SETOF figure_properties LANGUAGE plpgsql STABLE ROWS 100 AS $$
BEGIN
    RETURN QUERY EXECUTE 'SELECT * FROM figure_properties WHERE changed >= $1' USING since;
END $$;
