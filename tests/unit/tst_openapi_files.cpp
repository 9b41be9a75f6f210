#include "backend/http/openapi_document.h"

#include <QTest>

using namespace roost::http;

/// The contract that is built into the program.
class TestOpenApiFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areReadAndCompiled()
    {
        const OpenApiDocument document = OpenApiDocument::fromResources();
        QVERIFY(document.find(Method::Get, "/healthz"));
        QVERIFY(document.find(Method::Get, "/healthz")->isPublic());
        QVERIFY(document.find(Method::Post, "/api/v1/bookings")->takesJson());
        QVERIFY(!document.find(Method::Post, "/api/v1/bookings")->isPublic());
    }

    void describeAnswersOfEveryOperation()
    {
        const OpenApiDocument document = OpenApiDocument::fromResources();
        for (const Operation *operation : document.operations()) {
            bool described = false;
            for (const int status : {200, 201, 202, 204})
                described = described ||
                            !operation->checkResponse(status, QJsonValue::Undefined).value(0).contains("not described");
            QVERIFY2(described, operation->path().constData());
        }
    }

    void judgeABookingRequest()
    {
        const OpenApiDocument document = OpenApiDocument::fromResources();
        const Operation *operation = document.find(Method::Post, "/api/v1/bookings");
        QJsonObject request{
            {"property_id", "01890a5d-ac96-774b-bcce-b302099a8057"},
            {"check_in", "2030-05-01"},
            {"check_out", "2030-05-04"},
            {"guests", 2},
        };
        QCOMPARE(operation->checkBody(request), QList<roost::FieldError>());
        request.insert("guests", "two");
        request.insert("colour", "red");
        request.remove("check_in");
        QCOMPARE(operation->checkBody(request).size(), 3);
    }
};

QTEST_GUILESS_MAIN(TestOpenApiFiles)
#include "tst_openapi_files.moc"
