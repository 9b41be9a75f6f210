#include "ui/pages/pricing_page.h"

#include "ui/api/realtime_client.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/price_chart.h"
#include "ui/models/calendar_words.h"
#include "ui/pages/confirm_dialog.h"
#include "ui/pages/night_explanation_view.h"
#include "ui/pages/price_chart_data.h"
#include "ui/pages/property_chooser.h"
#include "ui/pages/rule_editor.h"
#include "ui/pages/simulation_panel.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace roost::ui {

namespace {
const char *const propertyKey = "pricing/property";
const char *const titleKey = "pricing/title";
} // namespace

PricingPage::PricingPage(PageContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_editor(context.api)
    , m_nights(context.api)
    , m_items(m_editor.draft())
{
    buildToolBar();
    m_view = new StateView(context.theme, buildContent(), PageSkeleton::Shape::Table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 16, 24, 20);
    layout->addWidget(m_view);
    connectEditor();
    connectParts();
    showDraft();
}

PricingPage::~PricingPage()
{
    if (!m_watched.isEmpty())
        m_context.realtime.unwatchProperty(m_watched);
}

void PricingPage::connectEditor()
{
    connect(&m_editor, &PricingEditor::loadingStarted, m_view, &StateView::showLoading);
    connect(&m_editor, &PricingEditor::loaded, this, &PricingPage::showLoaded);
    connect(&m_editor, &PricingEditor::failed, this, &PricingPage::showProblem);
    connect(&m_editor, &PricingEditor::draftChanged, this, &PricingPage::showDraft);
    connect(&m_editor, &PricingEditor::curveChanged, this, &PricingPage::showCurve);
    connect(&m_editor, &PricingEditor::faultsChanged, this, &PricingPage::showFaults);
    connect(&m_editor, &PricingEditor::curveFailed, this,
            [this](const Problem &problem) { m_chartCard->setNote(problem.detail); });
    connect(&m_editor, &PricingEditor::applied, this,
            [this](const UndoableEdit &edit) { m_context.host.history().add(edit); });
}

void PricingPage::connectParts()
{
    connect(m_chooser, &PropertyChooser::chosen, this, &PricingPage::choose);
    connect(m_chooser, &PropertyChooser::found, this, &PricingPage::showFound);
    connect(m_chooser, &PropertyChooser::failed, this, [this](const Problem &problem) {
        if (m_editor.propertyId().isEmpty())
            showProblem(problem);
    });
    connect(m_asTable, &QPushButton::clicked, this, &PricingPage::setCurveAsTable);
    connect(m_rulesButton, &QPushButton::clicked, this, [this] { setView(RulesView); });
    connect(m_simulationButton, &QPushButton::clicked, this, [this] { setView(SimulationView); });
    connect(m_simulation, &SimulationPanel::rulesRequested, this, [this] { setView(RulesView); });
    connect(m_chart, &PriceChart::rangeChanged, this, [this] { m_chartCard->setNote(curveNote()); });
    connect(m_table, &DataTable::opened, this, &PricingPage::openItem);
    connect(m_rule, &RuleEditor::edited, this, &PricingPage::takeEdit);
    connect(m_rule, &RuleEditor::validityChanged, this, &PricingPage::showFaults);
    connect(m_rule, &RuleEditor::duplicateRequested, this, &PricingPage::duplicateRule);
    connect(m_rule, &RuleEditor::removeRequested, this, &PricingPage::removeItem);
    connect(m_rule, &RuleEditor::restoreRequested, this, &PricingPage::restoreItem);
    connect(m_chart, &PriceChart::nightOpened, this, &PricingPage::explain);
    connect(m_chart, &PriceChart::bandOpened, this, &PricingPage::openItem);
    connect(m_chart, &PriceChart::spanChanged, this, [this](int nights) {
        const QList<int> spans{PriceChart::yearNights, PriceChart::quarterNights, PriceChart::monthNights};
        if (const auto at = spans.indexOf(nights); at >= 0)
            m_spans.at(at)->setChecked(true);
    });
    connect(m_curveTable, &DataTable::opened, this,
            [this](const QString &id) { explain(QDate::fromString(id, Qt::ISODate)); });
    connect(&m_context.realtime, &RealtimeClient::eventReceived, this, &PricingPage::hearEvent);
    connect(this, &Page::drawerClosed, this, [this] { m_explained.clear(); });
}

void PricingPage::activate(const QString &argument)
{
    if (!argument.isEmpty() && argument != m_editor.propertyId()) {
        choose(argument, {});
        return;
    }
    if (m_editor.isLoaded())
        return;
    m_view->showLoading();
    m_chooser->load();
}

void PricingPage::reload()
{
    if (m_editor.propertyId().isEmpty())
        m_chooser->load();
    else
        m_editor.reload();
}

bool PricingPage::isLoaded() const
{
    return m_view->isSettled() && (m_lower == RulesView || m_simulation->isSettled());
}

/// The properties have come: the one of last time, if it can be had, else the first.
void PricingPage::showFound()
{
    if (!m_editor.propertyId().isEmpty())
        return;
    const auto *settings = m_context.settings;
    const auto kept = settings ? settings->value(QLatin1String(propertyKey)).toString() : QString();
    if (!kept.isEmpty()) {
        open(kept, settings->value(QLatin1String(titleKey)).toString());
    } else if (m_chooser->model().rowCount() > 0) {
        const auto &first = m_chooser->model().propertyAt(0);
        open(first.id, first.title);
    } else {
        m_view->showEmpty({QStringLiteral("tag"), tr("No property to price yet"),
                           tr("Once there is one, its prices over the year are here, with the rules that make them."),
                           tr("Go to the properties"),
                           [this] { m_context.host.openPage(QStringLiteral("properties")); }});
    }
}

void PricingPage::choose(const QString &propertyId, const QString &propertyTitle)
{
    if (propertyId != m_editor.propertyId())
        leave([this, propertyId, propertyTitle] { open(propertyId, propertyTitle); });
}

/// Asks before a draft goes.
void PricingPage::leave(const std::function<void()> &goOn)
{
    if (!hasUnsavedChanges()) {
        goOn();
        return;
    }
    auto *dialog = new ConfirmDialog(
        m_context, tr("Leave the draft?"), tr("%1 It would be lost.").arg(draftText()),
        {tr("Discard it"), tr("Discarding…"), "danger", tr("Keep it")},
        [this, goOn](QObject *, const Outcome &outcome) {
            discard();
            outcome({});
            goOn();
        },
        this);
    dialog->open();
}

void PricingPage::open(const QString &propertyId, const QString &propertyTitle)
{
    if (!m_watched.isEmpty())
        m_context.realtime.unwatchProperty(m_watched);
    m_watched = propertyId;
    m_context.realtime.watchProperty(propertyId);
    m_chooser->setCurrentTitle(propertyTitle);
    m_rule->clear();
    m_chart->setChosenBand({});
    if (!m_explained.isEmpty())
        m_context.host.closeDrawer();
    m_editor.open(propertyId);
    m_simulation->setStale();
}

void PricingPage::showProblem(const Problem &problem)
{
    constexpr int notFound = 404;
    if (problem.status == notFound && m_context.settings)
        m_context.settings->remove(QLatin1String(propertyKey));
    m_view->showProblem(problem, [this] { reload(); });
}

void PricingPage::showLoaded()
{
    const auto &curve = m_editor.curve();
    m_chooser->setCurrentTitle(curve.title);
    if (m_context.settings) {
        m_context.settings->setValue(QLatin1String(propertyKey), curve.propertyId);
        m_context.settings->setValue(QLatin1String(titleKey), curve.title);
    }
    m_view->showContent();
    m_chartCard->showContent();
    m_items.refresh();
    if (!m_rule->id().isEmpty())
        openItem(m_rule->id());
}

void PricingPage::showDraft()
{
    m_items.refresh();
    if (!m_rule->id().isEmpty())
        m_table->selectId(m_rule->id());
    const bool isDraft = !m_editor.draft().isEmpty();
    m_draftNote->setText(isDraft ? draftText() : QString());
    m_discard->setVisible(isDraft);
    m_apply->setVisible(isDraft);
    m_apply->setEnabled(canApply());
    m_simulation->setStale();
}

void PricingPage::showCurve()
{
    m_chart->setData(priceChartData(m_editor.curve(), m_editor.draft()));
    m_curve.setNights(m_editor.curve().nights);
    m_chartCard->setNote(curveNote());
    m_draftNote->setText(m_editor.draft().isEmpty() ? QString() : draftText());
    m_apply->setEnabled(canApply());
}

void PricingPage::showFaults()
{
    m_apply->setEnabled(canApply());
    m_chartCard->setNote(curveNote());
    if (m_rule->id().isEmpty())
        return;
    m_rule->showFaults(m_editor.faultsOf(isRule(m_rule->item()) ? m_rule->id() : PricingDraft::fieldsKey()));
}

bool PricingPage::canApply() const
{
    return !m_editor.draft().isEmpty() && !m_editor.hasFaults() && !m_rule->isInvalid();
}

int PricingPage::changedNights() const
{
    const auto &nights = m_editor.curve().nights;
    return static_cast<int>(
        std::count_if(nights.begin(), nights.end(), [](const CurveNight &night) { return night.before.has_value(); }));
}

QString PricingPage::draftText() const
{
    const auto changes = tr("%n changes in the draft.", nullptr, static_cast<int>(m_editor.draft().changes().size()));
    return m_editor.isCurrent() ? changes + u' ' + tr("%n nights change.", nullptr, changedNights()) : changes;
}

/// What the curve is of; or that it is not, and why.
QString PricingPage::curveNote() const
{
    if (m_editor.hasFaults() || m_rule->isInvalid())
        return tr("as it was before what cannot be used");
    const auto &curve = m_editor.curve();
    if (curve.nights.isEmpty())
        return {};
    const QLocale locale;
    const bool isWhole = m_curveLooks->currentWidget() != m_chart;
    const auto from = isWhole ? curve.from : curve.from.addDays(m_chart->firstVisible());
    const auto to = isWhole ? curve.to : std::min(curve.to, from.addDays(m_chart->span()));
    return QStringLiteral("%1 – %2").arg(dateText(from, locale), dateText(to.addDays(-1), locale));
}

void PricingPage::setView(View view)
{
    m_lower = view;
    (view == RulesView ? m_rulesButton : m_simulationButton)->setChecked(true);
    m_views->setCurrentIndex(view);
    m_add->setVisible(view == RulesView);
    if (view == SimulationView)
        m_simulation->refresh();
}

void PricingPage::setCurveAsTable(bool isTable)
{
    m_curveLooks->setCurrentIndex(isTable ? 1 : 0);
    for (auto *span : std::as_const(m_spans))
        span->setEnabled(!isTable);
}

void PricingPage::explain(QDate date)
{
    const auto *night = nightAt(date);
    if (!night)
        return;
    m_explained = date.toString(Qt::ISODate);
    m_nights.explain(m_editor.propertyId(), date, this,
                     [this, shown = *night, question = ++m_explanation](const NightExplanation &explanation,
                                                                        const std::optional<Problem> &problem) {
                         if (question != m_explanation)
                             return;
                         if (problem) {
                             m_context.host.showToast(problem->detail);
                             return;
                         }
                         m_context.host.showDrawer(new NightExplanationView(m_context.theme, explanation, shown),
                                                   tr("Why this price on %1?").arg(dayText(shown.date, QLocale())));
                     });
}

/// Others have changed the property, or booked it; what one types is not touched.
void PricingPage::hearEvent(const QString &name, const QJsonObject &payload)
{
    const auto isOfThis = payload.value(QLatin1String("property_id")).toString() == m_editor.propertyId();
    if (name == QLatin1String("calendar_changed") && isOfThis && m_editor.isLoaded() && m_editor.draft().isEmpty())
        m_editor.reload();
}

const CurveNight *PricingPage::nightAt(QDate date) const
{
    const auto &curve = m_editor.curve();
    const auto at = curve.from.daysTo(date);
    return at >= 0 && at < curve.nights.size() ? &curve.nights.at(at) : nullptr;
}

QList<TooltipRow> PricingPage::rowsOf(int index) const
{
    const QLocale locale;
    const auto &night = m_editor.curve().nights.at(index);
    QList<TooltipRow> rows{{night.before ? tr("Draft") : tr("Price"), night.price.toString(locale)}};
    if (night.before)
        rows.append({tr("Now"), night.before->toString(locale)});
    rows.append({tr("By"), CurveModel::ruleText(night)});
    if (night.minNights > 1)
        rows.append({tr("Shortest stay"), nightsText(night.minNights)});
    rows.append({tr("State"), CurveModel::ownerText(night.owner)});
    rows.append({tr("A year ago"), night.lastYearPrice ? night.lastYearPrice->toString(locale) : tr("nobody stayed")});
    return rows;
}

} // namespace roost::ui
