#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace roost::ui {

class Theme;

/// The panel at the right, which every page shares; hidden while it has no content. GUI thread.
class Drawer : public QWidget
{
    Q_OBJECT

public:
    explicit Drawer(const Theme &theme, QWidget *parent = nullptr);

    /// Takes ownership; what was shown before is deleted.
    void showContent(QWidget *content, const QString &title);
    void closeContent();
    QWidget *content() const { return m_content; }
    bool isOpen() const { return m_content != nullptr; }

Q_SIGNALS:
    /// By the person or by the page.
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QVBoxLayout *m_layout = nullptr;
    QLabel *m_title = nullptr;
    QWidget *m_content = nullptr;
};

} // namespace roost::ui
