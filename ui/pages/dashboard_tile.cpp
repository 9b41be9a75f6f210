#include "ui/pages/dashboard_tile.h"

#include "ui/api/money.h"
#include "ui/charts/card_skeleton.h"
#include "ui/charts/sparkline.h"
#include "ui/models/figure_course.h"
#include "ui/models/figure_text.h"
#include "ui/pages/dashboard_cards.h"
#include "ui/pages/target_editor.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QProgressBar>
#include <QSettings>
#include <QStackedLayout>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <cmath>

namespace roost::ui {

namespace {

constexpr int lightMs = 900;
/// The same in every script, so that the values of a row of tiles stand on one line.
constexpr int titleHeight = 18;
constexpr qsizetype courseSteps = 24;
constexpr double shortestInFull = 0.75; ///< of the usual type: smaller than that, a shorter text reads better
constexpr int smallestValue = 8;
constexpr double targetDays = 30;

bool isSum(FigureMetric metric)
{
    return unitOf(metric) == MetricUnit::Count || metric == FigureMetric::Revenue || metric == FigureMetric::Fees;
}

/// How many of the metric's units make one that people type: cents, basis points, hundredths.
double unitsPerTyped(FigureMetric metric, const QString &currency)
{
    switch (unitOf(metric)) {
    case MetricUnit::Count:
        return 1;
    case MetricUnit::Money:
        return std::pow(10, currencyExponent(currency));
    case MetricUnit::BasisPoints:
    case MetricUnit::Hundredths:
        return 100;
    }
    return 1;
}

} // namespace

DashboardTile::DashboardTile(const DashboardCardContext &context, const DashboardCard &card, FigureMetric metric,
                             QWidget *parent)
    : DashboardCardView(context, {Part::Figures}, parent)
    , m_metric(metric)
    , m_title(card.title)
    , m_stack(new QStackedLayout)
{
    setToolTip(card.definition);
    setAccessibleName(m_title);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);

    m_stack->addWidget(buildContent());
    m_stack->addWidget(new CardSkeleton(theme(), CardSkeleton::Shape::Figure, this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme().space(4) - 1, theme().space(3), theme().space(4) - 1, theme().space(3));
    layout->setSpacing(theme().space());
    layout->addLayout(buildTitle());
    layout->addLayout(m_stack);

    // The totals alone are there sooner than all figures; without them the tile waits for those.
    QTimer::singleShot(0, this, [this] { model().need(Part::Totals); });
    connect(&model(), &DashboardModel::changed, this, [this](Part part, bool live) {
        if (part == Part::Totals && live && isSettled() && !m_valueText.isEmpty())
            showFigures(ChartUpdate::Live);
    });

    m_light.setDuration(lightMs);
    m_light.setStartValue(1.0);
    m_light.setEndValue(0.0);
    m_light.setEasingCurve(QEasingCurve::InQuad);
    connect(&m_light, &QVariantAnimation::valueChanged, this, QOverload<>::of(&QWidget::update));
}

QLayout *DashboardTile::buildTitle()
{
    auto *title = new ElidedLabel(m_title, "label", "text2");
    title->setToolTip({}); // the tile's own says more
    title->setMinimumHeight(titleHeight);
    m_targetButton = new QToolButton(this);
    m_targetButton->setProperty("kind", QStringLiteral("icon"));
    m_targetButton->setIcon(theme().icon(QStringLiteral("target")));
    m_targetButton->setFixedSize(titleHeight, titleHeight);
    m_targetButton->setFocusPolicy(Qt::NoFocus); // the key T does the same on the tile
    m_targetButton->setToolTip(tr("Set a target (T)"));
    m_targetButton->setAccessibleName(tr("%1: set a target").arg(m_title));
    m_targetButton->setCursor(Qt::ArrowCursor);
    m_targetButton->hide();
    connect(m_targetButton, &QToolButton::clicked, this, &DashboardTile::editTarget);
    auto *layout = new QHBoxLayout;
    layout->setSpacing(0); // the title has all of the width until the button comes
    layout->addWidget(title, 1);
    layout->addWidget(m_targetButton);
    return layout;
}

QWidget *DashboardTile::buildContent()
{
    auto *content = new QWidget(this);
    m_valueLabel = makeLabel({}, "tile");
    m_valueLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_change = makeLabel({}, "title");
    m_change->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_note = makeLabel({}, "label", "text3");
    m_note->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_targetText = new ElidedLabel({}, "axis", "text3");
    m_targetText->hide();
    m_targetBar = new QProgressBar(content);
    m_targetBar->setTextVisible(false);
    m_targetBar->hide();
    m_course = new Sparkline(theme(), content);
    m_targetEditor = new TargetEditor(theme(), tr("Target of %1").arg(m_title), content);
    m_targetEditor->hide();
    connect(m_targetEditor, &TargetEditor::taken, this, [this](const std::optional<double> &typed) {
        const double units = unitsPerTyped(m_metric, model().figures().series.currency);
        setTarget(typed ? FigureValue(std::llround(*typed * units)) : std::nullopt);
    });
    connect(m_targetEditor, &TargetEditor::finished, this, [this] {
        m_targetEditor->hide();
        showTarget();
    });

    auto *changes = new QHBoxLayout;
    changes->setSpacing(theme().space());
    changes->addWidget(m_change);
    changes->addWidget(m_note, 1);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_valueLabel);
    layout->addLayout(changes);
    layout->addStretch(1);
    layout->addWidget(m_course);
    layout->addWidget(m_targetText);
    layout->addSpacing(theme().space() / 2);
    layout->addWidget(m_targetBar);
    layout->addWidget(m_targetEditor);
    return content;
}

void DashboardTile::showFigures(ChartUpdate update)
{
    const auto &series = model().figures().series;
    m_value = series.value(series.table.total, m_metric);
    const auto text = format().value(m_metric, m_value);
    if (update == ChartUpdate::Live && text != m_valueText) {
        m_light.stop();
        m_light.start();
    }
    m_valueText = text;
    m_shortValueText = format().shortValue(m_metric, m_value);
    showChange();
    fitTexts();
    showTarget();
    m_course->setValues(shapeOf(series, m_metric, model().query().today(), courseSteps));
    m_stack->setCurrentIndex(0);
    setAccessibleDescription(
        QStringList{m_valueText, changeText(), m_noteText, targetText(), toolTip()}.join(u' ').simplified());
}

void DashboardTile::showChange()
{
    const auto &series = model().figures().series;
    const auto before = comparedTotal(series, m_metric, model().query().today());
    const auto text = format().change(m_metric, m_value, before);
    m_change->setText(text);
    m_change->setVisible(!text.isEmpty());
    m_noteText = text.isEmpty() ? QString() : noteOf(query().comparison);
    const bool rises = text.startsWith(u'+');
    const bool falls = text.startsWith(QChar(0x2212));
    if (!rises && !falls)
        setTone(m_change, "text2");
    else
        setTone(m_change, rises != isBetterWhenLower(m_metric) ? "ok" : "bad");
}

void DashboardTile::showTarget()
{
    if (!m_targetEditor->isHidden())
        return; // until it is typed
    const auto wanted = target();
    m_targetText->setVisible(wanted.has_value());
    m_targetBar->setVisible(wanted.has_value());
    m_course->setVisible(!wanted);
    if (!wanted)
        return;
    const auto days = static_cast<double>(query().from.daysTo(query().to));
    const double goal = static_cast<double>(*wanted) * (isSum(m_metric) ? days / targetDays : 1);
    const double share = m_value && goal > 0 ? static_cast<double>(*m_value) / goal : 0;
    m_targetBar->setRange(0, 100);
    m_targetBar->setValue(static_cast<int>(std::min(100.0, share * 100)));
    m_targetText->setText(
        tr("%1 of the target, %2").arg(format().percent(share, 0), format().value(m_metric, std::llround(goal))));
}

void DashboardTile::showLoading()
{
    m_stack->setCurrentIndex(1);
}

void DashboardTile::showProblem(const Problem &problem)
{
    m_valueText = QStringLiteral("–");
    m_shortValueText = m_valueText;
    m_change->setText({});
    m_change->hide();
    m_noteText = tr("could not be loaded");
    fitTexts();
    m_note->setToolTip(problem.detail);
    m_course->setValues({});
    m_stack->setCurrentIndex(0);
}

QString DashboardTile::changeText() const
{
    return m_change->text();
}

QString DashboardTile::targetText() const
{
    return m_targetText->isHidden() ? QString() : m_targetText->text();
}

FigureValue DashboardTile::target() const
{
    const auto value = page().settings ? page().settings->value(QStringLiteral("dashboard/target/") + nameOf(m_metric))
                                       : property("target");
    return value.isValid() ? FigureValue(value.toLongLong()) : std::nullopt;
}

void DashboardTile::setTarget(FigureValue target)
{
    const auto value = target ? QVariant(*target) : QVariant();
    const auto key = QStringLiteral("dashboard/target/") + nameOf(m_metric);
    if (!page().settings)
        setProperty("target", value);
    else if (target)
        page().settings->setValue(key, value);
    else
        page().settings->remove(key);
    showTarget();
}

void DashboardTile::editTarget()
{
    const auto currency = model().figures().series.currency;
    const auto unit = [&]() -> QString {
        switch (unitOf(m_metric)) {
        case MetricUnit::Money:
            return isSum(m_metric) ? tr("%1 in 30 days").arg(currency) : currency;
        case MetricUnit::BasisPoints:
            return QStringLiteral("%");
        case MetricUnit::Hundredths:
            return {};
        case MetricUnit::Count:
            break;
        }
        return tr("in 30 days");
    }();
    m_course->hide();
    m_targetText->hide();
    m_targetBar->hide();
    const auto wanted = target();
    const double units = unitsPerTyped(m_metric, currency);
    m_targetEditor->start(wanted ? std::optional(static_cast<double>(*wanted) / units) : std::nullopt,
                          unitOf(m_metric) == MetricUnit::Count ? 0 : 2, unit);
}

bool DashboardTile::isOnTarget(const QPoint &position) const
{
    const auto covers = [&](const QWidget *part) {
        return part->isVisible() && QRect(part->mapTo(this, QPoint()), part->size()).contains(position);
    };
    return covers(m_targetText) || covers(m_targetBar);
}

void DashboardTile::showTargetButton()
{
    m_targetButton->setVisible(underMouse() || hasFocus());
}

/// The value in full, or in smaller type, or shortened: it is never cut. The note goes where there is no room for it.
void DashboardTile::fitTexts()
{
    const auto margins = layout()->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    auto font = theme().font(Theme::TextStyle::Tile);
    const int usual = font.pixelSize();
    const auto fits = [&](const QString &text, int size) {
        font.setPixelSize(size);
        return QFontMetrics(font).horizontalAdvance(text) <= room;
    };
    auto text = m_valueText;
    int size = usual;
    while (!fits(text, size) && size > usual * shortestInFull)
        --size;
    if (!fits(text, size)) {
        text = m_shortValueText;
        size = usual;
        while (!fits(text, size) && size > smallestValue)
            --size;
    }
    m_valueLabel->setText(text);
    const auto sheet = size == usual ? QString() : QStringLiteral("font-size: %1px").arg(size);
    if (m_valueLabel->styleSheet() != sheet)
        m_valueLabel->setStyleSheet(sheet);

    const int beside = m_change->text().isEmpty() ? 0 : m_change->sizeHint().width() + theme().space();
    const auto noteWidth = QFontMetrics(theme().font(Theme::TextStyle::Label)).horizontalAdvance(m_noteText);
    m_note->setText(beside + noteWidth <= room || beside == 0 ? m_noteText : QString());
}

void DashboardTile::openRows()
{
    if (isSettled())
        open(m_metric, query().from, query().to, m_title);
}

void DashboardTile::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto card = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const auto radius = theme().radius("card");
    painter.setPen(theme().color(hasFocus() ? "accent" : "border"));
    painter.setBrush(theme().color("surface"));
    painter.drawRoundedRect(card, radius, radius);
    if (m_light.state() == QAbstractAnimation::Running) {
        painter.setOpacity(m_light.currentValue().toDouble());
        painter.setPen(theme().color("accent"));
        painter.setBrush(theme().color("accentSoft"));
        painter.drawRoundedRect(card, radius, radius);
    }
    DashboardCardView::paintEvent(event);
}

void DashboardTile::resizeEvent(QResizeEvent *event)
{
    DashboardCardView::resizeEvent(event);
    fitTexts();
}

/// A wall has larger type.
void DashboardTile::changeEvent(QEvent *event)
{
    DashboardCardView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fitTexts();
}

void DashboardTile::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !rect().contains(event->pos()))
        return;
    if (isOnTarget(event->pos()))
        editTarget();
    else if (m_targetEditor->isHidden())
        openRows();
}

void DashboardTile::enterEvent(QEnterEvent *event)
{
    DashboardCardView::enterEvent(event);
    m_targetButton->show();
}

void DashboardTile::leaveEvent(QEvent *event)
{
    DashboardCardView::leaveEvent(event);
    m_targetButton->setVisible(hasFocus());
}

void DashboardTile::focusInEvent(QFocusEvent *event)
{
    DashboardCardView::focusInEvent(event);
    m_targetButton->show();
}

void DashboardTile::focusOutEvent(QFocusEvent *event)
{
    DashboardCardView::focusOutEvent(event);
    showTargetButton();
}

/// "?" is the tile's own while it has the focus: its definition, not the window's shortcuts. "T" is its target.
bool DashboardTile::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto text = static_cast<QKeyEvent *>(event)->text();
        if (text == QLatin1String("?") || text == QLatin1String("t"))
            event->accept();
    }
    return DashboardCardView::event(event);
}

void DashboardTile::keyPressEvent(QKeyEvent *event)
{
    const auto key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)
        openRows();
    else if (event->text() == QLatin1String("t"))
        editTarget();
    else if (event->text() == QLatin1String("?"))
        QToolTip::showText(mapToGlobal(QPoint(0, height())), toolTip(), this);
    else
        DashboardCardView::keyPressEvent(event);
}

void DashboardTile::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("Show the rows"), this, &DashboardTile::openRows);
    menu.addSeparator();
    menu.addAction(tr("Set a target…"), this, &DashboardTile::editTarget);
    menu.addAction(tr("No target"), this, [this] { setTarget(std::nullopt); })->setEnabled(target().has_value());
    menu.exec(event->globalPos());
}

} // namespace roost::ui
