#pragma once

#include "ui/api/outbox_api.h"
#include "ui/models/cursor_model.h"

namespace roost::ui {

/// Entries of the outbox, newest first. GUI thread.
class OutboxModel : public CursorModel
{
    Q_OBJECT

public:
    enum Column { SubjectColumn, StatusColumn, CreatedColumn };

    explicit OutboxModel(ApiClient &api, QObject *parent = nullptr);

    /// Loads those of this status, or all, from the front.
    void setStatus(std::optional<OutboxStatus> status);

    const OutboxEntry &entryAt(int row) const { return m_rows.at(row); }
    int rowOf(const QString &entryId) const; ///< -1: not among the rows

    /// Puts a newer state of an entry in its place.
    void replace(const OutboxEntry &entry);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString labelOf(OutboxStatus status);

    /// A mail's subject; for anything else what its key says it is about: "…:booking_confirmed" → "Booking confirmed".
    static QString titleOf(const OutboxEntry &entry);

    /// To whom a mail goes; for anything else its topic.
    static QString addressOf(const OutboxEntry &entry);

protected:
    void requestPage(const QString &cursor, int generation) override;

private:
    static QString textOf(const OutboxEntry &entry, int column);

    OutboxApi m_api;
    std::optional<OutboxStatus> m_status;
    QList<OutboxEntry> m_rows;
};

} // namespace roost::ui
