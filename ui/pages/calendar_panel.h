#pragma once

#include "ui/models/calendar_edit.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace roost::ui {

class Theme;

/// What to do with the selected nights: price, rules, block and open. It sends nothing itself. GUI thread.
///
/// What was typed stays until it was applied or cancelled, whatever is selected meanwhile.
class CalendarPanel : public QFrame
{
    Q_OBJECT

public:
    explicit CalendarPanel(const Theme &theme, QWidget *parent = nullptr);

    /// Shows what the nights are now. Weekdays that do not occur among them cannot be chosen.
    void showNights(const CalendarNights &nights);

    /// All weekdays apply again: for another selection.
    void resetWeekdays();

    /// The weekdays to which the edit is limited; empty: all.
    QList<int> weekdays() const;

    /// What was set, without dates; nothing when that is not valid, and the fields say why.
    std::optional<AvailabilityChange> edit();

    bool hasEdit() const;
    void clear();

    /// Puts the first digit into the price, for typing on.
    void beginPrice(const QString &text);

    void setBusy(bool busy);
    void showProblems(const QStringList &problems);

Q_SIGNALS:
    void weekdaysChanged();
    void applyRequested();
    void cancelRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildForm();
    QLayout *buildProblems();
    QLayout *buildHeading();
    QLayout *buildPrice();
    QLayout *buildWeekdays();
    QLayout *buildStay();
    QLayout *buildSwitches();
    QLayout *buildBlocking();
    QLayout *buildButtons();
    QPushButton *addSwitch(const QString &text);
    void fieldEdited();
    void chooseBlocking(QPushButton *chosen, QPushButton *other);
    void showSummary();
    void showSwitch(QPushButton *button, int closed, bool isTouched);
    QStringList effects() const;
    std::optional<qint64> typedPrice() const;
    std::optional<std::optional<int>> typedNights(QLineEdit &field, int most);

    const Theme &m_theme;
    NightsSummary m_summary;
    int m_count = 0;
    bool m_isArrivalTouched = false;
    bool m_isDepartureTouched = false;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QLineEdit *m_price = nullptr;
    QLabel *m_was = nullptr;
    QLabel *m_currency = nullptr;
    QPushButton *m_byRules = nullptr;
    QList<QPushButton *> m_weekdays;
    QLineEdit *m_minNights = nullptr;
    QLineEdit *m_maxNights = nullptr;
    QPushButton *m_noArrivals = nullptr;
    QPushButton *m_noDepartures = nullptr;
    QPushButton *m_block = nullptr;
    QPushButton *m_open = nullptr;
    QLineEdit *m_note = nullptr;
    QLabel *m_effects = nullptr;
    QFrame *m_problemFrame = nullptr;
    QLabel *m_problems = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace roost::ui
