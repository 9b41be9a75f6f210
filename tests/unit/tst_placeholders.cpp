#include "backend/database/placeholders.h"

#include <QtTest>

using namespace roost;

/// Statements are written with `?`, and sent with numbers.
class TestPlaceholders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersThem_data();
    void numbersThem();
};

void TestPlaceholders::numbersThem_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("sent");

    const auto row = [](const char *name, const char *written, const char *sent) {
        QTest::newRow(name) << QByteArray(written) << QByteArray(sent);
    };
    row("none", "SELECT 1", "SELECT 1");
    row("two", "SELECT ?, ?::date", "SELECT $1, $2::date");
    row("more than nine", "?,?,?,?,?,?,?,?,?,?", "$1,$2,$3,$4,$5,$6,$7,$8,$9,$10");
    row("in a text", "SELECT '?' , ?", "SELECT '?' , $1");
    row("behind a quote within a text", "SELECT 'it''s ?', ?", "SELECT 'it''s ?', $1");
    row("in a name", "SELECT ? AS \"what?\"", "SELECT $1 AS \"what?\"");
    row("in a comment", "SELECT -- why?\n ?", "SELECT -- why?\n $1");
    row("in a comment at the end", "SELECT ? -- why?", "SELECT $1 -- why?");
    row("a minus is no comment", "SELECT ? - ?", "SELECT $1 - $2");
    row("an unclosed text", "SELECT '?", "SELECT '?");
}

void TestPlaceholders::numbersThem()
{
    QFETCH(QByteArray, written);
    QTEST(withNumberedPlaceholders(written.constData()), "sent");
}

QTEST_APPLESS_MAIN(TestPlaceholders)
#include "tst_placeholders.moc"
