-- Every server keeps the entries of search in its memory, and asks before each answer what has been committed since it read
-- them. So no search is made of SQL any more, and what was there for its scans goes.
DROP INDEX search_entries_1_0, search_entries_1_1, search_entries_2_0, search_entries_2_1, search_entries_2_2,
           search_entries_3_0, search_entries_3_1, search_entries_3_2, search_entries_4_0, search_entries_4_1,
           search_entries_4_2, search_entries_5_0, search_entries_5_1, search_entries_5_2, search_entries_6_1,
           search_entries_6_2, search_entries_7_2, search_entries_long, search_entries_rank, search_entries_anywhere,
           search_entries_rank_anywhere, search_entries_map;

-- The holds of a property, which lapse without a change of anything.
CREATE INDEX night_claims_held ON night_claims (property_id) WHERE hold_expires_at IS NOT NULL;

-- Which entries, or holds, a transaction has changed. Who has seen the snapshot S misses exactly the rows of transactions that
-- are not visible in S: those from its xmax on, and those that were under way. No clock and no order of commits is relied on.
CREATE TABLE search_changes (
    xact        xid8 NOT NULL DEFAULT pg_current_xact_id(),
    property_id uuid, -- NULL: any of them
    at          timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX search_changes_xact ON search_changes (xact);

-- The last transaction whose rows were dropped from search_changes: who has not seen it has to read everything anew.
CREATE TABLE search_changes_forgotten (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    through  xid8 NOT NULL
);
INSERT INTO search_changes_forgotten (through) VALUES ('0');

CREATE FUNCTION note_search_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        INSERT INTO search_changes (property_id) VALUES (OLD.property_id);
    ELSE
        INSERT INTO search_changes (property_id) VALUES (NEW.property_id);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER search_entries_note AFTER INSERT OR UPDATE OR DELETE ON search_entries
    FOR EACH ROW EXECUTE FUNCTION note_search_change();
-- A claim that is taken, moved or given back changes an entry; one that becomes firm, or is held for longer, does not.
CREATE TRIGGER night_claims_note AFTER UPDATE OF hold_expires_at ON night_claims
    FOR EACH ROW WHEN (OLD.hold_expires_at IS DISTINCT FROM NEW.hold_expires_at) EXECUTE FUNCTION note_search_change();

-- Drops what is older, but for transactions that some snapshot of now may not have seen; returns how many rows.
CREATE FUNCTION forget_search_changes(older_than interval) RETURNS bigint LANGUAGE sql AS $$
    WITH gone AS (DELETE FROM search_changes
                   WHERE at < now() - older_than AND xact < pg_snapshot_xmin(pg_current_snapshot())
                  RETURNING xact),
         last AS (SELECT xact FROM gone ORDER BY xact DESC LIMIT 1),
         marked AS (UPDATE search_changes_forgotten SET through = greatest(through, xact) FROM last RETURNING through)
    SELECT count(*) FROM gone
$$;
