-- Dashboards that people arrange for themselves. settings and options of cards are the console's own.
CREATE TABLE boards (
    user_id    uuid NOT NULL REFERENCES users,
    id         uuid NOT NULL,
    name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    settings   jsonb NOT NULL,
    cards      jsonb NOT NULL CHECK (jsonb_typeof(cards) = 'array'),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    version    bigint NOT NULL DEFAULT 1,
    PRIMARY KEY (user_id, id)
);
