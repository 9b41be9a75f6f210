#include "ui/models/pricing_editor.h"

namespace roost::ui {

namespace {

constexpr int typingPauseMs = 100;

/// "/changes/2/rule/price" → 2 and "price".
struct FaultPlace
{
    int change = -1;
    QString field{};
};

FaultPlace placeOf(const QString &pointer)
{
    const auto parts = pointer.split(QLatin1Char('/'));
    if (parts.size() < 3 || parts.at(1) != QLatin1String("changes"))
        return {};
    return {parts.at(2).toInt(), parts.value(4)};
}

} // namespace

PricingEditor::PricingEditor(ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_api(client)
    , m_changes(client)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &PricingEditor::askForCurve);
}

QDate PricingEditor::firstDay()
{
    const auto today = QDate::currentDate();
    return {today.year(), today.month(), 1};
}

void PricingEditor::open(const QString &propertyId)
{
    m_propertyId = propertyId;
    m_draft = {};
    m_faults.clear();
    m_isLoaded = false;
    reload();
}

void PricingEditor::reload()
{
    if (m_propertyId.isEmpty())
        return;
    ++m_loading;
    Q_EMIT loadingStarted();
    m_api.property(m_propertyId, this,
                   [this, load = m_loading](const QJsonObject &property, const std::optional<Problem> &problem) {
                       if (load != m_loading)
                           return;
                       if (problem) {
                           Q_EMIT failed(*problem);
                           return;
                       }
                       m_property = property;
                       loadRules();
                   });
}

void PricingEditor::loadRules()
{
    m_api.rules(m_propertyId, this,
                [this, load = m_loading](const QList<PriceRule> &rules, const std::optional<Problem> &problem) {
                    if (load != m_loading)
                        return;
                    if (problem) {
                        Q_EMIT failed(*problem);
                        return;
                    }
                    m_rules = rules;
                    m_draft.setServer(m_property, m_rules);
                    loadCurve();
                });
}

/// Without the draft, which may have faults: what is shown first is what is so. A draft that stayed is asked for then.
void PricingEditor::loadCurve()
{
    m_api.curve(m_propertyId, firstDay(), endDay(), {}, this,
                [this, load = m_loading](const PriceCurve &curve, const std::optional<Problem> &problem) {
                    if (load != m_loading)
                        return;
                    if (problem) {
                        Q_EMIT failed(*problem);
                        return;
                    }
                    m_isLoaded = true;
                    m_curve = curve;
                    if (m_draft.isEmpty()) {
                        m_answered = m_question;
                        m_faults.clear();
                    }
                    Q_EMIT loaded();
                    Q_EMIT draftChanged();
                    Q_EMIT curveChanged();
                    if (!m_draft.isEmpty())
                        noteEdit();
                });
}

void PricingEditor::setField(const QString &name, const QJsonValue &value)
{
    m_draft.setField(name, value);
    noteEdit();
}

QString PricingEditor::add(const PriceRule &rule)
{
    const auto id = m_draft.add(rule);
    noteEdit();
    return id;
}

void PricingEditor::set(const PriceRule &rule)
{
    m_draft.set(rule);
    noteEdit();
}

void PricingEditor::remove(const QString &ruleId)
{
    m_draft.remove(ruleId);
    noteEdit();
}

void PricingEditor::restore(const QString &ruleId)
{
    m_draft.restore(ruleId);
    noteEdit();
}

void PricingEditor::restoreFields(const QStringList &names)
{
    m_draft.restoreFields(names);
    noteEdit();
}

void PricingEditor::discard()
{
    m_draft.discard();
    noteEdit();
}

void PricingEditor::noteEdit()
{
    ++m_question;
    m_pause.start();
    Q_EMIT draftChanged();
}

void PricingEditor::askForCurve()
{
    if (m_isAsking) // what comes is overtaken, and asks again
        return;
    m_isAsking = true;
    m_api.curve(m_propertyId, firstDay(), endDay(), m_draft.edits(), this,
                [this, question = m_question, changes = m_draft.changes(),
                 property = m_propertyId](const PriceCurve &curve, const std::optional<Problem> &problem) {
                    m_isAsking = false;
                    if (property != m_propertyId || question != m_question) {
                        if (!m_pause.isActive())
                            askForCurve();
                        return;
                    }
                    if (problem && problem->status == 422)
                        takeFaults(*problem, changes);
                    else
                        takeCurve(question, curve, problem);
                });
}

void PricingEditor::takeCurve(int question, const PriceCurve &curve, const std::optional<Problem> &problem)
{
    if (problem) {
        Q_EMIT curveFailed(*problem);
        return;
    }
    m_answered = question;
    m_curve = curve;
    m_faults.clear();
    Q_EMIT faultsChanged();
    Q_EMIT curveChanged();
}

void PricingEditor::takeFaults(const Problem &problem, const QList<PricingDraft::Change> &changes)
{
    m_answered = m_question;
    m_faults.clear();
    for (auto fault = problem.fieldDetails.begin(); fault != problem.fieldDetails.end(); ++fault) {
        const auto place = placeOf(fault.key());
        const bool isKnown = place.change >= 0 && place.change < changes.size();
        m_faults[isKnown ? changes.at(place.change).key : QString()].insert(place.field, fault.value());
    }
    if (m_faults.isEmpty())
        m_faults[QString()].insert(QString(), problem.detail);
    Q_EMIT faultsChanged();
}

void PricingEditor::preview(QObject *context, Answer<PriceChange> callback)
{
    m_api.preview(m_propertyId, m_draft.edits(), context, std::move(callback));
}

void PricingEditor::simulate(QDate from, QDate to, double elasticity, QObject *context,
                             Answer<PriceSimulation> callback)
{
    m_api.simulate(m_propertyId, from, to, m_draft.edits(), elasticity, context, std::move(callback));
}

void PricingEditor::apply(const QString &text, Callback callback)
{
    m_api.apply(m_propertyId, m_draft.edits(), this,
                [this, text, callback = std::move(callback),
                 property = m_propertyId](const PriceChange &change, const std::optional<Problem> &problem) {
                    if (!problem && property == m_propertyId) {
                        m_draft.discard();
                        reload();
                    }
                    if (!problem && !change.id.isEmpty())
                        Q_EMIT applied(undoOf(text, change.id));
                    callback(problem);
                });
}

/// The undo of an undo makes the change again.
UndoableEdit PricingEditor::undoOf(const QString &text, const QString &changeId)
{
    const auto id = std::make_shared<QString>(changeId);
    const auto step = [this, id](const UndoAnswer &answer) {
        m_changes.undo(*id, this, [this, id, answer](const PriceChange &change, const std::optional<Problem> &problem) {
            if (!problem) {
                *id = change.id;
                reload();
            }
            answer(problem);
        });
    };
    return {text, step, step};
}

} // namespace roost::ui
