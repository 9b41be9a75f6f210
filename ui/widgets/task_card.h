#pragma once

#include "ui/api/problem.h"
#include "ui/widgets/task_row.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace roost::ui {

/// A card of things to do under a heading, with their number; a word when there are none. Rows that stay the same stay
/// where they are. GUI thread.
class TaskCard : public QFrame
{
    Q_OBJECT

public:
    /// nothing: what the card says without items.
    TaskCard(const Theme &theme, const QString &heading, const QString &nothing, QWidget *parent = nullptr);

    /// What can be done when there are no items, as a button below the word.
    void offerWhenEmpty(const QString &text, std::function<void()> run);

    void setItems(const QList<TaskItem> &items);

    /// The list could not be had; the rows that are there stay.
    void showProblem(const Problem &problem, std::function<void()> retry);

    /// Null when there is none.
    TaskRow *row(const QString &id) const;

private:
    QWidget *buildProblem();

    const Theme &m_theme;
    QString m_nothingText;
    QLabel *m_count = nullptr;
    QLabel *m_nothing = nullptr;
    QWidget *m_offer = nullptr;
    QWidget *m_problem = nullptr;
    QLabel *m_problemText = nullptr;
    QVBoxLayout *m_rowsLayout = nullptr;
    QList<TaskRow *> m_rows;
    std::function<void()> m_retry;
};

} // namespace roost::ui
