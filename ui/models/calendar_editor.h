#pragma once

#include "ui/api/calendar_api.h"
#include "ui/models/calendar_draft.h"
#include "ui/models/calendar_preview.h"
#include "ui/models/undo_history.h"

#include <QObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace roost::ui {

class CalendarModel;

/// Sends edits of nights to the server and knows how to take them back. GUI thread.
///
/// Prices and restrictions go in one call, all or nothing; then blocks, of which each property stands for itself: some
/// may succeed where others are refused.
class CalendarEditor : public QObject
{
    Q_OBJECT

public:
    /// What came of an edit.
    struct Outcome
    {
        QStringList problems{};             ///< a sentence for each thing that was refused
        std::optional<UndoableEdit> done{}; ///< none when nothing was changed
    };
    using Callback = std::function<void(const Outcome &)>;
    using PreviewCallback = std::function<void(const CalendarPreview &, const QStringList &problems)>;

    CalendarEditor(ApiClient &client, CalendarModel &model, QObject *parent = nullptr);

    bool isBusy() const { return m_open > 0; }

    void apply(const CalendarDraft &draft, Callback callback);

    /// What the draft would change. A newer question drops the answer to this one.
    void preview(const CalendarDraft &draft, PreviewCallback callback);
    void dropPreview() { ++m_question; }

private:
    struct Work;

    void applyBlocks(const std::shared_ptr<Work> &work);
    void end(const std::shared_ptr<Work> &work);
    UndoableEdit undoOf(const std::shared_ptr<Work> &work);
    void undoPrices(const std::shared_ptr<Work> &work, const UndoAnswer &answer);
    void sendBlocks(const std::shared_ptr<Work> &work, bool restores, qsizetype index, const UndoAnswer &answer);
    void sendChanges(const QString &propertyId, const QList<AvailabilityChange> &changes, qsizetype first,
                     const UndoAnswer &answer);
    void reload(const CalendarDraft &draft);

    CalendarApi m_nights;
    PriceChangeApi m_prices;
    CalendarModel &m_model;
    int m_open = 0;
    int m_question = 0;
};

} // namespace roost::ui
