#include "ui/pages/night_explanation_view.h"

#include "ui/models/calendar_words.h"
#include "ui/models/curve_model.h"
#include "ui/models/price_item.h"
#include "ui/models/price_item_text.h"
#include "ui/widgets/detail_rows.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

constexpr int iconSize = 16;

} // namespace

QString NightExplanationView::nameOf(const NightExplanation::Rule &rule)
{
    if (rule.rule == QLatin1String("season"))
        return rule.name;
    if (rule.rule == QLatin1String("override"))
        return tr("Price of this very night");
    return priceItemName(rule.rule == QLatin1String("weekend") ? PriceItem::Weekend : PriceItem::Base);
}

QString NightExplanationView::answerOf(const NightExplanation::Rule &rule)
{
    if (rule.decides)
        return tr("It decides: the first in this order that applies.");
    if (rule.applies)
        return tr("It would apply, but one above it does.");
    if (rule.rule == QLatin1String("override"))
        return tr("No price was set for this night.");
    return rule.rule == QLatin1String("weekend") ? tr("It is no weekend night, or has no price.")
                                                 : tr("It is not about this night.");
}

NightExplanationView::NightExplanationView(const Theme &theme, const NightExplanation &explanation,
                                           const CurveNight &night, QWidget *parent)
    : DrawerColumn(theme, parent)
    , m_theme(theme)
{
    const QLocale locale;
    column().addWidget(makeLabel(explanation.price.toString(locale), "tile"));
    if (night.before) {
        auto *notice = new QFrame;
        notice->setProperty("surface", QStringLiteral("notice"));
        auto *inside = new QVBoxLayout(notice);
        inside->addWidget(makeParagraph(
            tr("The draft makes it %1, by: %2.").arg(night.price.toString(locale), CurveModel::ruleText(night)), ""));
        column().addWidget(notice);
    }
    addSection(tr("The rules, in the order in which they are asked"), buildSteps(explanation));
    addSection(explanation.isBookable ? tr("A stay can begin with this night")
                                      : tr("No stay can begin with this night"),
               buildStays(explanation));
    addSection(tr("A year ago"), buildLastYear(night));
}

QWidget *NightExplanationView::buildStep(const NightExplanation::Rule &rule)
{
    const auto icon =
        m_theme.icon(rule.decides ? QStringLiteral("check") : QStringLiteral("close"), rule.decides ? "ok" : "text3");
    auto *step = new QWidget;
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(makeLabel(nameOf(rule), rule.decides ? "title" : "body", rule.decides ? "" : "text2"));
    auto *answer = makeLabel(answerOf(rule), "axis", "text3");
    answer->setWordWrap(true);
    words->addWidget(answer);
    auto *layout = new QHBoxLayout(step);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.space(2));
    layout->addWidget(new IconView(iconSize, icon), 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    const auto price = rule.price ? rule.price->toString(QLocale()) : QStringLiteral("–");
    layout->addWidget(makeLabel(price, rule.decides ? "title" : "body", rule.decides ? "" : "text3"), 0, Qt::AlignTop);
    step->setAccessibleName(QStringLiteral("%1, %2, %3").arg(nameOf(rule), price, answerOf(rule)));
    return step;
}

QWidget *NightExplanationView::buildSteps(const NightExplanation &explanation)
{
    auto *steps = new QWidget;
    auto *layout = new QVBoxLayout(steps);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.space(3));
    for (const auto &rule : explanation.rules)
        layout->addWidget(buildStep(rule));
    return steps;
}

QWidget *NightExplanationView::buildStays(const NightExplanation &explanation)
{
    auto *stays = new QWidget;
    auto *layout = new QVBoxLayout(stays);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.space(2));
    for (const auto &obstacle : explanation.obstacles) {
        if (!obstacle.passes)
            layout->addWidget(makeParagraph(obstacleText(obstacle.code), "bad"));
    }
    auto *rows = new DetailRows;
    rows->addRow(tr("Shortest stay"), nightsText(explanation.minNights));
    rows->addRow(tr("Longest stay"), nightsText(explanation.maxNights));
    layout->addWidget(rows);
    return stays;
}

QWidget *NightExplanationView::buildLastYear(const CurveNight &night)
{
    const QLocale locale;
    auto *rows = new DetailRows;
    rows->addRow(dayText(night.lastYear, locale), night.lastYearPrice
                                                      ? tr("booked at %1").arg(night.lastYearPrice->toString(locale))
                                                      : tr("nobody stayed"));
    return rows;
}

} // namespace roost::ui
