-- Calendars of other platforms: what is read from them, what is shown to them, and where the two collide.

-- A calendar that is read: by its address, or as a file that the host sends.
CREATE TABLE calendar_feeds (
    property_id     uuid NOT NULL REFERENCES properties,
    id              uuid NOT NULL,
    name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    url             text CHECK (length(url) BETWEEN 1 AND 2000),
    etag            bytea NOT NULL DEFAULT '',
    last_modified   bytea NOT NULL DEFAULT '',
    document        bytea CHECK (length(document) <= 1048576),
    event_count     int NOT NULL DEFAULT 0 CHECK (event_count >= 0),
    skipped_count   int NOT NULL DEFAULT 0 CHECK (skipped_count >= 0),
    failures        int NOT NULL DEFAULT 0 CHECK (failures >= 0),
    last_attempt_at timestamptz,
    last_success_at timestamptz,
    last_error_code text,
    last_error      text,
    next_attempt_at timestamptz NOT NULL,
    created_by      uuid REFERENCES users,
    created_at      timestamptz NOT NULL,
    version         bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (property_id, id),
    CHECK ((last_error_code IS NULL) = (last_error IS NULL)),
    CHECK ((failures = 0) = (last_error_code IS NULL))
);
CREATE INDEX calendar_feeds_due ON calendar_feeds (next_attempt_at);

-- An address under which others read the calendar of a property. Only the hash of its secret part is kept.
CREATE TABLE calendar_exports (
    property_id  uuid NOT NULL REFERENCES properties,
    id           uuid NOT NULL,
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    token_hash   bytea NOT NULL CHECK (length(token_hash) = 32),
    last_read_at timestamptz,
    created_by   uuid REFERENCES users,
    created_at   timestamptz NOT NULL,
    PRIMARY KEY (property_id, id)
);
CREATE UNIQUE INDEX calendar_exports_token ON calendar_exports (token_hash);

-- Which feed a claim of the kind IMPORT came from, and which of its events.
ALTER TABLE night_claims
    ADD COLUMN feed_id uuid,
    ADD COLUMN event_uid text,
    ADD CONSTRAINT night_claims_feed FOREIGN KEY (property_id, feed_id) REFERENCES calendar_feeds,
    ADD CONSTRAINT night_claims_import CHECK (feed_id IS NULL OR kind = 'IMPORT'),
    ADD CONSTRAINT night_claims_event CHECK ((feed_id IS NULL) = (event_uid IS NULL));
CREATE INDEX night_claims_of_feed ON night_claims (property_id, feed_id) WHERE feed_id IS NOT NULL;

CREATE TYPE calendar_conflict_status AS ENUM ('OPEN', 'RESOLVED', 'CLOSED');

-- An event that wants nights which a booking or a block has. taken_by: the booking, or the block's claim.
CREATE TABLE calendar_conflicts (
    property_id   uuid NOT NULL REFERENCES properties,
    id            uuid NOT NULL,
    feed_id       uuid NOT NULL,
    kind          claim_kind NOT NULL CHECK (kind IN ('BOOKING', 'BLOCK')),
    taken_by      uuid NOT NULL,
    nights        daterange NOT NULL CHECK (NOT isempty(nights)),
    event_uid     text NOT NULL,
    event_summary text NOT NULL,
    event_nights  daterange NOT NULL CHECK (NOT isempty(event_nights)),
    status        calendar_conflict_status NOT NULL DEFAULT 'OPEN',
    resolution    text CHECK (resolution IN ('keep', 'dismiss')),
    opened_at     timestamptz NOT NULL,
    resolved_at   timestamptz,
    resolved_by   uuid REFERENCES users,
    closed_at     timestamptz,
    PRIMARY KEY (property_id, id),
    FOREIGN KEY (property_id, feed_id) REFERENCES calendar_feeds ON DELETE CASCADE,
    CHECK ((status = 'CLOSED') = (closed_at IS NOT NULL)),
    CHECK (status <> 'RESOLVED' OR resolution IS NOT NULL),
    CHECK ((resolution IS NULL) = (resolved_at IS NULL))
);
CREATE INDEX calendar_conflicts_id ON calendar_conflicts (id);
CREATE UNIQUE INDEX calendar_conflicts_current ON calendar_conflicts (property_id, feed_id, taken_by) WHERE status <> 'CLOSED';
