#pragma once

#include <QWidget>

namespace roost::ui {

class Theme;

/// A person's initials on a disc. GUI thread.
class Avatar : public QWidget
{
    Q_OBJECT

public:
    Avatar(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    static QString initialsOf(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_initials;
};

} // namespace roost::ui
