#include "ui/pages/property_steps.h"

#include "ui/models/property_labels.h"

#include <QCoreApplication>

#include <memory>

namespace roost::ui {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("PropertySteps", text);
}

QString changedText(int count)
{
    return QCoreApplication::translate("PropertySteps", "%n properties changed", nullptr, count);
}

/// What a property has in these fields.
QJsonObject valuesOf(const Property &property, const QJsonObject &fields)
{
    QJsonObject values;
    for (auto field = fields.begin(); field != fields.end(); ++field)
        values.insert(field.key(), property.fields.value(field.key()));
    return values;
}

/// Fields of a property that a step changes, if they are still as the step before has left them.
struct Turn
{
    QString propertyId{};
    QJsonObject from{};
    QJsonObject to{};
};

Problem changedSince(const Property &property, const QString &field)
{
    Problem problem;
    problem.status = 409;
    problem.code = QStringLiteral("CHANGED_SINCE");
    problem.detail = say(QT_TRANSLATE_NOOP("PropertySteps", "“%1” has another value for “%2” by now."))
                         .arg(property.title, propertyFieldLabel(field));
    return problem;
}

/// Asks for the properties one by one, and changes them all at once if nobody else has changed these fields.
class Turning : public std::enable_shared_from_this<Turning>
{
public:
    Turning(ApiClient &client, const QList<Turn> &turns, UndoAnswer answer)
        : m_client(client)
        , m_turns(turns)
        , m_answer(std::move(answer))
    {
    }

    void next()
    {
        const auto place = m_changes.size();
        if (place == m_turns.size()) {
            PropertyApi(m_client).updateAll(
                m_changes, &m_client,
                [self = shared_from_this()](const auto &, const auto &problem) { self->m_answer(problem); });
            return;
        }
        PropertyApi(m_client).show(m_turns.at(place).propertyId, &m_client,
                                   [self = shared_from_this()](const Property &property, const auto &problem) {
                                       if (problem)
                                           self->m_answer(problem);
                                       else
                                           self->take(property);
                                   });
    }

private:
    void take(const Property &property)
    {
        const auto &turn = m_turns.at(m_changes.size());
        for (auto field = turn.from.begin(); field != turn.from.end(); ++field) {
            if (property.fields.value(field.key()) != field.value()) {
                m_answer(changedSince(property, field.key()));
                return;
            }
        }
        m_changes.append({property.id, property.version, turn.to});
        next();
    }

    ApiClient &m_client;
    QList<Turn> m_turns;
    UndoAnswer m_answer;
    QList<PropertyChange> m_changes;
};

UndoStep turning(ApiClient &client, const QList<Turn> &turns)
{
    return [&client, turns](const UndoAnswer &answer) { std::make_shared<Turning>(client, turns, answer)->next(); };
}

UndoStep turningBack(ApiClient &client, QList<Turn> turns)
{
    for (auto &turn : turns)
        std::swap(turn.from, turn.to);
    return turning(client, turns);
}

/// Of a property that may be made again, and has another id then.
using SharedId = std::shared_ptr<QString>;

Answer<Property> noting(const SharedId &id, const UndoAnswer &answer)
{
    return [id, answer](const Property &property, const std::optional<Problem> &problem) {
        if (!problem)
            *id = property.id;
        answer(problem);
    };
}

UndoStep removing(ApiClient &client, const SharedId &id)
{
    return [&client, id](const UndoAnswer &answer) {
        PropertyApi(client).show(*id, &client, [&client, answer](const Property &property, const auto &problem) {
            if (problem)
                answer(problem);
            else
                PropertyApi(client).remove(property.id, property.version, &client, answer);
        });
    };
}

UndoStep publishing(ApiClient &client, const QString &id)
{
    return [&client, id](const UndoAnswer &answer) {
        PropertyApi(client).publish(id, &client, [answer](const Property &, const auto &problem) { answer(problem); });
    };
}

UndoStep unlisting(ApiClient &client, const QString &id)
{
    return [&client, id](const UndoAnswer &answer) {
        PropertyApi(client).unlist(id, &client, [answer](const Property &, const auto &problem) { answer(problem); });
    };
}

} // namespace

UndoableEdit changeStep(ApiClient &client, const Property &after, const QJsonObject &before)
{
    const QList<Turn> turns{{after.id, before, valuesOf(after, before)}};
    return {say(QT_TRANSLATE_NOOP("PropertySteps", "“%1” changed")).arg(after.title), turningBack(client, turns),
            turning(client, turns)};
}

UndoableEdit creationStep(ApiClient &client, const Property &created, const QJsonObject &fields)
{
    const auto id = std::make_shared<QString>(created.id);
    const auto again = [&client, id, fields](const UndoAnswer &answer) {
        PropertyApi(client).create(fields, &client, noting(id, answer));
    };
    return {say(QT_TRANSLATE_NOOP("PropertySteps", "“%1” added")).arg(created.title), removing(client, id), again};
}

UndoableEdit duplicationStep(ApiClient &client, const QString &ofPropertyId, const Property &copy,
                             const PropertyCopy &what)
{
    const auto id = std::make_shared<QString>(copy.id);
    const auto again = [&client, id, ofPropertyId, what](const UndoAnswer &answer) {
        PropertyApi(client).duplicate(ofPropertyId, what, &client, noting(id, answer));
    };
    return {say(QT_TRANSLATE_NOOP("PropertySteps", "“%1” added")).arg(copy.title), removing(client, id), again};
}

UndoableEdit publishStep(ApiClient &client, const Property &property)
{
    return {say(QT_TRANSLATE_NOOP("PropertySteps", "“%1” published")).arg(property.title),
            unlisting(client, property.id), publishing(client, property.id)};
}

UndoableEdit unlistStep(ApiClient &client, const Property &property)
{
    return {say(QT_TRANSLATE_NOOP("PropertySteps", "“%1” taken off the market")).arg(property.title),
            publishing(client, property.id), unlisting(client, property.id)};
}

UndoableEdit bulkStep(ApiClient &client, const QList<Property> &before, const QList<Property> &after,
                      const QList<PropertyChange> &changes)
{
    QList<Turn> turns;
    for (qsizetype i = 0; i < changes.size() && i < after.size(); ++i)
        turns.append({after.at(i).id, valuesOf(before.at(i), changes.at(i).fields),
                      valuesOf(after.at(i), changes.at(i).fields)});
    return {changedText(static_cast<int>(changes.size())), turningBack(client, turns), turning(client, turns)};
}

} // namespace roost::ui
