#pragma once

#include "ui/api/problem.h"
#include "ui/widgets/page_skeleton.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace roost::ui {

class IconView;

/// Content that comes from the server: its shape while it loads, itself, a word when there is none, or what went wrong.
/// GUI thread.
class StateView : public QWidget
{
    Q_OBJECT

public:
    /// What an empty view says, and the action that would fill it (none without a text).
    struct Hint
    {
        QString icon{};
        QString title{};
        QString text{};
        QString actionText{};
        std::function<void()> action{};
    };

    /// Takes ownership of the content.
    StateView(const Theme &theme, QWidget *content, PageSkeleton::Shape shape, QWidget *parent = nullptr);

    /// Shows the skeleton if nothing else comes within 150 ms. Content that is there already stays.
    void showLoading();
    void showContent();
    void showEmpty(const Hint &hint);
    void showProblem(const Problem &problem, std::function<void()> retry);

    /// The server has answered: content, or nothing to show.
    bool isSettled() const;

private:
    void showMessage(const Hint &hint, const char *iconToken);
    QWidget *buildMessage();

    const Theme &m_theme;
    QStackedLayout *m_stack = nullptr;
    QWidget *m_content = nullptr;
    QWidget *m_blank = nullptr;
    QWidget *m_skeleton = nullptr;
    QWidget *m_message = nullptr;
    IconView *m_icon = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    std::function<void()> m_onAction;
    QTimer m_delay;
    bool m_isProblem = false;
};

} // namespace roost::ui
