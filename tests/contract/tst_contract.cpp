#include "tests/contract/examples.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace roost;
using namespace roost::test;

namespace {

/// "{id}" and its like, for an address to ask at.
const QRegularExpression pathParameter("\\{[a-z_]+\\}");

} // namespace

/// Every route of the running program against the OpenAPI document that it serves.
class TestContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void knowsAnExampleOfEveryOperation();
    void servesTheDocumentedMethodsAndNoOthers();
    void answersAsDocumented_data();
    void answersAsDocumented();
    void answersUnknownAddressesWith404();

private:
    ContractServer m_server;
};

void TestContract::initTestCase()
{
    m_server.start();
}

void TestContract::knowsAnExampleOfEveryOperation()
{
    QStringList documented;
    for (const auto &[id, operation] : m_server.operations())
        documented << id;
    QStringList known;
    for (const auto &[id, example] : examples())
        known << id;
    QCOMPARE(known, documented);
}

void TestContract::servesTheDocumentedMethodsAndNoOthers()
{
    std::map<QString, QSet<QByteArray>> documented;
    for (const auto &[id, operation] : m_server.operations())
        documented[operation.path] << operation.method;

    for (auto [path, methods] : documented) {
        QByteArray other;
        for (const QByteArray method : {"DELETE", "PUT", "PATCH"})
            other = methods.contains(method) ? other : method;
        const auto answer = m_server.client(Account::Admin).send(other, QString(path).replace(pathParameter, "x"));
        QCOMPARE(answer.status, 405);

        QSet<QByteArray> served;
        for (const QByteArray &method : answer.headers.value("allow").split(','))
            served << method.trimmed();
        served -= {"HEAD", "OPTIONS"}; // come with GET and CORS
        QVERIFY2(served == methods, qPrintable(path));
    }
}

void TestContract::answersAsDocumented_data()
{
    QTest::addColumn<QString>("id");
    for (const auto &[id, example] : examples())
        QTest::newRow(qPrintable(id)) << id;
}

void TestContract::answersAsDocumented()
{
    QFETCH(QString, id);
    const Example &example = examples().at(id);
    const QByteArray method = m_server.operations().at(id).method;

    const Call call = example.prepare(m_server);
    const auto answer = send(m_server, example.account, method, call);
    QVERIFY2(answer.status == example.status, answer.text().constData());
    QCOMPARE(m_server.faults(method, call.target, answer), QStringList());
}

void TestContract::answersUnknownAddressesWith404()
{
    for (const QString target :
         {"/nothing", "/api/v1/nothing", "/api/v1/bookings/", "/api/v1//bookings", "/api/v2/bookings"}) {
        const auto answer = m_server.client(Account::Admin).get(target);
        QVERIFY2(answer.status == 404, qPrintable(target + ' ' + answer.text()));
        QCOMPARE(answer.headers.value("content-type").left(24), QByteArray("application/problem+json"));
        QCOMPARE(answer.json().value("instance").toString().toLatin1(), answer.headers.value("x-request-id"));
    }
}

QTEST_GUILESS_MAIN(TestContract)

#include "tst_contract.moc"
