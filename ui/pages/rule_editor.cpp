#include "ui/pages/rule_editor.h"

#include "ui/widgets/dropdown_button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace roost::ui {

RuleEditor::RuleEditor(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_hint(makeParagraph(tr("Choose a line of the table to change it here, or add a rule."), "text3"))
    , m_general(makeParagraph({}, "bad"))
{
    setProperty("surface", QStringLiteral("card"));
    setAccessibleName(tr("The rule"));
    auto *content = new QWidget;
    content->setProperty("surface", QStringLiteral("clear"));
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, theme.space(2), 0);
    inside->setSpacing(theme.space(3));
    m_form = new QWidget;
    inside->addWidget(m_hint);
    inside->addWidget(m_form);
    inside->addWidget(m_general);
    inside->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.space(4), theme.space(3), theme.space(2), theme.space(3));
    layout->setSpacing(theme.space(3));
    layout->addLayout(buildHeading());
    layout->addWidget(scroll, 1);
    layout->addLayout(buildButtons());
    clear();
}

QLayout *RuleEditor::buildHeading()
{
    m_kind = makeLabel({}, "title");
    auto *row = new QHBoxLayout;
    row->addWidget(m_kind, 1);
    return row;
}

QLayout *RuleEditor::buildButtons()
{
    m_duplicate = new QPushButton(tr("Duplicate"));
    m_remove = new QPushButton(tr("Remove"));
    m_restore = new QPushButton(tr("Put back"));
    m_restore->setToolTip(tr("As it is without the draft"));
    connect(m_duplicate, &QPushButton::clicked, this, &RuleEditor::duplicateRequested);
    connect(m_remove, &QPushButton::clicked, this, &RuleEditor::removeRequested);
    connect(m_restore, &QPushButton::clicked, this, &RuleEditor::restoreRequested);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, m_theme.space(2), 0);
    row->setSpacing(m_theme.space(2));
    row->addWidget(m_duplicate);
    row->addWidget(m_remove);
    row->addWidget(m_restore);
    row->addStretch(1);
    return row;
}

void RuleEditor::clear()
{
    m_id.clear();
    m_isInvalid = false;
    m_kind->setText(tr("No rule chosen"));
    m_hint->show();
    m_form->hide();
    m_general->hide();
    for (auto *button : {m_duplicate, m_remove, m_restore})
        button->hide();
}

void RuleEditor::focusFirst()
{
    if (!m_inputs.isEmpty())
        m_inputs.constFirst()->selectAll();
}

void RuleEditor::showItem(PriceItem item, const QString &id, const QJsonObject &fields, const QString &currency)
{
    m_item = item;
    m_id = id;
    m_fields = fields;
    m_isInvalid = false;
    m_kind->setText(priceItemName(item));
    m_hint->hide();
    m_general->hide();
    buildInputs(currency);
    for (auto *input : std::as_const(m_inputs))
        input->setValue(fields.value(input->field().name));
    showMode(modeOf(fields));
    m_form->show();
}

void RuleEditor::showState(PricingDraft::State state)
{
    const bool isRemoved = state == PricingDraft::State::Removed;
    m_form->setEnabled(!isRemoved);
    m_duplicate->setVisible(isRule(m_item) && !isRemoved);
    m_remove->setVisible(isRule(m_item) && !isRemoved);
    m_restore->setVisible(isRemoved || state == PricingDraft::State::Changed);
}

void RuleEditor::buildInputs(const QString &currency)
{
    delete m_grid;
    qDeleteAll(m_form->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_inputs.clear();
    m_mode = nullptr;
    m_grid = new QGridLayout(m_form);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(m_theme.space(3));
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    m_modes = modesOf(m_item);
    int row = 0;
    int column = 0;
    for (const auto &field : fieldsOf(m_item)) {
        auto *input = new RuleInput(m_theme, field, currency);
        connect(input, &RuleInput::edited, this, &RuleEditor::takeEdit);
        m_inputs.append(input);
        if (field.isWide && column == 1) {
            ++row;
            column = 0;
        }
        m_grid->addWidget(input, row, column, 1, field.isWide ? 2 : 1, Qt::AlignTop);
        column = field.isWide ? 0 : 1 - column;
        row += column == 0;
        if (m_inputs.size() == 1 && !m_modes.isEmpty()) {
            addMode();
            m_grid->addWidget(m_mode, ++row, 0, 1, 2);
            ++row;
        }
    }
}

void RuleEditor::addMode()
{
    m_mode = new DropdownButton(m_theme, tr("Set by"));
    for (int mode = 0; mode < m_modes.size(); ++mode)
        m_mode->addChoice(m_modes.at(mode).text, mode);
    connect(m_mode, &DropdownButton::chosen, this, [this](const QVariant &mode) {
        showMode(mode.toInt());
        takeEdit();
    });
}

/// The first that has a field with a value, or else the last, which may have none.
int RuleEditor::modeOf(const QJsonObject &fields) const
{
    for (int mode = 0; mode < m_modes.size(); ++mode) {
        const auto &names = m_modes.at(mode).fields;
        if (!names.isEmpty() && fields.contains(names.constFirst()))
            return mode;
    }
    return static_cast<int>(m_modes.size()) - 1;
}

void RuleEditor::showMode(int mode)
{
    m_unused.clear();
    if (!m_mode)
        return;
    m_mode->setCurrent(mode);
    for (auto *input : std::as_const(m_inputs)) {
        const auto isOf = [input](const RuleMode &one) { return one.fields.contains(input->field().name); };
        const bool isCommon = std::none_of(m_modes.begin(), m_modes.end(), isOf);
        const bool isUsed = isCommon || isOf(m_modes.at(mode));
        input->setVisible(isUsed);
        if (!isUsed)
            m_unused.insert(input->field().name);
    }
}

/// Only what the mode has counts. A rule lacks what is empty, a property has null.
void RuleEditor::takeEdit()
{
    auto fields = m_fields;
    bool isInvalid = false;
    for (auto *input : std::as_const(m_inputs)) {
        const auto &name = input->field().name;
        if (m_unused.contains(name)) {
            fields.remove(name);
            continue;
        }
        if (!input->check()) {
            isInvalid = true;
            continue;
        }
        const auto value = input->value().value();
        if (value.isNull() && isRule(m_item))
            fields.remove(name);
        else
            fields.insert(name, value);
    }
    m_isInvalid = isInvalid;
    if (!isInvalid) {
        m_fields = fields;
        Q_EMIT edited(fields);
    }
    Q_EMIT validityChanged();
}

void RuleEditor::showFaults(const QHash<QString, QString> &faults)
{
    auto general = faults.value(QString());
    for (auto *input : std::as_const(m_inputs)) {
        if (!input->value())
            continue;
        input->setError(faults.value(input->field().name));
    }
    for (auto fault = faults.begin(); fault != faults.end(); ++fault) {
        const bool isKnown = std::any_of(m_inputs.begin(), m_inputs.end(), [&fault](const RuleInput *input) {
            return input->field().name == fault.key();
        });
        const bool isShown = isKnown && !m_unused.contains(fault.key());
        if (!isShown && !fault.key().isEmpty())
            general += (general.isEmpty() ? QString() : QStringLiteral("\n")) + fault.value();
    }
    m_general->setText(general);
    m_general->setVisible(!general.isEmpty());
}

} // namespace roost::ui
