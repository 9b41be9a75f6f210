#include "backend/http/openapi_document.h"

#include <QJsonDocument>
#include <QTest>

#include <atomic>
#include <thread>

using namespace roost;
using namespace roost::http;

namespace {

const QByteArray contract = R"(
openapi: 3.0.3
security: [{ bearer: [] }]
tags: [{ name: one }]
paths:
  /stays:
    get:
      security: []
      parameters:
        - { name: city, in: query, required: true, schema: { type: string, minLength: 2 } }
        - { name: limit, in: query, schema: { type: integer, minimum: 1, maximum: 200 } }
        - { name: since, in: query, schema: { $ref: "#/components/schemas/Date" } }
        - { name: pets, in: query, schema: { type: boolean } }
        - { name: tags, in: query, schema: { type: array, items: { type: string, enum: [sea, pool] } } }
        - { name: ids, in: query, explode: false, schema: { type: array, items: { type: string, format: uuid } } }
        - { name: If-Match, in: header, schema: { type: string } }
      responses: { "200": { description: ok } }
    post:
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/Stay" } } }
      responses:
        "201": { description: made, content: { application/json: { schema: { $ref: "#/components/schemas/Answer" } } } }
        "204": { description: nothing }
        default: { $ref: "#/components/responses/Problem" }
  /stays/{id}:
    get: { responses: { "200": { description: ok, content: { application/json: { schema: { type: object } } } } } }
  /stays/today:
    get: { security: [{}, { bearer: [] }], responses: { "2XX": { description: ok } } }
)";

const QByteArray components = R"(
tags: [{ name: two }]
components:
  responses:
    Problem: { description: an error, content: { application/problem+json: { schema: { type: object, required: [code] } } } }
  schemas:
    Date: { type: string, format: date }
    Answer: { type: object, required: [id], properties: { id: { type: string, format: uuid }, stay: { $ref: "#/components/schemas/Stay" } } }
    Money:
      type: object
      required: [amount, currency]
      additionalProperties: false
      properties: { amount: { type: integer, minimum: -1000000000000000 }, currency: { type: string, format: currency } }
    Stay:
      type: object
      required: [check_in, guests]
      additionalProperties: false
      properties:
        check_in: { $ref: "#/components/schemas/Date" }
        guests: { type: integer, minimum: 1, maximum: 16 }
        kind: { type: string, enum: [HOME, ROOM] }
        title: { type: string, minLength: 3, maxLength: 5 }
        note: { type: string, nullable: true }
        colour: { type: string, nullable: true, enum: [red] }
        price: { nullable: true, allOf: [{ $ref: "#/components/schemas/Money" }] }
        amenities: { type: array, minItems: 1, maxItems: 2, uniqueItems: true, items: { type: string } }
        rooms: { type: array, items: { $ref: "#/components/schemas/Room" } }
        pets: { type: boolean }
        share: { type: number, multipleOf: 0.5, maximum: 10 }
        code: { type: string, pattern: "^[A-Z]{3}$" }
        mail: { type: string, format: email }
        at: { type: string, format: date-time }
        zone: { type: string, format: time-zone }
        country: { type: string, format: country }
        id: { type: string, format: uuid }
        labels: { type: object, additionalProperties: { type: string }, minProperties: 1 }
        "a/b": { type: string }
        format: { type: integer }
    Room: { type: object, additionalProperties: false, properties: { beds: { type: integer }, inner: { $ref: "#/components/schemas/Room" } } }
)";

QJsonValue json(const QByteArray &text)
{
    return QJsonDocument::fromJson("[" + text + "]").array().first();
}

/// "/pointer CODE" of each, sorted.
QStringList summary(const QList<FieldError> &errors)
{
    QStringList list;
    for (const FieldError &error : errors)
        list.append(error.pointer + ' ' + error.code);
    list.sort();
    return list;
}

} // namespace

class TestOpenApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mergesTheFiles();
    void readsYamlScalars();
    void refusesFaultyDocuments_data();
    void refusesFaultyDocuments();
    void findsOperations();
    void namesRoutesThatAreNotDescribed();
    void judgesBodies_data();
    void judgesBodies();
    void explainsFaults_data();
    void explainsFaults();
    void judgesQueries_data();
    void judgesQueries();
    void judgesAnswers_data();
    void judgesAnswers();
    void judgesOnManyThreads();

private:
    const OpenApiDocument m_document{{contract, components}};
};

void TestOpenApi::mergesTheFiles()
{
    const QJsonObject document = m_document.toJson();
    QCOMPARE(document.value("openapi").toString(), "3.0.3");
    QCOMPARE(document.value("tags").toArray().size(), 2);
    QCOMPARE(document.value("paths").toObject().size(), 3);
    QVERIFY(document.value("components").toObject().contains("schemas"));
}

void TestOpenApi::readsYamlScalars()
{
    const OpenApiDocument document({R"(
x: { a: 1, b: "1", c: 1.5, d: true, e: "true", f: null, g: ~, h: text, i: '', j: 0x1F, k: yes, l: -7, m: 1e3, n: 2030-05-01 }
)"});
    const QJsonValue expected =
        json(R"({"a":1,"b":"1","c":1.5,"d":true,"e":"true","f":null,"g":null,"h":"text","i":"","j":"0x1F",
        "k":"yes","l":-7,"m":1000,"n":"2030-05-01"})");
    QCOMPARE(document.toJson().value("x"), expected);
}

void TestOpenApi::refusesFaultyDocuments_data()
{
    QTest::addColumn<QList<QByteArray>>("texts");
    QTest::addColumn<QString>("message");
    QTest::newRow("no YAML") << QList<QByteArray>{"a: [1"} << "line";
    QTest::newRow("no mapping") << QList<QByteArray>{"- a"} << "mapping";
    QTest::newRow("key twice") << QList<QByteArray>{"a: 1\nb: 2\na: 3"} << "line 3: the key comes twice: a";
    QTest::newRow("path twice") << QList<QByteArray>{"paths: { /a: { get: {} } }", "paths: { /a: { get: {} } }"}
                                << "/paths//a";
    QTest::newRow("component twice") << QList<QByteArray>{"components: { schemas: { A: {} } }",
                                                          "components: { schemas: { A: {} } }"}
                                     << "/components/schemas/A";
    QTest::newRow("dead reference") << QList<QByteArray>{"a: { $ref: '#/components/schemas/B' }"}
                                    << "#/components/schemas/B";
    QTest::newRow("circular reference") << QList<QByteArray>{"a: { $ref: '#/b' }\nb: { $ref: '#/a' }"} << "circle";
    QTest::newRow("bad pattern")
        << QList<
               QByteArray>{"paths: { /a: { get: { parameters: [{ name: a, in: query, schema: { pattern: '(' } }] } } }"}
        << "regular";
}

void TestOpenApi::refusesFaultyDocuments()
{
    QFETCH(QList<QByteArray>, texts);
    QFETCH(QString, message);
    try {
        const OpenApiDocument document(texts);
        QFAIL("taken");
    } catch (const std::runtime_error &error) {
        QVERIFY2(QString::fromUtf8(error.what()).contains(message), error.what());
    }
}

void TestOpenApi::findsOperations()
{
    QCOMPARE(m_document.operations().size(), 4);
    QVERIFY(m_document.find(Method::Get, "/stays")->isPublic());
    QVERIFY(m_document.find(Method::Get, "/stays/today")->isPublic());
    QVERIFY(!m_document.find(Method::Post, "/stays")->isPublic());
    QVERIFY(!m_document.find(Method::Delete, "/stays"));
    QVERIFY(!m_document.find(Method::Get, "/stays/17"));
}

void TestOpenApi::namesRoutesThatAreNotDescribed()
{
    m_document.requireOperations({Route{Method::Get, "/stays/{id}"}});
    try {
        m_document.requireOperations({Route{Method::Get, "/stays"}, Route{Method::Put, "/stays"}});
        QFAIL("taken");
    } catch (const std::logic_error &error) {
        QVERIFY2(QByteArray(error.what()).endsWith(" PUT /stays;"), error.what());
    }
}

void TestOpenApi::judgesBodies_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &more, const QStringList &expected) {
        QTest::newRow(name) << more << expected;
    };
    row("nothing more", "", {});
    row("enum", R"("kind":"HOME")", {});
    row("not of the enum", R"("kind":"TENT")", {"/kind ENUM"});
    row("too short", R"("title":"ab")", {"/title LENGTH"});
    row("too long", R"("title":"abcdef")", {"/title LENGTH"});
    row("length in characters", R"("title":"äöüßé")", {});
    row("null where it may be", R"("note":null,"colour":null,"price":null)", {});
    row("null where it may not be", R"("title":null)", {"/title TYPE"});
    row("wrong type where null may be", R"("note":7,"colour":"blue")", {"/colour ENUM", "/note TYPE"});
    row("unknown fields, all of them", R"("x":1,"y":2)", {"/x UNKNOWN", "/y UNKNOWN"});
    row("inside of a reference", R"("price":{"amount":1,"currency":"EUR"})", {});
    row("faults inside of a reference", R"("price":{"amount":"1","z":1})",
        {"/price/amount TYPE", "/price/currency REQUIRED", "/price/z UNKNOWN"});
    row("wrong type for a reference", R"("price":"1 EUR")", {"/price TYPE"});
    row("whole number of 64 bits", R"("price":{"amount":9007199254740993,"currency":"EUR"})", {});
    row("no whole number", R"("price":{"amount":1.5,"currency":"EUR"})", {"/price/amount TYPE"});
    row("below a large minimum", R"("price":{"amount":-1000000000000001,"currency":"EUR"})", {"/price/amount RANGE"});
    row("no such currency", R"("price":{"amount":1,"currency":"XYZ"})", {"/price/currency FORMAT"});
    row("list", R"("amenities":["a","b"])", {});
    row("list too short", R"("amenities":[])", {"/amenities LENGTH"});
    row("list too long", R"("amenities":["a","b","c"])", {"/amenities LENGTH"});
    row("list with repetition", R"("amenities":["a","a"])", {"/amenities UNIQUE"});
    row("list with wrong items", R"("amenities":[1,"b"])", {"/amenities/0 TYPE"});
    row("no list", R"("amenities":"a")", {"/amenities TYPE"});
    row("inside of lists", R"("rooms":[{"beds":1},{"beds":"2","x":1}])", {"/rooms/1/beds TYPE", "/rooms/1/x UNKNOWN"});
    row("a schema inside of itself", R"("rooms":[{"inner":{"inner":{"beds":1.5}}}])",
        {"/rooms/0/inner/inner/beds TYPE"});
    row("no boolean", R"("pets":"true")", {"/pets TYPE"});
    row("multiple", R"("share":9.5)", {});
    row("no multiple", R"("share":0.7)", {"/share RANGE"});
    row("above the maximum", R"("share":10.5)", {"/share RANGE"});
    row("pattern", R"("code":"ABC")", {});
    row("not the pattern", R"("code":"ABCD")", {"/code FORMAT"});
    row("mail", R"("mail":"a.b+c@example.org")", {});
    row("instant", R"("at":"2030-05-01T12:00:00Z")", {});
    row("instant with offset", R"("at":"2030-05-01T12:00:00.123+02:00")", {});
    row("instant without zone", R"("at":"2030-05-01T12:00:00")", {"/at FORMAT"});
    row("zone", R"("zone":"Europe/Lisbon")", {});
    row("no zone", R"("zone":"Europe/Nowhere")", {"/zone FORMAT"});
    row("country", R"("country":"PT")", {});
    row("no country", R"("country":"XQ")", {"/country FORMAT"});
    row("uuid", R"("id":"01890a5d-ac96-774b-bcce-b302099a8057")", {});
    row("no uuid", R"("id":"01890a5dac96774bbcceb302099a8057")", {"/id FORMAT"});
    row("mapping", R"("labels":{"a":"b"})", {});
    row("mapping of wrong type", R"("labels":{"a":1})", {"/labels/a TYPE"});
    row("mapping too small", R"("labels":{})", {"/labels LENGTH"});
    row("slash in a name", R"("a/b":1)", {"/a~1b TYPE"});
    row("a field named as a keyword", R"("format":1)", {});
    row("a field named as a keyword, wrong", R"("format":"date")", {"/format TYPE"});
    for (const char *mail : {"a", "@b.org", "a@b", "a@b.", "a@@b.org", "a b@c.org"})
        row(mail, QByteArray(R"("mail":")") + mail + '"', {"/mail FORMAT"});
    row("a day that does not exist, too many guests", R"("check_in":"2030-02-30","guests":17)",
        {"/check_in FORMAT", "/guests RANGE"});
    row("guests in words", R"("guests":"two")", {"/guests TYPE"});
    row("no guests", R"("guests":0)", {"/guests RANGE"});
}

void TestOpenApi::judgesBodies()
{
    QFETCH(QByteArray, more);
    QFETCH(QStringList, expected);
    QJsonObject body{{"check_in", "2030-05-01"}, {"guests", 2}};
    const QJsonObject fields = json('{' + more + '}').toObject();
    for (auto it = fields.begin(); it != fields.end(); ++it)
        body.insert(it.key(), it.value());

    const QList<FieldError> errors = m_document.find(Method::Post, "/stays")->checkBody(body);
    QCOMPARE(summary(errors), expected);
    for (const FieldError &error : errors)
        QVERIFY2(error.detail.endsWith('.') && !error.detail.contains("constraint"), qPrintable(error.detail));
}

void TestOpenApi::explainsFaults_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("detail");
    QTest::newRow("range") << QByteArray(R"({"guests":17})") << "Must be from 1 to 16.";
    QTest::newRow("maximum") << QByteArray(R"({"share":17})") << "Must be at most 10.";
    QTest::newRow("length") << QByteArray(R"({"title":"a"})") << "Must be from 3 to 5 characters long.";
    QTest::newRow("items") << QByteArray(R"({"amenities":[]})") << "Must be from 1 to 2 items long.";
    QTest::newRow("fields") << QByteArray(R"({"labels":{}})") << "Must be at least 1 fields in size.";
    QTest::newRow("enum") << QByteArray(R"({"kind":1})") << "Must be one of: HOME, ROOM.";
    QTest::newRow("type") << QByteArray(R"({"guests":"1"})") << "Must be a whole number.";
    QTest::newRow("type or null") << QByteArray(R"({"note":1})") << "Must be a string, or null.";
    QTest::newRow("type of a reference or null") << QByteArray(R"({"price":1})") << "Must be an object, or null.";
    QTest::newRow("format") << QByteArray(R"({"check_in":"1.5.2030"})") << "Must be a date that exists, as YYYY-MM-DD.";
    QTest::newRow("unknown") << QByteArray(R"({"chekin":1})") << "Is not known here.";
}

void TestOpenApi::explainsFaults()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, detail);
    const QString pointer = '/' + json(body).toObject().keys().first();
    QStringList details;
    for (const FieldError &error : m_document.find(Method::Post, "/stays")->checkBody(json(body))) {
        if (error.pointer == pointer)
            details.append(error.detail);
    }
    QVERIFY2(details.contains(detail), qPrintable(details.join('\n')));
}

void TestOpenApi::judgesQueries_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("least") << "city=Lisbon" << QStringList{};
    QTest::newRow("all") << "city=Lisbon&limit=200&since=2030-05-01&pets=true&tags=sea&tags=pool" << QStringList{};
    QTest::newRow("missing") << "" << QStringList{"?city REQUIRED"};
    QTest::newRow("unknown") << "city=Lisbon&town=Porto&x" << QStringList{"?town UNKNOWN", "?x UNKNOWN"};
    QTest::newRow("a header is no query") << "city=Lisbon&If-Match=1" << QStringList{"?If-Match UNKNOWN"};
    QTest::newRow("repeated") << "city=Lisbon&city=Porto" << QStringList{"?city REPEATED"};
    QTest::newRow("too short") << "city=L" << QStringList{"?city LENGTH"};
    QTest::newRow("no number") << "city=Lisbon&limit=many" << QStringList{"?limit TYPE"};
    QTest::newRow("no whole number") << "city=Lisbon&limit=1.5" << QStringList{"?limit TYPE"};
    QTest::newRow("out of range") << "city=Lisbon&limit=0" << QStringList{"?limit RANGE"};
    QTest::newRow("empty") << "city=Lisbon&limit=" << QStringList{"?limit TYPE"};
    QTest::newRow("no date") << "city=Lisbon&since=yesterday" << QStringList{"?since FORMAT"};
    QTest::newRow("no boolean") << "city=Lisbon&pets=1" << QStringList{"?pets TYPE"};
    QTest::newRow("not of the enum") << "city=Lisbon&tags=sea&tags=hill" << QStringList{"?tags/1 ENUM"};
    QTest::newRow("commas") << "city=Lisbon&ids=01890a5d-ac96-774b-bcce-b302099a8057,x" << QStringList{"?ids/1 FORMAT"};
}

void TestOpenApi::judgesQueries()
{
    QFETCH(QString, query);
    QFETCH(QStringList, expected);
    QCOMPARE(summary(m_document.find(Method::Get, "/stays")->checkQuery(QUrlQuery(query))), expected);
}

void TestOpenApi::judgesAnswers_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonValue>("body");
    QTest::addColumn<int>("faults");
    const QJsonValue none(QJsonValue::Undefined);
    const QJsonValue good = json(R"({"id":"01890a5d-ac96-774b-bcce-b302099a8057"})");
    QTest::newRow("good") << Method::Post << QByteArray("/stays") << 201 << good << 0;
    QTest::newRow("wrong") << Method::Post << QByteArray("/stays") << 201 << json(R"({"id":"1","stay":{"guests":0}})")
                           << 3;
    QTest::newRow("missing") << Method::Post << QByteArray("/stays") << 201 << none << 1;
    QTest::newRow("no body") << Method::Post << QByteArray("/stays") << 204 << none << 0;
    QTest::newRow("a body too many") << Method::Post << QByteArray("/stays") << 204 << good << 1;
    QTest::newRow("default") << Method::Post << QByteArray("/stays") << 503 << json(R"({"code":"BUSY"})") << 0;
    QTest::newRow("default, wrong") << Method::Post << QByteArray("/stays") << 503 << json("{}") << 1;
    QTest::newRow("default, of what not every route answers")
        << Method::Post << QByteArray("/stays") << 409 << json(R"({"code":"TAKEN"})") << 1;
    QTest::newRow("members that are not described")
        << Method::Post << QByteArray("/stays") << 201
        << json(R"({"id":"01890a5d-ac96-774b-bcce-b302099a8057","colour":"red","other":{"a":1}})") << 2;
    QTest::newRow("any member of a free object")
        << Method::Get << QByteArray("/stays/17") << 200 << json(R"({"a":1})") << 0;
    QTest::newRow("status not described") << Method::Get << QByteArray("/stays") << 404 << none << 1;
    QTest::newRow("by template") << Method::Get << QByteArray("/stays/{id}") << 200 << json("{}") << 0;
    QTest::newRow("by address") << Method::Get << QByteArray("/stays/17") << 200 << json("{}") << 0;
    QTest::newRow("literal before parameter") << Method::Get << QByteArray("/stays/today") << 204 << none << 0;
    QTest::newRow("not described") << Method::Get << QByteArray("/nowhere") << 200 << none << 1;
}

void TestOpenApi::judgesAnswers()
{
    QFETCH(Method, method);
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    QFETCH(QJsonValue, body);
    QFETCH(int, faults);
    const QStringList found = m_document.validateResponse(method, path, status, body);
    QVERIFY2(found.size() == faults, qPrintable(found.join('\n')));
}

void TestOpenApi::judgesOnManyThreads()
{
    const QJsonValue good =
        json(R"({"check_in":"2030-05-01","guests":2,"code":"ABC","id":"01890a5d-ac96-774b-bcce-b302099a8057"})");
    const QJsonValue bad = json(R"({"check_in":"2030-05-41","guests":2,"code":"abc","id":"x","y":1})");
    std::atomic<int> faults = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < 500; ++n) {
                const Operation *operation = m_document.find(Method::Post, "/stays");
                if (!operation->checkBody(good).isEmpty() || operation->checkBody(bad).size() != 4)
                    ++faults;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(faults.load(), 0);
}

QTEST_GUILESS_MAIN(TestOpenApi)
#include "tst_openapi.moc"
