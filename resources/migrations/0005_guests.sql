-- Guests: what they tell of themselves, the tokens of their mails, what they save, reviews, and the words between guest
-- and host. Tables of a property carry property_id in their keys, as all of the hot path.

-- Accounts -------------------------------------------------------------------------------------------------------------

ALTER TABLE users
    ADD COLUMN about text NOT NULL DEFAULT '' CHECK (length(about) <= 1000),
    ADD COLUMN languages text[] NOT NULL DEFAULT '{}' CHECK (cardinality(languages) <= 10),
    ADD COLUMN guest_rating_total bigint NOT NULL DEFAULT 0,
    ADD COLUMN guest_review_count int NOT NULL DEFAULT 0,
    ADD CHECK (guest_rating_total BETWEEN guest_review_count AND 5 * guest_review_count);
CREATE INDEX users_by_name ON users (lower(name), id);

CREATE TYPE account_token_kind AS ENUM ('password_reset', 'email_verification');

-- The one token of each kind that an account's owner was mailed last. Used up, it is gone.
CREATE TABLE account_tokens (
    user_id    uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    kind       account_token_kind NOT NULL,
    token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
    PRIMARY KEY (user_id, kind)
);

CREATE TABLE saved_properties (
    user_id     uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    property_id uuid NOT NULL REFERENCES properties,
    saved_at    timestamptz NOT NULL,
    PRIMARY KEY (user_id, property_id)
);
CREATE INDEX saved_properties_newest ON saved_properties (user_id, saved_at, property_id);

-- Guests of a host -----------------------------------------------------------------------------------------------------

-- What a host keeps in mind of a guest: for that host only.
CREATE TABLE guest_notes (
    host_id    uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    guest_id   uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    text       text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
    updated_at timestamptz NOT NULL,
    version    bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (host_id, guest_id)
);

-- Reviews --------------------------------------------------------------------------------------------------------------

-- The stars behind properties.rating; NULL while no review has been counted since the rating was written.
ALTER TABLE properties ADD COLUMN rating_total bigint;

CREATE TYPE review_side AS ENUM ('guest', 'host');

-- What one side of a stay says of it. `side` is who wrote it: the guest of the property, the host of the guest.
CREATE TABLE reviews (
    property_id  uuid NOT NULL,
    id           uuid NOT NULL,
    booking_id   uuid NOT NULL,
    side         review_side NOT NULL,
    author_id    uuid NOT NULL REFERENCES users,
    subject_id   uuid NOT NULL REFERENCES users,
    overall      int NOT NULL CHECK (overall BETWEEN 1 AND 5),
    ratings      jsonb NOT NULL,
    text         text NOT NULL CHECK (length(text) <= 5000),
    response     text CHECK (length(response) BETWEEN 1 AND 5000),
    responded_at timestamptz,
    created_at   timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL,
    closes_at    timestamptz NOT NULL, -- published then at the latest
    published_at timestamptz,
    version      bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (property_id, id),
    UNIQUE (property_id, booking_id, side),
    FOREIGN KEY (property_id, booking_id) REFERENCES bookings,
    CHECK (author_id <> subject_id),
    CHECK (jsonb_exists_all(ratings, CASE side
        WHEN 'guest' THEN ARRAY['cleanliness', 'accuracy', 'communication', 'location', 'check_in', 'value']
        ELSE ARRAY['cleanliness', 'communication', 'house_rules']
    END)),
    CHECK ((response IS NULL) = (responded_at IS NULL)),
    CHECK (response IS NULL OR (side = 'guest' AND published_at IS NOT NULL))
);
CREATE INDEX reviews_id ON reviews (id);
CREATE INDEX reviews_author ON reviews (author_id, id);
CREATE INDEX reviews_subject ON reviews (subject_id, id) WHERE published_at IS NOT NULL;
CREATE INDEX reviews_due ON reviews (closes_at) WHERE published_at IS NULL;

-- What is published stays as it is; only the host's answer may follow, once.
CREATE FUNCTION refuse_change_of_published_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.published_at IS NOT NULL AND (OLD.response IS NOT NULL
        OR (NEW.overall, NEW.ratings, NEW.text, NEW.published_at) IS DISTINCT FROM
           (OLD.overall, OLD.ratings, OLD.text, OLD.published_at)) THEN
        RAISE EXCEPTION 'review % is published', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER reviews_published_stay BEFORE UPDATE ON reviews
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_published_review();

-- Messages -------------------------------------------------------------------------------------------------------------

-- The words between a guest and a host: about a booking, or about a property before there is one.
CREATE TABLE threads (
    property_id     uuid NOT NULL REFERENCES properties,
    id              uuid NOT NULL,
    guest_id        uuid NOT NULL REFERENCES users,
    host_id         uuid NOT NULL REFERENCES users,
    booking_id      uuid, -- NULL: an inquiry
    message_count   int NOT NULL DEFAULT 0,
    guest_read      int NOT NULL DEFAULT 0, -- the last message that this side has seen
    host_read       int NOT NULL DEFAULT 0,
    guest_unread    int NOT NULL DEFAULT 0 CHECK (guest_unread >= 0), -- messages of the other side behind it
    host_unread     int NOT NULL DEFAULT 0 CHECK (host_unread >= 0),
    created_at      timestamptz NOT NULL,
    last_message_at timestamptz,
    PRIMARY KEY (property_id, id),
    FOREIGN KEY (property_id, booking_id) REFERENCES bookings,
    CHECK (guest_id <> host_id),
    CHECK (guest_read BETWEEN 0 AND message_count),
    CHECK (host_read BETWEEN 0 AND message_count),
    CHECK ((last_message_at IS NULL) = (message_count = 0))
);
CREATE INDEX threads_id ON threads (id);
CREATE UNIQUE INDEX threads_booking ON threads (property_id, booking_id) WHERE booking_id IS NOT NULL;
CREATE UNIQUE INDEX threads_inquiry ON threads (property_id, guest_id) WHERE booking_id IS NULL;
CREATE INDEX threads_guest ON threads (guest_id, last_message_at, id);
CREATE INDEX threads_host ON threads (host_id, last_message_at, id);
CREATE INDEX threads_guest_unread ON threads (guest_id) INCLUDE (guest_unread) WHERE guest_unread > 0;
CREATE INDEX threads_host_unread ON threads (host_id) INCLUDE (host_unread) WHERE host_unread > 0;

CREATE TABLE messages (
    property_id uuid NOT NULL,
    thread_id   uuid NOT NULL,
    sequence    int NOT NULL CHECK (sequence > 0),
    author_id   uuid NOT NULL REFERENCES users,
    text        text NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
    sent_at     timestamptz NOT NULL,
    PRIMARY KEY (property_id, thread_id, sequence),
    FOREIGN KEY (property_id, thread_id) REFERENCES threads
);
