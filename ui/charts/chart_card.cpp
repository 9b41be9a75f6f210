#include "ui/charts/chart_card.h"

#include "ui/charts/card_skeleton.h"
#include "ui/charts/chart_export.h"
#include "ui/charts/chart_marks.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableWidget>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

constexpr int tableRowHeight = 26;

Qt::Alignment alignmentOf(int column)
{
    return Qt::AlignVCenter | (column == 0 ? Qt::AlignLeft : Qt::AlignRight);
}

QToolButton *makeCardButton(const Theme &theme, const QString &icon, const QString &name)
{
    auto *button = new QToolButton;
    button->setProperty("kind", QStringLiteral("card"));
    button->setIcon(theme.icon(icon, "text3"));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setFocusPolicy(Qt::TabFocus);
    button->hide();
    return button;
}

} // namespace

ChartCard::ChartCard(const Theme &theme, const QString &title, QWidget *content, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(title)
    , m_stack(new QStackedLayout)
{
    setProperty("surface", QStringLiteral("card"));
    setAccessibleName(title);
    m_skeleton = new CardSkeleton(theme, CardSkeleton::Shape::Chart, this);
    m_messageView = buildMessage();
    m_stack->addWidget(m_skeleton);
    m_stack->addWidget(m_messageView);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.space(4), theme.space(3), theme.space(3), theme.space(3));
    layout->setSpacing(theme.space(2));
    layout->addLayout(buildTop());
    layout->addLayout(m_stack, 1);
    if (content)
        setContent(content);
}

QLayout *ChartCard::buildTop()
{
    m_titleLabel = makeLabel(m_title, "title");
    m_note = new ElidedLabel({}, "label", "text3");
    m_help = makeCardButton(m_theme, QStringLiteral("help"), tr("What is this?"));
    m_more = makeCardButton(m_theme, QStringLiteral("more"), tr("Table and files"));
    m_help->installEventFilter(this);
    connect(m_help, &QToolButton::clicked, this, &ChartCard::showDefinition);
    connect(m_more, &QToolButton::clicked, this, &ChartCard::showMenu);

    m_top = new QHBoxLayout;
    m_top->setSpacing(m_theme.space());
    m_top->addWidget(m_titleLabel);
    m_top->addSpacing(m_theme.space());
    m_top->addWidget(m_note, 1);
    m_top->addWidget(m_help);
    m_top->addWidget(m_more);
    return m_top;
}

QWidget *ChartCard::buildMessage()
{
    auto *view = new QWidget(this);
    m_message = makeParagraph({}, "text3");
    m_message->setAlignment(Qt::AlignCenter);
    m_retry = new QPushButton(tr("Retry"), view);
    m_retry->setAccessibleDescription(m_title);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        if (m_onRetry)
            m_onRetry();
    });
    auto *layout = new QVBoxLayout(view);
    layout->setContentsMargins({});
    layout->addStretch(1);
    layout->addWidget(m_message);
    layout->addSpacing(m_theme.space(1));
    layout->addWidget(m_retry, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    return view;
}

void ChartCard::setNote(const QString &note)
{
    m_note->setText(note);
}

void ChartCard::setDefinition(const QString &definition)
{
    m_titleLabel->setToolTip(definition);
    m_help->setToolTip(definition);
    m_help->setAccessibleDescription(definition);
    m_help->setVisible(!definition.isEmpty());
}

void ChartCard::showDefinition()
{
    QToolTip::showText(m_help->mapToGlobal(QPoint(0, m_help->height())), m_help->toolTip(), m_help);
}

/// Who comes by keyboard sees the definition as who hovers does.
bool ChartCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_help && event->type() == QEvent::FocusIn &&
        static_cast<QFocusEvent *>(event)->reason() != Qt::MouseFocusReason)
        showDefinition();
    return QFrame::eventFilter(watched, event);
}

void ChartCard::setContent(QWidget *content)
{
    m_content = content;
    m_stack->addWidget(content);
}

void ChartCard::setChart(QWidget &chart, const ChartMarks &marks)
{
    m_chart = &chart;
    m_marks = &marks;
    m_more->show();
}

void ChartCard::addControl(QWidget *control)
{
    m_top->insertWidget(m_top->indexOf(m_help), control);
}

void ChartCard::showContent()
{
    if (m_isTable)
        refreshTable();
    if (auto *shown = m_isTable ? m_table : m_content)
        m_stack->setCurrentWidget(shown);
}

void ChartCard::showLoading()
{
    m_stack->setCurrentWidget(m_skeleton);
}

void ChartCard::showMessage(const QString &message)
{
    showProblem(message, {});
}

void ChartCard::showProblem(const QString &message, std::function<void()> retry)
{
    m_onRetry = std::move(retry);
    m_message->setText(message);
    m_retry->setVisible(static_cast<bool>(m_onRetry));
    m_stack->setCurrentWidget(m_messageView);
}

void ChartCard::setTable(bool isTable)
{
    const bool isShown = m_stack->currentWidget() == m_content || m_stack->currentWidget() == m_table;
    m_isTable = isTable && m_marks;
    if (m_isTable && !m_table) {
        m_table = new QTableWidget(this);
        m_table->setAccessibleName(m_title);
        m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
        m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
        m_table->setShowGrid(false);
        m_table->setFrameShape(QFrame::NoFrame);
        m_table->verticalHeader()->hide();
        m_table->verticalHeader()->setDefaultSectionSize(tableRowHeight);
        m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
        m_stack->addWidget(m_table);
    }
    if (isShown)
        showContent();
}

void ChartCard::refreshTable()
{
    if (!m_table || !m_isTable)
        return;
    const auto table = m_marks->table();
    m_table->setColumnCount(static_cast<int>(table.header.size()));
    m_table->setRowCount(static_cast<int>(table.rows.size()));
    m_table->setHorizontalHeaderLabels(table.header);
    for (int column = 0; column < table.header.size(); ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(alignmentOf(column));
    for (int row = 0; row < table.rows.size(); ++row) {
        for (int column = 0; column < table.rows[row].size(); ++column) {
            auto *cell = new QTableWidgetItem(table.rows[row][column]);
            cell->setTextAlignment(alignmentOf(column));
            m_table->setItem(row, column, cell);
        }
    }
}

void ChartCard::showMenu()
{
    QMenu menu(this);
    menu.addAction(m_isTable ? tr("Show as chart") : tr("Show as table"), this, [this] { setTable(!m_isTable); });
    menu.addSeparator();
    addExportActions(menu, *m_chart, m_theme, [this] { return m_marks->table(); });
    menu.exec(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

} // namespace roost::ui
