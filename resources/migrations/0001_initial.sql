-- The schema of the whole domain. Names are those of the API; rules are those of the domain: what a constraint can say, it says.
-- Tables of the hot path carry property_id in their keys, so that they can be distributed by it.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Accounts -------------------------------------------------------------------------------------------------------------

CREATE TYPE role AS ENUM ('guest', 'host', 'admin');

CREATE TABLE users (
    id              uuid PRIMARY KEY,
    email           text NOT NULL CHECK (email = lower(email) AND email LIKE '_%@_%'),
    name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    phone           text CHECK (phone ~ '^\+[0-9]{6,15}$'),
    locale          text NOT NULL DEFAULT 'en',
    country         char(2) CHECK (country ~ '^[A-Z]{2}$'),
    password_hash   text NOT NULL,
    email_verified_at timestamptz,
    suspended_at    timestamptz,
    created_at      timestamptz NOT NULL DEFAULT now(),
    version         bigint NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX users_email ON users (email);

CREATE TABLE user_roles (
    user_id     uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    role        role NOT NULL,
    granted_by  uuid REFERENCES users,
    granted_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (user_id, role)
);

-- One sign-in on one device; its refresh tokens are a family: a token used twice revokes the session.
CREATE TABLE sessions (
    id             uuid PRIMARY KEY,
    user_id        uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    user_agent     text NOT NULL DEFAULT '',
    created_at     timestamptz NOT NULL DEFAULT now(),
    last_used_at   timestamptz NOT NULL DEFAULT now(),
    revoked_at     timestamptz,
    revoked_reason text CHECK (revoked_reason IN ('signed_out', 'token_reuse', 'password_changed', 'suspended')),
    CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL))
);
CREATE INDEX sessions_user ON sessions (user_id) WHERE revoked_at IS NULL;

CREATE TABLE refresh_tokens (
    token_hash  bytea PRIMARY KEY CHECK (length(token_hash) = 32),
    session_id  uuid NOT NULL REFERENCES sessions ON DELETE CASCADE,
    created_at  timestamptz NOT NULL DEFAULT now(),
    expires_at  timestamptz NOT NULL,
    used_at     timestamptz
);
CREATE INDEX refresh_tokens_session ON refresh_tokens (session_id);

-- Properties -----------------------------------------------------------------------------------------------------------

CREATE TYPE property_status AS ENUM ('DRAFT', 'PUBLISHED', 'UNLISTED', 'DELETED');
CREATE TYPE property_type AS ENUM ('apartment', 'house', 'villa', 'cabin', 'room');
CREATE TYPE cancellation_policy AS ENUM ('flexible', 'moderate', 'firm', 'strict', 'non_refundable');

CREATE TABLE properties (
    id                    uuid PRIMARY KEY,
    host_id               uuid NOT NULL REFERENCES users,
    status                property_status NOT NULL DEFAULT 'DRAFT',
    title                 text NOT NULL CHECK (length(title) BETWEEN 1 AND 120),
    description           text NOT NULL DEFAULT '' CHECK (length(description) <= 5000),
    property_type         property_type NOT NULL,
    address               text NOT NULL DEFAULT '' CHECK (length(address) <= 300),
    city                  text NOT NULL CHECK (length(city) BETWEEN 1 AND 100),
    country               char(2) NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
    latitude              double precision CHECK (latitude BETWEEN -90 AND 90),
    longitude             double precision CHECK (longitude BETWEEN -180 AND 180),
    time_zone             text NOT NULL,
    max_guests            int NOT NULL CHECK (max_guests BETWEEN 1 AND 50),
    bedrooms              int NOT NULL DEFAULT 1 CHECK (bedrooms BETWEEN 0 AND 50),
    bathrooms             int NOT NULL DEFAULT 1 CHECK (bathrooms BETWEEN 0 AND 50),
    check_in_time         time NOT NULL DEFAULT '15:00',
    check_out_time        time NOT NULL DEFAULT '11:00',
    instant_book          boolean NOT NULL DEFAULT true,
    cancellation_policy   cancellation_policy NOT NULL DEFAULT 'moderate',
    currency              char(3) NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
    base_price_minor      bigint NOT NULL CHECK (base_price_minor > 0),
    weekend_price_minor   bigint CHECK (weekend_price_minor > 0),
    cleaning_fee_minor    bigint NOT NULL DEFAULT 0 CHECK (cleaning_fee_minor >= 0),
    included_guests       int NOT NULL DEFAULT 1 CHECK (included_guests BETWEEN 1 AND 50),
    extra_guest_fee_minor bigint NOT NULL DEFAULT 0 CHECK (extra_guest_fee_minor >= 0),
    min_nights            int NOT NULL DEFAULT 1 CHECK (min_nights BETWEEN 1 AND 365),
    max_nights            int NOT NULL DEFAULT 365 CHECK (max_nights BETWEEN min_nights AND 730),
    advance_notice_days   int NOT NULL DEFAULT 0 CHECK (advance_notice_days BETWEEN 0 AND 365),
    booking_window_days   int NOT NULL DEFAULT 730 CHECK (booking_window_days BETWEEN 1 AND 1460),
    preparation_nights    int NOT NULL DEFAULT 0 CHECK (preparation_nights BETWEEN 0 AND 7),
    rating                numeric(3, 2) CHECK (rating BETWEEN 1 AND 5),
    review_count          int NOT NULL DEFAULT 0 CHECK (review_count >= 0),
    published_at          timestamptz,
    created_at            timestamptz NOT NULL DEFAULT now(),
    updated_at            timestamptz NOT NULL DEFAULT now(),
    version               bigint NOT NULL DEFAULT 1,
    CHECK ((latitude IS NULL) = (longitude IS NULL)),
    CHECK (status <> 'PUBLISHED' OR published_at IS NOT NULL),
    CHECK (included_guests <= max_guests)
);
CREATE INDEX properties_host ON properties (host_id, id);
CREATE INDEX properties_search ON properties (lower(city), base_price_minor, id) WHERE status = 'PUBLISHED';

CREATE TABLE property_photos (
    property_id  uuid NOT NULL REFERENCES properties,
    id           uuid NOT NULL,
    position     int NOT NULL CHECK (position >= 0),
    alt_text     text NOT NULL DEFAULT '' CHECK (length(alt_text) <= 300),
    content_type text NOT NULL CHECK (content_type IN ('image/jpeg', 'image/png', 'image/webp')),
    sha256       bytea NOT NULL CHECK (length(sha256) = 32),
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (property_id, id),
    UNIQUE (property_id, position) DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE amenities (
    code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z_]*$')
);
INSERT INTO amenities (code) VALUES
    ('wifi'), ('kitchen'), ('washer'), ('dryer'), ('air_conditioning'), ('heating'), ('workspace'), ('tv'), ('parking'),
    ('pool'), ('hot_tub'), ('balcony'), ('garden'), ('fireplace'), ('elevator'), ('step_free'), ('crib'), ('pets_allowed'),
    ('breakfast'), ('sea_view');

CREATE TABLE property_amenities (
    property_id uuid NOT NULL REFERENCES properties,
    amenity     text NOT NULL REFERENCES amenities,
    PRIMARY KEY (property_id, amenity)
);

-- Prices ---------------------------------------------------------------------------------------------------------------

-- What one night has that the rules do not give it; NULL leaves that part to the rules.
CREATE TABLE nightly_overrides (
    property_id         uuid NOT NULL REFERENCES properties,
    night               date NOT NULL,
    price_minor         bigint CHECK (price_minor > 0),
    min_nights          int CHECK (min_nights BETWEEN 1 AND 365),
    max_nights          int CHECK (max_nights BETWEEN 1 AND 730),
    closed_to_arrival   boolean NOT NULL DEFAULT false,
    closed_to_departure boolean NOT NULL DEFAULT false,
    updated_by          uuid REFERENCES users,
    updated_at          timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (property_id, night),
    CHECK (max_nights >= min_nights)
);

CREATE TYPE price_rule_kind AS ENUM ('SEASON', 'LENGTH_OF_STAY', 'EARLY_BIRD', 'LAST_MINUTE', 'COUPON', 'FEE', 'TAX');
CREATE TYPE charge_unit AS ENUM ('STAY', 'NIGHT', 'GUEST', 'GUEST_NIGHT');

CREATE TABLE price_rules (
    property_id  uuid NOT NULL REFERENCES properties,
    id           uuid NOT NULL,
    kind         price_rule_kind NOT NULL,
    name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    nights       daterange CHECK (NOT isempty(nights)),
    price_minor  bigint CHECK (price_minor > 0),
    basis_points int CHECK (basis_points BETWEEN -10000 AND 100000),
    amount_minor bigint CHECK (amount_minor >= 0),
    unit         charge_unit,
    min_nights   int CHECK (min_nights > 0),
    days_ahead   int CHECK (days_ahead >= 0),
    coupon_code  text CHECK (coupon_code = upper(coupon_code)),
    cap_minor    bigint CHECK (cap_minor >= 0),
    created_by   uuid REFERENCES users,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (property_id, id),
    CHECK (CASE kind
        WHEN 'SEASON'         THEN nights IS NOT NULL AND num_nonnulls(price_minor, basis_points) = 1
        WHEN 'LENGTH_OF_STAY' THEN min_nights IS NOT NULL AND basis_points IS NOT NULL
        WHEN 'EARLY_BIRD'     THEN days_ahead IS NOT NULL AND basis_points IS NOT NULL
        WHEN 'LAST_MINUTE'    THEN days_ahead IS NOT NULL AND basis_points IS NOT NULL
        WHEN 'COUPON'         THEN coupon_code IS NOT NULL AND num_nonnulls(amount_minor, basis_points) = 1
        ELSE unit IS NOT NULL AND num_nonnulls(amount_minor, basis_points) = 1
    END)
);
CREATE UNIQUE INDEX price_rules_coupon ON price_rules (property_id, coupon_code) WHERE kind = 'COUPON';

-- A price promised for 30 minutes, with the lines that make it.
CREATE TABLE quotes (
    property_id uuid NOT NULL REFERENCES properties,
    id          uuid NOT NULL,
    guest_id    uuid REFERENCES users,
    stay        daterange NOT NULL CHECK (NOT isempty(stay)),
    guests      int NOT NULL CHECK (guests > 0),
    currency    char(3) NOT NULL,
    total_minor bigint NOT NULL CHECK (total_minor >= 0),
    lines       jsonb NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    expires_at  timestamptz NOT NULL,
    PRIMARY KEY (property_id, id)
);
CREATE INDEX quotes_expiry ON quotes (expires_at);

-- Bookings -------------------------------------------------------------------------------------------------------------

CREATE TYPE booking_status AS ENUM ('REQUESTED', 'PENDING', 'CONFIRMED', 'CHECKED_IN', 'COMPLETED',
                                    'DECLINED', 'EXPIRED', 'CANCELLED', 'NO_SHOW');

CREATE TABLE bookings (
    property_id         uuid NOT NULL REFERENCES properties,
    id                  uuid NOT NULL,
    code                text NOT NULL CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
    guest_id            uuid NOT NULL REFERENCES users,
    host_id             uuid NOT NULL REFERENCES users,
    status              booking_status NOT NULL,
    check_in            date NOT NULL,
    check_out           date NOT NULL,
    guests              int NOT NULL CHECK (guests > 0),
    currency            char(3) NOT NULL,
    nights_minor        bigint NOT NULL CHECK (nights_minor >= 0),
    fees_minor          bigint NOT NULL CHECK (fees_minor >= 0),
    taxes_minor         bigint NOT NULL CHECK (taxes_minor >= 0),
    total_minor         bigint NOT NULL GENERATED ALWAYS AS (nights_minor + fees_minor + taxes_minor) STORED,
    cancellation_policy cancellation_policy NOT NULL,
    channel             text NOT NULL DEFAULT 'direct',
    hold_expires_at     timestamptz,
    confirmed_at        timestamptz,
    cancelled_at        timestamptz,
    created_at          timestamptz NOT NULL DEFAULT now(),
    updated_at          timestamptz NOT NULL DEFAULT now(),
    version             bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (property_id, id),
    CHECK (check_in < check_out),
    CHECK ((hold_expires_at IS NOT NULL) = (status IN ('REQUESTED', 'PENDING'))),
    CHECK (confirmed_at IS NOT NULL OR status NOT IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW')),
    CHECK ((cancelled_at IS NOT NULL) = (status = 'CANCELLED'))
);
CREATE INDEX bookings_id ON bookings (id);
CREATE UNIQUE INDEX bookings_code ON bookings (code, property_id);
CREATE INDEX bookings_guest ON bookings (guest_id, id);
CREATE INDEX bookings_host ON bookings (host_id, id);
CREATE INDEX bookings_hold ON bookings (hold_expires_at) WHERE hold_expires_at IS NOT NULL;

CREATE TYPE line_kind AS ENUM ('NIGHTS', 'DISCOUNT', 'FEE', 'TAX');

-- The lines of the price at the time of booking; they add up to the booking's total.
CREATE TABLE booking_lines (
    property_id  uuid NOT NULL,
    booking_id   uuid NOT NULL,
    position     int NOT NULL CHECK (position >= 0),
    kind         line_kind NOT NULL,
    name         text NOT NULL,
    rule         text NOT NULL,
    nights       daterange,
    quantity     int NOT NULL CHECK (quantity > 0),
    unit_minor   bigint NOT NULL,
    amount_minor bigint NOT NULL,
    PRIMARY KEY (property_id, booking_id, position),
    FOREIGN KEY (property_id, booking_id) REFERENCES bookings,
    CHECK ((kind = 'NIGHTS') = (nights IS NOT NULL))
);

-- What happened to a booking, in order; also as it was known at any instant.
CREATE TABLE booking_events (
    property_id uuid NOT NULL,
    booking_id  uuid NOT NULL,
    sequence    int NOT NULL CHECK (sequence > 0),
    kind        text NOT NULL,
    from_status booking_status,
    to_status   booking_status NOT NULL,
    actor_id    uuid REFERENCES users,
    at          timestamptz NOT NULL DEFAULT now(),
    data        jsonb NOT NULL DEFAULT '{}',
    PRIMARY KEY (property_id, booking_id, sequence),
    FOREIGN KEY (property_id, booking_id) REFERENCES bookings
);
CREATE INDEX booking_events_at ON booking_events (at, booking_id, sequence);

CREATE TYPE claim_kind AS ENUM ('BOOKING', 'BLOCK', 'IMPORT');

-- Whatever takes a night. The exclusion constraint is the guard against double booking.
CREATE TABLE night_claims (
    property_id     uuid NOT NULL REFERENCES properties,
    id              uuid NOT NULL,
    nights          daterange NOT NULL CHECK (NOT isempty(nights) AND NOT lower_inf(nights) AND NOT upper_inf(nights)),
    kind            claim_kind NOT NULL,
    booking_id      uuid,
    hold_expires_at timestamptz,
    note            text NOT NULL DEFAULT '' CHECK (length(note) <= 500),
    created_by      uuid REFERENCES users,
    created_at      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (property_id, id),
    FOREIGN KEY (property_id, booking_id) REFERENCES bookings,
    CHECK ((kind = 'BOOKING') = (booking_id IS NOT NULL)),
    CHECK (kind = 'BOOKING' OR hold_expires_at IS NULL),
    CONSTRAINT night_claims_no_overlap EXCLUDE USING gist (property_id WITH =, nights WITH &&)
);
CREATE UNIQUE INDEX night_claims_booking ON night_claims (property_id, booking_id) WHERE booking_id IS NOT NULL;

-- Money ----------------------------------------------------------------------------------------------------------------

CREATE TYPE payment_kind AS ENUM ('CHARGE', 'REFUND');
CREATE TYPE payment_status AS ENUM ('INITIATED', 'PENDING', 'SUCCEEDED', 'DECLINED');

CREATE TABLE payments (
    property_id        uuid NOT NULL,
    id                 uuid NOT NULL,
    booking_id         uuid NOT NULL,
    kind               payment_kind NOT NULL,
    status             payment_status NOT NULL,
    currency           char(3) NOT NULL,
    amount_minor       bigint NOT NULL CHECK (amount_minor > 0),
    taxes_minor        bigint NOT NULL DEFAULT 0 CHECK (taxes_minor BETWEEN 0 AND amount_minor), -- the part of it that is tax
    provider           text NOT NULL,
    method             text NOT NULL,
    provider_reference text,
    failure_code       text,
    refund_of          uuid,
    idempotency_key    text,
    created_at         timestamptz NOT NULL DEFAULT now(),
    settled_at         timestamptz,
    PRIMARY KEY (property_id, id),
    FOREIGN KEY (property_id, booking_id) REFERENCES bookings,
    FOREIGN KEY (property_id, refund_of) REFERENCES payments,
    CHECK ((kind = 'REFUND') = (refund_of IS NOT NULL)),
    CHECK ((settled_at IS NOT NULL) = (status IN ('SUCCEEDED', 'DECLINED')))
);
CREATE INDEX payments_id ON payments (id);
CREATE INDEX payments_booking ON payments (property_id, booking_id);
CREATE INDEX payments_open ON payments (created_at) WHERE status IN ('INITIATED', 'PENDING');
CREATE UNIQUE INDEX payments_key ON payments (property_id, booking_id, idempotency_key) WHERE idempotency_key IS NOT NULL;
-- At most one charge in flight or done for the price of a booking.
CREATE UNIQUE INDEX payments_one_charge ON payments (property_id, booking_id)
    WHERE kind = 'CHARGE' AND status IN ('INITIATED', 'PENDING');

CREATE TYPE ledger_account AS ENUM ('CASH', 'GUEST_DEPOSITS', 'HOST_PAYABLE', 'PLATFORM_REVENUE', 'TAX_PAYABLE');

-- Double entry, append only. A posting's amount is positive for a debit, negative for a credit; an entry's add up to zero.
CREATE TABLE journal_entries (
    property_id uuid NOT NULL,
    id          uuid NOT NULL,
    booking_id  uuid NOT NULL,
    payment_id  uuid,
    kind        text NOT NULL,
    at          timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (property_id, id),
    FOREIGN KEY (property_id, booking_id) REFERENCES bookings,
    FOREIGN KEY (property_id, payment_id) REFERENCES payments
);
CREATE UNIQUE INDEX journal_entries_payment ON journal_entries (property_id, payment_id) WHERE payment_id IS NOT NULL;
CREATE INDEX journal_entries_booking ON journal_entries (property_id, booking_id);

CREATE TABLE postings (
    property_id  uuid NOT NULL,
    entry_id     uuid NOT NULL,
    position     int NOT NULL CHECK (position >= 0),
    account      ledger_account NOT NULL,
    host_id      uuid REFERENCES users,
    currency     char(3) NOT NULL,
    amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
    PRIMARY KEY (property_id, entry_id, position),
    FOREIGN KEY (property_id, entry_id) REFERENCES journal_entries,
    CHECK ((account = 'HOST_PAYABLE') = (host_id IS NOT NULL))
);

CREATE FUNCTION require_balanced_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM postings
      WHERE property_id = NEW.property_id AND entry_id = NEW.entry_id
      GROUP BY currency HAVING sum(amount_minor) <> 0;
    IF FOUND THEN
        RAISE EXCEPTION 'journal entry % is not balanced', NEW.entry_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER postings_balanced AFTER INSERT ON postings
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_balanced_entry();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER journal_entries_append_only BEFORE UPDATE OR DELETE ON journal_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER postings_append_only BEFORE UPDATE OR DELETE ON postings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What is sent and told -------------------------------------------------------------------------------------------------

CREATE TABLE notifications (
    id         uuid PRIMARY KEY,
    user_id    uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    key        text, -- what it tells of: nobody is told of the same thing twice
    kind       text NOT NULL,
    title      text NOT NULL,
    body       text NOT NULL,
    data       jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    read_at    timestamptz
);
CREATE INDEX notifications_user ON notifications (user_id, id);
CREATE UNIQUE INDEX notifications_key ON notifications (user_id, key);

-- What must happen even after a crash, at least once.
CREATE TABLE outbox (
    id           uuid PRIMARY KEY,
    topic        text NOT NULL,
    key          text NOT NULL,
    payload      jsonb NOT NULL,
    created_at   timestamptz NOT NULL DEFAULT now(),
    available_at timestamptz NOT NULL DEFAULT now(),
    leased_until timestamptz,
    attempts     int NOT NULL DEFAULT 0,
    last_error   text,
    done_at      timestamptz,
    failed_at    timestamptz,
    UNIQUE (topic, key),
    CHECK (done_at IS NULL OR failed_at IS NULL)
);
CREATE INDEX outbox_due ON outbox (available_at) WHERE done_at IS NULL AND failed_at IS NULL;

-- Answers given under an Idempotency-Key.
CREATE TABLE idempotency_keys (
    user_id     uuid NOT NULL REFERENCES users ON DELETE CASCADE,
    key         text NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
    method      text NOT NULL,
    path        text NOT NULL,
    fingerprint bytea NOT NULL CHECK (length(fingerprint) = 32),
    status      int,
    headers     jsonb,
    body        bytea,
    created_at  timestamptz NOT NULL DEFAULT now(),
    expires_at  timestamptz NOT NULL,
    PRIMARY KEY (user_id, key)
);
CREATE INDEX idempotency_keys_expiry ON idempotency_keys (expires_at);

CREATE TABLE audit_log (
    id         uuid PRIMARY KEY,
    at         timestamptz NOT NULL DEFAULT now(),
    actor_id   uuid REFERENCES users,
    action     text NOT NULL,
    entity     text NOT NULL,
    entity_id  uuid NOT NULL,
    before     jsonb,
    after      jsonb
);
CREATE INDEX audit_log_entity ON audit_log (entity, entity_id, id);
CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Metrics --------------------------------------------------------------------------------------------------------------

-- A day's figures, kept by deltas: the transaction that changes a booking appends, a job folds. The truth at any moment is
-- the sum of both tables. `date` is the day of booking for the counts, the night itself for nights and revenue.
CREATE TABLE metric_days (
    date                date NOT NULL,
    currency            char(3) NOT NULL,
    city                text NOT NULL,
    property_type       property_type NOT NULL,
    bookings            bigint NOT NULL DEFAULT 0,
    confirmed           bigint NOT NULL DEFAULT 0,
    cancellations       bigint NOT NULL DEFAULT 0,
    occupied_nights     bigint NOT NULL DEFAULT 0,
    nights_revenue_minor bigint NOT NULL DEFAULT 0,
    fees_revenue_minor  bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (date, currency, city, property_type)
);

CREATE TABLE metric_deltas (
    id                  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    date                date NOT NULL,
    currency            char(3) NOT NULL,
    city                text NOT NULL,
    property_type       property_type NOT NULL,
    bookings            int NOT NULL DEFAULT 0,
    confirmed           int NOT NULL DEFAULT 0,
    cancellations       int NOT NULL DEFAULT 0,
    occupied_nights     int NOT NULL DEFAULT 0,
    nights_revenue_minor bigint NOT NULL DEFAULT 0,
    fees_revenue_minor  bigint NOT NULL DEFAULT 0
);
