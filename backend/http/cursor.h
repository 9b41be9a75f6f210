#pragma once

#include "backend/core/ids.h"
#include "backend/core/page.h"
#include "backend/http/request.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace roost::http {

/// The place in a list after which the next page begins: what the last item has in the columns that the list is sorted
/// by. Clients see it as one opaque text.
class Cursor
{
public:
    explicit Cursor(QStringList fields)
        : m_fields(std::move(fields))
    {
    }

    /// `cursor` of the query; nothing when it was not given. Throws Invalid (pointer "?cursor") for a text that
    /// encode() did not make, or with another number of fields.
    static std::optional<Cursor> of(const Request &request, qsizetype fieldCount);

    QString encode() const;

    QString text(qsizetype index) const { return m_fields.at(index); }
    qint64 integer(qsizetype index) const; ///< Invalid (pointer "?cursor") when it is none

    QDate date(qsizetype index) const; ///< likewise

    /// Throws Invalid (pointer "?cursor") unless the field is this text: a cursor of a list in another order.
    void require(qsizetype index, const QString &text) const;

    /// Invalid (pointer "?cursor") when it is none.
    template <typename IdType>
    IdType id(qsizetype index) const
    {
        if (const auto id = IdType::parse(m_fields.at(index)))
            return *id;
        refuse();
    }

private:
    [[noreturn]] static void refuse();

    QStringList m_fields;
};

/// The id after which the next page begins, for lists in the order of ids.
template <typename IdType>
std::optional<IdType> idCursor(const Request &request)
{
    const auto cursor = Cursor::of(request, 1);
    return cursor ? std::optional(cursor->id<IdType>(0)) : std::nullopt;
}

/// `limit` of the query: 1 to 200, 50 when it was not given. Throws Invalid (pointer "?limit") for another number.
int pageLimit(const Request &request);

/// {"items": [...], "next_cursor": "..." or null}
QJsonObject pageJson(const QJsonArray &items, const std::optional<Cursor> &next);

/// The same of a page: each item as toItem() makes it, and the place of the last one as placeOf() does.
template <typename Item, typename ToItem, typename PlaceOf>
QJsonObject pageJson(const Page<Item> &page, ToItem toItem, PlaceOf placeOf)
{
    QJsonArray items;
    for (const Item &item : page.items)
        items.append(toItem(item));
    return pageJson(items, page.hasMore ? std::optional(Cursor(placeOf(page.items.constLast()))) : std::nullopt);
}

} // namespace roost::http
