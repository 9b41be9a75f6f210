#pragma once

#include "ui/api/calendar_types.h"

#include <QWidget>

class QDateEdit;
class QLabel;
class QPushButton;
class QSpinBox;

namespace roost::ui {

class StayFinder;
class Theme;

/// "Find available: 4–8 Dec · 2 guests": asks for dates and guests, and says how many properties are free. GUI thread.
class CalendarFinderBar : public QWidget
{
    Q_OBJECT

public:
    CalendarFinderBar(const Theme &theme, StayFinder &finder, QWidget *parent = nullptr);

    /// Which properties are asked for from now on; a stay that is looked for is looked for anew.
    void setFilter(const CalendarFilter &filter);

    /// What the dialog begins with.
    void suggest(QDate checkIn, QDate checkOut);

    /// Whether only those that are free have a row.
    bool isOnlyFree() const;

Q_SIGNALS:
    void onlyFreeChanged();

private:
    void ask();
    void find(QDate checkIn, QDate checkOut, int guests);
    void showState();

    const Theme &m_theme;
    StayFinder &m_finder;
    CalendarFilter m_filter;
    QDate m_checkIn;
    QDate m_checkOut;
    int m_guests = 2;
    QPushButton *m_button = nullptr;
    QPushButton *m_clear = nullptr;
    QPushButton *m_onlyFree = nullptr;
    QLabel *m_count = nullptr;
};

} // namespace roost::ui
