#include "ui/pages/dashboard_tile.h"

#include "ui/charts/card_skeleton.h"
#include "ui/charts/sparkline.h"
#include "ui/models/analytics_format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <cmath>

namespace roost::ui {

namespace {

constexpr int lightMs = 900;
/// A smaller change shows as 0.0 and is neither good nor bad.
constexpr double smallestChange = 0.0005;

QString titleOf(Metric metric)
{
    switch (metric) {
    case Metric::Revenue:
        return DashboardTile::tr("Revenue");
    case Metric::Occupancy:
        return DashboardTile::tr("Occupancy");
    case Metric::AverageDailyRate:
        return DashboardTile::tr("ADR", "average daily rate");
    case Metric::RevenuePerAvailable:
        return DashboardTile::tr("RevPAR", "revenue per available night");
    case Metric::Bookings:
        return DashboardTile::tr("Bookings");
    case Metric::Cancellations:
        return DashboardTile::tr("Cancelled");
    }
    return {};
}

QString explanationOf(Metric metric)
{
    switch (metric) {
    case Metric::Revenue:
        return DashboardTile::tr("Revenue of the occupied nights, without fees and taxes");
    case Metric::Occupancy:
        return DashboardTile::tr("Occupied nights ÷ available nights");
    case Metric::AverageDailyRate:
        return DashboardTile::tr("Average daily rate: revenue ÷ occupied nights");
    case Metric::RevenuePerAvailable:
        return DashboardTile::tr("Revenue ÷ available nights");
    case Metric::Bookings:
        return DashboardTile::tr("Bookings made in these days");
    case Metric::Cancellations:
        return DashboardTile::tr("Of the bookings confirmed in these days, those that were cancelled");
    }
    return {};
}

} // namespace

DashboardTile::DashboardTile(const Theme &theme, Metric metric, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_metric(metric)
    , m_stack(new QStackedLayout)
{
    setProperty("surface", QStringLiteral("card"));
    setToolTip(explanationOf(metric));
    setAccessibleName(titleOf(metric));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    m_stack->addWidget(buildContent());
    m_stack->addWidget(new CardSkeleton(theme, this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.space(4) - 1, theme.space(3), theme.space(4) - 1, theme.space(3));
    layout->setSpacing(theme.space());
    layout->addWidget(makeLabel(titleOf(metric), "label", "text2"));
    layout->addLayout(m_stack);

    m_light.setDuration(lightMs);
    m_light.setStartValue(1.0);
    m_light.setEndValue(0.0);
    m_light.setEasingCurve(QEasingCurve::InQuad);
    connect(&m_light, &QVariantAnimation::valueChanged, this, QOverload<>::of(&QWidget::update));
}

QWidget *DashboardTile::buildContent()
{
    auto *content = new QWidget(this);
    m_value = makeLabel({}, "tile");
    m_value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_change = makeLabel({}, "title");
    m_note = makeLabel({}, "label", "text3");
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_course = new Sparkline(m_theme, content);

    auto *changes = new QHBoxLayout;
    changes->setSpacing(m_theme.space());
    changes->addWidget(m_change);
    changes->addWidget(m_note, 1);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_value);
    layout->addLayout(changes);
    layout->addSpacing(m_theme.space(2));
    layout->addWidget(m_course);
    return content;
}

void DashboardTile::showSummary(const MetricSummary &summary, const AnalyticsFormat &format,
                                const QString &comparisonNote, bool live)
{
    const auto text = format.value(m_metric, summary.value);
    if (live && text != m_valueText) {
        m_light.stop();
        m_light.start();
    }
    m_valueText = text;
    m_shortValueText = m_metric == Metric::Revenue && summary.value ? format.shortMoney(*summary.value) : text;
    fitValue();
    showChange(summary, format, comparisonNote);
    m_course->setValues(summary.course);
    m_stack->setCurrentIndex(0);
    setAccessibleDescription(QStringList{m_valueText, changeText(), m_note->text()}.join(u' '));
}

void DashboardTile::showChange(const MetricSummary &summary, const AnalyticsFormat &format,
                               const QString &comparisonNote)
{
    const auto text = format.change(m_metric, summary.change);
    m_change->setText(text);
    m_change->setVisible(!text.isEmpty());
    m_note->setText(text.isEmpty() ? QString() : comparisonNote);
    if (text.isEmpty() || std::abs(*summary.change) < smallestChange) {
        setTone(m_change, "text2");
        return;
    }
    const bool isGood = (*summary.change > 0) != isBetterWhenLower(m_metric);
    setTone(m_change, isGood ? "ok" : "bad");
}

void DashboardTile::showLoading()
{
    m_stack->setCurrentIndex(1);
}

QString DashboardTile::changeText() const
{
    return m_change->text();
}

void DashboardTile::fitValue()
{
    const auto room = width() - layout()->contentsMargins().left() - layout()->contentsMargins().right();
    const QFontMetrics metrics(m_theme.font(Theme::TextStyle::Tile));
    m_value->setText(metrics.horizontalAdvance(m_valueText) <= room ? m_valueText : m_shortValueText);
}

void DashboardTile::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (m_light.state() != QAbstractAnimation::Running)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(m_light.currentValue().toDouble());
    painter.setPen(QPen(m_theme.color("accent"), 1));
    painter.setBrush(m_theme.color("accentSoft"));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.radius("card"),
                            m_theme.radius("card"));
}

void DashboardTile::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitValue();
}

} // namespace roost::ui
