#pragma once

#include "ui/models/outbox_model.h"
#include "ui/pages/page.h"

#include <QTimer>

namespace roost::ui {

class DataTable;
class DropdownButton;
class OutboxReader;
class StateView;

/// What the server sends or has sent, to read (admins). GUI thread.
class OutboxPage : public Page
{
    Q_OBJECT

public:
    explicit OutboxPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Outbox"); }
    void activate(const QString &argument) override;
    void reload() override { m_model.refresh(); }
    bool isLoaded() const override;

private:
    QWidget *buildContent();
    QLayout *buildFilters();
    void applyFilter();
    void showState();
    void showProblem(const Problem &problem);

    PageContext &m_context;
    OutboxModel m_model;
    DropdownButton *m_status = nullptr;
    DataTable *m_table = nullptr;
    OutboxReader *m_reader = nullptr;
    StateView *m_view = nullptr;
    QTimer m_pause; ///< gathers events of bookings, each of which may have written something
    QString m_openId;
};

} // namespace roost::ui
