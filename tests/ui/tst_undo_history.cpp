#include "ui/models/undo_history.h"

#include <QSignalSpy>
#include <QTest>

using namespace roost::ui;

/// Taking edits back and making them again, with a server that answers later.
class TestUndoHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesNotRepeatWhatWasDone();
    void takesBackAndMakesAgain();
    void makesOneStepAtATime();
    void forgetsWhatTheServerRefuses();
    void keepsWhatDidNotReachTheServer();
    void dropsUndoneEditsWhenAnotherIsMade();

private:
    UndoableEdit edit(const QString &text)
    {
        return {text, step(QStringLiteral("undo ") + text), step(QStringLiteral("redo ") + text)};
    }
    UndoStep step(const QString &name)
    {
        return [this, name](const UndoAnswer &answer) {
            m_asked << name;
            m_answer = answer;
        };
    }
    void answer(UndoHistory &history, const std::optional<Problem> &problem = {})
    {
        QSignalSpy changed(&history, &UndoHistory::changed);
        m_answer(problem);
        QVERIFY(changed.wait());
    }

    QStringList m_asked;
    UndoAnswer m_answer;
};

void TestUndoHistory::doesNotRepeatWhatWasDone()
{
    m_asked.clear();
    UndoHistory history;
    QSignalSpy added(&history, &UndoHistory::added);
    QVERIFY(!history.canUndo());
    history.add(edit(QStringLiteral("price")));
    QCOMPARE(m_asked, QStringList());
    QCOMPARE(added.at(0).at(0).toString(), QStringLiteral("price"));
    QVERIFY(history.canUndo());
    QVERIFY(!history.canRedo());
}

void TestUndoHistory::takesBackAndMakesAgain()
{
    m_asked.clear();
    UndoHistory history;
    QSignalSpy made(&history, &UndoHistory::stepMade);
    history.add(edit(QStringLiteral("price")));
    history.add(edit(QStringLiteral("block")));
    history.undo();
    answer(history);
    history.undo();
    answer(history);
    QVERIFY(!history.canUndo());
    history.redo();
    answer(history);
    QCOMPARE(m_asked, QStringList({"undo block", "undo price", "redo price"}));
    QCOMPARE(made.size(), 3);
    QCOMPARE(made.at(0).at(0).toString(), QStringLiteral("Undone: block"));
    QVERIFY(history.canUndo());
    QCOMPARE(history.redoText(), QStringLiteral("block"));
}

void TestUndoHistory::makesOneStepAtATime()
{
    m_asked.clear();
    UndoHistory history;
    history.add(edit(QStringLiteral("one")));
    history.add(edit(QStringLiteral("two")));
    history.undo();
    QVERIFY(!history.canUndo());
    QVERIFY(!history.canRedo());
    history.undo();
    history.redo();
    QCOMPARE(m_asked, QStringList({"undo two"}));
    answer(history);
    QVERIFY(history.canUndo());
}

void TestUndoHistory::forgetsWhatTheServerRefuses()
{
    m_asked.clear();
    UndoHistory history;
    QSignalSpy failed(&history, &UndoHistory::stepFailed);
    history.add(edit(QStringLiteral("one")));
    history.add(edit(QStringLiteral("two")));
    history.undo();
    answer(history, Problem{.status = 409, .code = QStringLiteral("BOOKED"), .detail = QStringLiteral("Booked.")});
    QCOMPARE(failed.at(0).at(0).toString(), QStringLiteral("Not undone: two. Booked."));
    QVERIFY(!history.canRedo());
    QCOMPARE(history.undoText(), QStringLiteral("one"));
    history.undo();
    answer(history);
    QCOMPARE(m_asked, QStringList({"undo two", "undo one"}));
}

void TestUndoHistory::keepsWhatDidNotReachTheServer()
{
    m_asked.clear();
    UndoHistory history;
    history.add(edit(QStringLiteral("one")));
    history.undo();
    answer(history, Problem::unreachable(QStringLiteral("inn.local")));
    QCOMPARE(history.undoText(), QStringLiteral("one"));
    history.undo();
    answer(history);
    history.redo();
    answer(history, Problem::unreachable(QStringLiteral("inn.local")));
    QVERIFY(!history.canUndo());
    QCOMPARE(history.redoText(), QStringLiteral("one"));
    QCOMPARE(m_asked, QStringList({"undo one", "undo one", "redo one"}));
}

void TestUndoHistory::dropsUndoneEditsWhenAnotherIsMade()
{
    UndoHistory history;
    history.add(edit(QStringLiteral("one")));
    history.undo();
    answer(history);
    history.add(edit(QStringLiteral("two")));
    QVERIFY(!history.canRedo());
    QCOMPARE(history.undoText(), QStringLiteral("two"));
}

QTEST_GUILESS_MAIN(TestUndoHistory)
#include "tst_undo_history.moc"
