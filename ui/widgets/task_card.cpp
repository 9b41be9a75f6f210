#include "ui/widgets/task_card.h"

#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace roost::ui {

TaskCard::TaskCard(const Theme &theme, const QString &heading, const QString &nothing, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_nothingText(nothing)
    , m_count(makeLabel({}, "label", "text3"))
    , m_nothing(makeParagraph(tr("Loading…"), "text3"))
    , m_rowsLayout(new QVBoxLayout)
{
    setProperty("surface", QStringLiteral("card"));
    setAccessibleName(heading);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // as high as the width asks for
    auto *header = new QHBoxLayout;
    header->setContentsMargins(16, 12, 16, 6);
    header->setSpacing(theme.space(2));
    header->addWidget(makeLabel(heading, "title"));
    header->addWidget(m_count);
    header->addStretch();
    m_nothing->setContentsMargins(16, 2, 16, 10);
    m_problem = buildProblem();
    m_rowsLayout->setSpacing(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 6);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_problem);
    layout->addLayout(m_rowsLayout);
    layout->addWidget(m_nothing);
}

QWidget *TaskCard::buildProblem()
{
    auto *problem = new QWidget;
    m_problemText = makeParagraph({}, "bad");
    auto *retry = new QPushButton(tr("Retry"));
    connect(retry, &QPushButton::clicked, this, [this] { m_retry(); });
    auto *layout = new QHBoxLayout(problem);
    layout->setContentsMargins(16, 4, 16, 8);
    layout->addWidget(m_problemText, 1);
    layout->addWidget(retry, 0, Qt::AlignTop);
    problem->hide();
    return problem;
}

void TaskCard::offerWhenEmpty(const QString &text, std::function<void()> run)
{
    m_offer = new QWidget;
    auto *button = new QPushButton(text);
    connect(button, &QPushButton::clicked, this, std::move(run));
    auto *row = new QHBoxLayout(m_offer);
    row->setContentsMargins(16, 0, 16, 10);
    row->addWidget(button);
    row->addStretch();
    layout()->addWidget(m_offer);
    m_offer->hide();
}

void TaskCard::setItems(const QList<TaskItem> &items)
{
    QList<TaskRow *> rows;
    for (const auto &item : items) {
        auto *known = row(item.id);
        if (known && known->item().looksLike(item)) {
            m_rows.removeOne(known);
            known->setBusy(false);
        } else {
            known = new TaskRow(m_theme, item);
        }
        rows.append(known);
    }
    for (auto *gone : std::as_const(m_rows))
        gone->deleteLater(); // a click on one of its buttons may have led here
    for (auto *gone : std::exchange(m_rows, rows))
        gone->hide();
    for (int place = 0; place < m_rows.size(); ++place) {
        if (m_rowsLayout->indexOf(m_rows.at(place)) != place)
            m_rowsLayout->insertWidget(place, m_rows.at(place));
        m_rows.at(place)->setFirst(place == 0);
    }
    m_count->setText(items.isEmpty() ? QString() : QLocale().toString(items.size()));
    m_nothing->setText(m_nothingText);
    m_nothing->setVisible(items.isEmpty());
    if (m_offer)
        m_offer->setVisible(items.isEmpty());
    m_problem->hide();
}

void TaskCard::showProblem(const Problem &problem, std::function<void()> retry)
{
    m_retry = std::move(retry);
    m_problemText->setText(problem.detail);
    m_problem->show();
    m_nothing->setVisible(false);
    if (m_offer)
        m_offer->hide();
}

TaskRow *TaskCard::row(const QString &id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&id](const TaskRow *row) { return row->item().id == id; });
    return found == m_rows.end() ? nullptr : *found;
}

} // namespace roost::ui
