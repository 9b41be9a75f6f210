#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace roost::ui {

class Theme;

/// What the pages before the workspace have in common: the mark, a heading, a column in the middle. GUI thread.
class EntrancePage : public QWidget
{
    Q_OBJECT

public:
    EntrancePage(const Theme &theme, const QString &heading, const QString &explanation, QWidget *parent = nullptr);

protected:
    const Theme &theme() const { return m_theme; }

    /// Below the heading.
    QVBoxLayout &column() { return *m_column; }

    void setHeading(const QString &heading, const QString &explanation);

    /// A sentence above the column's other parts that says what went wrong; an empty one takes it away.
    void setProblem(const QString &sentence);

private:
    const Theme &m_theme;
    QVBoxLayout *m_column = nullptr;
    QLabel *m_heading = nullptr;
    QLabel *m_explanation = nullptr;
    QWidget *m_problem = nullptr;
    QLabel *m_problemText = nullptr;
};

} // namespace roost::ui
