#pragma once

#include "ui/shell/page_registry.h"

#include <QHash>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QToolButton;

namespace roost::ui {

class AccountButton;
class NavigationButton;
class Theme;
struct Account;

/// The column at the left: the pages, and who is signed in. GUI thread.
class Navigation : public QWidget
{
    Q_OBJECT

public:
    Navigation(const Theme &theme, const QList<PageEntry> &pages, const Account &account, const QString &place,
               QWidget *parent = nullptr);

    void setCurrent(const QString &pageId);
    void setCount(const QString &pageId, int count, bool wantsAttention = false);

    /// Only icons, or titles too.
    void setCollapsed(bool collapsed);
    bool isCollapsed() const { return m_isCollapsed; }

    AccountButton &accountButton() { return *m_account; }

Q_SIGNALS:
    void pageChosen(const QString &pageId);
    void collapseRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLayout *buildHeader();
    void addPages(QBoxLayout &layout, const QList<PageEntry> &pages, PageEntry::Section section);

    const Theme &m_theme;
    QHash<QString, NavigationButton *> m_buttons;
    QList<QWidget *> m_onlyWide; ///< hidden while collapsed
    AccountButton *m_account = nullptr;
    bool m_isCollapsed = false;
};

} // namespace roost::ui
