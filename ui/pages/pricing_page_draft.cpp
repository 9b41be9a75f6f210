#include "ui/charts/price_chart.h"
#include "ui/models/table_roles.h"
#include "ui/pages/apply_draft_dialog.h"
#include "ui/pages/pricing_page.h"
#include "ui/pages/rule_editor.h"
#include "ui/widgets/data_table.h"

namespace roost::ui {

void PricingPage::openItem(const QString &id)
{
    setView(RulesView);
    const auto rule = m_editor.draft().rule(id);
    m_chart->setChosenBand(rule ? id : QString());
    if (rule) {
        m_rule->showItem(priceItemOf(rule->kind), id, rule->fields, m_editor.currency());
        m_rule->showState(m_editor.draft().stateOf(id));
    } else {
        const auto found = m_items.match(m_items.index(0, 0), IdRole, id, 1, Qt::MatchExactly);
        if (found.isEmpty()) {
            m_rule->clear();
            return;
        }
        const auto item = m_items.itemAt(found.first().row());
        QJsonObject fields;
        for (const auto &name : propertyFieldsOf(item))
            fields.insert(name, m_editor.draft().field(name));
        m_rule->showItem(item, id, fields, m_editor.currency());
        m_rule->showState(m_items.stateAt(found.first().row()));
    }
    m_table->selectId(id);
    showFaults();
}

void PricingPage::takeEdit(const QJsonObject &fields)
{
    if (isRule(m_rule->item())) {
        m_editor.set({m_rule->id(), ruleKindOf(m_rule->item()), fields});
        m_rule->showState(m_editor.draft().stateOf(m_rule->id()));
        return;
    }
    bool isChanged = false;
    for (const auto &name : propertyFieldsOf(m_rule->item())) {
        m_editor.setField(name, fields.value(name));
        isChanged = isChanged || m_editor.draft().isFieldChanged(name);
    }
    m_rule->showState(isChanged ? PricingDraft::State::Changed : PricingDraft::State::Unchanged);
}

void PricingPage::addRule(PriceItem item)
{
    if (m_editor.isLoaded())
        openItem(m_editor.add(newRule(item, m_editor.currency())));
    m_rule->focusFirst();
}

void PricingPage::duplicateRule()
{
    if (auto rule = m_editor.draft().rule(m_rule->id())) {
        rule->fields.insert(QStringLiteral("name"), tr("%1, again").arg(rule->name()));
        openItem(m_editor.add(*rule));
        m_rule->focusFirst();
    }
}

void PricingPage::removeItem()
{
    const auto id = m_rule->id();
    m_editor.remove(id);
    openItem(id);
}

void PricingPage::restoreItem()
{
    const auto id = m_rule->id();
    if (isRule(m_rule->item()))
        m_editor.restore(id);
    else
        m_editor.restoreFields(propertyFieldsOf(m_rule->item()));
    openItem(id);
}

void PricingPage::discard()
{
    const auto id = m_rule->id();
    m_editor.discard();
    if (!id.isEmpty())
        openItem(id);
}

void PricingPage::apply()
{
    if (!canApply())
        return;
    const auto text = tr("Prices of %1: %n changes", nullptr, static_cast<int>(m_editor.draft().changes().size()))
                          .arg(m_editor.curve().title);
    (new ApplyDraftDialog(m_context, m_editor, text, this))->open();
}

} // namespace roost::ui
