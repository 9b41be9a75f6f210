#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace roost {

/// Names, places and price levels that demo data is made of (resources/demo/catalog.json).
struct Catalog
{
    struct City
    {
        QString name{};
        QString country{};
        QString timeZone{};
        QString currency{};
        double latitude = 0;
        double longitude = 0;
        int price = 0;     ///< of a usual night, in units of the currency
        int peakMonth = 7; ///< 1 to 12
    };

    QList<City> cities{};
    QHash<QString, QStringList> titles{}; ///< by property type
    QStringList firstNames{};
    QStringList lastNames{};
    QStringList guestCountries{};
    QStringList blockNotes{};

    static Catalog load();
};

} // namespace roost
