#pragma once

#include "backend/http/openapi_document.h"
#include "tests/ui/host_samples.h"

#include <QBuffer>
#include <QImage>
#include <QMap>

namespace roost::ui {

/// A host's properties and photos as a server keeps them, with the contract that the program serves.
class FakeProperties
{
public:
    explicit FakeProperties(FakeServer &server)
        : m_server(server)
    {
        // Made before anything waits for it.
        static const auto contract = QJsonDocument(http::OpenApiDocument::fromResources().toJson()).toJson();
        server.on("GET /openapi.json", [](const FakeRequest &) { return FakeResponse{200, {}, contract}; });
        server.on("GET /properties", [this](const FakeRequest &) {
            QJsonArray items;
            for (const auto &property : std::as_const(m_properties))
                items.append(property);
            return listOf(items);
        });
        server.on("GET /property-choices", [](const FakeRequest &) {
            return FakeResponse{200,
                                {{text("cities"), QJsonArray{text("Lisbon"), text("Porto")}},
                                 {text("tags"), QJsonArray{text("Cosy"), text("Sea front")}}}};
        });
        server.on("POST /properties", [this](const FakeRequest &request) {
            add(with(sample("p-new", "New"),
                     with(request.json(), {{text("version"), 1}, {text("status"), text("DRAFT")}})));
            return FakeResponse{201, m_properties.value(text("p-new"))};
        });
        server.on("POST /property-changes", [this](const FakeRequest &request) { return changeAll(request.json()); });
    }

    /// A published flat in Lisbon.
    static QJsonObject sample(const char *id, const char *title)
    {
        return {{text("id"), text(id)},
                {text("host_id"), text("u")},
                {text("host_name"), text("Ada Marsh")},
                {text("status"), text("PUBLISHED")},
                {text("title"), text(title)},
                {text("description"), text("Quiet, with a view.")},
                {text("property_type"), text("apartment")},
                {text("address"), text("Rua da Bica 1")},
                {text("city"), text("Lisbon")},
                {text("country"), text("PT")},
                {text("latitude"), QJsonValue()},
                {text("longitude"), QJsonValue()},
                {text("time_zone"), text("Europe/Lisbon")},
                {text("max_guests"), 4},
                {text("bedrooms"), 1},
                {text("bathrooms"), 1},
                {text("amenities"), QJsonArray{text("kitchen"), text("wifi")}},
                {text("tags"), QJsonArray{text("Sea front")}},
                {text("house_rules"), text("")},
                {text("smoking_allowed"), false},
                {text("events_allowed"), false},
                {text("check_in_time"), text("15:00")},
                {text("check_out_time"), text("11:00")},
                {text("instant_book"), true},
                {text("cancellation_policy"), text("moderate")},
                {text("base_price"), money(12000)},
                {text("weekend_price"), QJsonValue()},
                {text("weekend_nights"), QJsonArray{5, 6}},
                {text("cleaning_fee"), money(3000)},
                {text("short_stay_cleaning_fee"), QJsonValue()},
                {text("short_stay_nights"), 2},
                {text("included_guests"), 2},
                {text("extra_guest_fee"), money(0)},
                {text("max_pets"), 0},
                {text("pet_fee"), money(0)},
                {text("min_nights"), 1},
                {text("max_nights"), 365},
                {text("advance_notice_days"), 0},
                {text("booking_window_days"), 730},
                {text("preparation_nights"), 0},
                {text("minimum_gap_nights"), 0},
                {text("rating"), QJsonValue()},
                {text("review_count"), 0},
                {text("version"), 3}};
    }

    static QByteArray jpeg(Qt::GlobalColor color, const QSize &size = {640, 480})
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(color);
        QByteArray file;
        QBuffer buffer(&file);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "JPEG");
        return file;
    }

    void add(const QJsonObject &property)
    {
        const auto id = property.value(text("id")).toString();
        const auto path = "/properties/" + id.toLatin1();
        m_properties.insert(id, property);
        m_server.on("GET " + path, [this, id](const FakeRequest &) { return show(id); });
        m_server.on("PATCH " + path, [this, id](const FakeRequest &request) { return update(id, request); });
        m_server.on("DELETE " + path, [this, id](const FakeRequest &) {
            m_properties.remove(id);
            return FakeResponse{204, {}};
        });
        m_server.on("POST " + path + "/publish",
                    [this, id](const FakeRequest &) { return setStatus(id, "PUBLISHED"); });
        m_server.on("POST " + path + "/unlist", [this, id](const FakeRequest &) { return setStatus(id, "UNLISTED"); });
        m_server.on("POST " + path + "/duplicate", [this, id](const FakeRequest &request) {
            add(with(m_properties.value(id), {{text("id"), text("p-copy")},
                                              {text("title"), request.json().value(text("title"))},
                                              {text("status"), text("DRAFT")},
                                              {text("version"), 1}}));
            return FakeResponse{201, m_properties.value(text("p-copy"))};
        });
        m_server.on("GET " + path + "/photos", [this, id](const FakeRequest &) { return listOf(m_photos.value(id)); });
        m_server.on("POST " + path + "/photos", [this, id](const FakeRequest &) { return addPhoto(id, ""); });
        m_server.on("PUT " + path + "/photos", [this, id](const FakeRequest &request) {
            m_photos[id] = request.json().value(text("photos")).toArray();
            return listOf(m_photos.value(id));
        });
    }

    FakeResponse addPhoto(const QString &id, const char *altText)
    {
        const auto photoId = QStringLiteral("ph-%1").arg(++m_lastPhoto);
        const QJsonObject photo{
            {text("id"), photoId}, {text("alt_text"), text(altText)}, {text("width"), 640}, {text("height"), 480}};
        m_photos[id].append(photo);
        const auto path = "/properties/" + id.toLatin1() + "/photos/" + photoId.toLatin1();
        m_server.on("GET " + path, [](const FakeRequest &) { return FakeResponse{200, {}, jpeg(Qt::darkCyan)}; });
        m_server.on("DELETE " + path, [this, id, photoId](const FakeRequest &) {
            auto &photos = m_photos[id];
            for (qsizetype i = photos.size() - 1; i >= 0; --i) {
                if (photos.at(i)[text("id")].toString() == photoId)
                    photos.removeAt(i);
            }
            return FakeResponse{204, {}};
        });
        return {201, photo};
    }

    QJsonObject property(const char *id) const { return m_properties.value(text(id)); }
    bool has(const char *id) const { return m_properties.contains(text(id)); }
    QStringList photoIds(const char *id) const
    {
        QStringList ids;
        const auto photos = m_photos.value(text(id));
        for (const auto &photo : photos)
            ids << photo[text("id")].toString();
        return ids;
    }
    QString altText(const char *id, int place) const
    {
        return m_photos.value(text(id)).at(place)[text("alt_text")].toString();
    }

    /// Somebody else changes it.
    void change(const char *id, const QJsonObject &fields)
    {
        auto &property = m_properties[text(id)];
        property = with(with(property, fields), {{text("version"), property.value(text("version")).toInt() + 1}});
    }

private:
    FakeResponse show(const QString &id) const
    {
        return m_properties.contains(id) ? FakeResponse{200, m_properties.value(id)} : FakeResponse{404, {}};
    }

    FakeResponse update(const QString &id, const FakeRequest &request)
    {
        const auto version = m_properties.value(id).value(text("version")).toInt();
        if (request.headers.value("if-match") != '"' + QByteArray::number(version) + '"')
            return {412, {{text("code"), text("VERSION_MISMATCH")}, {text("detail"), text("It has changed.")}}};
        change(id.toLatin1(), request.json());
        return show(id);
    }

    FakeResponse setStatus(const QString &id, const char *status)
    {
        change(id.toLatin1(), {{text("status"), text(status)}});
        return show(id);
    }

    FakeResponse changeAll(const QJsonObject &body)
    {
        const auto changes = body.value(text("changes")).toArray();
        QJsonArray items;
        for (const auto &one : changes) {
            const auto known = m_properties.value(one[text("property_id")].toString());
            if (one.toObject().contains(text("version")) && one[text("version")] != known.value(text("version")))
                return {412, {{text("code"), text("VERSION_MISMATCH")}, {text("detail"), text("It has changed.")}}};
        }
        for (const auto &one : changes) {
            const auto id = one[text("property_id")].toString();
            change(id.toLatin1(), one[text("fields")].toObject());
            items.append(m_properties.value(id));
        }
        return listOf(items);
    }

    FakeServer &m_server;
    QMap<QString, QJsonObject> m_properties;
    QMap<QString, QJsonArray> m_photos;
    int m_lastPhoto = 0;
};

} // namespace roost::ui
