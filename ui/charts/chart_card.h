#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QStackedLayout;
class QTableWidget;
class QToolButton;

namespace roost::ui {

class ChartMarks;
class Theme;

/// A card with a title, a word beside it, and its content; or a grey shape while that loads, a sentence instead of it,
/// what went wrong, or its values as a table. GUI thread.
class ChartCard : public QFrame
{
    Q_OBJECT

public:
    /// content may come later, by setContent().
    ChartCard(const Theme &theme, const QString &title, QWidget *content = nullptr, QWidget *parent = nullptr);

    QString title() const { return m_title; }
    void setNote(const QString &note);

    /// What the card shows and how it is reckoned: one hover or one key away.
    void setDefinition(const QString &definition);

    /// Takes ownership.
    void setContent(QWidget *content);

    /// The content is a chart: it can be shown as a table, and taken away as a picture or a file.
    void setChart(QWidget &chart, const ChartMarks &marks);

    /// A control at the right of the title; takes ownership.
    void addControl(QWidget *control);

    void showContent();
    void showLoading();
    void showMessage(const QString &message);
    void showProblem(const QString &message, std::function<void()> retry);

    /// Whether the values are shown as a table.
    bool isTable() const { return m_isTable; }
    void setTable(bool isTable);

    /// Once more, after values have changed.
    void refreshTable();

    bool eventFilter(QObject *watched, QEvent *event) override;

protected:
    const Theme &theme() const { return m_theme; }

private:
    QLayout *buildTop();
    QWidget *buildMessage();
    void showDefinition();
    void showMenu();

    const Theme &m_theme;
    const QString m_title;
    QHBoxLayout *m_top = nullptr;
    QLabel *m_titleLabel = nullptr;
    QLabel *m_note = nullptr;
    QToolButton *m_help = nullptr;
    QToolButton *m_more = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_retry = nullptr;
    QStackedLayout *m_stack = nullptr;
    QWidget *m_content = nullptr;
    QWidget *m_skeleton = nullptr;
    QWidget *m_messageView = nullptr;
    QTableWidget *m_table = nullptr; ///< made when it is first wanted
    QWidget *m_chart = nullptr;
    const ChartMarks *m_marks = nullptr;
    std::function<void()> m_onRetry;
    bool m_isTable = false;
};

} // namespace roost::ui
