#include "ui/pages/calendar_panel.h"

#include "ui/models/amount_text.h"
#include "ui/models/analytics_format.h"
#include "ui/models/stay_text.h"
#include "ui/pages/night_explanation_view.h"
#include "ui/widgets/detail_rows.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <cmath>

namespace roost::ui {

namespace {

constexpr int longestMinimum = 365;
constexpr int longestMaximum = 730;

QString titlesOf(const CalendarNights &nights)
{
    QStringList titles;
    for (const auto *property : nights.properties.mid(0, 2))
        titles << property->title();
    const auto more = nights.properties.size() - titles.size();
    auto text = titles.join(QLatin1String(", "));
    if (more > 0)
        text = CalendarPanel::tr("%1 and %2 more", "properties").arg(text, QLocale().toString(more));
    return text;
}

QString datesOf(const CalendarNights &nights)
{
    const AnalyticsFormat format(QLocale(), {});
    const auto last = nights.to.addDays(-1);
    return nights.from == last ? format.weekdayAndDay(last) : format.dates(nights.from, last);
}

} // namespace

void CalendarPanel::showNights(const CalendarNights &nights)
{
    m_summary = NightsSummary::of(nights);
    m_count = nights.count();
    m_title->setText(m_count == 1 ? tr("1 night selected") : tr("%1 nights selected").arg(QLocale().toString(m_count)));
    m_subtitle->setText(QStringLiteral("%1 · %2").arg(titlesOf(nights), datesOf(nights)));

    auto all = nights;
    all.weekdays.clear();
    QList<int> present;
    for (const auto day : all.days())
        present.append(day.dayOfWeek());
    for (int day = 1; day <= 7; ++day)
        m_weekdays[day - 1]->setEnabled(present.contains(day));
    showSummary();
}

void CalendarPanel::showSummary()
{
    const auto &currency = m_summary.currency;
    m_price->setEnabled(!currency.isEmpty());
    m_byRules->setEnabled(m_summary.known > 0);
    m_currency->setText(currency.isEmpty() ? tr("several currencies") : currency);
    m_was->clear();
    if (!currency.isEmpty() && m_summary.lowestPrice) {
        const auto lowest = amountFieldText({*m_summary.lowestPrice, currency}, QLocale());
        const auto highest = amountFieldText({*m_summary.highestPrice, currency}, QLocale());
        m_was->setText(lowest == highest ? tr("was %1", "a price").arg(lowest)
                                         : tr("was %1–%2", "lowest and highest price").arg(lowest, highest));
    }
    const auto shown = [](std::optional<int> nights) {
        return nights && *nights > 0 ? QLocale().toString(*nights) : tr("various");
    };
    m_minNights->setPlaceholderText(shown(m_summary.minNights));
    m_maxNights->setPlaceholderText(shown(m_summary.maxNights));
    showSwitch(m_noArrivals, m_summary.closedToArrival, m_isArrivalTouched);
    showSwitch(m_noDepartures, m_summary.closedToDeparture, m_isDepartureTouched);
    if (m_staged->isVisibleTo(this))
        return;
    m_effects->setText(effects().join(u'\n'));
    m_apply->setEnabled(hasEdit());
}

/// An untouched switch shows what all the nights have in common.
void CalendarPanel::showSwitch(QPushButton *button, int closed, bool isTouched)
{
    if (!isTouched)
        button->setChecked(m_summary.known > 0 && closed == m_summary.known);
}

void CalendarPanel::resetWeekdays()
{
    for (auto *button : std::as_const(m_weekdays))
        button->setChecked(true);
}

QList<int> CalendarPanel::weekdays() const
{
    QList<int> chosen;
    bool isLimited = false;
    for (int day = 1; day <= 7; ++day) {
        const auto *button = m_weekdays[day - 1];
        if (button->isChecked())
            chosen.append(day);
        isLimited = isLimited || !button->isChecked();
    }
    return isLimited ? chosen : QList<int>();
}

std::optional<qint64> CalendarPanel::typedPrice() const
{
    bool isNumber = false;
    const double units = QLocale().toDouble(m_price->text().trimmed(), &isNumber);
    if (!isNumber || units < 0 || units > 1e9)
        return std::nullopt;
    return std::llround(units * std::pow(10, currencyExponent(m_summary.currency)));
}

std::optional<std::optional<int>> CalendarPanel::typedNights(QLineEdit &field, int most)
{
    if (field.text().trimmed().isEmpty())
        return std::nullopt;
    const int nights = QLocale().toInt(field.text().trimmed());
    if (nights < 1 || nights > most) {
        setStyleProperty(&field, "invalid", true);
        showProblems({tr("A number of nights from 1 to %1, please.").arg(most)});
        return std::nullopt;
    }
    return std::optional(nights);
}

std::optional<AvailabilityChange> CalendarPanel::edit()
{
    AvailabilityChange change;
    showProblems({});
    for (auto *field : {m_price, m_minNights, m_maxNights})
        setStyleProperty(field, "invalid", false);
    if (m_byRules->isChecked()) {
        change.price.emplace(std::nullopt);
    } else if (!m_price->text().trimmed().isEmpty()) {
        const auto price = typedPrice();
        if (!price) {
            setStyleProperty(m_price, "invalid", true);
            showProblems({tr("The price is not a number.")});
            return std::nullopt;
        }
        change.price.emplace(Money{*price, m_summary.currency});
    }
    change.minNights = typedNights(*m_minNights, longestMinimum);
    change.maxNights = typedNights(*m_maxNights, longestMaximum);
    if (m_problemFrame->isVisibleTo(this))
        return std::nullopt;
    if (m_isArrivalTouched)
        change.closedToArrival = m_noArrivals->isChecked();
    if (m_isDepartureTouched)
        change.closedToDeparture = m_noDepartures->isChecked();
    if (m_block->isChecked() || m_open->isChecked()) {
        change.blocked = m_block->isChecked();
        change.note = m_note->text().trimmed();
    }
    return change;
}

bool CalendarPanel::hasEdit() const
{
    return m_byRules->isChecked() || !m_price->text().trimmed().isEmpty() || !m_minNights->text().trimmed().isEmpty() ||
           !m_maxNights->text().trimmed().isEmpty() || m_isArrivalTouched || m_isDepartureTouched ||
           m_block->isChecked() || m_open->isChecked();
}

QStringList CalendarPanel::effects() const
{
    if (!hasEdit())
        return {tr("Nothing yet. Set a price or a rule, or block the nights.")};
    auto lines = m_previewLines.isEmpty() ? reckonedEffects() : m_previewLines;
    if (m_block->isChecked())
        lines << tr("%1 blocked").arg(nightsText(m_count));
    if (m_open->isChecked())
        lines << tr("%1 opened").arg(nightsText(m_summary.blocked));
    if (m_summary.booked > 0)
        lines << (m_block->isChecked()
                      ? tr("%1 taken: they cannot be blocked.").arg(nightsText(m_summary.booked))
                      : tr("%1 taken: those stays keep their price.").arg(nightsText(m_summary.booked)));
    return lines;
}

/// Until the server has said what it makes of it.
QStringList CalendarPanel::reckonedEffects() const
{
    QStringList lines;
    const auto price = m_price->text().trimmed().isEmpty() ? std::nullopt : typedPrice();
    const auto change = price ? relativeChange(static_cast<double>(*price), m_summary.averagePrice) : std::nullopt;
    const auto nights = nightsText(m_count);
    if (m_byRules->isChecked())
        lines << tr("%1 back to the price of the rules").arg(nights);
    else if (change)
        lines << tr("%1, %2 on average", "nights, change of the price")
                     .arg(nights, AnalyticsFormat(QLocale(), {}).change(change));
    if (!m_minNights->text().isEmpty())
        lines << tr("Stays that arrive then last at least %1 nights").arg(m_minNights->text());
    if (!m_maxNights->text().isEmpty())
        lines << tr("Stays that arrive then last at most %1 nights").arg(m_maxNights->text());
    if (m_isArrivalTouched)
        lines << (m_noArrivals->isChecked() ? tr("Nobody can arrive") : tr("Guests can arrive"));
    if (m_isDepartureTouched)
        lines << (m_noDepartures->isChecked() ? tr("Nobody can leave") : tr("Guests can leave"));
    return lines;
}

void CalendarPanel::showStaged(const QString &text)
{
    m_staged->setText(text);
    m_staged->show();
    m_fields->hide();
    hideExplanation();
    m_apply->setEnabled(true);
    m_apply->setFocus();
}

void CalendarPanel::showPreview(const QStringList &lines)
{
    m_previewLines = lines;
    m_effects->setText(m_staged->isVisibleTo(this) ? lines.join(u'\n') : effects().join(u'\n'));
}

void CalendarPanel::showNotice(const QStringList &lines)
{
    m_notice->setText(lines.join(u'\n'));
    m_noticeFrame->setVisible(!lines.isEmpty());
}

void CalendarPanel::showExplanation(const QString &title, const NightExplanation &explanation)
{
    const QLocale locale;
    m_explanationTitle->setText(title);
    m_explanation->clear();
    for (const auto &rule : explanation.rules) {
        const auto name = NightExplanationView::nameOf(rule);
        auto *value = m_explanation->addRow(name, rule.price ? rule.price->toString(locale) : QStringLiteral("–"));
        value->setToolTip(NightExplanationView::answerOf(rule));
        if (!rule.decides)
            setTone(value, "text3");
    }
    m_explanation->addTotal(tr("Night"), explanation.price.toString(locale));
    m_explanationTitle->show();
    m_explanation->show();
}

void CalendarPanel::hideExplanation()
{
    m_explanationTitle->hide();
    m_explanation->hide();
}

void CalendarPanel::clear()
{
    for (auto *field : {m_price, m_minNights, m_maxNights, m_note})
        field->clear();
    for (auto *button : {m_byRules, m_block, m_open})
        button->setChecked(false);
    m_note->hide();
    m_isArrivalTouched = false;
    m_isDepartureTouched = false;
    m_staged->hide();
    m_fields->show();
    m_previewLines.clear();
    showProblems({});
    showNotice({});
    hideExplanation();
    showSummary();
}

void CalendarPanel::beginPrice(const QString &text)
{
    if (!m_price->isEnabled())
        return;
    m_price->setFocus();
    m_price->setText(text);
    fieldEdited();
}

void CalendarPanel::setBusy(bool busy)
{
    m_apply->setEnabled(!busy && (hasEdit() || m_staged->isVisibleTo(this)));
    m_apply->setText(busy ? tr("Applying…") : tr("Apply"));
}

void CalendarPanel::showProblems(const QStringList &problems)
{
    m_problems->setText(problems.join(u'\n'));
    m_problemFrame->setVisible(!problems.isEmpty());
}

void CalendarPanel::fieldEdited()
{
    if (!m_price->text().isEmpty())
        m_byRules->setChecked(false);
    m_previewLines.clear();
    showProblems({});
    showSummary();
    Q_EMIT edited();
}

void CalendarPanel::chooseBlocking(QPushButton *chosen, QPushButton *other)
{
    if (chosen->isChecked())
        other->setChecked(false);
    m_note->setVisible(m_block->isChecked());
    if (m_note->isVisible())
        m_note->setFocus();
    fieldEdited();
}

/// Escape cancels here, whatever the window does with it elsewhere.
bool CalendarPanel::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void CalendarPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT cancelRequested();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT applyRequested();
    else
        QFrame::keyPressEvent(event);
}

} // namespace roost::ui
