#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace roost::ui {

class Page;
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

Q_SIGNALS:
    void paletteRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void takeToolsOut();

    const Theme &m_theme;
    QLabel *m_title = nullptr;
    QHBoxLayout *m_tools = nullptr;
    QWidget *m_shownTools = nullptr;
    Page *m_page = nullptr;
};

} // namespace roost::ui
