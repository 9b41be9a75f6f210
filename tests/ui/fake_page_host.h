#pragma once

#include "ui/models/undo_history.h"
#include "ui/pages/page.h"

#include <memory>

namespace roost::ui {

/// Writes down what a page asks of its host.
class FakePageHost : public PageHost
{
public:
    FakePageHost()
    {
        QObject::connect(&m_history, &UndoHistory::added, &m_history,
                         [this](const QString &text) { showToast(text, {}, [this] { m_history.undo(); }); });
        for (const auto signal : {&UndoHistory::stepMade, &UndoHistory::stepFailed})
            QObject::connect(&m_history, signal, &m_history,
                             [this](const QString &message) { showToast(message, {}, {}); });
    }

    void showDrawer(QWidget *content, const QString &) override { m_drawer.reset(content); }
    void closeDrawer() override { m_drawer.reset(); }
    void showToast(const QString &text, const QString &, std::function<void()> action) override
    {
        toasts.append(text);
        lastAction = std::move(action);
    }
    UndoHistory &history() override { return m_history; }
    void openPage(const QString &pageId, const QString &argument) override { opened.append(pageId + u'/' + argument); }
    void enterWall() override { ++walls; }

    QStringList toasts;
    QStringList opened;
    int walls = 0; ///< how often one was asked for
    std::function<void()> lastAction;

private:
    UndoHistory m_history;
    std::unique_ptr<QWidget> m_drawer;
};

} // namespace roost::ui
