-- What is counted of those who look, for the funnel. Servers count in memory and add to these every few seconds: no search and
-- no quote writes anything.

-- Searches that were answered, by the day in UTC and the city; '' for none, or one where there is no property.
CREATE TABLE search_days (
    date     date NOT NULL,
    city     text NOT NULL,
    searches bigint NOT NULL,
    PRIMARY KEY (date, city)
);

-- Quotes, by the day at the property and the place where it was then.
CREATE TABLE quote_days (
    date          date NOT NULL,
    currency      char(3) NOT NULL,
    city          text NOT NULL,
    property_type text NOT NULL,
    quotes        bigint NOT NULL,
    PRIMARY KEY (date, currency, city, property_type)
);

-- The same of single properties.
CREATE TABLE quote_counts (
    property_id uuid NOT NULL REFERENCES properties,
    date        date NOT NULL,
    quotes      int NOT NULL,
    PRIMARY KEY (property_id, date)
);
