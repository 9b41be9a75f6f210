#pragma once

#include "ui/widgets/status_tokens.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QLabel;

namespace roost::ui {

class Theme;

/// What can be done about a task. A button named "Check in" says in full what it does: "Check in Jonas Byrne".
struct TaskStep
{
    QString text{};
    QString fullText{};
    const char *kind = ""; ///< of the button: "primary", "danger", "link"
    std::function<void()> run{};
};

/// One line of a list of things to do, as it is shown.
struct TaskItem
{
    QString id{};
    QString title{};
    QString subtitle{};
    bool isLong = false;          ///< the subtitle takes as many lines as it needs
    QString note{};               ///< at the right: the time left, say
    const char *tone = "text2";   ///< of the note
    std::function<void()> open{}; ///< when the line is clicked; none: nothing happens
    QList<TaskStep> steps{};

    /// What a person sees is the same.
    bool looksLike(const TaskItem &other) const;
};

/// A line of a list of things to do, with its steps as buttons. It says itself what went wrong with one. GUI thread.
class TaskRow : public QWidget
{
    Q_OBJECT

public:
    TaskRow(const Theme &theme, const TaskItem &item, QWidget *parent = nullptr);

    const TaskItem &item() const { return m_item; }

    /// While a step is under way: the buttons wait.
    void setBusy(bool busy);

    /// The step failed; the buttons can be pressed again.
    void showError(const QString &sentence);

    /// A line parts a row from the one above it; the first has none.
    void setFirst(bool first);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void addSteps(QHBoxLayout &layout);

    const Theme &m_theme;
    TaskItem m_item;
    QLabel *m_error = nullptr;
    bool m_isHovered = false;
    bool m_isFirst = false;
};

} // namespace roost::ui
