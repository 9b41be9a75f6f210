#pragma once

#include "ui/models/dashboard_model.h"
#include "ui/pages/figure_opening.h"
#include "ui/pages/page.h"

#include <QPointer>

namespace roost::ui {

class DashboardBoard;
class DashboardFilterBar;

/// How the business does: figures, trends, and what happens right now; for admins all of it, for hosts what is theirs.
/// Everything moves by itself.
class DashboardPage : public Page
{
    Q_OBJECT

public:
    explicit DashboardPage(const PageContext &context, QWidget *parent = nullptr);
    ~DashboardPage() override;

    QString title() const override { return tr("Dashboard"); }
    QWidget *toolBar() override;
    void activate(const QString &argument) override;
    void reload() override;
    bool isLoaded() const override;
    QVariantMap place() const override;
    void restorePlace(const QVariantMap &place) override;

    DashboardModel &model() { return m_model; }
    DashboardBoard &board() const { return *m_board; }

private:
    void openRows(const FigureOpening &opening);

    const PageContext m_context;
    DashboardQuery m_query;
    DashboardModel m_model;
    QPointer<QWidget> m_controls; ///< the top bar may be its parent, and take it along
    DashboardBoard *m_board = nullptr;
    bool m_isActive = false;
};

} // namespace roost::ui
