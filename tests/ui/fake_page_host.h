#pragma once

#include "ui/pages/page.h"

#include <memory>

namespace roost::ui {

/// Writes down what a page asks of its host.
class FakePageHost : public PageHost
{
public:
    void showDrawer(QWidget *content, const QString &) override { m_drawer.reset(content); }
    void closeDrawer() override { m_drawer.reset(); }
    void showToast(const QString &text, const QString &, std::function<void()> action) override
    {
        toasts.append(text);
        lastAction = std::move(action);
    }
    void openPage(const QString &pageId, const QString &argument) override { opened.append(pageId + u'/' + argument); }

    QStringList toasts;
    QStringList opened;
    std::function<void()> lastAction;

private:
    std::unique_ptr<QWidget> m_drawer;
};

} // namespace roost::ui
