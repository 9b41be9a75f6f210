#include "backend/core/errors.h"
#include "backend/modules/admin/figures_controller.h"

#include <QTest>

using namespace roost;

Q_DECLARE_METATYPE(roost::Roles)

/// Whom the figures of the server are for.
class TestFiguresController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsFigures_data();
    void showsFigures();
};

void TestFiguresController::showsFigures_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("forwardedBy"); // a header field that is there
    QTest::addColumn<Roles>("roles");            // none: not signed in
    QTest::addColumn<int>("status");
    const Roles nobody;
    const Roles admin = Role::Guest | Role::Admin;
    const Roles host = Role::Guest | Role::Host;
    QTest::newRow("this machine") << "127.0.0.1" << QByteArray() << nobody << 200;
    QTest::newRow("this machine by IPv6") << "::1" << QByteArray() << nobody << 200;
    QTest::newRow("a stranger") << "192.0.2.1" << QByteArray() << nobody << 401;
    QTest::newRow("a host") << "192.0.2.1" << QByteArray() << host << 403;
    QTest::newRow("an admin") << "192.0.2.1" << QByteArray() << admin << 200;
    QTest::newRow("a proxy on this machine") << "127.0.0.1" << QByteArray("X-Forwarded-For") << nobody << 401;
    QTest::newRow("one by the book") << "127.0.0.1" << QByteArray("Forwarded") << nobody << 401;
    QTest::newRow("an admin by a proxy") << "127.0.0.1" << QByteArray("Forwarded") << admin << 200;
}

void TestFiguresController::showsFigures()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, forwardedBy);
    QFETCH(Roles, roles);
    QFETCH(int, status);
    http::Request request;
    request.remoteAddress = QHostAddress(address);
    if (!forwardedBy.isEmpty())
        request.headers.append(forwardedBy, "for=127.0.0.1");
    if (roles)
        request.actor = {.userId = UserId::create(), .roles = roles};

    const FiguresController controller([] { return QByteArray("roost_up 1\n"); });
    try {
        const http::Response response = controller.show(request);
        QCOMPARE(response.body, QByteArray("roost_up 1\n"));
        QVERIFY(response.headers.value("Content-Type").startsWith("text/plain; version=0.0.4"));
        QCOMPARE(200, status);
    } catch (const Unauthenticated &) {
        QCOMPARE(401, status);
    } catch (const Forbidden &) {
        QCOMPARE(403, status);
    }
}

QTEST_GUILESS_MAIN(TestFiguresController)
#include "tst_figures_controller.moc"
