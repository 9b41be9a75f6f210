#include "tests/contract/examples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>
#include <QUuid>

using namespace roost::test;

namespace {

/// A value that the schema of a member or a parameter does not allow.
QJsonValue wrongValue(const QJsonObject &schema)
{
    const QString type = schema.value("type").toString();
    return type == "object" || schema.contains("allOf") ? QJsonValue("text") : QJsonValue(QJsonObject{{"wrong", true}});
}

/// A text that is no value of a query parameter; empty when any text is one.
QString wrongText(const QJsonObject &schema)
{
    const QString type = schema.value("type").toString();
    if (type == "integer" || type == "number" || type == "boolean" || schema.contains("enum") ||
        schema.contains("format"))
        return "wrong";
    return schema.contains("pattern") ? "!" : QString();
}

QByteArray toBytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

/// What every route does with bad input and with callers who may not, as the OpenAPI document has it: an error that
/// names what is wrong, and nothing done.
class TestRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refusesBodiesThatAreNotAsDescribed_data() { bodyRows(Body::Json); }
    void refusesBodiesThatAreNotAsDescribed();
    void refusesBodiesThatAreNoObject_data() { bodyRows(Body::Json); }
    void refusesBodiesThatAreNoObject();
    void refusesTextsThatAreNotAsDescribed_data() { bodyRows(Body::Text); }
    void refusesTextsThatAreNotAsDescribed();
    void refusesQueriesThatAreNotAsDescribed_data() { operationRows(); }
    void refusesQueriesThatAreNotAsDescribed();
    void refusesCallersWithoutToken_data() { operationRows(); }
    void refusesCallersWithoutToken();
    void refusesForgedTokens_data();
    void refusesForgedTokens();
    void refusesCallersWithoutTheRole_data();
    void refusesCallersWithoutTheRole();
    void refusesAnotherVersion_data();
    void refusesAnotherVersion();
    void knowsNothingAtIdsThatAreNotThere_data() { operationRows(); }
    void knowsNothingAtIdsThatAreNotThere();

private:
    enum class Body { Json, Text };

    void operationRows() const;
    void bodyRows(Body body) const;
    const DocumentedOperation &operation(const QString &id) const { return m_server.operations().at(id); }
    Answer sendBody(const QString &id, const QByteArray &body, const HttpHeaders &headers = {});
    QString refusal(const QString &id, const QByteArray &body, const QString &pointer);
    const Call &call(const QString &id);

    ContractServer m_server;
    std::map<QString, Call> m_calls; ///< prepared once: what is refused changes nothing
};

void TestRefusals::initTestCase()
{
    m_server.start();
}

/// A row for each operation.
void TestRefusals::operationRows() const
{
    QTest::addColumn<QString>("id");
    for (const auto &[id, operation] : m_server.operations())
        QTest::newRow(qPrintable(id)) << id;
}

/// A row for each operation that takes such a body.
void TestRefusals::bodyRows(Body body) const
{
    QTest::addColumn<QString>("id");
    for (const auto &[id, operation] : m_server.operations()) {
        const auto content = operation.description.value("requestBody").toObject().value("content").toObject();
        const Body taken = content.contains("application/json") ? Body::Json : Body::Text;
        if (!content.isEmpty() && taken == body)
            QTest::newRow(qPrintable(id)) << id;
    }
}

const Call &TestRefusals::call(const QString &id)
{
    const auto found = m_calls.find(id);
    return found != m_calls.end() ? found->second
                                  : m_calls.emplace(id, examples().at(id).prepare(m_server)).first->second;
}

Answer TestRefusals::sendBody(const QString &id, const QByteArray &body, const HttpHeaders &headers)
{
    HttpHeaders all = call(id).headers;
    all.insert(headers);
    return m_server.client(examples().at(id).account).send(operation(id).method, call(id).target, body, all);
}

/// What is wrong with the refusal of a body: it must be a 422 that points at the fault.
QString TestRefusals::refusal(const QString &id, const QByteArray &body, const QString &pointer)
{
    const auto answer = sendBody(id, body);
    QStringList pointers;
    for (const auto &error : answer.json().value("errors").toArray())
        pointers << error.toObject().value("pointer").toString();
    const bool points =
        std::any_of(pointers.begin(), pointers.end(), [&](const QString &p) { return p.startsWith(pointer); });

    auto faults = m_server.faults(operation(id).method, call(id).target, answer);
    if (answer.status != 422 || !points)
        faults << QStringLiteral("%1 does not point at %2: %3").arg(body, pointer, answer.text());
    return faults.join(u'\n');
}

void TestRefusals::refusesBodiesThatAreNotAsDescribed()
{
    QFETCH(QString, id);
    const auto content = operation(id).description.value("requestBody").toObject().value("content").toObject();
    const auto schema = m_server.resolved(content.value("application/json").toObject().value("schema").toObject());
    const QJsonObject good = call(id).body.value();

    for (const auto &name : schema.value("required").toArray()) {
        auto body = good;
        body.remove(name.toString());
        QCOMPARE(refusal(id, toBytes(body), '/' + name.toString()), QString());
    }
    const auto members = schema.value("properties").toObject();
    for (const QString &name : members.keys()) {
        auto body = good;
        body.insert(name, wrongValue(m_server.resolved(members.value(name).toObject())));
        QCOMPARE(refusal(id, toBytes(body), '/' + name), QString());
    }
    if (schema.value("additionalProperties") == QJsonValue(false)) {
        auto body = good;
        body.insert("surprise", 1);
        QCOMPARE(refusal(id, toBytes(body), "/surprise"), QString());
    }
}

void TestRefusals::refusesBodiesThatAreNoObject()
{
    QFETCH(QString, id);
    for (const QByteArray body : {"{", "{\"a\": 1,}", "\xff\xfe", "{} {}", "[]", "\"text\"", "null"}) {
        const auto answer = sendBody(id, body);
        QVERIFY2(answer.status == 400, answer.text().constData());
        QCOMPARE(m_server.faults(operation(id).method, call(id).target, answer), QStringList());
    }
    const auto otherType = sendBody(id, toBytes(call(id).body.value()), {{"Content-Type", "text/plain"}});
    QVERIFY2(otherType.status == 415, otherType.text().constData());
    QCOMPARE(m_server.faults(operation(id).method, call(id).target, otherType), QStringList());
}

void TestRefusals::refusesTextsThatAreNotAsDescribed()
{
    QFETCH(QString, id);
    const QByteArray type = call(id).headers.value("Content-Type");
    const auto statusOf = [&](const QByteArray &body, const QByteArray &asType) {
        const auto answer = sendBody(id, body, {{"Content-Type", asType}});
        const QStringList faults = m_server.faults(operation(id).method, call(id).target, answer);
        return faults.isEmpty() ? answer.status : 0;
    };
    QCOMPARE(statusOf("nonsense", type), 422);
    QCOMPARE(statusOf(call(id).text, "application/json"), 415);
    QCOMPARE(statusOf({}, type), 400);
}

void TestRefusals::refusesQueriesThatAreNotAsDescribed()
{
    QFETCH(QString, id);
    Call wrong = call(id);
    const QString path = wrong.target.section(u'?', 0, 0);

    QStringList bad{"surprise=1"};
    for (const auto &reference : operation(id).description.value("parameters").toArray()) {
        const auto parameter = m_server.resolved(reference.toObject());
        const QString text = wrongText(m_server.resolved(parameter.value("schema").toObject()));
        if (parameter.value("in") == QJsonValue("query") && !text.isEmpty())
            bad << parameter.value("name").toString() + '=' + text;
    }
    for (const QString &query : bad) {
        wrong.target = path + '?' + query;
        const auto answer = send(m_server, examples().at(id).account, operation(id).method, wrong);
        QVERIFY2(answer.status == 422, qPrintable(query + ' ' + answer.text()));
        QVERIFY2(answer.body.contains("\"?" + query.section(u'=', 0, 0).toLatin1() + '"'), answer.text().constData());
        QCOMPARE(m_server.faults(operation(id).method, wrong.target, answer), QStringList());
    }
}

void TestRefusals::refusesCallersWithoutToken()
{
    QFETCH(QString, id);
    const auto security = operation(id).description.value("security");
    const bool isPublic =
        security.isArray() && (security.toArray().isEmpty() || security.toArray().contains(QJsonObject()));

    const auto answer = send(m_server, Account::Nobody, operation(id).method, call(id));
    if (isPublic) {
        QVERIFY2(answer.status == examples().at(id).status || answer.code() != "UNAUTHENTICATED",
                 answer.text().constData());
        return;
    }
    QVERIFY2(answer.status == 401, answer.text().constData());
    QVERIFY(answer.headers.value("www-authenticate").startsWith("Bearer"));
    QCOMPARE(m_server.faults(operation(id).method, call(id).target, answer), QStringList());
}

void TestRefusals::refusesForgedTokens_data()
{
    // {"alg":"none"} and {"sub":"…","roles":["admin"]}: signed by nobody, by another, and cut off.
    const QString header = QByteArray(R"({"alg":"none","typ":"JWT"})").toBase64(QByteArray::OmitTrailingEquals);
    const QString real = QByteArray(R"({"alg":"HS256","typ":"JWT"})").toBase64(QByteArray::OmitTrailingEquals);
    const QString claims =
        QByteArray(R"({"sub":"00000000-0000-7000-8000-000000000000","roles":["admin"],"exp":4102444800})")
            .toBase64(QByteArray::OmitTrailingEquals);
    QTest::addColumn<QString>("token");
    QTest::newRow("not signed") << header + '.' + claims + '.';
    QTest::newRow("signed by another") << real + '.' + claims + ".c2lnbmVkIGJ5IGFub3RoZXI";
    QTest::newRow("cut off") << real + '.' + claims;
    QTest::newRow("no token at all") << "token";
    QTest::newRow("very long") << QString("a").repeated(5000);
}

void TestRefusals::refusesForgedTokens()
{
    QFETCH(QString, token);
    for (const QString target : {"/api/v1/users/me", "/api/v1/admin/metrics", "/api/v1/bookings"}) {
        const auto answer =
            send(m_server, Account::Nobody, "GET", {target, {}, {{"Authorization", "Bearer " + token.toLatin1()}}});
        QVERIFY2(answer.status == 401, answer.text().constData());
        QCOMPARE(m_server.faults("GET", target, answer), QStringList());
    }
}

void TestRefusals::refusesCallersWithoutTheRole_data()
{
    QTest::addColumn<QString>("id");
    for (const auto &[id, example] : examples()) {
        if (example.account == Account::Admin || (example.account == Account::Host && id != "addMyRole"))
            QTest::newRow(qPrintable(id)) << id;
    }
}

void TestRefusals::refusesCallersWithoutTheRole()
{
    QFETCH(QString, id);
    const auto answer = send(m_server, Account::Guest, operation(id).method, call(id));
    QVERIFY2(answer.status == 403, answer.text().constData());
    QCOMPARE(m_server.faults(operation(id).method, call(id).target, answer), QStringList());
}

void TestRefusals::refusesAnotherVersion_data()
{
    QTest::addColumn<QString>("id");
    const QJsonObject version{{"$ref", "#/components/parameters/IfMatch"}}; // others carry it in their body
    for (const auto &[id, operation] : m_server.operations()) {
        if (operation.description.value("parameters").toArray().contains(version))
            QTest::newRow(qPrintable(id)) << id;
    }
}

void TestRefusals::refusesAnotherVersion()
{
    QFETCH(QString, id);
    const Call fresh = examples().at(id).prepare(m_server); // making one board takes the others away
    for (const QByteArray tag : {"\"987654321\"", "W/\"1\"", "1", "\"one\""}) {
        Call stale = fresh;
        stale.headers.insert("If-Match", tag);
        const auto answer = send(m_server, examples().at(id).account, operation(id).method, stale);
        QVERIFY2(answer.status == 412, tag + ' ' + answer.text());
        QCOMPARE(m_server.faults(operation(id).method, stale.target, answer), QStringList());
    }
}

void TestRefusals::knowsNothingAtIdsThatAreNotThere()
{
    QFETCH(QString, id);
    const QString path = operation(id).path;
    if (!path.contains("{id}"))
        return;
    Call lost = call(id);
    for (const QString &other :
         {QUuid::createUuid().toString(QUuid::WithoutBraces), QString("17"), QString("%2e%2e"), QString("%00")}) {
        const QString query = lost.target.contains(u'?') ? '?' + call(id).target.section(u'?', 1) : QString();
        lost.target = QString(path).replace(QRegularExpression("\\{[a-z_]+\\}"), other) + query;
        const auto answer = send(m_server, examples().at(id).account, operation(id).method, lost);
        QVERIFY2(answer.status == 404, qPrintable(lost.target + ' ' + answer.text()));
    }
}

QTEST_GUILESS_MAIN(TestRefusals)

#include "tst_refusals.moc"
