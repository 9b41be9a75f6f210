#pragma once

#include "ui/models/calendar_edit.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace roost::ui {

class CalendarModel;

/// Sends edits of nights to the server, one call for each property, and knows how to take them back. GUI thread.
///
/// A call is all or nothing, but each property stands for itself: some may succeed where others are refused.
class CalendarEditor : public QObject
{
    Q_OBJECT

public:
    /// What came of an edit.
    struct Outcome
    {
        int changed = 0;              ///< properties
        QStringList problems{};       ///< a sentence for each that was refused
        QString problemCode{};        ///< of the last
        std::function<void()> undo{}; ///< takes back what was changed; none when nothing was
    };
    using Callback = std::function<void(const Outcome &)>;

    CalendarEditor(ApiClient &client, CalendarModel &model, QObject *parent = nullptr);

    bool isBusy() const { return m_open > 0; }

    void apply(const CalendarNights &nights, const AvailabilityChange &edit, Callback callback);

Q_SIGNALS:
    /// An undo has ended; the problems are empty when it went well.
    void undone(const QStringList &problems);

private:
    struct PropertyEdit
    {
        QString propertyId{};
        QString title{};
        QList<AvailabilityChange> changes{};
        QList<AvailabilityChange> restoring{};
    };

    void send(const QList<PropertyEdit> &edits, Callback callback);
    void sendNext(const PropertyEdit &edit, qsizetype firstChange,
                  const std::function<void(const QString &, const QString &)> &done);
    void undo(const QList<PropertyEdit> &edits);

    CalendarApi m_api;
    CalendarModel &m_model;
    int m_open = 0;
};

} // namespace roost::ui
