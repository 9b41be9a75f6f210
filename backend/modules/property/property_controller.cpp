#include "backend/modules/property/property_controller.h"

#include "backend/http/cursor.h"
#include "backend/modules/property/property_json.h"
#include "backend/modules/property/property_service.h"

namespace roost {

using http::Cursor;
using http::Request;
using http::Response;

namespace {

Response answer(const Property &property, const Actor &viewer, int status = 200)
{
    return Response::json(toJson(property, viewer), status).withVersion(property.version);
}

std::optional<PropertyStatus> statusOf(const Request &request)
{
    const auto name = request.queryValue("status");
    const auto status = name ? fromName<PropertyStatus>(*name) : std::nullopt;
    if (name && !status)
        throw Invalid(QStringLiteral("?status"), QStringLiteral("ENUM"),
                      QStringLiteral("Must be DRAFT, PUBLISHED or UNLISTED."));
    return status;
}

QList<PropertyEdit> editsFrom(const QJsonObject &json)
{
    QList<PropertyEdit> edits;
    const QJsonArray changes = json.value(u"changes").toArray();
    for (const auto &change : changes) {
        const QJsonObject fields = change[u"fields"].toObject();
        const auto version = change[u"version"];
        edits.append({.id = PropertyId::parse(change[u"property_id"].toString()).value_or(PropertyId()),
                      .version = version.isDouble() ? std::optional(version.toInteger()) : std::nullopt,
                      .edit = [fields](Property &property) { applyJson(fields, property); }});
    }
    return edits;
}

} // namespace

PropertyController::PropertyController(PropertyService &properties)
    : m_properties(properties)
{
}

Response PropertyController::list(const Request &request) const
{
    const auto cursor = Cursor::of(request, 2);
    const auto after =
        cursor ? std::optional(PropertyPosition{cursor->text(0), cursor->id<PropertyId>(1)}) : std::nullopt;
    const PropertyFilter filter{
        .text = request.queryValue("q").value_or(QString()),
        .city = request.queryValue("city").value_or(QString()),
        .status = statusOf(request),
        .tag = request.queryValue("tag").value_or(QString()),
    };
    const Page<Property> page = m_properties.list(request.actor, filter, http::pageLimit(request), after);

    QJsonArray items;
    for (const Property &property : page.items)
        items.append(toJson(property, request.actor));
    std::optional<Cursor> next;
    if (page.hasMore)
        next = Cursor({page.items.constLast().title, page.items.constLast().id.toString()});
    return Response::json(http::pageJson(items, next));
}

Response PropertyController::choices(const Request &request) const
{
    const PropertyChoices choices = m_properties.choices(request.actor);
    return Response::json({{QStringLiteral("cities"), QJsonArray::fromStringList(choices.cities)},
                           {QStringLiteral("tags"), QJsonArray::fromStringList(choices.tags)}});
}

Response PropertyController::create(const Request &request) const
{
    Property draft;
    applyJson(request.json, draft);
    const Property property = m_properties.create(request.actor, draft);
    return answer(property, request.actor, 201)
        .withHeader("Location", "/api/v1/properties/" + property.id.toString().toLatin1());
}

Response PropertyController::show(const Request &request) const
{
    const auto id = request.pathId<PropertyId>();
    return request.actor.isSignedIn() ? answer(m_properties.show(request.actor, id), request.actor) : showPublic(id);
}

/// To those who have not signed in; most have asked before, and the database only says that nothing has changed.
Response PropertyController::showPublic(PropertyId id) const
{
    const QByteArray revision = m_properties.publicRevision(id);
    if (auto kept = m_answers.find(id, revision))
        return *std::move(kept);
    const Response response = answer(m_properties.show({}, id), {});
    m_answers.insert(id, revision, response);
    return response;
}

Response PropertyController::update(const Request &request) const
{
    const auto edit = [&](Property &property) { applyJson(request.json, property); };
    return answer(m_properties.update(request.actor, request.pathId<PropertyId>(), request.ifMatchVersion(), edit),
                  request.actor);
}

Response PropertyController::remove(const Request &request) const
{
    m_properties.remove(request.actor, request.pathId<PropertyId>(), request.ifMatchVersion());
    return Response::noContent();
}

Response PropertyController::publish(const Request &request) const
{
    return answer(m_properties.publish(request.actor, request.pathId<PropertyId>()), request.actor);
}

Response PropertyController::unlist(const Request &request) const
{
    return answer(m_properties.unlist(request.actor, request.pathId<PropertyId>()), request.actor);
}

Response PropertyController::duplicate(const Request &request) const
{
    const PropertyCopy copy{
        .title = request.json.value(u"title").toString().trimmed(),
        .withPhotos = request.json.value(u"photos").toBool(true),
        .withPriceRules = request.json.value(u"price_rules").toBool(true),
    };
    const Property property = m_properties.duplicate(request.actor, request.pathId<PropertyId>(), copy);
    return answer(property, request.actor, 201)
        .withHeader("Location", "/api/v1/properties/" + property.id.toString().toLatin1());
}

Response PropertyController::updateAll(const Request &request) const
{
    const QList<Property> changed = m_properties.updateAll(request.actor, editsFrom(request.json));
    QJsonArray items;
    for (const Property &property : changed)
        items.append(toJson(property, request.actor));
    return Response::json(http::pageJson(items, std::nullopt));
}

} // namespace roost
