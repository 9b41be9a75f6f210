#include "ui/pages/property_form.h"

#include "ui/pages/property_field_factory.h"
#include "ui/pages/property_sections.h"
#include "ui/widgets/amount_field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QFrame>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

constexpr int widest = 780;
constexpr int padding = 20;
constexpr int aboveSection = 4;
constexpr int fieldMargin = 60;

} // namespace

PropertyForm::PropertyForm(const Theme &theme, PropertyDraft &draft, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_draft(draft)
{
    auto *content = new QWidget;
    content->setProperty("surface", QStringLiteral("clear"));
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, theme.space(3), padding);
    m_column->setSpacing(theme.space(4));
    m_column->addStretch();
    setWidgetResizable(true);
    setAccessibleName(tr("Fields of the property"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(content);
    content->installEventFilter(this);

    connect(&draft, &PropertyDraft::valueReplaced, this, [this](const QString &name) {
        if (auto *replaced = m_fields.value(name))
            replaced->setValue(m_draft.value(name));
    });
    connect(&draft, &PropertyDraft::changed, this, [this] {
        showCurrency();
        showFaults();
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &PropertyForm::followScrolling);
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_pinned.clear(); }); // wheel, bar, keys
}

bool PropertyForm::buildNext()
{
    const auto sections = propertySections();
    if (m_sectionIds.size() >= sections.size())
        return false;
    const auto &section = sections.at(m_sectionIds.size());
    auto *rows = new QWidget;
    auto *layout = new QVBoxLayout(rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.space(4));
    if (section.fields().contains(QLatin1String("base_price")))
        addCurrency(*layout);
    for (const auto &row : section.rows)
        layout->addWidget(buildRow(row));
    if (const auto fields = section.fields(); fields.size() == 1)
        m_fields.value(fields.first())->hideName(); // it is the section's
    addSection(section.id, section.title, section.text, rows);
    m_current = m_sectionIds.first();
    return true;
}

QWidget *PropertyForm::buildRow(const QStringList &names)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(m_theme.space(4));
    for (const auto &name : names) {
        addField(name);
        layout->addWidget(m_fields.value(name), 1);
    }
    return row;
}

void PropertyForm::addField(const QString &name)
{
    auto *field = makePropertyField(m_theme, name, m_draft.schema(name));
    field->setValue(m_draft.value(name));
    m_fields.insert(name, field);
    connect(field, &ValueField::edited, this, [this, name, field] { m_draft.setValue(name, field->value()); });
}

/// Chosen once, with a new property: it stays.
void PropertyForm::addCurrency(QVBoxLayout &layout)
{
    m_currency = makeCurrencyField(m_theme);
    layout.addWidget(m_currency);
    connect(m_currency, &ValueField::edited, this, [this] {
        const auto code = m_currency->value().toString();
        const bool isKnown = isCurrencyCode(code);
        m_currency->setFault(isKnown ? QString() : tr("Choose a currency of the list."));
        if (isKnown)
            m_draft.setCurrency(code);
    });
}

void PropertyForm::addSection(const QString &id, const QString &title, const QString &text, QWidget *content)
{
    auto *card = new QFrame;
    card->setProperty("surface", QStringLiteral("card"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(padding, padding - 4, padding, padding);
    layout->setSpacing(m_theme.space(3));
    layout->addWidget(makeLabel(title, "title"));
    if (!text.isEmpty())
        layout->addWidget(makeParagraph(text));
    layout->addWidget(content);
    content->setAccessibleName(title);
    m_sectionIds << id;
    m_sections.insert(id, card);
    m_column->insertWidget(m_column->count() - 1, card);
    card->ensurePolished(); // by itself: all of them at once, when they are shown, would take long
}

void PropertyForm::showSection(const QString &id)
{
    auto *section = m_sections.value(id);
    if (!section)
        return;
    m_pinned = id;
    scrollTo(id);
    const auto children = section->findChildren<QWidget *>();
    const auto first = std::find_if(children.begin(), children.end(), [](const QWidget *child) {
        return (child->focusPolicy() & Qt::TabFocus) != 0 && child->isVisibleTo(child->window()) && child->isEnabled();
    });
    if (first != children.end())
        (*first)->setFocus(Qt::OtherFocusReason);
    m_pinned = id; // the focus may have moved the view
    scrollTo(id);
    m_current = id;
    Q_EMIT currentSectionChanged(id);
}

void PropertyForm::scrollTo(const QString &id)
{
    m_isJumping = true;
    verticalScrollBar()->setValue(m_sections.value(id)->y() - aboveSection);
    m_isJumping = false;
}

bool PropertyForm::focusNextPrevChild(bool next)
{
    m_pinned.clear();
    return QScrollArea::focusNextPrevChild(next);
}

bool PropertyForm::eventFilter(QObject *watched, QEvent *event)
{
    const bool isLaidOut = watched == widget() && event->type() == QEvent::LayoutRequest;
    const bool isResized = watched == widget() && event->type() == QEvent::Resize;
    if ((isLaidOut || isResized) && !m_pinned.isEmpty())
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_pinned.isEmpty())
                    scrollTo(m_pinned);
            },
            Qt::QueuedConnection);
    return QScrollArea::eventFilter(watched, event);
}

void PropertyForm::showField(const QString &name)
{
    auto *wanted = m_fields.value(name);
    if (!wanted)
        return;
    m_pinned.clear();
    ensureWidgetVisible(wanted, 0, fieldMargin);
    wanted->setFocus(Qt::OtherFocusReason);
}

QString PropertyForm::currentSection() const
{
    return m_current;
}

/// The last one whose top has passed the top of the view; at the very end, the last one of all.
void PropertyForm::followScrolling()
{
    if (m_isJumping)
        return;
    const int top = verticalScrollBar()->value() + viewport()->height() / 4;
    QString current = m_sectionIds.value(0);
    for (const auto &id : std::as_const(m_sectionIds)) {
        if (m_sections.value(id)->y() <= top)
            current = id;
    }
    if (verticalScrollBar()->value() == verticalScrollBar()->maximum() && verticalScrollBar()->maximum() > 0)
        current = m_sectionIds.constLast();
    if (current == m_current)
        return;
    m_current = current;
    Q_EMIT currentSectionChanged(current);
}

void PropertyForm::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    // The width is kept here and not by the cards: the height that they need is asked for by what the margins leave.
    const int right = std::max(m_theme.space(3), viewport()->width() - widest);
    m_column->setContentsMargins(0, 0, right, std::max(padding, viewport()->height() / 2));
}

/// All amounts are of the currency of the price.
void PropertyForm::showCurrency()
{
    m_currency->setVisible(m_draft.isNew());
    if (!m_currency->hasFault())
        m_currency->setValue(m_draft.currency());
    for (auto *field : std::as_const(m_fields)) {
        if (auto *amount = qobject_cast<AmountField *>(field))
            amount->setCurrency(m_draft.currency());
    }
}

void PropertyForm::showFaults()
{
    for (auto field = m_fields.begin(); field != m_fields.end(); ++field)
        field.value()->setFault(m_draft.fault(field.key()));
}

} // namespace roost::ui
