#pragma once

#include "ui/widgets/value_field.h"

#include <QHash>

class QLineEdit;

namespace roost::ui {

/// One of many codes, found by typing a part of its name. A text that names none is given as it stands. GUI thread.
class LookupField : public ValueField
{
    Q_OBJECT

public:
    /// What may be chosen, in the order of the list.
    struct Entry
    {
        QString code{};
        QString text{};
    };

    LookupField(const Theme &theme, const QString &name, const QList<Entry> &entries, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;

private:
    QLineEdit *m_edit = nullptr;
    QHash<QString, QString> m_codes; ///< by text in lower case
    QHash<QString, QString> m_texts; ///< by code
};

} // namespace roost::ui
