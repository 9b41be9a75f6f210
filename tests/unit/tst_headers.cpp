#include "backend/http/headers.h"

#include <QTest>

using namespace roost::http;

class TestHeaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compareNamesWithoutCase()
    {
        const Headers headers{{"Content-Type", "text/plain"}};
        QCOMPARE(headers.value("content-type"), QByteArray("text/plain"));
        QVERIFY(headers.contains("CONTENT-TYPE"));
        QVERIFY(!headers.contains("Content"));
        QVERIFY(headers.value("Accept").isEmpty());
    }

    void keepTheirOrder()
    {
        Headers headers;
        headers.append("A", "1");
        headers.append("B", "2");
        headers.append("a", "3");
        QCOMPARE(headers.value("a"), QByteArray("1"));
        QCOMPARE(headers.count("A"), 2);
        QCOMPARE(headers.fields().last().second, QByteArray("3"));
    }

    void replaceAllOfAName()
    {
        Headers headers{{"A", "1"}, {"B", "2"}, {"a", "3"}};
        headers.set("A", "4");
        QCOMPARE(headers.count("a"), 1);
        QCOMPARE(headers.value("a"), QByteArray("4"));
        headers.remove("b");
        QCOMPARE(headers.fields().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestHeaders)
#include "tst_headers.moc"
