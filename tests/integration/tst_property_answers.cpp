#include "backend/core/errors.h"
#include "backend/modules/property/property_controller.h"
#include "backend/modules/property/property_service.h"
#include "tests/support/manual_clock.h"
#include "tests/support/sample_property.h"
#include "tests/support/samples.h"
#include "tests/support/test_database.h"

#include <QJsonDocument>
#include <QtTest>

using namespace roost;

/// What strangers see of a property is kept, and never shown when it has changed.
class TestPropertyAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsAnAnswerAsLongAsNothingChanges();
    void showsAChangeOf_data();
    void showsAChangeOf();
    void hidesWhatIsNoLongerPublished();
    void showsHostsWhatStrangersDoNotSee();
    void forgetsTheOldestOfMany();

private:
    http::Response show(const Actor &viewer = {}) const;
    QByteArray revision() const { return m_properties->publicRevision(m_property.id); }
    void run(const char *sql) const;

    std::unique_ptr<test::TestDatabase> m_server;
    EventBus m_events;
    test::ManualClock m_clock{"2030-05-01T12:00:00Z"};
    std::unique_ptr<Database> m_database;
    std::unique_ptr<PropertyService> m_properties;
    std::unique_ptr<PropertyController> m_controller;
    Actor m_host;
    Property m_property;
};

void TestPropertyAnswers::initTestCase()
{
    m_server = std::make_unique<test::TestDatabase>();
}

void TestPropertyAnswers::init()
{
    m_database = std::make_unique<Database>(m_server->createDatabase(), m_events);
    m_properties = std::make_unique<PropertyService>(*m_database, m_clock);
    m_controller = std::make_unique<PropertyController>(*m_properties);
    m_host = test::insertUser(*m_database, Role::Host, "Ana");
    m_property = m_properties->publish(m_host, m_properties->create(m_host, test::sampleProperty()).id);
}

http::Response TestPropertyAnswers::show(const Actor &viewer) const
{
    http::Request request;
    request.pathValues.insert("id", m_property.id.toString());
    request.actor = viewer;
    return m_controller->show(request);
}

void TestPropertyAnswers::run(const char *sql) const
{
    m_database->transaction([&](Session &session) { session.update(sql, m_property.id); });
}

void TestPropertyAnswers::keepsAnAnswerAsLongAsNothingChanges()
{
    const QByteArray before = revision();
    const http::Response first = show();
    const http::Response second = show();
    QCOMPARE(second.body, first.body);
    QVERIFY(second.body.constData() == first.body.constData()); // the same bytes
    QCOMPARE(second.headers.value("ETag"), first.headers.value("ETag"));
    QCOMPARE(revision(), before);
}

void TestPropertyAnswers::showsAChangeOf_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::newRow("a field") << QByteArray("UPDATE properties SET title = 'New' WHERE id = ?");
    QTest::newRow("the rating") << QByteArray("UPDATE properties SET rating = 4.5, review_count = 2 WHERE id = ?");
    QTest::newRow("the host's name")
        << QByteArray("UPDATE users SET name = 'Maria' WHERE id = (SELECT host_id FROM properties WHERE id = ?)");
}

void TestPropertyAnswers::showsAChangeOf()
{
    QFETCH(QByteArray, sql);
    const QByteArray before = show().body;
    run(sql.constData());
    QVERIFY(show().body != before);
    QJsonObject forHost = QJsonDocument::fromJson(show(m_host).body).object();
    for (const char *own : {"address", "tags"})
        forHost.remove(QLatin1String(own)); // the host's alone
    QCOMPARE(QJsonDocument::fromJson(show().body).object(), forHost);
}

void TestPropertyAnswers::hidesWhatIsNoLongerPublished()
{
    show();
    run("UPDATE properties SET status = 'UNLISTED' WHERE id = ?");
    QVERIFY_THROWS_EXCEPTION(NotFound, show());
    QCOMPARE(show(m_host).status, 200);
}

void TestPropertyAnswers::showsHostsWhatStrangersDoNotSee()
{
    show();
    QVERIFY(QJsonDocument::fromJson(show(m_host).body).object().contains("address"));
    QVERIFY(!QJsonDocument::fromJson(show().body).object().contains("address"));
}

void TestPropertyAnswers::forgetsTheOldestOfMany()
{
    PropertyAnswers answers;
    const PropertyId first = PropertyId::create();
    const auto answer = http::Response::text(QByteArray(100'000, 'x'), "application/json");
    answers.insert(first, "1", answer);
    QVERIFY(answers.find(first, "1"));
    QVERIFY(!answers.find(first, "2"));
    for (int i = 0; i < 1'000; ++i)
        answers.insert(PropertyId::create(), "1", answer);
    QVERIFY(!answers.find(first, "1"));
}

QTEST_GUILESS_MAIN(TestPropertyAnswers)
#include "tst_property_answers.moc"
