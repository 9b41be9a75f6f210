#pragma once

#include "ui/models/guest_model.h"
#include "ui/pages/page.h"

#include <QTimer>

class QLineEdit;

namespace roost::ui {

class DataTable;
class DropdownButton;
class StateView;

/// Who has booked at one's properties, with stays and spend; one of them in the drawer. GUI thread.
class GuestsPage : public Page
{
    Q_OBJECT

public:
    explicit GuestsPage(PageContext &context, QWidget *parent = nullptr);

    QString title() const override { return tr("Guests"); }

    /// The argument is a guest's id: opens them in the drawer.
    void activate(const QString &argument) override;
    void reload() override { m_model.reload(); }
    bool isLoaded() const override;
    QVariantMap place() const override { return {{QStringLiteral("guest"), m_openId}}; }
    void restorePlace(const QVariantMap &place) override;

private:
    QLayout *buildFilters();
    QWidget *buildTable();
    GuestQuery wanted() const;
    void applyFilters();
    void clearFilters();
    void showState();
    void showProblem(const Problem &problem);
    void open(const QString &guestId);

    PageContext &m_context;
    GuestModel m_model;
    QTimer m_typingPause;
    QLineEdit *m_text = nullptr;
    DropdownButton *m_sort = nullptr;
    DataTable *m_table = nullptr;
    StateView *m_view = nullptr;
    QString m_openId;
};

} // namespace roost::ui
