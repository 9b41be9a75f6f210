#include "ui/pages/board_view.h"

#include "ui/pages/board_place.h"
#include "ui/pages/dashboard_grid.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"

#include <QLabel>
#include <QVBoxLayout>

namespace roost::ui {

namespace {

QString titleOfCard(const QString &id, const QStringList &roles)
{
    const auto card = dashboardCard(id, roles);
    return card ? card->title : id;
}

} // namespace

BoardView::BoardView(const PageContext &page, DashboardModel &model, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_model(model)
    , m_grid(new DashboardGrid(page.theme, this))
{
    setProperty("surface", QStringLiteral("clear"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_grid);
    layout->addStretch(1);
    connect(&m_turn, &QTimer::timeout, this, &BoardView::buildNext);
}

void BoardView::setCards(const QList<BoardCard> &cards)
{
    m_dragged = -1;
    auto old = std::exchange(m_places, {});
    m_waiting.clear();
    for (const auto &card : cards) {
        const auto same = std::find_if(old.begin(), old.end(),
                                       [&card](const BoardPlace *place) { return place->cardId() == card.id; });
        auto *place = same == old.end() ? new BoardPlace(card.id, m_grid) : *same;
        if (same == old.end())
            m_grid->place(place, card.cells);
        else
            old.erase(same);
        m_places.append(place);
        if (!place->hasCard())
            m_waiting.append(place);
    }
    for (auto *place : std::as_const(old))
        m_grid->remove(place);
    m_cards = cards;
    showLayout(cards);
    for (auto *place : std::as_const(m_places)) {
        if (m_mode == Mode::Arranging && !place->handle())
            addHandle(*place);
    }
    m_turn.start(0);
}

void BoardView::buildNext()
{
    if (m_waiting.isEmpty()) {
        m_turn.stop();
        return;
    }
    auto *place = m_waiting.takeFirst();
    place->setCard(build(place->cardId(), place));
}

QWidget *BoardView::build(const QString &id, QWidget *parent)
{
    const auto card = dashboardCard(id, m_page.roles);
    if (!card) {
        auto *unknown = makeParagraph(tr("This card is not known here: %1").arg(id), "text3");
        unknown->setAlignment(Qt::AlignCenter);
        return makeCard(unknown);
    }
    auto *view = card->build({m_page, m_model}, parent);
    view->setObjectName(card->id);
    connect(view, &DashboardCardView::opened, this, &BoardView::opened);
    connect(view, &DashboardCardView::filterRequested, &m_model.query(), &DashboardQuery::toggleFilter);
    return view;
}

void BoardView::showLayout(const QList<BoardCard> &cards)
{
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        m_grid->moveTo(m_places[i], cards[i].cells);
        if (auto *handle = m_places[i]->handle())
            handle->describe(cards[i].cells);
    }
}

void BoardView::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    if (m_dragged >= 0)
        cancelDrag();
    m_mode = mode;
    for (auto *place : std::as_const(m_places)) {
        if (mode == Mode::Arranging)
            addHandle(*place);
        else
            place->setHandle(nullptr);
    }
}

void BoardView::addHandle(BoardPlace &place)
{
    auto *handle = new BoardHandle(m_page.theme, titleOfCard(place.cardId(), m_page.roles), &place);
    connect(handle, &BoardHandle::dragStarted, this,
            [this, handle](BoardHandle::Part part) { startDrag(*handle, part); });
    connect(handle, &BoardHandle::dragged, this, &BoardView::drag);
    connect(handle, &BoardHandle::dropped, this, &BoardView::drop);
    connect(handle, &BoardHandle::dragCancelled, this, &BoardView::cancelDrag);
    connect(handle, &BoardHandle::stepped, this,
            [this, handle](BoardHandle::Part part, const QPoint &by) { step(*handle, part, by); });
    connect(handle, &BoardHandle::removeRequested, this, [this, handle] { remove(*handle); });
    handle->describe(m_grid->cellsOf(&place));
    place.setHandle(handle);
}

double BoardView::fitHeight(int height)
{
    m_grid->setRowHeight(0);
    const int usual = m_grid->rowHeight();
    const int rows = m_grid->rows();
    if (height <= 0 || rows == 0)
        return 1;
    const int gap = m_grid->areaOf({0, 1, 1, 1}).top() - usual;
    m_grid->setRowHeight(std::max(usual, (height + gap) / rows - gap));
    return static_cast<double>(m_grid->rowHeight()) / usual;
}

QList<BoardHandle *> BoardView::handles() const
{
    QList<BoardHandle *> handles;
    for (const auto *place : m_places) {
        if (place->handle())
            handles.append(place->handle());
    }
    return handles;
}

int BoardView::indexOf(const BoardHandle &handle) const
{
    const auto found = std::find_if(m_places.begin(), m_places.end(),
                                    [&handle](const BoardPlace *place) { return place->handle() == &handle; });
    return found == m_places.end() ? -1 : static_cast<int>(found - m_places.begin());
}

QPoint BoardView::cellsBy(const QPoint &pixels) const
{
    const auto first = m_grid->areaOf({0, 0, 1, 1});
    const auto next = m_grid->areaOf({1, 1, 1, 1});
    const auto cells = [](int by, int step) { return qRound(static_cast<double>(by) / std::max(1, step)); };
    return {cells(pixels.x(), next.left() - first.left()), cells(pixels.y(), next.top() - first.top())};
}

QRect BoardView::changed(const QRect &cells, BoardHandle::Part part, const QPoint &by)
{
    if (part == BoardHandle::Part::Place)
        return cells.translated(by);
    return {cells.topLeft(), cells.size() + QSize(by.x(), by.y())};
}

void BoardView::startDrag(const BoardHandle &handle, BoardHandle::Part part)
{
    m_dragged = indexOf(handle);
    m_part = part;
    m_before = m_cards;
    if (m_dragged >= 0)
        m_places[m_dragged]->raise();
}

void BoardView::drag(const QPoint &by)
{
    if (m_dragged < 0)
        return;
    BoardLayout layout(m_before);
    layout.place(m_dragged, changed(m_before[m_dragged].cells, m_part, cellsBy(by)));
    if (layout.cards() == m_cards)
        return;
    m_cards = layout.cards();
    showLayout(m_cards);
}

void BoardView::drop()
{
    const int dragged = std::exchange(m_dragged, -1);
    if (dragged >= 0 && m_cards != m_before)
        Q_EMIT arranged(m_cards, doneText(m_part, m_places[dragged]->handle()->title()));
}

void BoardView::cancelDrag()
{
    if (std::exchange(m_dragged, -1) < 0)
        return;
    m_cards = m_before;
    showLayout(m_cards);
}

void BoardView::step(const BoardHandle &handle, BoardHandle::Part part, const QPoint &by)
{
    const int index = indexOf(handle);
    if (index < 0)
        return;
    // Up past what is in the way: a card that moves by one row alone would fall back.
    BoardLayout layout(m_cards);
    for (int far = 1; far <= BoardLayout::tallest && layout.cards() == m_cards; ++far) {
        layout = BoardLayout(m_cards);
        layout.place(index, changed(m_cards[index].cells, part, by * far));
        if (part == BoardHandle::Part::Size || by.y() == 0)
            break;
    }
    if (layout.cards() != m_cards)
        Q_EMIT arranged(layout.cards(), doneText(part, handle.title()));
}

void BoardView::remove(const BoardHandle &handle)
{
    const int index = indexOf(handle);
    if (index < 0)
        return;
    BoardLayout layout(m_cards);
    layout.remove(index);
    const auto text = tr("Took %1 away", "a card").arg(handle.title());
    const auto next = std::min<qsizetype>(index, layout.cards().size() - 1);
    Q_EMIT arranged(layout.cards(), text);
    if (next >= 0 && next < m_places.size() && m_places[next]->handle())
        m_places[next]->handle()->setFocus();
}

QString BoardView::doneText(BoardHandle::Part part, const QString &title) const
{
    return part == BoardHandle::Part::Place ? tr("Moved %1", "a card").arg(title)
                                            : tr("Resized %1", "a card").arg(title);
}

} // namespace roost::ui
