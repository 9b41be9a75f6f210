#include "backend/seed/catalog.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace roost {

namespace {

QStringList strings(const QJsonValue &value)
{
    return value.toVariant().toStringList();
}

Catalog::City readCity(const QJsonObject &object)
{
    return {
        .name = object[u"name"].toString(),
        .country = object[u"country"].toString(),
        .timeZone = object[u"time_zone"].toString(),
        .currency = object[u"currency"].toString(),
        .latitude = object[u"latitude"].toDouble(),
        .longitude = object[u"longitude"].toDouble(),
        .price = object[u"price"].toInt(),
        .peakMonth = object[u"peak_month"].toInt(),
    };
}

} // namespace

Catalog Catalog::load()
{
    QFile file(QStringLiteral(":/demo/catalog.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the demo catalogue is missing from the program");
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();

    Catalog catalog;
    for (const QJsonValue &city : root[u"cities"].toArray())
        catalog.cities.append(readCity(city.toObject()));
    const QJsonObject titles = root[u"titles"].toObject();
    for (auto type = titles.begin(); type != titles.end(); ++type)
        catalog.titles.insert(type.key(), strings(type.value()));
    catalog.firstNames = strings(root[u"first_names"]);
    catalog.lastNames = strings(root[u"last_names"]);
    catalog.guestCountries = strings(root[u"guest_countries"]);
    catalog.blockNotes = strings(root[u"notes"]);
    return catalog;
}

} // namespace roost
