#pragma once

#include "ui/api/answer.h"
#include "ui/api/field_schema.h"

#include <QPointer>

namespace roost::ui {

/// The server's own description of its API, asked for once and kept. It is read on another thread. GUI thread.
class ContractApi : public QObject
{
    Q_OBJECT

public:
    /// What adding a property takes, and what changing one takes.
    struct PropertySchemas
    {
        RequestSchema creation{};
        RequestSchema change{};
    };

    explicit ContractApi(ApiClient &client, QObject *parent = nullptr);

    /// A callback is dropped when its context is gone.
    void propertySchemas(QObject *context, const Answer<PropertySchemas> &callback);

private:
    void read(const QByteArray &document);
    void answer(const std::optional<Problem> &problem);

    struct Waiting
    {
        QPointer<QObject> context{};
        Answer<PropertySchemas> callback{};
    };

    ApiClient &m_client;
    PropertySchemas m_schemas;
    QList<Waiting> m_waiting;
};

} // namespace roost::ui
