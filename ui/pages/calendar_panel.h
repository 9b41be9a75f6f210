#pragma once

#include "ui/models/calendar_edit.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

namespace roost::ui {

class DetailRows;
class Theme;

/// What to do with the selected nights: price, rules, block and open. It sends nothing itself. GUI thread.
///
/// What was typed stays until it was applied or cancelled, whatever is selected or changed by others meanwhile. Prices
/// that were pasted or filled in come instead of the form, to be applied or cancelled as they are.
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

    /// Prices that come from elsewhere: the form gives way to the sentence.
    void showStaged(const QString &text);

    /// What the server says would change; replaced by the panel's own reckoning as soon as one types on.
    void showPreview(const QStringList &lines);

    /// What others have changed meanwhile; empty: nothing.
    void showNotice(const QStringList &lines);

    /// Why the night costs what it does.
    void showExplanation(const QString &title, const NightExplanation &explanation);
    void hideExplanation();

    /// Puts the first digit into the price, for typing on.
    void beginPrice(const QString &text);

    void setBusy(bool busy);
    void showProblems(const QStringList &problems);

Q_SIGNALS:
    void weekdaysChanged();
    void edited(); ///< something was set, or is no more
    void applyRequested();
    void cancelRequested();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildForm();
    QWidget *buildFields();
    QLayout *buildEffects();
    QFrame *buildMessage(const char *surface, QLabel *&text);
    QLayout *buildMessages();
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
    QStringList reckonedEffects() const;
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
    QWidget *m_fields = nullptr;
    QLabel *m_staged = nullptr;
    DetailRows *m_explanation = nullptr;
    QLabel *m_explanationTitle = nullptr;
    QStringList m_previewLines;
    QLabel *m_effects = nullptr;
    QFrame *m_noticeFrame = nullptr;
    QLabel *m_notice = nullptr;
    QFrame *m_problemFrame = nullptr;
    QLabel *m_problems = nullptr;
    QPushButton *m_apply = nullptr;
};

} // namespace roost::ui
