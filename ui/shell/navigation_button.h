#pragma once

#include <QAbstractButton>

namespace roost::ui {

class Theme;

/// One entry of the navigation: icon, title, count. GUI thread.
class NavigationButton : public QAbstractButton
{
    Q_OBJECT

public:
    NavigationButton(const Theme &theme, const QString &iconName, const QString &title, QWidget *parent = nullptr);

    void setCollapsed(bool collapsed);

    /// -1 shows none; one that wants attention stands in a coloured pill.
    void setCount(int count, bool wantsAttention = false);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void paintCount(QPainter &painter) const;

    const Theme &m_theme;
    QString m_iconName;
    int m_count = -1;
    bool m_wantsAttention = false;
    bool m_isCollapsed = false;
};

} // namespace roost::ui
