#pragma once

#include "ui/api/contract_api.h"

namespace roost::ui {

/// A property as somebody edits it: what the server has, what was typed over it, and what is wrong with that by the
/// server's own schema. Knows of no widgets and asks no server. GUI thread.
class PropertyDraft : public QObject
{
    Q_OBJECT

public:
    /// A field that somebody else has changed, too.
    struct Collision
    {
        QString field{};
        QJsonValue mine{};
        QJsonValue theirs{};
    };

    using QObject::QObject;

    void setSchemas(const ContractApi::PropertySchemas &schemas);

    /// A property that does not exist yet, with what is filled in beforehand.
    void startNew(const QJsonObject &prefilled, const QString &currency);

    /// As the server has it.
    void start(const QJsonObject &property);

    bool isNew() const { return m_isNew; }
    QString id() const;
    int version() const;
    QString status() const;
    QString title() const; ///< as the server has it
    QString currency() const;

    /// Of a new property, whose amounts follow.
    void setCurrency(const QString &code);

    QStringList fieldNames() const { return m_schema.fields.keys(); }
    FieldSchema schema(const QString &field) const { return m_schema.fields.value(field); }
    QJsonValue value(const QString &field) const;
    void setValue(const QString &field, const QJsonValue &value);

    bool isChanged() const;

    /// What is to be sent: of a new property all that was filled in, else what differs from the server's.
    QJsonObject changes() const;

    /// What the server has of these fields: the way back.
    QJsonObject before(const QJsonObject &changes) const;

    /// A sentence to show at the field; of a new property's fields only once something was typed there, or all were to
    /// be shown.
    QString fault(const QString &field) const;

    /// Of all fields, shown or not.
    QStringList faultyFields() const;

    /// What a published property must have and this one has not, by the values of now.
    QStringList missingToPublish() const;

    void showAllFaults();

    /// By JSON pointer, as a 422 tells them; each goes with the next edit of its field.
    void setServerFaults(const QHash<QString, QString> &faults);

    /// It is saved, and the server has it so; what was typed since stays.
    void settle(const QJsonObject &property);

    /// The server's values are others by now: what was not edited here follows, what was stays. Gives the fields that
    /// both have changed.
    QList<Collision> rebase(const QJsonObject &property);

    /// Back to what the server has.
    void discard();

    /// What was typed, to be kept while the program is closed; and again over what the server has now.
    QJsonObject typed() const { return m_typed; }
    void restore(const QJsonObject &typed);

Q_SIGNALS:
    /// The draft itself has given a field another value.
    void valueReplaced(const QString &field);

    /// Values or faults are others.
    void changed();

private:
    QString ownFault(const QString &field) const;
    void replace(const QStringList &fields);

    ContractApi::PropertySchemas m_schemas;
    RequestSchema m_schema;
    QJsonObject m_original;
    QJsonObject m_typed; ///< of the fields that somebody has edited
    QHash<QString, QString> m_serverFaults;
    QJsonObject m_prefilled; ///< of a new property
    QString m_currency;      ///< the same
    bool m_isNew = false;
    bool m_showsAll = false;
};

} // namespace roost::ui
