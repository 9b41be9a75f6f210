-- What a photo looks like, at each size: JPEG, upright, without what the camera noted of place and time. In the database, so
-- that every server has it and a backup is whole.
ALTER TABLE property_photos
    DROP COLUMN content_type,
    ADD COLUMN width int NOT NULL CHECK (width > 0),
    ADD COLUMN height int NOT NULL CHECK (height > 0);

CREATE TABLE photo_renditions (
    property_id uuid NOT NULL,
    photo_id    uuid NOT NULL,
    size        text NOT NULL CHECK (size IN ('small', 'medium', 'large')),
    jpeg        bytea NOT NULL,
    PRIMARY KEY (property_id, photo_id, size),
    FOREIGN KEY (property_id, photo_id) REFERENCES property_photos ON DELETE CASCADE
);
ALTER TABLE photo_renditions ALTER COLUMN jpeg SET STORAGE EXTERNAL; -- compressed already
