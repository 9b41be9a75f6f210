#include "ui/pages/calendar_editing.h"

#include "ui/models/calendar_fill.h"
#include "ui/models/calendar_model.h"
#include "ui/pages/calendar_panel.h"
#include "ui/widgets/calendar_text.h"
#include "ui/widgets/calendar_view.h"

#include <QClipboard>
#include <QGuiApplication>

namespace roost::ui {

namespace {
constexpr int previewPauseMs = 200;
/// Whoever goes through the cells by key does not want to know about each.
constexpr int explainPauseMs = 300;
} // namespace

CalendarEditing::CalendarEditing(const PageContext &context, CalendarModel &model, CalendarView &view,
                                 CalendarPanel &panel, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_model(model)
    , m_view(view)
    , m_panel(panel)
    , m_api(context.api)
    , m_editor(context.api, model)
{
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(previewPauseMs);
    connect(&m_previewTimer, &QTimer::timeout, this, &CalendarEditing::askForPreview);
    m_explainTimer.setSingleShot(true);
    m_explainTimer.setInterval(explainPauseMs);
    connect(&m_explainTimer, &QTimer::timeout, this, &CalendarEditing::explain);
    connectView();
    connect(&panel, &CalendarPanel::edited, this, [this] {
        dropPreview();
        m_previewTimer.start();
    });
    connect(&panel, &CalendarPanel::weekdaysChanged, this, [this] {
        showSelection();
        dropPreview();
        m_previewTimer.start();
    });
    connect(&panel, &CalendarPanel::applyRequested, this, &CalendarEditing::apply);
    connect(&panel, &CalendarPanel::cancelRequested, this, &CalendarEditing::clearSelection);
    connect(&model, &QAbstractItemModel::dataChanged, this, &CalendarEditing::noteChanges);
}

void CalendarEditing::connectView()
{
    connect(&m_view, &CalendarView::selectionFinished, this, &CalendarEditing::beginSelection);
    connect(&m_view, &CalendarView::selectionChanged, this, [this] {
        if (m_view.selection().isEmpty() || m_panel.isVisible())
            showSelection();
    });
    connect(&m_view, &CalendarView::valueTyped, &m_panel, &CalendarPanel::beginPrice);
    connect(&m_view, &CalendarView::applyRequested, this, &CalendarEditing::apply);
    connect(&m_view, &CalendarView::copyRequested, this, &CalendarEditing::copy);
    connect(&m_view, &CalendarView::pasteRequested, this, &CalendarEditing::paste);
    connect(&m_view, &CalendarView::fillRequested, this, &CalendarEditing::fill);
}

CalendarNights CalendarEditing::nightsOf(const CalendarSelection &selection) const
{
    if (selection.isEmpty())
        return {};
    CalendarNights nights{.from = selection.firstDay(), .to = selection.lastDay().addDays(1)};
    for (int row = selection.firstRow(); row <= selection.lastRow(); ++row)
        nights.properties.append(&m_model.property(row));
    return nights;
}

CalendarNights CalendarEditing::selectedNights() const
{
    auto nights = nightsOf(m_view.selection());
    nights.weekdays = m_panel.weekdays();
    return nights;
}

/// Another selection: what was staged for the last one is given up, what was typed stays.
void CalendarEditing::beginSelection()
{
    if (m_staged) {
        m_staged.reset();
        m_panel.clear();
    }
    m_panel.resetWeekdays();
    m_panel.showProblems({});
    m_panel.showNotice({});
    m_snapshot = CalendarSnapshot(selectedNights());
    showSelection();
    dropPreview();
    if (m_panel.hasEdit())
        m_previewTimer.start();
    m_panel.hideExplanation();
    m_explainTimer.start();
}

void CalendarEditing::showSelection()
{
    const bool isShown = !m_view.selection().isEmpty();
    if (isShown)
        m_panel.showNights(selectedNights());
    else
        dropPreview();
    if (isShown == m_panel.isVisible())
        return;
    m_panel.setVisible(isShown);
    // The panel takes room from the view, perhaps where the selection is.
    if (isShown)
        QTimer::singleShot(0, &m_view, &CalendarView::revealSelection);
}

void CalendarEditing::clearSelection()
{
    m_staged.reset();
    m_snapshot = {};
    m_panel.clear();
    m_view.clearSelection();
    m_view.setFocus();
}

void CalendarEditing::noteChanges()
{
    if (!m_panel.isVisible() || m_view.selection().isEmpty())
        return;
    auto all = nightsOf(m_view.selection());
    if (m_snapshot.isEmpty()) {
        m_snapshot = CalendarSnapshot(all);
    } else if (const auto changes = m_snapshot.changesUntil(all, QLocale()); !changes.isEmpty()) {
        m_panel.showNotice(changes);
        if (m_panel.hasEdit() || m_staged)
            m_previewTimer.start();
    }
    showSelection();
}

void CalendarEditing::copy()
{
    const auto nights = nightsOf(m_view.selection());
    QGuiApplication::clipboard()->setText(CalendarTableText(QLocale()).copied(nights));
    m_context.host.showToast(tr("Prices of %1 copied").arg(nightsText(nights.count())));
}

void CalendarEditing::paste()
{
    const auto &selection = m_view.selection();
    QList<const CalendarProperty *> properties;
    for (int row = selection.firstRow(); row < m_model.rowCount(); ++row)
        properties.append(&m_model.property(row));
    const auto &geometry = m_view.geometryOfCells();
    const auto pasted =
        CalendarTableText(QLocale()).pasted(QGuiApplication::clipboard()->text(), properties, nightsOf(selection),
                                            geometry.origin.addDays(geometry.dayCount - 1));
    showSelection();
    if (!pasted.problems.isEmpty()) {
        m_panel.showProblems(pasted.problems);
        return;
    }
    stage(pasted.cells, tr("%1 pasted", "nights"), tr("%1 from the clipboard", "nights"));
}

void CalendarEditing::fill(const CalendarSelection &target)
{
    const auto source = nightsOf(m_view.selection());
    const auto cells = filledPrices(source, nightsOf(target), m_view.selection().firstRow() - target.firstRow());
    m_view.setSelection(target);
    beginSelection();
    stage(cells, tr("%1 filled", "nights"), tr("%1 filled with the prices beside them", "nights"));
}

/// text: for the history; title: for the panel; both with %1 for the number of nights.
void CalendarEditing::stage(const QList<CellPrice> &cells, const QString &text, const QString &title)
{
    auto draft = CalendarDraft::of(cells, text);
    if (draft.prices.size() > PriceChangeApi::maxEdits) {
        m_panel.showProblems({tr("That is too much at once: at most %1 runs of one price.")
                                  .arg(QLocale().toString(PriceChangeApi::maxEdits))});
        return;
    }
    if (draft.isEmpty()) {
        m_panel.showProblems({tr("No night takes a price there.")});
        return;
    }
    m_staged = draft;
    m_panel.showProblems({});
    m_panel.showPreview({tr("Asking the server…")});
    m_panel.showStaged(title.arg(nightsText(static_cast<int>(cells.size()))));
    askForPreview();
}

/// Nothing when there is nothing to be done, or what was typed is not valid; the panel says so.
std::optional<CalendarDraft> CalendarEditing::draft()
{
    if (m_staged)
        return m_staged;
    if (m_view.selection().isEmpty() || !m_panel.hasEdit())
        return std::nullopt;
    const auto edit = m_panel.edit();
    if (!edit)
        return std::nullopt;
    auto draft = CalendarDraft::of(selectedNights(), *edit);
    if (draft.isEmpty()) {
        m_panel.showProblems({tr("All of these nights are past.")});
        return std::nullopt;
    }
    return draft;
}

void CalendarEditing::askForPreview()
{
    const auto wanted = draft();
    if (!wanted || wanted->prices.isEmpty() || m_editor.isBusy())
        return;
    m_editor.preview(*wanted, [this](const CalendarPreview &preview, const QStringList &problems) {
        if (!problems.isEmpty()) {
            m_panel.showProblems(problems);
            return;
        }
        m_preview = preview;
        m_view.setPreview(&m_preview);
        m_panel.showPreview(preview.lines(QLocale()));
    });
}

void CalendarEditing::dropPreview()
{
    m_previewTimer.stop();
    m_editor.dropPreview();
    m_view.setPreview(nullptr);
    m_preview = {};
}

/// Of a single night.
void CalendarEditing::explain()
{
    const auto selection = m_view.selection();
    if (selection.rows() != 1 || selection.days() != 1 || m_staged)
        return;
    const auto &property = m_model.property(selection.firstRow());
    const auto title = tr("Why this price on %1?").arg(dayText(selection.firstDay(), QLocale()));
    m_api.explain(property.id(), selection.firstDay(), this,
                  [this, selection, title](const NightExplanation &explanation, const std::optional<Problem> &problem) {
                      if (!problem && m_view.selection() == selection && !m_staged)
                          m_panel.showExplanation(title, explanation);
                  });
}

void CalendarEditing::apply()
{
    if (m_editor.isBusy())
        return;
    const auto wanted = draft();
    if (!wanted)
        return;
    m_previewTimer.stop();
    m_panel.setBusy(true);
    m_editor.apply(*wanted, [this](const CalendarEditor::Outcome &outcome) { finish(outcome); });
}

void CalendarEditing::finish(const CalendarEditor::Outcome &outcome)
{
    m_panel.setBusy(false);
    dropPreview();
    if (outcome.problems.isEmpty()) {
        clearSelection();
    } else {
        m_panel.showProblems(outcome.problems);
        m_snapshot = {};
    }
    if (outcome.done)
        m_context.host.history().add(*outcome.done);
    else if (outcome.problems.isEmpty())
        m_context.host.showToast(tr("Nothing to change: all is so already"));
}

} // namespace roost::ui
