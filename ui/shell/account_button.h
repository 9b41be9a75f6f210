#pragma once

#include "ui/api/session_api.h"

#include <QToolButton>

namespace roost::ui {

class Theme;

/// Who is signed in, and where: opens a menu. GUI thread.
class AccountButton : public QToolButton
{
    Q_OBJECT

public:
    /// place: "embedded", or the server's name.
    AccountButton(const Theme &theme, const Account &account, const QString &place, QWidget *parent = nullptr);

    void setCollapsed(bool collapsed);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_name;
    QString m_line;
    bool m_isCollapsed = false;
};

} // namespace roost::ui
