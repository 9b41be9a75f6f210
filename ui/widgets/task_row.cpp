#include "ui/widgets/task_row.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

constexpr int sideMargin = 16;

QLabel *makeSubtitle(const TaskItem &item)
{
    if (!item.isLong)
        return new ElidedLabel(item.subtitle, "label", "text2");
    auto *label = makeLabel(item.subtitle, "label", "text2");
    label->setWordWrap(true);
    return label;
}

} // namespace

bool TaskItem::looksLike(const TaskItem &other) const
{
    const auto sameSteps = std::equal(steps.begin(), steps.end(), other.steps.begin(), other.steps.end(),
                                      [](const TaskStep &a, const TaskStep &b) { return a.fullText == b.fullText; });
    return id == other.id && title == other.title && subtitle == other.subtitle && note == other.note && sameSteps;
}

TaskRow::TaskRow(const Theme &theme, const TaskItem &item, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_item(item)
    , m_error(makeParagraph({}, "bad"))
{
    setAccessibleName(QStringLiteral("%1, %2 %3").arg(item.title, item.subtitle, item.note));
    if (item.open) {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
    }
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(new ElidedLabel(item.title, "title"));
    words->addWidget(makeSubtitle(item));
    auto *line = new QHBoxLayout;
    line->setSpacing(theme.space(2));
    line->addLayout(words, 1);
    line->addWidget(makeLabel(item.note, "label", item.tone));
    addSteps(*line);
    m_error->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sideMargin, 8, sideMargin, 9);
    layout->setSpacing(theme.space(1));
    layout->addLayout(line);
    layout->addWidget(m_error);
}

void TaskRow::addSteps(QHBoxLayout &layout)
{
    for (const auto &step : m_item.steps) {
        auto *button = new QPushButton(step.text);
        button->setProperty("kind", QLatin1String(step.kind));
        button->setToolTip(step.fullText);
        button->setAccessibleName(step.fullText);
        connect(button, &QPushButton::clicked, this, [run = step.run] { run(); });
        layout.addWidget(button);
    }
}

void TaskRow::setBusy(bool busy)
{
    for (auto *button : findChildren<QPushButton *>())
        button->setEnabled(!busy);
    if (busy)
        m_error->hide();
}

void TaskRow::showError(const QString &sentence)
{
    setBusy(false);
    m_error->setText(sentence);
    m_error->show();
}

void TaskRow::setFirst(bool first)
{
    m_isFirst = first;
    update();
}

void TaskRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_item.open && (m_isHovered || hasFocus()))
        painter.fillRect(rect(), m_theme.color("surface2"));
    if (m_isFirst)
        return;
    painter.fillRect(QRect(sideMargin, 0, width() - 2 * sideMargin, 1), m_theme.color("grid"));
}

void TaskRow::mouseReleaseEvent(QMouseEvent *)
{
    if (m_item.open && underMouse())
        m_item.open();
}

void TaskRow::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_item.open)
        m_item.open();
    else
        QWidget::keyPressEvent(event);
}

bool TaskRow::event(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
        m_isHovered = event->type() == QEvent::Enter;
        update();
    }
    return QWidget::event(event);
}

} // namespace roost::ui
