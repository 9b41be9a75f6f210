#include "ui/models/calendar_editor.h"

#include "ui/models/calendar_model.h"

namespace roost::ui {

namespace {

/// Of more properties than these, what is in sight is loaded anew.
constexpr qsizetype reloadedOneByOne = 20;

} // namespace

/// An edit under way, and afterwards what is needed to take it back.
struct CalendarEditor::Work
{
    CalendarDraft draft{};
    Callback callback{};
    QStringList problems{};
    QString priceChangeId{};              ///< the latest change of the prices, to be undone next
    QList<CalendarDraft::Block> blocks{}; ///< that were made
    qsizetype waiting = 0;
};

CalendarEditor::CalendarEditor(ApiClient &client, CalendarModel &model, QObject *parent)
    : QObject(parent)
    , m_nights(client)
    , m_prices(client)
    , m_model(model)
{
}

void CalendarEditor::preview(const CalendarDraft &draft, PreviewCallback callback)
{
    const int question = ++m_question;
    if (draft.prices.isEmpty()) {
        callback({}, {});
        return;
    }
    m_prices.preview(draft.prices, this,
                     [this, question, draft, callback = std::move(callback)](const PriceChange &change,
                                                                             const std::optional<Problem> &problem) {
                         if (question == m_question)
                             callback(CalendarPreview(change), problem ? draft.explained(*problem) : QStringList());
                     });
}

void CalendarEditor::apply(const CalendarDraft &draft, Callback callback)
{
    ++m_open;
    const auto work = std::make_shared<Work>();
    work->draft = draft;
    work->callback = std::move(callback);
    if (draft.prices.isEmpty()) {
        applyBlocks(work);
        return;
    }
    m_prices.apply(draft.prices, this, [this, work](const PriceChange &change, const std::optional<Problem> &problem) {
        if (problem) {
            work->problems = work->draft.explained(*problem);
            end(work);
            return;
        }
        work->priceChangeId = change.id;
        applyBlocks(work);
    });
}

void CalendarEditor::applyBlocks(const std::shared_ptr<Work> &work)
{
    work->waiting = work->draft.blocks.size();
    if (work->waiting == 0)
        end(work);
    for (const auto &block : work->draft.blocks) {
        sendChanges(block.propertyId, {block.change}, 0, [this, work, block](const std::optional<Problem> &problem) {
            if (problem)
                work->problems << tr("%1: %2", "property, problem").arg(block.title, problem->detail);
            else
                work->blocks.append(block);
            if (--work->waiting == 0)
                end(work);
        });
    }
}

void CalendarEditor::end(const std::shared_ptr<Work> &work)
{
    --m_open;
    reload(work->draft);
    Outcome outcome{.problems = work->problems};
    if (!work->priceChangeId.isEmpty() || !work->blocks.isEmpty())
        outcome.done = undoOf(work);
    work->callback(outcome);
}

/// The blocks first: they are what a booking may collide with.
UndoableEdit CalendarEditor::undoOf(const std::shared_ptr<Work> &work)
{
    const auto undo = [this, work](const UndoAnswer &answer) {
        sendBlocks(work, true, 0, [this, work, answer](const std::optional<Problem> &problem) {
            if (problem)
                answer(problem);
            else
                undoPrices(work, answer);
        });
    };
    const auto redo = [this, work](const UndoAnswer &answer) {
        undoPrices(work, [this, work, answer](const std::optional<Problem> &problem) {
            if (problem)
                answer(problem);
            else
                sendBlocks(work, false, 0, answer);
        });
    };
    return {work->draft.text, undo, redo};
}

/// The undo of an undo makes the change again.
void CalendarEditor::undoPrices(const std::shared_ptr<Work> &work, const UndoAnswer &answer)
{
    if (work->priceChangeId.isEmpty()) {
        answer({});
        return;
    }
    m_prices.undo(work->priceChangeId, this,
                  [this, work, answer](const PriceChange &change, const std::optional<Problem> &problem) {
                      if (!problem)
                          work->priceChangeId = change.id;
                      reload(work->draft);
                      answer(problem);
                  });
}

/// One property after the other, so that the first refusal ends it.
void CalendarEditor::sendBlocks(const std::shared_ptr<Work> &work, bool restores, qsizetype index,
                                const UndoAnswer &answer)
{
    if (index >= work->blocks.size()) {
        if (index > 0)
            reload(work->draft);
        answer({});
        return;
    }
    const auto &block = work->blocks[index];
    const auto changes = restores ? block.restoring : QList<AvailabilityChange>{block.change};
    sendChanges(block.propertyId, changes, 0,
                [this, work, restores, index, answer](const std::optional<Problem> &problem) {
                    if (problem)
                        answer(problem);
                    else
                        sendBlocks(work, restores, index + 1, answer);
                });
}

/// Many changes go in several calls, one after the other.
void CalendarEditor::sendChanges(const QString &propertyId, const QList<AvailabilityChange> &changes, qsizetype first,
                                 const UndoAnswer &answer)
{
    m_nights.update(propertyId, changes.mid(first, CalendarApi::maxChanges), this,
                    [=, this](const PropertyCalendar &, const std::optional<Problem> &problem) {
                        const auto next = first + CalendarApi::maxChanges;
                        if (problem || next >= changes.size())
                            answer(problem);
                        else
                            sendChanges(propertyId, changes, next, answer);
                    });
}

void CalendarEditor::reload(const CalendarDraft &draft)
{
    if (draft.titles.size() > reloadedOneByOne) {
        m_model.refresh();
        return;
    }
    for (auto title = draft.titles.keyBegin(); title != draft.titles.keyEnd(); ++title)
        m_model.reloadProperty(*title, draft.firstDay(), draft.endDay());
}

} // namespace roost::ui
