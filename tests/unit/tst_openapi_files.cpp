#include "backend/http/openapi_document.h"

#include <QJsonDocument>
#include <QTest>

using namespace roost::http;

/// The contract that is built into the program.
class TestOpenApiFiles : public QObject
{
    Q_OBJECT

private:
    static QByteArray textOf(const QJsonValue &example)
    {
        return example.isString() ? example.toString().toUtf8() : QJsonDocument(example.toObject()).toJson();
    }

    static bool isBinary(const QJsonValue &media)
    {
        return media.toObject().value("schema").toObject().value("format") == QJsonValue("binary");
    }

    static QStringList faultsOfExamples(const Operation &operation, const QJsonObject &description)
    {
        QStringList faults;
        const QJsonObject asked = description.value("requestBody").toObject().value("content").toObject();
        for (const QString &type : asked.keys()) {
            const QJsonValue example = asked.value(type).toObject().value("example");
            for (const roost::FieldError &error : operation.checkBody(example))
                faults << operation.path() + " request" + error.pointer.toUtf8() + ' ' + error.code.toUtf8();
            if (example.isUndefined() && !isBinary(asked.value(type)))
                faults << operation.path() + " request without example";
        }
        const QJsonObject answers = description.value("responses").toObject();
        for (const QString &status : answers.keys()) {
            const QJsonObject content = answers.value(status).toObject().value("content").toObject();
            for (const QString &type : content.keys()) {
                const QByteArray body = textOf(content.value(type).toObject().value("example"));
                for (const QString &fault : operation.checkAnswer(status.toInt(), type.toLatin1(), body))
                    faults << operation.path() + ' ' + status.toLatin1() + ' ' + fault.toUtf8();
            }
        }
        return faults;
    }

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

    void sayWhoMayCallEveryOperation()
    {
        const OpenApiDocument document = OpenApiDocument::fromResources();
        for (const Operation *operation : document.operations()) {
            QVERIFY2(QStringList({"public", "user", "host", "admin"}).contains(operation->access()),
                     operation->path().constData());
            QVERIFY2(operation->isPublic() == (operation->access() == "public"), operation->path().constData());
        }
    }

    void haveAnExampleOfEveryBody()
    {
        const OpenApiDocument document = OpenApiDocument::fromResources();
        const QJsonObject paths = document.toJson().value("paths").toObject();
        for (const Operation *operation : document.operations()) {
            const QJsonObject description = paths.value(QString::fromUtf8(operation->path()))
                                                .toObject()
                                                .value(QString::fromLatin1(toString(operation->method())).toLower())
                                                .toObject();
            QCOMPARE(faultsOfExamples(*operation, description), QStringList());
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
