#pragma once

#include "ui/models/booking_views.h"
#include "ui/widgets/theme.h"

#include <QTimer>
#include <QVariantMap>
#include <QWidget>

class QLineEdit;
class QSettings;

namespace roost::ui {

class DateSpanFilter;
class DropdownButton;

/// What bookings are filtered and sorted by, and the views that a person has named. GUI thread.
class BookingsFilters : public QWidget
{
    Q_OBJECT

public:
    /// Without settings nothing is kept.
    BookingsFilters(const Theme &theme, QSettings *settings, QWidget *parent = nullptr);

    BookingQuery query() const;
    bool isFiltering() const;
    void clear();

    /// All that is chosen, and its way back; choosing the same again changes nothing.
    QVariantMap place() const;
    void restorePlace(const QVariantMap &place);

    /// Asks for a name and keeps the filters under it.
    void askToKeep();

    /// Forgets the named view that is chosen.
    void forget();
    bool hasNamedView() const;

Q_SIGNALS:
    /// By the person; typing is answered after a pause.
    void changed();

private:
    void fillViews();
    void chooseView(const QString &choice);
    void keepAs(const QString &name);
    void apply(const BookingView &view);
    BookingView current() const;
    void announce();

    const Theme &m_theme;
    QSettings *m_settings;
    BookingViews m_views;
    QTimer m_typingPause;
    DropdownButton *m_view = nullptr;
    QLineEdit *m_text = nullptr;
    DropdownButton *m_status = nullptr;
    DateSpanFilter *m_dates = nullptr;
    DropdownButton *m_sort = nullptr;
};

} // namespace roost::ui
