#include "backend/http/cursor.h"

#include <QtTest>

using namespace roost;
using http::Cursor;

namespace {

http::Request requestWith(const QString &target)
{
    http::Request request;
    request.setTarget(target.toUtf8());
    return request;
}

QString encoded(const QByteArray &json)
{
    return QString::fromLatin1(json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

/// Cursors and limits of lists.
class TestCursor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsItsFieldsBack_data();
    void bringsItsFieldsBack();
    void isNothingWhenNotGiven();
    void refuses_data();
    void refuses();
    void refusesFieldsOfAnotherKind();
    void limitsPages_data();
    void limitsPages();
    void writesThePage();
};

void TestCursor::bringsItsFieldsBack_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::newRow("an id") << QStringList{UserId::create().toString()};
    QTest::newRow("text in many scripts") << QStringList{QStringLiteral("Café \"Ö\" 東京 , ]"), QString()};
    QTest::newRow("three") << QStringList{QStringLiteral("a"), QStringLiteral("-17"), QStringLiteral("c")};
}

void TestCursor::bringsItsFieldsBack()
{
    QFETCH(QStringList, fields);
    const auto cursor = Cursor::of(requestWith(QStringLiteral("/?cursor=") + Cursor(fields).encode()), fields.size());
    QVERIFY(cursor);
    for (qsizetype i = 0; i < fields.size(); ++i)
        QCOMPARE(cursor->text(i), fields.at(i));
}

void TestCursor::isNothingWhenNotGiven()
{
    QVERIFY(!Cursor::of(requestWith(QStringLiteral("/?limit=3")), 1));
}

void TestCursor::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("not base64") << QStringLiteral("@@@");
    QTest::newRow("not JSON") << encoded("abc");
    QTest::newRow("an object") << encoded("{\"a\":1}");
    QTest::newRow("numbers") << encoded("[1,2]");
    QTest::newRow("too few") << encoded("[\"a\"]");
    QTest::newRow("too many") << encoded("[\"a\",\"b\",\"c\"]");
    QTest::newRow("a zero inside") << encoded("[\"a\\u0000b\",\"c\"]");
}

void TestCursor::refuses()
{
    QFETCH(QString, text);
    try {
        Cursor::of(requestWith(QStringLiteral("/?cursor=") + text), 2);
        QFAIL("must be refused");
    } catch (const Invalid &invalid) {
        QCOMPARE(invalid.errors().constFirst().pointer, QStringLiteral("?cursor"));
    }
}

void TestCursor::refusesFieldsOfAnotherKind()
{
    const Cursor cursor({QStringLiteral("abc")});
    QVERIFY_THROWS_EXCEPTION(Invalid, cursor.id<UserId>(0));
    QVERIFY_THROWS_EXCEPTION(Invalid, cursor.integer(0));
}

void TestCursor::limitsPages_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("limit"); // 0: refused
    QTest::newRow("not given") << QStringLiteral("/") << 50;
    QTest::newRow("the least") << QStringLiteral("/?limit=1") << 1;
    QTest::newRow("the most") << QStringLiteral("/?limit=200") << 200;
    QTest::newRow("none") << QStringLiteral("/?limit=0") << 0;
    QTest::newRow("too many") << QStringLiteral("/?limit=201") << 0;
    QTest::newRow("no number") << QStringLiteral("/?limit=ten") << 0;
}

void TestCursor::limitsPages()
{
    QFETCH(QString, query);
    QFETCH(int, limit);
    if (limit > 0)
        QCOMPARE(http::pageLimit(requestWith(query)), limit);
    else
        QVERIFY_THROWS_EXCEPTION(Invalid, http::pageLimit(requestWith(query)));
}

void TestCursor::writesThePage()
{
    const Cursor next({QStringLiteral("a")});
    QCOMPARE(http::pageJson({1, 2}, next), (QJsonObject{{QStringLiteral("items"), QJsonArray{1, 2}},
                                                        {QStringLiteral("next_cursor"), next.encode()}}));
    QVERIFY(http::pageJson({}, std::nullopt).value(u"next_cursor").isNull());
}

QTEST_APPLESS_MAIN(TestCursor)
#include "tst_cursor.moc"
