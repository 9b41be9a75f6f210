#include "ui/pages/dashboard_filter_bar.h"

#include "ui/api/realtime_client.h"
#include "ui/models/dashboard_model.h"
#include "ui/models/figure_text.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLayoutItem>
#include <QPushButton>

namespace roost::ui {

DashboardFilterBar::DashboardFilterBar(const Theme &theme, DashboardModel &model, RealtimeClient &realtime,
                                       QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_model(model)
    , m_realtime(realtime)
    , m_chips(new QHBoxLayout)
    , m_cut(makeLabel({}, "label", "warning"))
    , m_age(makeLabel({}, "label", "warning"))
{
    m_cut->setObjectName(QStringLiteral("cut"));
    setAccessibleName(tr("Filters"));
    m_chips->setSpacing(theme.space(2));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6 * theme.space(), theme.space(3), 6 * theme.space(), 0);
    layout->addLayout(m_chips);
    layout->addWidget(m_cut);
    layout->addStretch(1);
    layout->addWidget(m_age);
    connect(&model.query(), &DashboardQuery::changed, this, &DashboardFilterBar::showFilters);
    connect(&model, &DashboardModel::stateChanged, this, &DashboardFilterBar::showAge);
    connect(&realtime, &RealtimeClient::stateChanged, this, &DashboardFilterBar::showAge);
    showFilters();
    showAge();
}

void DashboardFilterBar::showFilters()
{
    while (auto *item = m_chips->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto &filter : m_model.query().figures().filters) {
        auto *chip =
            new QPushButton(m_theme.icon(QStringLiteral("close"), "confFg"),
                            tr("%1: %2", "a dimension and its value").arg(titleOf(filter.dimension), labelOf(filter)));
        chip->setProperty("kind", QStringLiteral("chip"));
        chip->setLayoutDirection(Qt::RightToLeft);
        chip->setAccessibleName(tr("Without %1").arg(labelOf(filter)));
        connect(chip, &QPushButton::clicked, this,
                [this, dimension = filter.dimension] { m_model.query().removeFilter(dimension); });
        m_chips->addWidget(chip);
    }
    const auto &figures = m_model.query().figures();
    m_cut->setText(m_model.query().isCut() ? tr("%Ln days at most: shown until %1", nullptr,
                                                static_cast<int>(figures.from.daysTo(figures.to)))
                                                 .arg(QLocale().toString(figures.to.addDays(-1), QLocale::ShortFormat))
                                           : QString());
    follow();
}

QString DashboardFilterBar::ageText() const
{
    const bool isLost = m_realtime.lostAt().isValid();
    const bool isFailed = m_model.stateOf(DashboardModel::Part::Figures) == LiveAnswer::State::Failed;
    if (!m_model.asOf().isValid() || !(isLost || isFailed))
        return {};
    return tr("as of %1, not live").arg(QLocale().toString(m_model.asOf().time(), QLocale::ShortFormat));
}

void DashboardFilterBar::showAge()
{
    m_age->setText(ageText());
    follow();
}

void DashboardFilterBar::follow()
{
    setVisible(m_chips->count() > 0 || !m_cut->text().isEmpty() || !m_age->text().isEmpty());
}

} // namespace roost::ui
