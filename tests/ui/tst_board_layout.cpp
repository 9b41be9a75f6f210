#include "ui/models/board_layout.h"

#include <QTest>

#include <rapidcheck.h>

using namespace roost::ui;

namespace {

using Rects = QList<QRect>;

BoardLayout layoutOf(const Rects &rects)
{
    QList<BoardCard> cards;
    for (const auto &cells : rects)
        cards.append({QStringLiteral("card%1").arg(cards.size()), cells, {}});
    return BoardLayout(cards);
}

Rects cellsOf(const BoardLayout &layout)
{
    Rects cells;
    for (const auto &card : layout.cards())
        cells.append(card.cells);
    return cells;
}

bool isSound(const BoardLayout &layout)
{
    const auto cells = cellsOf(layout);
    for (int i = 0; i < cells.size(); ++i) {
        if (cells[i].x() < 0 || cells[i].y() < 0 || cells[i].right() >= BoardLayout::columns)
            return false;
        for (int j = 0; j < i; ++j) {
            if (cells[i].intersects(cells[j]))
                return false;
        }
    }
    return true;
}

/// Nothing could stand one row higher.
bool isTight(const BoardLayout &layout)
{
    const auto cells = cellsOf(layout);
    return std::all_of(cells.begin(), cells.end(), [&cells](const QRect &card) {
        return card.y() == 0 || std::any_of(cells.begin(), cells.end(), [&card](const QRect &other) {
                   return other != card && other.intersects(card.translated(0, -1));
               });
    });
}

} // namespace

/// Where cards of a board come to stand.
class TestBoardLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsANewCardWhereThereIsRoom();
    void makesWayDownwards();
    void movesUpIntoAGap();
    void closesTheGapOfACardThatGoes();
    void keepsWithinTheEdges();
    void neverPutsCardsOnOneAnother();
};

void TestBoardLayout::putsANewCardWhereThereIsRoom()
{
    auto layout = layoutOf({{0, 0, 8, 3}, {16, 0, 8, 6}});
    layout.add("new", {8, 3});
    QCOMPARE(layout.cards().last().cells, QRect(8, 0, 8, 3));
    layout.add("next", {12, 3});
    QCOMPARE(layout.cards().last().cells, QRect(0, 3, 12, 3));
}

void TestBoardLayout::makesWayDownwards()
{
    auto layout = layoutOf({{0, 0, 8, 4}, {8, 0, 8, 4}, {8, 4, 8, 4}});
    layout.place(0, {8, 0, 8, 4});
    QCOMPARE(cellsOf(layout), (Rects{{8, 0, 8, 4}, {8, 4, 8, 4}, {8, 8, 8, 4}}));
    layout.place(0, {8, 2, 8, 4}); // over the middle of the next, which goes on: it cannot stand lower than it must
    QVERIFY(isSound(layout) && isTight(layout));
}

void TestBoardLayout::movesUpIntoAGap()
{
    auto layout = layoutOf({{0, 0, 8, 4}, {8, 0, 8, 2}});
    layout.place(0, {8, 7, 8, 4});
    QCOMPARE(layout.cards().first().cells, QRect(8, 2, 8, 4));
}

void TestBoardLayout::closesTheGapOfACardThatGoes()
{
    auto layout = layoutOf({{0, 0, 8, 4}, {0, 4, 8, 4}, {8, 0, 8, 2}});
    layout.remove(0);
    QCOMPARE(cellsOf(layout), (Rects{{0, 0, 8, 4}, {8, 0, 8, 2}}));
}

void TestBoardLayout::keepsWithinTheEdges()
{
    auto layout = layoutOf({{0, 0, 8, 4}});
    layout.place(0, {-5, -5, 8, 4});
    QCOMPARE(layout.cards().first().cells, QRect(0, 0, 8, 4));
    layout.place(0, {20, 0, 8, 4});
    QCOMPARE(layout.cards().first().cells, QRect(16, 0, 8, 4));
    layout.place(0, {0, 0, 1, 1});
    QCOMPARE(layout.cards().first().cells.size(), BoardLayout::smallest);
    layout.place(0, {0, 0, 100, 100});
    QCOMPARE(layout.cards().first().cells.size(), QSize(BoardLayout::columns, BoardLayout::tallest));
}

void TestBoardLayout::neverPutsCardsOnOneAnother()
{
    const bool isOk = rc::check("cards stay apart and as far up as they can", [] {
        BoardLayout layout({});
        const auto size = [] { return QSize(*rc::gen::inRange(1, 26), *rc::gen::inRange(1, 9)); };
        for (int i = *rc::gen::inRange(1, 12); i > 0; --i)
            layout.add("card", size());
        RC_ASSERT(isSound(layout) && isTight(layout));
        for (int step = 0; step < 8; ++step) {
            const int index = *rc::gen::inRange(0, static_cast<int>(layout.cards().size()));
            const QPoint to(*rc::gen::inRange(-3, 27), *rc::gen::inRange(-3, 30));
            layout.place(index, {to, size()});
            RC_ASSERT(isSound(layout) && isTight(layout));
        }
    });
    QVERIFY(isOk);
}

QTEST_GUILESS_MAIN(TestBoardLayout)
#include "tst_board_layout.moc"
