#include "ui/pages/report_options.h"

#include "ui/models/figure_text.h"
#include "ui/widgets/date_edit.h"
#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QWidgetAction>

namespace roost::ui {

namespace {

constexpr int notSplit = -1;
constexpr int pickupDays = 30;

} // namespace

ReportOptions::ReportOptions(const Theme &theme, const QList<FigureDimension> &dimensions, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_split(new DropdownButton(theme, tr("Split by"), this))
    , m_metric(new DropdownButton(theme, tr("Counted in"), this))
    , m_end(new DropdownButton(theme, tr("Order"), this))
    , m_metrics(new QPushButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(theme.space(2));
    buildSplits(dimensions);
    buildMetrics();
    for (const auto metric : figureMetrics()) {
        if (metric != FigureMetric::AvailableNights) // no booking has those
            m_metric->addChoice(titleOf(metric), static_cast<int>(metric));
    }
    m_end->addChoice(tr("most revenue first"), false);
    m_end->addChoice(tr("least revenue first"), true);
    for (auto *control : std::initializer_list<QWidget *>{m_split, m_metric, m_end, m_metrics})
        layout->addWidget(control);
    buildDays();
    layout->addStretch(1);

    connect(m_split, &DropdownButton::chosen, this, [this](const QVariant &value) {
        change([&value](ReportChoice &choice) {
            const int split = value.toInt();
            choice.split = split == notSplit ? std::nullopt : std::optional(static_cast<FigureDimension>(split));
        });
    });
    connect(m_metric, &DropdownButton::chosen, this, [this](const QVariant &value) {
        change([&value](ReportChoice &choice) { choice.metric = static_cast<FigureMetric>(value.toInt()); });
    });
    connect(m_end, &DropdownButton::chosen, this, [this](const QVariant &value) {
        change([&value](ReportChoice &choice) { choice.isFromBottom = value.toBool(); });
    });
}

void ReportOptions::buildSplits(const QList<FigureDimension> &dimensions)
{
    m_split->addChoice(tr("nothing", "split by nothing"), notSplit);
    for (const auto dimension : dimensions)
        m_split->addChoice(titleOf(dimension), static_cast<int>(dimension));
}

/// The menu stays open while one chooses.
void ReportOptions::buildMetrics()
{
    m_metrics->setIcon(m_theme.icon(QStringLiteral("columns")));
    m_metrics->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto *menu = new QMenu(m_metrics);
    auto *panel = new QWidget(menu);
    auto *column = new QVBoxLayout(panel);
    column->setContentsMargins(m_theme.space(2), m_theme.space(2), m_theme.space(2), m_theme.space(2));
    column->setSpacing(m_theme.space());
    for (const auto metric : figureMetrics()) {
        auto *check = new QCheckBox(titleOf(metric), panel);
        check->setToolTip(definitionOf(metric));
        connect(check, &QCheckBox::toggled, this, [this] {
            change([this](ReportChoice &choice) {
                choice.metrics.clear();
                for (const auto &[known, box] : m_checks) {
                    if (box->isChecked())
                        choice.metrics.append(known);
                }
            });
        });
        m_checks.append({metric, check});
        column->addWidget(check);
    }
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(panel);
    menu->addAction(action);
    m_metrics->setMenu(menu);
}

void ReportOptions::buildDays()
{
    m_sinceLabel = makeLabel(tr("From", "of days"), "label", "text2");
    m_since = makeDateEdit({}, tr("On the books from"));
    m_untilLabel = makeLabel({}, "label", "text2");
    m_until = makeDateEdit({}, tr("On the books until"));
    for (auto *widget : std::initializer_list<QWidget *>{m_sinceLabel, m_since, m_untilLabel, m_until})
        layout()->addWidget(widget);
    connect(m_since, &QDateEdit::dateChanged, this,
            [this](QDate day) { change([day](ReportChoice &choice) { choice.since = day; }); });
    connect(m_until, &QDateEdit::dateChanged, this, [this](QDate day) {
        // Today is whenever one looks.
        change([day](ReportChoice &choice) { choice.until = day == QDate::currentDate() ? QDate() : day; });
    });
}

void ReportOptions::change(const std::function<void(ReportChoice &)> &edit)
{
    if (m_isShowing)
        return;
    auto choice = m_choice;
    edit(choice);
    if (choice == m_choice)
        return;
    m_choice = choice;
    showMetrics();
    Q_EMIT changed(m_choice);
}

void ReportOptions::setChoice(const ReportChoice &choice)
{
    using Kind = ReportChoice::Kind;
    m_isShowing = true;
    m_choice = choice;
    m_split->setCurrent(choice.split ? static_cast<int>(*choice.split) : notSplit);
    m_split->setVisible(choice.kind == Kind::Figures);
    m_metric->setCurrent(static_cast<int>(choice.metric));
    m_metric->setVisible(choice.kind == Kind::Bookings);
    m_end->setCurrent(choice.isFromBottom);
    m_end->setVisible(choice.isRanking());
    m_metrics->setVisible(choice.hasMetrics());
    for (const auto &[metric, box] : m_checks)
        box->setChecked(choice.metrics.contains(metric));
    showMetrics();

    const bool isPickup = choice.kind == Kind::Pickup;
    const auto until = choice.until.isValid() ? choice.until : QDate::currentDate();
    m_until->setDate(until);
    m_since->setDate(choice.since.isValid() ? choice.since : until.addDays(-pickupDays));
    m_sinceLabel->setVisible(isPickup);
    m_since->setVisible(isPickup);
    m_untilLabel->setText(isPickup ? tr("to", "of days") : tr("As known on"));
    m_untilLabel->setVisible(isPickup || choice.kind == Kind::Books);
    m_until->setVisible(isPickup || choice.kind == Kind::Books);
    m_isShowing = false;
}

void ReportOptions::showMetrics()
{
    m_metrics->setText(tr("%Ln metrics", nullptr, static_cast<int>(m_choice.metrics.size())));
    m_metrics->setAccessibleName(tr("Metrics"));
}

} // namespace roost::ui
