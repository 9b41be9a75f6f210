#pragma once

#include <QDate>
#include <QWidget>

namespace roost::ui {

class DropdownButton;
class Theme;

/// Chooses a span of dates from a menu, or two of one's own. GUI thread.
class DateSpanFilter : public QWidget
{
    Q_OBJECT

public:
    /// today: what "today" and the rest are reckoned from.
    DateSpanFilter(const Theme &theme, QDate today, QWidget *parent = nullptr);

    /// Both invalid: any dates. The second is not included.
    QDate from() const { return m_from; }
    QDate to() const { return m_to; }

    void reset();

    /// Shows a span without changed().
    void setSpan(QDate from, QDate to);

Q_SIGNALS:
    void changed();

private:
    void choose(const QString &choice);
    void askForDates();
    void set(QDate from, QDate to);

    const Theme &m_theme;
    QDate m_today;
    DropdownButton *m_button = nullptr;
    QDate m_from;
    QDate m_to;
};

} // namespace roost::ui
