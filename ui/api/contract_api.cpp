#include "ui/api/contract_api.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QPointer>
#include <QThreadPool>

namespace roost::ui {

namespace {

ContractApi::PropertySchemas schemasIn(const QByteArray &text)
{
    const auto document = QJsonDocument::fromJson(text).object();
    return {
        .creation = RequestSchema::of(document, QStringLiteral("POST"), QStringLiteral("/api/v1/properties")),
        .change = RequestSchema::of(document, QStringLiteral("PATCH"), QStringLiteral("/api/v1/properties/{id}")),
    };
}

Problem notUnderstood()
{
    Problem problem;
    problem.code = QStringLiteral("NO_CONTRACT");
    problem.detail = QCoreApplication::translate(
        "ContractApi", "The server does not say what a property may be. It may be older than this program.");
    return problem;
}

} // namespace

ContractApi::ContractApi(ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

void ContractApi::propertySchemas(QObject *context, const Answer<PropertySchemas> &callback)
{
    if (!m_schemas.change.isEmpty()) {
        callback(m_schemas, {});
        return;
    }
    m_waiting.append({context, callback});
    if (m_waiting.size() > 1)
        return;
    m_client.getContract(this, [this](const ApiReply &reply) {
        if (reply.isOk())
            read(reply.body);
        else
            answer(reply.problem);
    });
}

void ContractApi::read(const QByteArray &document)
{
    QThreadPool::globalInstance()->start([self = QPointer(this), document] {
        const auto schemas = schemasIn(document);
        QMetaObject::invokeMethod(
            qApp,
            [self, schemas] {
                if (!self)
                    return;
                self->m_schemas = schemas;
                self->answer(schemas.change.isEmpty() ? std::optional(notUnderstood()) : std::nullopt);
            },
            Qt::QueuedConnection);
    });
}

void ContractApi::answer(const std::optional<Problem> &problem)
{
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &one : waiting) {
        if (one.context)
            one.callback(problem ? PropertySchemas{} : m_schemas, problem);
    }
}

} // namespace roost::ui
