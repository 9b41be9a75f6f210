#include "backend/modules/guest/saved_property_repository.h"

#include "backend/database/sql_enum.h"

namespace roost {

QList<SavedProperty> SavedPropertyRepository::list(Session &session, UserId user, int limit,
                                                   const std::optional<SavedPosition> &after) const
{
    const SavedPosition start = after.value_or(SavedPosition());
    const auto rows = session.all(R"sql(
        SELECT s.property_id, s.saved_at, p.title, p.city, p.country, p.property_type, p.currency, p.base_price_minor,
               p.rating::double precision AS stars, p.review_count, p.status = 'PUBLISHED' AS offered
          FROM saved_properties s JOIN properties p ON p.id = s.property_id
         WHERE s.user_id = ? AND p.status <> 'DELETED'
           AND (?::timestamptz IS NULL OR (s.saved_at, s.property_id) < (?::timestamptz, ?::uuid))
         ORDER BY s.saved_at DESC, s.property_id DESC
         LIMIT ?
        )sql",
                                  user, start.savedAt, start.savedAt, start.propertyId, limit);
    QList<SavedProperty> saved;
    for (const Row &row : rows)
        saved.append({.propertyId = row.get<PropertyId>("property_id"),
                      .title = row.get<QString>("title"),
                      .city = row.get<QString>("city"),
                      .country = row.get<QString>("country"),
                      .type = row.get<PropertyType>("property_type"),
                      .basePrice = row.money("base_price_minor"),
                      .rating = row.get<std::optional<double>>("stars"),
                      .reviewCount = row.get<int>("review_count"),
                      .offered = row.get<bool>("offered"),
                      .savedAt = row.get<QDateTime>("saved_at")});
    return saved;
}

void SavedPropertyRepository::put(Session &session, UserId user, PropertyId property, const QDateTime &now) const
{
    session.insert(R"sql(
        INSERT INTO saved_properties (user_id, property_id, saved_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
        )sql",
                   user, property, now);
}

void SavedPropertyRepository::remove(Session &session, UserId user, PropertyId property) const
{
    session.removeMany("DELETE FROM saved_properties WHERE user_id = ? AND property_id = ?", user, property);
}

} // namespace roost
