#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace roost::ui {

class Page;
class PaletteButton;
class RealtimeClient;
class Theme;

/// The bar above every page: its title and tools, the connection, the way to the palette. GUI thread.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    TopBar(const Theme &theme, RealtimeClient &realtime, QWidget *parent = nullptr);

    /// Shows the page's title and tools; the tools of the page before go back to it.
    void setPage(Page &page);
    void setTitle(const QString &title);

    /// What the button before the title does.
    void setBackAction(QAction &back);

Q_SIGNALS:
    void paletteRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void takeToolsOut();
    void putToolsBeforeSearch();

    const Theme &m_theme;
    QToolButton *m_back = nullptr;
    QLabel *m_title = nullptr;
    QHBoxLayout *m_tools = nullptr;
    PaletteButton *m_search = nullptr;
    QWidget *m_shownTools = nullptr;
    Page *m_page = nullptr;
};

} // namespace roost::ui
