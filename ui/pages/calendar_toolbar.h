#pragma once

#include <QDate>
#include <QWidget>

class QPushButton;

namespace roost::ui {

class Theme;

/// The calendar's controls in the top bar: back, today, forth, and the days in sight, which open a date picker.
class CalendarToolBar : public QWidget
{
    Q_OBJECT

public:
    explicit CalendarToolBar(const Theme &theme, QWidget *parent = nullptr);

    void showDays(QDate first, QDate last);

Q_SIGNALS:
    void backRequested();
    void todayRequested();
    void forthRequested();
    void dayRequested(QDate day);

private:
    QPushButton *addButton(const QString &text, const QString &name);

    QPushButton *m_days = nullptr;
    QDate m_first;
};

} // namespace roost::ui
