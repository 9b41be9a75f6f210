#include "backend/modules/property/photo_repository.h"

#include "backend/database/sql_enum.h"

namespace roost {

QList<Photo> PhotoRepository::list(Session &session, PropertyId propertyId) const
{
    const auto rows = session.all(R"(
        SELECT property_id, id, alt_text, width, height, sha256, created_at
          FROM property_photos
         WHERE property_id = ?
         ORDER BY position)",
                                  propertyId);
    QList<Photo> photos;
    for (const Row &row : rows)
        photos.append({
            .propertyId = row.get<PropertyId>("property_id"),
            .id = row.get<PhotoId>("id"),
            .altText = row.get<QString>("alt_text"),
            .size = {row.get<int>("width"), row.get<int>("height")},
            .sha256 = row.get<QByteArray>("sha256"),
            .createdAt = row.get<QDateTime>("created_at"),
        });
    return photos;
}

void PhotoRepository::insert(Session &session, const Photo &photo, const PhotoRenditions &renditions) const
{
    session.insert(R"(
        INSERT INTO property_photos (property_id, id, position, alt_text, width, height, sha256, created_at)
        SELECT ?::uuid, ?::uuid, coalesce(max(position) + 1, 0), ?::text, ?::int, ?::int, ?::bytea, ?::timestamptz
          FROM property_photos
         WHERE property_id = ?)",
                   photo.propertyId, photo.id, photo.altText, photo.size.width(), photo.size.height(), photo.sha256,
                   photo.createdAt, photo.propertyId);
    for (auto it = renditions.jpegs.begin(); it != renditions.jpegs.end(); ++it)
        session.insert("INSERT INTO photo_renditions (property_id, photo_id, size, jpeg) VALUES (?, ?, ?, ?)",
                       photo.propertyId, photo.id, it.key(), it.value());
}

void PhotoRepository::copy(Session &session, const Photo &photo, PropertyId to, PhotoId id) const
{
    session.insert(R"(
        INSERT INTO property_photos (property_id, id, position, alt_text, width, height, sha256, created_at)
        SELECT ?::uuid, ?::uuid, position, alt_text, width, height, sha256, created_at
          FROM property_photos
         WHERE property_id = ? AND id = ?)",
                   to, id, photo.propertyId, photo.id);
    session.insert(R"(
        INSERT INTO photo_renditions (property_id, photo_id, size, jpeg)
        SELECT ?::uuid, ?::uuid, size, jpeg FROM photo_renditions WHERE property_id = ? AND photo_id = ?)",
                   to, id, photo.propertyId, photo.id);
}

void PhotoRepository::arrange(Session &session, PropertyId propertyId, const QList<PhotoPlace> &places) const
{
    for (qsizetype position = 0; position < places.size(); ++position)
        session.update("UPDATE property_photos SET position = ?, alt_text = ? WHERE property_id = ? AND id = ?",
                       static_cast<int>(position), places[position].altText, propertyId, places[position].id);
}

void PhotoRepository::remove(Session &session, PropertyId propertyId, PhotoId id) const
{
    session.all(R"(
        WITH removed AS (DELETE FROM property_photos WHERE property_id = ? AND id = ? RETURNING position)
        UPDATE property_photos p SET position = p.position - 1
          FROM removed r WHERE p.property_id = ? AND p.position > r.position
        RETURNING p.id)",
                propertyId, id, propertyId);
}

std::optional<PhotoImage> PhotoRepository::image(Session &session, PropertyId propertyId,
                                                 const std::optional<PhotoId> &id, PhotoSize size) const
{
    const auto row = session.find(R"(
        SELECT r.photo_id, r.jpeg
          FROM property_photos p
          JOIN photo_renditions r ON r.property_id = p.property_id AND r.photo_id = p.id
         WHERE p.property_id = ? AND (?::uuid IS NULL OR p.id = ?::uuid) AND r.size = ?
         ORDER BY p.position
         LIMIT 1)",
                                  propertyId, id, id, size);
    if (!row)
        return std::nullopt;
    return PhotoImage{.id = row->get<PhotoId>("photo_id"), .jpeg = row->get<QByteArray>("jpeg")};
}

} // namespace roost
