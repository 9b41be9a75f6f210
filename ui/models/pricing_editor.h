#pragma once

#include "ui/api/pricing_api.h"
#include "ui/models/pricing_draft.h"
#include "ui/models/undo_history.h"

#include <QTimer>

namespace roost::ui {

/// The prices of one property, a draft of others, and the curve that both give. GUI thread.
///
/// After an edit the curve is asked for anew: after a pause of 100 ms, one question at a time; an answer that the draft
/// has overtaken is dropped.
class PricingEditor : public QObject
{
    Q_OBJECT

public:
    /// What the server says of an item of the draft: its field's name → sentence.
    using Faults = QHash<QString, QString>;
    using Callback = std::function<void(const std::optional<Problem> &)>;

    explicit PricingEditor(ApiClient &client, QObject *parent = nullptr);

    /// Another property, or the same anew: without the draft of before.
    void open(const QString &propertyId);

    /// The server's side again; the draft stays.
    void reload();

    QString propertyId() const { return m_propertyId; }
    bool isLoaded() const { return m_isLoaded; }
    const PricingDraft &draft() const { return m_draft; }
    QString currency() const { return m_curve.currency; }

    /// With the draft, as far as the server could take it.
    const PriceCurve &curve() const { return m_curve; }

    /// The curve is of the draft as it stands: nothing is under way, and nothing was refused.
    bool isCurrent() const { return !m_pause.isActive() && m_question == m_answered && m_faults.isEmpty(); }

    void setField(const QString &name, const QJsonValue &value);
    QString add(const PriceRule &rule);
    void set(const PriceRule &rule);
    void remove(const QString &ruleId);
    void restore(const QString &ruleId);
    void restoreFields(const QStringList &names);
    void discard();

    /// By a rule's id, or PricingDraft::fieldsKey().
    Faults faultsOf(const QString &key) const { return m_faults.value(key); }
    bool hasFaults() const { return !m_faults.isEmpty(); }

    void preview(QObject *context, Answer<PriceChange> callback);
    void simulate(QDate from, QDate to, double elasticity, QObject *context, Answer<PriceSimulation> callback);

    /// All of the draft as one change, which applied() then hands on to be undone. text: for the history.
    void apply(const QString &text, Callback callback);

    /// The nights that the curve has: a year from the first day of this month on.
    static QDate firstDay();
    static QDate endDay() { return firstDay().addYears(1); }

Q_SIGNALS:
    void loadingStarted();
    void loaded(); ///< for the first time, or again
    void failed(const roost::ui::Problem &problem);
    void draftChanged();
    void curveChanged();
    void faultsChanged();

    /// The curve could not be asked for; for no fault of the draft.
    void curveFailed(const roost::ui::Problem &problem);
    void applied(const roost::ui::UndoableEdit &edit);

private:
    void loadRules();
    void loadCurve();
    void noteEdit();
    void askForCurve();
    void takeCurve(int question, const PriceCurve &curve, const std::optional<Problem> &problem);
    void takeFaults(const Problem &problem, const QList<PricingDraft::Change> &changes);
    UndoableEdit undoOf(const QString &text, const QString &changeId);

    PricingApi m_api;
    PriceChangeApi m_changes;
    PricingDraft m_draft;
    QString m_propertyId;
    QJsonObject m_property;
    QList<PriceRule> m_rules;
    PriceCurve m_curve;
    QHash<QString, Faults> m_faults;
    QTimer m_pause;
    int m_loading = 0;  ///< the number of the load under way, so that older ones are dropped
    int m_question = 0; ///< edits so far
    int m_answered = 0; ///< the edit that the curve knows of
    bool m_isAsking = false;
    bool m_isLoaded = false;
};

} // namespace roost::ui
